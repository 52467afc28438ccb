//! Pages of Parquet within bounds: none is unpacked that says it becomes too large, and none is decoded
//! that says it has more values than bytes can hold.
//!
//! A page of a few bytes can unpack to gigabytes, and a dictionary or a list of lengths can be said to
//! have billions of values, for which the reader makes room before it looks at them.

use std::io::{Read as _, copy, sink};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use bytes::Bytes;
use flate2::read::MultiGzDecoder;
use parquet::basic::{Compression, Encoding};
use parquet::bloom_filter::Sbbf;
use parquet::column::page::{Page, PageMetadata, PageReader};
use parquet::errors::{ParquetError, Result};
use parquet::file::metadata::RowGroupMetaData;
use parquet::file::reader::RowGroupReader;
use parquet::record::reader::{RowIter, TreeBuilder};
use parquet::schema::types::Type;

use super::page_header::PageHeader;

/// The most bytes of a page.
const MOST_PAGE: usize = 64 << 20;
/// The most bytes that are held of the pages of all columns at once.
const MOST_HELD: usize = 512 << 20;
/// The most values in lists of a group of rows: one row can have all of them.
const MOST_LISTED: usize = 8_000_000;
/// What a value in a dictionary or a list takes beside its bytes.
const VALUE: usize = 48;
/// Rows that are decoded at once. A value that only says how much of the one before it repeats is as
/// long as a page for each of them.
const BATCH: usize = 64;

/// What the pages of a group of rows take.
#[derive(Debug, Default)]
pub(super) struct PageBounds {
    held: AtomicUsize,
    listed: AtomicUsize,
    is_passed: AtomicBool,
}

impl PageBounds {
    /// Whether a page was refused for its size.
    pub(super) fn is_passed(&self) -> bool {
        self.is_passed.load(Ordering::Relaxed)
    }

    fn refuse(&self) -> ParquetError {
        self.is_passed.store(true, Ordering::Relaxed);
        ParquetError::General("too large".to_owned())
    }
}

/// A group of rows whose pages are looked at before anything of them is unpacked.
pub(super) struct BoundedGroup<'r> {
    inner: Box<dyn RowGroupReader + 'r>,
    bytes: Bytes,
    bounds: Arc<PageBounds>,
}

impl<'r> BoundedGroup<'r> {
    /// The group of rows in the bytes of its file.
    pub(super) fn new(inner: Box<dyn RowGroupReader + 'r>, bytes: Bytes) -> Self {
        Self { inner, bytes, bounds: Arc::default() }
    }

    /// What its pages take.
    pub(super) fn bounds(&self) -> &PageBounds {
        &self.bounds
    }

    /// Its rows.
    pub(super) fn rows(&self) -> Result<parquet::record::reader::ReaderIter> {
        let columns = self.inner.metadata().schema_descr_ptr();
        TreeBuilder::new().with_batch_size(BATCH).as_iter(columns, self)
    }
}

impl RowGroupReader for BoundedGroup<'_> {
    fn metadata(&self) -> &RowGroupMetaData {
        self.inner.metadata()
    }

    fn num_columns(&self) -> usize {
        self.inner.num_columns()
    }

    fn get_column_page_reader(&self, column: usize) -> Result<Box<dyn PageReader>> {
        let inner = self.inner.get_column_page_reader(column)?;
        let chunk = self.inner.metadata().column(column);
        let (start, length) = chunk.byte_range();
        let range = |start, length: usize| {
            let end = usize::checked_add(start, length)?;
            (end <= self.bytes.len()).then(|| self.bytes.slice(start..end))
        };
        let numbers = usize::try_from(start).ok().zip(usize::try_from(length).ok());
        let left = numbers.and_then(|(start, length)| range(start, length));
        let left = left.ok_or_else(|| ParquetError::EOF("a column ends beyond the file".into()))?;
        let about = chunk.column_descr();
        Ok(Box::new(BoundedPages {
            inner,
            left,
            bounds: Arc::clone(&self.bounds),
            is_gzip: matches!(chunk.compression(), Compression::GZIP(_)),
            has_lists: about.max_rep_level() > 0,
            has_levels: (about.max_rep_level() > 0, about.max_def_level() > 0),
            held: [0; 3],
        }))
    }

    fn get_column_bloom_filter(&self, column: usize) -> Option<&Sbbf> {
        self.inner.get_column_bloom_filter(column)
    }

    fn get_row_iter(&self, columns: Option<Type>) -> Result<RowIter<'_>> {
        RowIter::from_row_group(columns, self)
    }
}

