//! The address of a file, as the platform opens it.

use std::fmt::Write as _;
use std::path::Path;

/// The address of a file by RFC 8089, with everything in hexadecimal that an address may not
/// hold.
pub(super) fn file_url(path: &Path) -> String {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let path = path.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
    let mut address = String::from("file:");
    address.push_str("//");
    if !path.starts_with('/') {
        address.push('/');
    }
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~:".contains(&byte) {
            address.push(char::from(byte));
        } else {
            let _ = write!(address, "%{byte:02X}");
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn spaces_signs_and_other_scripts_are_written_so_that_an_address_can_hold_them() {
        let address = file_url(Path::new("/data/Бањ 50%.ron"));
        assert_eq!(
            address.split_once("///").map(|(_, rest)| rest),
            Some("data/%D0%91%D0%B0%D1%9A%2050%25.ron")
        );
        assert!(address.starts_with("file:"));
    }
}
