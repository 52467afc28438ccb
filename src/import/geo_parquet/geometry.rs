//! Geometries of GeoParquet as those of GeoJSON: WKB (ISO 19125-1, with the extensions of `PostGIS`
//! for heights and coordinate systems), and the native encodings, which are lists of numbers.

use std::fmt::Write as _;

use parquet::record::Field;

/// How deep collections may stand in collections.
const DEEPEST: usize = 16;

/// A geometry in WKB as GeoJSON. `None` for one without positions, and for bytes that are none.
pub(super) fn wkb(bytes: &[u8]) -> Option<String> {
    let mut reader = WkbReader { bytes, text: String::new() };
    let has_positions = reader.geometry(0)?;
    has_positions.then_some(reader.text)
}

struct WkbReader<'b> {
    bytes: &'b [u8],
    text: String,
}

/// The head of a geometry.
struct WkbHead {
    is_little: bool,
    kind: u32,
    /// Numbers of a position.
    numbers: usize,
}

impl WkbReader<'_> {
    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (own, rest) = self.bytes.split_first_chunk::<N>()?;
        self.bytes = rest;
        Some(*own)
    }

    fn count(&mut self, is_little: bool) -> Option<usize> {
        let bytes = self.take::<4>()?;
        let count = if is_little { u32::from_le_bytes(bytes) } else { u32::from_be_bytes(bytes) };
        let count = usize::try_from(count).ok()?;
        // Whatever is counted takes four bytes at least: a larger number is a lie.
        (count <= self.bytes.len() / 4).then_some(count)
    }

    fn head(&mut self) -> Option<WkbHead> {
        let [order] = self.take::<1>()?;
        let is_little = match order {
            0 => false,
            1 => true,
            _ => return None,
        };
        let bytes = self.take::<4>()?;
        let code = if is_little { u32::from_le_bytes(bytes) } else { u32::from_be_bytes(bytes) };
        let (has_height, has_measure) = (code & 0x8000_0000 != 0, code & 0x4000_0000 != 0);
        if code & 0x2000_0000 != 0 {
            self.take::<4>()?;
        }
        let plain = code & 0x0FFF_FFFF;
        let (kind, more) = match plain / 1_000 {
            0 => (plain, 0),
            1 | 2 => (plain % 1_000, 1),
            3 => (plain % 1_000, 2),
            _ => return None,
        };
        let numbers = 2 + more + usize::from(has_height) + usize::from(has_measure);
        Some(WkbHead { is_little, kind, numbers })
    }

    /// Writes a geometry; whether it has positions.
    fn geometry(&mut self, depth: usize) -> Option<bool> {
        if depth > DEEPEST {
            return None;
        }
        let head = self.head()?;
        let (name, nesting) = match head.kind {
            1 => ("Point", 0),
            2 => ("LineString", 1),
            3 => ("Polygon", 2),
            4 => ("MultiPoint", 1),
            5 => ("MultiLineString", 2),
            6 => ("MultiPolygon", 3),
            7 => return self.collection(&head, depth),
            _ => return None,
        };
        let _ = write!(self.text, "{{\"type\":\"{name}\",\"coordinates\":");
        let has_positions = match head.kind {
            1..=3 => self.positions(&head, nesting)?,
            _ => self.parts(&head, nesting - 1)?,
        };
        self.text.push('}');
        Some(has_positions)
    }

    /// Writes positions in as many lists.
    fn positions(&mut self, head: &WkbHead, nesting: usize) -> Option<bool> {
        if nesting == 0 {
            return self.position(head);
        }
        self.list(head, |writer| writer.positions(head, nesting - 1))
    }

    /// Writes the single geometries of one in several parts, each with a head of its own.
    fn parts(&mut self, head: &WkbHead, nesting: usize) -> Option<bool> {
        self.list(head, |writer| {
            let own = writer.head()?;
            writer.positions(&own, nesting)
        })
    }

    fn collection(&mut self, head: &WkbHead, depth: usize) -> Option<bool> {
        self.text.push_str("{\"type\":\"GeometryCollection\",\"geometries\":");
        let has_positions = self.list(head, |writer| writer.geometry(depth + 1))?;
        self.text.push('}');
        Some(has_positions)
    }

    /// Writes a list of as many items as the bytes say; whether any of them has positions.
    fn list(
        &mut self,
        head: &WkbHead,
        mut item: impl FnMut(&mut Self) -> Option<bool>,
    ) -> Option<bool> {
        let count = self.count(head.is_little)?;
        self.text.push('[');
        let mut has_positions = false;
        for nth in 0..count {
            if nth > 0 {
                self.text.push(',');
            }
            has_positions |= item(self)?;
        }
        self.text.push(']');
        Some(has_positions)
    }

    /// Writes longitude, latitude and height. A point without any has no numbers there.
    fn position(&mut self, head: &WkbHead) -> Option<bool> {
        let mut numbers = [0.0_f64; 4];
        for nth in 0..head.numbers {
            let bytes = self.take::<8>()?;
            let number =
                if head.is_little { f64::from_le_bytes(bytes) } else { f64::from_be_bytes(bytes) };
            if let Some(own) = numbers.get_mut(nth) {
                *own = number;
            }
        }
        let [lon, lat, height, _] = numbers;
        if !lon.is_finite() || !lat.is_finite() {
            self.text.push_str("[]");
            return Some(false);
        }
        let _ = write!(self.text, "[{lon},{lat}");
        if head.numbers > 2 && height.is_finite() {
            let _ = write!(self.text, ",{height}");
        }
        self.text.push(']');
        Some(true)
    }
}

