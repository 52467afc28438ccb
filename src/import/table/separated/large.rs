//! Large files of separated text, which are never held whole: cut in one pass, and read again some
//! rows at a time.
//!
//! Only UTF-8 is read so. What else a file may be, the reader of whole texts tells.

use std::fmt;
use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom};
use std::ops::Range;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use super::cutter::RowCutter;
use crate::dataset::{Issue, MAX_FILE_BYTES, Progress, Work};

/// The bytes of the start of a file that stay in memory: enough to tell what it is.
const HEAD_BYTES: u64 = 8 << 20;
/// The bytes that are read at a time.
const PIECE_BYTES: u64 = 8 << 20;

/// The text of a large file.
pub(crate) struct LargeText {
    file: Mutex<File>,
    /// Memory that is read into, once for each thread that does.
    buffers: Mutex<Vec<Vec<u8>>>,
    len: u64,
    head: String,
    piece: u64,
    has_failed: AtomicBool,
}

impl LargeText {
    /// The text of a plain file of at least `least` bytes; `None` where it is smaller, cannot be
    /// read or does not begin as UTF-8.
    pub(crate) fn open(path: &Path, least: u64) -> Option<Self> {
        Self::open_by(path, least, (HEAD_BYTES, PIECE_BYTES))
    }

    fn open_by(path: &Path, least: u64, (head, piece): (u64, u64)) -> Option<Self> {
        let metadata = std::fs::metadata(path).ok().filter(std::fs::Metadata::is_file)?;
        let len = Some(metadata.len()).filter(|len| (least..=MAX_FILE_BYTES).contains(len))?;
        let mut file = File::open(path).ok()?;
        let mut bytes = Vec::new();
        file.by_ref().take(head).read_to_end(&mut bytes).ok()?;
        bytes.truncate(valid_length(&bytes, false)?);
        if memchr::memchr(0, &bytes).is_some() {
            return None;
        }
        let head = String::from_utf8(bytes).ok()?;
        let buffers = Mutex::default();
        Some(Self {
            file: Mutex::new(file),
            buffers,
            len,
            head,
            piece,
            has_failed: AtomicBool::new(false),
        })
    }

    /// The start of the text.
    pub(crate) fn head(&self) -> &str {
        &self.head
    }

    /// Whether a part of it could not be read: it is no text after all, or no longer the same.
    pub(crate) fn has_failed(&self) -> bool {
        self.has_failed.load(Ordering::Relaxed)
    }

    /// Cuts it into rows; `None` where it cannot be read, or if `progress` is cancelled.
    pub(super) fn cut(
        &self,
        cutter: &mut RowCutter,
        progress: &Progress,
        issues: &mut Vec<Issue>,
    ) -> Option<()> {
        let cut = self.cut_pieces(cutter, progress, issues);
        if cut.is_none() {
            self.has_failed.store(true, Ordering::Relaxed);
        }
        cut
    }

    fn cut_pieces(
        &self,
        cutter: &mut RowCutter,
        progress: &Progress,
        issues: &mut Vec<Issue>,
    ) -> Option<()> {
        progress.begin(Work::Reading, usize::try_from(self.len).ok()?);
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        file.seek(SeekFrom::Start(0)).ok()?;
        let file: &mut File = &mut file;
        let mut next = FilePiece::read(file, self.piece, &[])?;
        // The bytes that are not cut yet, and where they start.
        let (mut bytes, mut start) = (Vec::new(), 0);
        loop {
            if progress.is_cancelled() {
                return None;
            }
            let FilePiece { bytes: fresh, carried, tail, is_last } = next;
            bytes.extend_from_slice(fresh.get(carried..)?);
            progress.advance(fresh.len() - carried);
            let (read, ()) = rayon::join(
                || (!is_last).then(|| FilePiece::read(file, self.piece, &tail)),
                || cutter.cut(&bytes, start, is_last, issues),
            );
            let Some(read) = read else {
                return (u64::try_from(start + bytes.len()) == Ok(self.len)).then_some(());
            };
            next = read?;
            let done = cutter.at.saturating_sub(start);
            bytes.drain(..done.min(bytes.len()));
            start += done;
        }
    }

    /// Has the text at those bytes at hand while `see` looks at it; it is empty where they are not
    /// what they were when it was cut.
    pub(super) fn with_text<T>(&self, range: Range<usize>, see: impl FnOnce(&str) -> T) -> T {
        let buffer = self.buffers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut buffer = buffer.unwrap_or_default();
        let text = self.read(range, &mut buffer).unwrap_or_else(|| {
            self.has_failed.store(true, Ordering::Relaxed);
            ""
        });
        let seen = see(text);
        self.buffers.lock().unwrap_or_else(PoisonError::into_inner).push(buffer);
        seen
    }

