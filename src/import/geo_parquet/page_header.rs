//! Headers of Parquet's pages, in Thrift's compact protocol: only what tells how large a page becomes.
//! <https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift>

/// How deep structures may stand in structures.
const DEEPEST: usize = 8;

/// What a page says of itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct PageHeader {
    /// The bytes of the header.
    pub(super) length: usize,
    /// Whether it is an index, which nobody unpacks.
    pub(super) is_index: bool,
    /// The bytes of the page when it is unpacked.
    pub(super) unpacked: usize,
    /// The bytes of the page in the file.
    pub(super) packed: usize,
    /// The bytes before those that are packed, and whether these are.
    pub(super) levels: usize,
    /// Whether the page is packed at all.
    pub(super) is_packed: bool,
}

impl PageHeader {
    /// Reads the header at the start of bytes; `None` for bytes that are none.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let mut reader = CompactReader { bytes };
        let mut header = Self { is_packed: true, ..Self::default() };
        let (mut has_unpacked, mut has_packed) = (false, false);
        let mut last = 0;
        while let NextField::Field(id, kind) = reader.field(&mut last)? {
            match (id, kind) {
                (1, 5) => header.is_index = reader.number()? == 1,
                (2, 5) => {
                    header.unpacked = usize::try_from(reader.number()?).ok()?;
                    has_unpacked = true;
                }
                (3, 5) => {
                    header.packed = usize::try_from(reader.number()?).ok()?;
                    has_packed = true;
                }
                (8, 12) => reader.second_version(&mut header)?,
                (_, kind) => reader.skip(kind, 0)?,
            }
        }
        header.length = bytes.len() - reader.bytes.len();
        (has_unpacked && has_packed).then_some(header)
    }
}

/// What comes next in a structure.
enum NextField {
    /// A field with its number and its kind.
    Field(i64, u8),
    /// The end of the structure.
    End,
}

/// Reader of Thrift's compact protocol.
struct CompactReader<'b> {
    bytes: &'b [u8],
}

impl CompactReader<'_> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        Some(*first)
    }

    fn plain(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..63).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7F) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    /// A number with its sign in the last bit.
    fn number(&mut self) -> Option<i64> {
        let number = self.plain()?;
        let half = i64::try_from(number >> 1).ok()?;
        Some(if number & 1 == 0 { half } else { -half - 1 })
    }

    /// What comes after the field with the number `last`.
    fn field(&mut self, last: &mut i64) -> Option<NextField> {
        let byte = self.byte()?;
        let kind = byte & 0x0F;
        if kind == 0 {
            return Some(NextField::End);
        }
        let step = i64::from(byte >> 4);
        *last = if step == 0 { self.number()? } else { last.checked_add(step)? };
        Some(NextField::Field(*last, kind))
    }

    /// The header of a page of the second version.
    fn second_version(&mut self, header: &mut PageHeader) -> Option<()> {
        let mut last = 0;
        let mut levels = 0_usize;
        while let NextField::Field(id, kind) = self.field(&mut last)? {
            match (id, kind) {
                (5 | 6, 5) => levels = levels.checked_add(usize::try_from(self.number()?).ok()?)?,
                (7, 1 | 2) => header.is_packed = kind == 1,
                (_, kind) => self.skip(kind, 1)?,
            }
        }
        header.levels = levels;
        Some(())
    }

    fn pass(&mut self, count: u64) -> Option<()> {
        self.bytes = self.bytes.get(usize::try_from(count).ok()?..)?;
        Some(())
    }

    fn skip(&mut self, kind: u8, depth: usize) -> Option<()> {
        if depth > DEEPEST {
            return None;
        }
        match kind {
            1 | 2 => Some(()),
            3 => self.pass(1),
            4..=6 => self.plain().map(|_number| ()),
            7 => self.pass(8),
            8 => {
                let length = self.plain()?;
                self.pass(length)
            }
            12 => {
                let mut last = 0;
                while let NextField::Field(_, kind) = self.field(&mut last)? {
                    self.skip(kind, depth + 1)?;
                }
                Some(())
            }
            // No page header has lists or maps.
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_from_a_header_and_what_is_cut_off_or_negative_is_none() {
        // A dictionary of 3 values: kind 2, 300 bytes unpacked, 20 packed.
        let bytes = [0x15, 4, 0x15, 0xD8, 4, 0x15, 40, 0x4C, 0x15, 6, 0x15, 0, 0, 0];
        let header = PageHeader::read(&bytes).unwrap();
        assert_eq!((header.length, header.unpacked, header.packed), (14, 300, 20));
        for length in 0..bytes.len() {
            assert_eq!(PageHeader::read(&bytes[..length]), None, "{length}");
        }
        assert_eq!(PageHeader::read(&[0x15, 4, 0x15, 1, 0x15, 40, 0]), None);
    }

    #[test]
    fn levels_before_the_packed_bytes_are_counted() {
        let bytes = [
            0x15, 6, 0x15, 80, 0x15, 40, 0x5C, 0x15, 2, 0x15, 0, 0x15, 2, 0x15, 0, 0x15, 4, 0x15,
            6, 0x12, 0, 0,
        ];
        let header = PageHeader::read(&bytes).unwrap();
        assert_eq!((header.levels, header.is_packed), (5, false));
    }
}
