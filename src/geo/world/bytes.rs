//! Bytes of the world's blocks: numbers of variable length, texts and lines.
//!
//! A number takes seven bits a byte, the lowest first; the eighth bit says that more follow, as in
//! LEB128. A signed number is folded to an unsigned one first, so that small ones of either sign are
//! short: 0, −1, 1, −2 … become 0, 1, 2, 3 …

use super::GridPoint;
use crate::model::Names;

/// A reader of a block. Each of its calls is `None` where the bytes end or do not fit.
#[derive(Clone, Copy, Debug)]
pub(super) struct BlockReader<'a> {
    rest: &'a [u8],
}

impl<'a> BlockReader<'a> {
    pub(super) const fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    pub(super) const fn is_at_end(self) -> bool {
        self.rest.is_empty()
    }

    /// The next bytes.
    pub(super) fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(count)?;
        self.rest = rest;
        Some(taken)
    }

    pub(super) fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }

    pub(super) fn number(&mut self) -> Option<u32> {
        let mut number = 0_u32;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            let part = u32::from(byte & 0x7f);
            if shift == 28 && part > 0x0f {
                return None;
            }
            number |= part << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    fn signed(&mut self) -> Option<i32> {
        let folded = self.number()?;
        let half = i32::try_from(folded >> 1).ok()?;
        Some(if folded & 1 == 0 { half } else { -half - 1 })
    }

    /// A number of things of which each takes at least one byte: no more than there are bytes, so that
    /// a damaged count cannot ask for memory.
    pub(super) fn count(&mut self) -> Option<usize> {
        let count = usize::try_from(self.number()?).ok()?;
        (count <= self.rest.len()).then_some(count)
    }

    /// As many things as a count says.
    pub(super) fn many<T>(
        &mut self,
        mut one: impl FnMut(&mut Self) -> Option<T>,
    ) -> Option<Vec<T>> {
        let count = self.count()?;
        (0..count).map(|_| one(self)).collect()
    }

    pub(super) fn text(&mut self) -> Option<Box<str>> {
        let length = self.count()?;
        std::str::from_utf8(self.take(length)?).ok().map(Into::into)
    }

    /// Names, each after its tag.
    pub(super) fn names(&mut self) -> Option<Names> {
        let names = self.many(|reader| Some((reader.text()?, reader.text()?)))?;
        Some(names.iter().map(|(tag, name)| (&**tag, &**name)).collect())
    }

    pub(super) fn point(&mut self) -> Option<GridPoint> {
        GridPoint::default().moved(self.signed()?, self.signed()?)
    }

    /// Points, each but the first as the step from the one before.
    pub(super) fn line(&mut self) -> Option<Vec<GridPoint>> {
        let mut at = GridPoint::default();
        self.many(|reader| {
            at = at.moved(reader.signed()?, reader.signed()?)?;
            Some(at)
        })
    }
}

/// A writer of a block.
#[derive(Clone, Debug, Default)]
pub(super) struct BlockWriter {
    pub(super) bytes: Vec<u8>,
}

impl BlockWriter {
    pub(super) fn number(&mut self, number: u32) {
        let mut rest = number;
        for shift in 0..5 {
            let low = u8::try_from(rest & 0x7f).unwrap_or_default();
            rest >>= 7;
            let more = rest > 0 && shift < 4;
            self.bytes.push(if more { low | 0x80 } else { low });
            if !more {
                return;
            }
        }
    }

    pub(super) fn signed(&mut self, number: i32) {
        let folded = number.unsigned_abs() << 1;
        self.number(if number < 0 { folded - 1 } else { folded });
    }

    pub(super) fn count(&mut self, count: usize) {
        self.number(u32::try_from(count).unwrap_or(u32::MAX));
    }

    pub(super) fn many<T>(&mut self, all: &[T], mut one: impl FnMut(&mut Self, &T)) {
        self.count(all.len());
        for each in all {
            one(self, each);
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        self.count(text.len());
        self.bytes.extend_from_slice(text.as_bytes());
    }

    pub(super) fn names(&mut self, names: &Names) {
        let names: Vec<(&str, &str)> = names.iter().collect();
        self.many(&names, |writer, (tag, name)| {
            writer.text(tag);
            writer.text(name);
        });
    }

    pub(super) fn point(&mut self, at: GridPoint) {
        self.signed(at.lon);
        self.signed(at.lat);
    }

    pub(super) fn line(&mut self, line: &[GridPoint]) {
        let mut before = GridPoint::default();
        self.many(line, |writer, at| {
            writer.signed(at.lon - before.lon);
            writer.signed(at.lat - before.lat);
            before = *at;
        });
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn numbers_and_lines_come_back(
            numbers in proptest::collection::vec(any::<u32>(), 0..20),
            line in proptest::collection::vec((-720_000..720_000, -180_000..180_000), 0..20),
        ) {
            let line: Vec<GridPoint> =
                line.into_iter().map(|(lon, lat)| GridPoint { lon, lat }).collect();
            let mut writer = BlockWriter::default();
            writer.many(&numbers, |writer, number| writer.number(*number));
            writer.line(&line);
            writer.text("Đakovica");
            let mut reader = BlockReader::new(&writer.bytes);
            prop_assert_eq!(reader.many(BlockReader::number), Some(numbers));
            prop_assert_eq!(reader.line(), Some(line));
            prop_assert_eq!(reader.text(), Some("Đakovica".into()));
            prop_assert!(reader.is_at_end());
        }

        #[test]
        fn bytes_of_any_kind_are_read_without_a_panic(
            bytes in proptest::collection::vec(any::<u8>(), 0..60),
        ) {
            let _ = BlockReader::new(&bytes).line();
            let _ = BlockReader::new(&bytes).many(BlockReader::text);
        }
    }

    #[test]
    fn a_count_beyond_the_end_is_refused() {
        let mut writer = BlockWriter::default();
        writer.number(u32::MAX);
        assert_eq!(BlockReader::new(&writer.bytes).many(BlockReader::byte), None);
    }
}