    fn read<'b>(&self, range: Range<usize>, buffer: &'b mut Vec<u8>) -> Option<&'b str> {
        buffer.clear();
        let length = range.len();
        {
            let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
            file.seek(SeekFrom::Start(u64::try_from(range.start).ok()?)).ok()?;
            let most = u64::try_from(length).ok()?;
            file.by_ref().take(most).read_to_end(buffer).ok()?;
        }
        std::str::from_utf8(buffer).ok().filter(|text| text.len() == length)
    }
}

/// Some bytes of a file, which are text.
struct FilePiece {
    bytes: Vec<u8>,
    /// How many of them were in the piece before, too: the start of a letter that ends in this one.
    carried: usize,
    /// The start of a letter at the end of it.
    tail: Vec<u8>,
    /// Whether the file ends here.
    is_last: bool,
}

impl FilePiece {
    /// Reads the next piece behind the start of a letter. `None` where it cannot be read, or is no
    /// text.
    fn read(file: &mut File, most: u64, carried: &[u8]) -> Option<Self> {
        let mut bytes = carried.to_vec();
        let is_last = file.take(most).read_to_end(&mut bytes).ok()? == 0;
        if memchr::memchr(0, &bytes).is_some() {
            return None;
        }
        let tail = bytes.get(valid_length(&bytes, is_last)?..)?.to_vec();
        Some(Self { bytes, carried: carried.len(), tail, is_last })
    }
}

/// How many of the bytes are text: all but a letter that is cut at the end, unless it is the last.
/// `None` where others are none.
fn valid_length(bytes: &[u8], is_last: bool) -> Option<usize> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(text.len()),
        Err(error) if error.error_len().is_none() && !is_last => Some(error.valid_up_to()),
        Err(_not_text) => None,
    }
}

impl fmt::Debug for LargeText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LargeText").field("len", &self.len).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use proptest::prelude::*;

    use super::super::signs::Dialect;
    use super::*;

    const COMMAS: Dialect = Dialect { separator: b',', quote: Some(b'"') };

    fn file_of(bytes: &[u8]) -> tempfile::NamedTempFile {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(bytes).unwrap();
        file
    }

    /// The rows and the issues of a text, cut at once or in pieces of so many bytes.
    fn cut(text: &str, reach: usize, piece: Option<u64>) -> (Vec<(u32, u32)>, Vec<Range<usize>>) {
        let mut cutter = RowCutter::new(COMMAS, reach);
        let mut issues = Vec::new();
        match piece {
            None => cutter.cut(text.as_bytes(), 0, true, &mut issues),
            Some(piece) => {
                let file = file_of(text.as_bytes());
                let large = LargeText::open_by(file.path(), 0, (4, piece)).unwrap();
                large.cut(&mut cutter, &Progress::default(), &mut issues).unwrap();
                for (from, to) in &cutter.rows {
                    let range = usize::try_from(*from).unwrap()..usize::try_from(*to).unwrap();
                    large.with_text(range.clone(), |own| assert_eq!(own, &text[range]));
                }
                assert!(!large.has_failed());
            }
        }
        (cutter.rows, issues.into_iter().map(|issue| issue.span).collect())
    }

    proptest! {
        #[test]
        fn a_file_is_cut_into_the_same_rows_piece_by_piece_as_at_once(
            text in "\u{FEFF}?([a-zé]{0,3}[,\"\r\n ]?){0,40}",
            reach in 1_usize..12,
            piece in 1_u64..20,
        ) {
            prop_assert_eq!(cut(&text, reach, Some(piece)), cut(&text, reach, None));
        }
    }

    #[test]
    fn a_file_that_is_no_text_is_left_to_the_reader_of_whole_files() {
        assert!(LargeText::open_by(file_of(b"\0a,b\n").path(), 0, (4, 4)).is_none());
        for bytes in [&b"a,b\n1,\xFF\n"[..], b"a,b\n1,\0\n", b"a,b\n1,\xC4"] {
            let file = file_of(bytes);
            let large = LargeText::open_by(file.path(), 0, (4, 4)).unwrap();
            let mut cutter = RowCutter::new(COMMAS, 100);
            let cut = large.cut(&mut cutter, &Progress::default(), &mut Vec::new());
            assert_eq!((cut, large.has_failed()), (None, true));
        }
        assert!(LargeText::open_by(file_of(b"\xFF\xFEa\0").path(), 0, (4, 4)).is_none());
        assert!(LargeText::open(file_of(b"a,b\n1,2\n").path(), 100).is_none());
    }

    #[test]
    fn a_file_that_becomes_shorter_while_it_is_read_fails() {
        let file = file_of(b"a,b\n1,2\n");
        let large = LargeText::open(file.path(), 0).unwrap();
        file.as_file().set_len(3).unwrap();
        assert!(large.with_text(4..7, str::is_empty) && large.has_failed());
    }
}
