//! Hostile files of Parquet: what is damaged, what lies about its size, what unpacks to too much.

use parquet::basic::{Compression, GzipLevel, ZstdLevel};
use parquet::file::reader::{FileReader as _, SerializedFileReader};

use super::super::page_header::PageHeader;
use super::{Cells, geo, incidents, read, written};

/// The code and the words of the only issue of a file that is refused.
fn refusal(bytes: &[u8]) -> String {
    let loaded = read(bytes).loaded;
    assert!(loaded.dataset.is_none());
    let [issue] = &loaded.issues[..] else { panic!("{:?}", loaded.issues) };
    assert_eq!(issue.code, "bad-parquet");
    assert!(issue.help.is_some());
    issue.message()
}

/// A file with one text of zeros, of so many bytes.
fn zeros(count: usize, compression: Compression) -> Vec<u8> {
    let columns = [("BYTE_ARRAY title (UTF8)", Cells::Bytes(vec![Some(vec![b'0'; count])]))];
    written(&columns, &geo(""), compression)
}

#[test]
fn a_page_that_unpacks_to_more_than_is_read_at_once_is_refused_before_it_is_unpacked() {
    for compression in [
        Compression::SNAPPY,
        Compression::ZSTD(ZstdLevel::default()),
        Compression::GZIP(GzipLevel::default()),
    ] {
        let bytes = zeros(70_000_000, compression);
        assert!(bytes.len() < 4_000_000);
        let told = refusal(&bytes);
        assert!(told.contains("unpack to more"), "{compression:?}: {told}");
    }
}

#[test]
fn a_page_that_says_that_it_is_smaller_than_it_is_is_refused() {
    for compression in [
        Compression::SNAPPY,
        Compression::ZSTD(ZstdLevel::default()),
        Compression::GZIP(GzipLevel::default()),
    ] {
        let mut bytes = zeros(1_000_000, compression);
        let reader = SerializedFileReader::new(bytes::Bytes::from(bytes.clone())).unwrap();
        let (start, _) = reader.metadata().row_group(0).column(0).byte_range();
        let start = usize::try_from(start).unwrap();
        let before = PageHeader::read(&bytes[start..]).unwrap();
        // The kind of page takes two bytes, the sign of a number one, and the number three.
        bytes[start + 5] = 1;
        let after = PageHeader::read(&bytes[start..]).unwrap();
        assert!(after.unpacked < before.unpacked / 10, "{before:?} {after:?}");
        assert_eq!(after.packed, before.packed);
        refusal(&bytes);
    }
}

#[test]
fn a_file_with_any_byte_changed_is_read_or_refused_in_words() {
    let whole = incidents("", 0);
    let mut refused = 0;
    for at in (4..whole.len()).step_by(2) {
        let mut bytes = whole.clone();
        bytes[at] ^= [0x01, 0x80, 0xFF][at % 3];
        let imported = read(&bytes);
        if let Some(reading) = imported.reading {
            assert!(reading.tally.is_whole(), "{at}");
        } else {
            assert!(!imported.loaded.issues.is_empty(), "{at}");
            refused += 1;
        }
    }
    assert!(refused > 50, "{refused}");
}

#[test]
fn a_description_that_is_said_to_be_longer_than_any_is_refused() {
    let mut bytes = incidents("", 0);
    let at = bytes.len() - 8;
    bytes[at..at + 4].copy_from_slice(&u32::MAX.to_le_bytes());
    assert!(refusal(&bytes).contains("description"));
    assert!(!refusal(b"PAR1").is_empty());
    assert!(!refusal(b"PAR1PAR1").is_empty());
    assert!(!refusal(&[b"PAR1" as &[u8], &[0; 100], b"PAR1"].concat()).is_empty());
}