/// The pages of a column.
struct BoundedPages {
    inner: Box<dyn PageReader>,
    /// The bytes of the pages that come.
    left: Bytes,
    bounds: Arc<PageBounds>,
    is_gzip: bool,
    has_lists: bool,
    /// Whether values have levels of repetition, and of definition.
    has_levels: (bool, bool),
    /// What the dictionary, the last page and the one before it take: values of the last rows may
    /// still be in the latter.
    held: [usize; 3],
}

impl BoundedPages {
    /// Looks at the page that comes, without unpacking it.
    fn look(&mut self) -> Result<()> {
        let broken = || ParquetError::General("the header of a page is damaged".to_owned());
        while !self.left.is_empty() {
            let header = PageHeader::read(&self.left).ok_or_else(broken)?;
            let end = header.length.checked_add(header.packed);
            let end = end.filter(|end| *end <= self.left.len()).ok_or_else(broken)?;
            let page = self.left.slice(header.length..end);
            self.left = self.left.slice(end..);
            if header.is_index {
                continue;
            }
            if header.unpacked > MOST_PAGE {
                return Err(self.bounds.refuse());
            }
            if self.is_gzip && header.is_packed {
                let packed = page.get(header.levels..).ok_or_else(broken)?;
                let most = u64::try_from(header.unpacked).unwrap_or(u64::MAX).saturating_add(1);
                let unpacked = copy(&mut MultiGzDecoder::new(packed).take(most), &mut sink())?;
                if unpacked >= most {
                    return Err(self.bounds.refuse());
                }
            }
            return Ok(());
        }
        Ok(())
    }

    /// Counts what a page takes from now on.
    fn hold(&mut self, page: &Page) -> Result<()> {
        let bytes = page.buffer().len();
        let count = usize::try_from(page.num_values()).unwrap_or(usize::MAX);
        let takes = match page {
            Page::DictionaryPage { .. } => {
                if count > bytes {
                    return Err(self.bounds.refuse());
                }
                bytes + count * VALUE
            }
            _ => match page.encoding() {
                Encoding::DELTA_LENGTH_BYTE_ARRAY => {
                    self.check_lengths(page, 1)?;
                    bytes + count * 4
                }
                Encoding::DELTA_BYTE_ARRAY => {
                    self.check_lengths(page, 2)?;
                    bytes.saturating_mul(BATCH) + count * 8
                }
                _ => bytes,
            },
        };
        let [dictionary, last, before] = &mut self.held;
        let freed = if matches!(page, Page::DictionaryPage { .. }) {
            std::mem::replace(dictionary, takes)
        } else {
            let freed = std::mem::replace(before, *last);
            *last = takes;
            freed
        };
        let held = self.bounds.held.fetch_add(takes, Ordering::Relaxed) + takes;
        self.bounds.held.fetch_sub(freed, Ordering::Relaxed);
        let is_data = !matches!(page, Page::DictionaryPage { .. });
        let listed = if self.has_lists && is_data { count } else { 0 };
        let all = self.bounds.listed.fetch_add(listed, Ordering::Relaxed) + listed;
        if held - freed > MOST_HELD || all > MOST_LISTED {
            return Err(self.bounds.refuse());
        }
        Ok(())
    }

