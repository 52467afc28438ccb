//! Pages with their dataset inside, as `ibar render` writes them.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use memchr::memmem::find;

/// What stands before the dataset in a page. The type is none that a browser runs.
pub const DATASET_START: &str =
    "<script type=\"application/x-ibar-ron;base64\" id=\"ibar-dataset\">";

/// What stands behind it.
pub const DATASET_END: &str = "</script>";

/// The bytes of the dataset in a page, exactly those that it was made from; `None` where the bytes
/// are no such page.
pub fn dataset_in_page(bytes: &[u8]) -> Option<Vec<u8>> {
    let head = bytes.get(..bytes.len().min(64))?;
    let is_page = String::from_utf8_lossy(head).trim_start().to_ascii_lowercase();
    if !is_page.starts_with("<!doctype html") {
        return None;
    }
    let start = find(bytes, DATASET_START.as_bytes())? + DATASET_START.len();
    let rest = bytes.get(start..)?;
    let text = rest.get(..find(rest, DATASET_END.as_bytes())?)?;
    let digits: Vec<u8> = text.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
    STANDARD.decode(digits).ok()
}
