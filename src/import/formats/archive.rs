//! KMZ: the KML in a zip archive.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use super::told::FileIssues;
use crate::phrase;

/// The most bytes that an archive may unpack to.
const MOST_BYTES: u64 = 512 << 20;
/// How many times its own size an archive may unpack to, beyond the first megabyte.
const MOST_TIMES: u64 = 200;
/// The most members of an archive whose names are looked at.
const MOST_MEMBERS: usize = 10_000;

/// Whether bytes begin as a zip archive does.
pub(super) fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// The bytes of the first KML file in an archive, `doc.kml` before others. `None` where it has none;
/// an error where it cannot be unpacked.
pub(super) fn kml_in(bytes: &[u8], issues: &mut FileIssues) -> Option<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let is_kml = |name: &str| name.to_ascii_lowercase().ends_with(".kml");
    let mut found: Option<(usize, bool)> = None;
    for nth in 0..archive.len().min(MOST_MEMBERS) {
        let Ok(file) = archive.by_index_raw(nth) else { continue };
        let Ok(name) = file.name() else { continue };
        let is_main = name.eq_ignore_ascii_case("doc.kml");
        if is_kml(&name) && (found.is_none() || is_main) {
            found = Some((nth, is_main));
        }
    }
    let (nth, _) = found?;
    let all = 0..bytes.len().min(4);
    let most = MOST_BYTES.min((1 << 20) + MOST_TIMES.saturating_mul(length(bytes)));
    let Ok(file) = archive.by_index(nth) else {
        issues.error("bad-archive", phrase!("formats-bad-archive"), all);
        return Some(Vec::new());
    };
    let mut text = Vec::new();
    match file.take(most + 1).read_to_end(&mut text) {
        Ok(_) if length(&text) > most => {
            let what = phrase!("formats-large-archive", most = most >> 20);
            issues.error("large-archive", what, all);
            Some(Vec::new())
        }
        Ok(_) => Some(text),
        Err(_broken) => {
            issues.error("bad-archive", phrase!("formats-bad-archive"), all);
            Some(Vec::new())
        }
    }
}

fn length(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}