    /// Whether a page's lists of lengths have no more of them than the page has values.
    fn check_lengths(&self, page: &Page, lists: usize) -> Result<()> {
        let count = u64::from(page.num_values());
        let mut lengths = values_of(page, self.has_levels);
        for _ in 0..lists {
            let rest = lengths.and_then(|bytes| after_lengths(bytes, count));
            if rest.is_none() {
                return Err(ParquetError::General("lengths of values are damaged".to_owned()));
            }
            lengths = rest;
        }
        Ok(())
    }
}

/// The bytes of a page behind its levels.
fn values_of(page: &Page, (repeats, is_optional): (bool, bool)) -> Option<&[u8]> {
    match page {
        Page::DataPage { buf, def_level_encoding, rep_level_encoding, .. } => {
            let mut bytes: &[u8] = buf;
            let levels = [(repeats, rep_level_encoding), (is_optional, def_level_encoding)];
            for (_, encoding) in levels.into_iter().filter(|(has, _)| *has) {
                // Nobody writes the old packed levels together with these encodings.
                if *encoding != Encoding::RLE {
                    return None;
                }
                let (length, rest) = bytes.split_first_chunk::<4>()?;
                bytes = rest.get(usize::try_from(u32::from_le_bytes(*length)).ok()?..)?;
            }
            Some(bytes)
        }
        Page::DataPageV2 { buf, def_levels_byte_len, rep_levels_byte_len, .. } => {
            let levels = u64::from(*def_levels_byte_len) + u64::from(*rep_levels_byte_len);
            buf.get(usize::try_from(levels).ok()?..)
        }
        Page::DictionaryPage { .. } => None,
    }
}

/// What stands behind a list of lengths in `DELTA_BINARY_PACKED`, which has at most so many; `None`
/// for one that has more or breaks off.
fn after_lengths(mut bytes: &[u8], most: u64) -> Option<&[u8]> {
    fn number(bytes: &mut &[u8]) -> Option<u64> {
        let mut number = 0;
        for shift in (0..63).step_by(7) {
            let (byte, rest) = bytes.split_first()?;
            *bytes = rest;
            number |= u64::from(byte & 0x7F) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }
    let (block, parts) = (number(&mut bytes)?, number(&mut bytes)?);
    let (count, _first) = (number(&mut bytes)?, number(&mut bytes)?);
    if count > most || parts == 0 || !block.is_multiple_of(parts) || block == 0 {
        return None;
    }
    let part = block / parts;
    let mut left = count.saturating_sub(1);
    while left > 0 {
        // The least difference may be below zero and have ten bytes.
        let length = bytes.iter().position(|byte| byte & 0x80 == 0)? + 1;
        bytes = bytes.get(length..)?;
        let (widths, rest) = bytes.split_at_checked(usize::try_from(parts).ok()?)?;
        bytes = rest;
        for width in widths {
            if left == 0 {
                break;
            }
            let length = u64::from(*width).checked_mul(part)? / 8;
            bytes = bytes.get(usize::try_from(length).ok()?..)?;
            left = left.saturating_sub(part);
        }
    }
    Some(bytes)
}

impl Iterator for BoundedPages {
    type Item = Result<Page>;

    fn next(&mut self) -> Option<Self::Item> {
        self.get_next_page().transpose()
    }
}

impl PageReader for BoundedPages {
    fn get_next_page(&mut self) -> Result<Option<Page>> {
        self.look()?;
        let page = self.inner.get_next_page()?;
        if let Some(page) = &page {
            self.hold(page)?;
        }
        Ok(page)
    }

    fn peek_next_page(&mut self) -> Result<Option<PageMetadata>> {
        self.inner.peek_next_page()
    }

    fn skip_next_page(&mut self) -> Result<()> {
        // Rows are read one after the other; a page that is skipped is looked at all the same.
        self.look()?;
        self.inner.skip_next_page()
    }
}