/// A geometry in a native encoding, which is a group of `x` and `y` in as many lists as its kind has.
pub(super) fn native(encoding: &str, field: &Field) -> Option<String> {
    let (name, nesting) = match encoding.to_ascii_lowercase().as_str() {
        "point" => ("Point", 0),
        "linestring" => ("LineString", 1),
        "polygon" => ("Polygon", 2),
        "multipoint" => ("MultiPoint", 1),
        "multilinestring" => ("MultiLineString", 2),
        "multipolygon" => ("MultiPolygon", 3),
        _ => return None,
    };
    let mut text = format!("{{\"type\":\"{name}\",\"coordinates\":");
    push_native(&mut text, field, nesting)?;
    text.push('}');
    Some(text)
}

fn push_native(text: &mut String, field: &Field, nesting: usize) -> Option<()> {
    match field {
        Field::Group(row) if nesting == 0 => {
            let number = |own: &str| {
                let found = row.get_column_iter().find(|(name, _)| *name == own)?.1;
                match found {
                    Field::Double(number) => Some(*number),
                    Field::Float(number) => Some(f64::from(*number)),
                    _ => None,
                }
            };
            let is_number = |it: &f64| it.is_finite();
            let (x, y) = (number("x").filter(is_number)?, number("y").filter(is_number)?);
            let _ = write!(text, "[{x},{y}]");
            Some(())
        }
        Field::ListInternal(list) if nesting > 0 => {
            text.push('[');
            for (nth, item) in list.elements().iter().enumerate() {
                if nth > 0 {
                    text.push(',');
                }
                push_native(text, item, nesting - 1)?;
            }
            text.push(']');
            Some(())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The bytes of numbers in hexadecimal digits.
    fn bytes(digits: &str) -> Vec<u8> {
        let digits: Vec<u8> = digits.bytes().filter(u8::is_ascii_hexdigit).collect();
        let pair =
            |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
        digits.chunks(2).map(pair).collect()
    }

    #[test]
    fn points_of_either_order_and_with_heights_are_read() {
        let little = bytes("01 01000000 000000000000f03f 0000000000000040");
        let point = "{\"type\":\"Point\",\"coordinates\":[1,2]}";
        assert_eq!(wkb(&little).as_deref(), Some(point));
        let big = bytes("00 00000001 3ff0000000000000 4000000000000000");
        assert_eq!(wkb(&big).as_deref(), Some(point));
        let height = bytes("01 e9030000 000000000000f03f 0000000000000040 0000000000000840");
        let other =
            bytes("01 010000a0 e6100000 000000000000f03f 0000000000000040 0000000000000840");
        for bytes in [height, other] {
            let point = "{\"type\":\"Point\",\"coordinates\":[1,2,3]}";
            assert_eq!(wkb(&bytes).as_deref(), Some(point));
        }
    }

    #[test]
    fn a_point_without_a_position_and_bytes_that_are_none_are_no_geometry() {
        let none = bytes("01 01000000 000000000000f87f 000000000000f87f");
        assert_eq!(wkb(&none), None);
        let line_of_four_billion = bytes("01 02000000 ffffffff 000000000000f03f");
        assert_eq!(wkb(&line_of_four_billion), None);
        let deep = bytes(&"01 07000000 01000000".repeat(100));
        assert_eq!(wkb(&deep), None);
        for length in 0..21 {
            let short = bytes("01 01000000 000000000000f03f 0000000000000040");
            assert_eq!(wkb(&short[..length]), None, "{length}");
        }
    }

    #[test]
    fn areas_in_several_parts_are_lists_of_lists() {
        let ring = "04000000 \
            0000000000000000 0000000000000000 000000000000f03f 0000000000000000 \
            000000000000f03f 000000000000f03f 0000000000000000 0000000000000000";
        let area = format!("01 03000000 01000000 {ring}");
        let both = bytes(&format!("01 06000000 02000000 {area} {area}"));
        let ring = "[[[0,0],[1,0],[1,1],[0,0]]]";
        let expected = format!("{{\"type\":\"MultiPolygon\",\"coordinates\":[{ring},{ring}]}}");
        assert_eq!(wkb(&both), Some(expected));
    }
}
