//! Gazetteer of the world: countries, seas, and what is disputed, with their names.
//!
//! It is one block, for its lines and areas are named as wholes and not by tiles.

use super::GridPoint;
use super::bytes::{BlockReader, BlockWriter};
use crate::model::Names;

/// Everything that has a name in several languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gazetteer {
    /// Countries and territories, by the number that tiles have for them.
    pub countries: Vec<WorldCountry>,
    /// Seas.
    pub seas: Vec<WorldSea>,
    /// Areas that more than one side claims.
    pub areas: Vec<DisputedArea>,
    /// Lines that a side disputes.
    pub lines: Vec<DisputedLine>,
}

/// A country or territory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorldCountry {
    /// The ISO code of two letters, or one in use where ISO has none; empty for what has neither.
    pub code: Box<str>,
    /// Names by language; empty for what gets no label.
    pub names: Names,
    /// The middle of its label.
    pub label: GridPoint,
    /// The rank among labels, 1 first.
    pub rank: u8,
}

/// A sea, gulf, bay or strait.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorldSea {
    /// Names by language.
    pub names: Names,
    /// The middle of its label.
    pub label: GridPoint,
    /// The rank among labels, 1 for oceans.
    pub rank: u8,
}

/// An area that more than one side claims.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DisputedArea {
    /// Names by language.
    pub names: Names,
    /// The middle of its label.
    pub label: GridPoint,
    /// The rank among labels, 1 first.
    pub rank: u8,
    /// The country that administers it; `None` for one that administers itself or where nobody is
    /// named.
    pub administered: Option<u16>,
    /// Whether it administers itself.
    pub is_own: bool,
    /// The countries that claim it, without the one that administers it.
    pub claimed: Vec<u16>,
    /// The parts, each an outline and its holes.
    pub parts: Vec<Vec<Vec<GridPoint>>>,
}

/// The kinds of disputed lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DisputedLineKind {
    /// A border about which the two sides do not agree.
    Border,
    /// A line of control, of ceasefire, or of demarcation between armies.
    Control,
    /// The limit of what one side claims.
    Claim,
    /// The limit of a zone, such as one that a third side patrols.
    Zone,
}

/// A line that a side disputes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DisputedLine {
    /// Its kind.
    pub kind: DisputedLineKind,
    /// Names by language; empty for a line without a name of its own.
    pub names: Names,
    /// The countries on both sides, or the one that claims; less where the source names none.
    pub countries: Vec<u16>,
    /// The course at each level of detail, the coarsest first.
    pub levels: Vec<Vec<GridPoint>>,
}

impl DisputedLineKind {
    const ALL: [Self; 4] = [Self::Border, Self::Control, Self::Claim, Self::Zone];

    fn code(self) -> u8 {
        Self::ALL.iter().zip(0..).find(|(kind, _)| **kind == self).map_or(0, |(_, code)| code)
    }

    fn of_code(code: u8) -> Option<Self> {
        Self::ALL.get(usize::from(code)).copied()
    }
}

fn country(reader: &mut BlockReader<'_>) -> Option<u16> {
    u16::try_from(reader.number()?).ok()
}

impl Gazetteer {
    /// The country of that code.
    pub fn country(&self, code: &str) -> Option<&WorldCountry> {
        self.countries.iter().find(|country| &*country.code == code)
    }

    /// Reads the bytes of a gazetteer; `None` if they are damaged.
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        let mut reader = BlockReader::new(bytes);
        let gazetteer = Self {
            countries: reader.many(|reader| {
                let (code, names) = (reader.text()?, reader.names()?);
                Some(WorldCountry { code, names, label: reader.point()?, rank: reader.byte()? })
            })?,
            seas: reader.many(|reader| {
                let names = reader.names()?;
                Some(WorldSea { names, label: reader.point()?, rank: reader.byte()? })
            })?,
            areas: reader.many(|reader| {
                let names = reader.names()?;
                let (label, rank) = (reader.point()?, reader.byte()?);
                // One more than its number, for 0 is nobody.
                let administered = country(reader)?.checked_sub(1);
                let is_own = reader.byte()? == 1;
                let claimed = reader.many(country)?;
                let parts = reader.many(|reader| reader.many(BlockReader::line))?;
                Some(DisputedArea { names, label, rank, administered, is_own, claimed, parts })
            })?,
            lines: reader.many(|reader| {
                let kind = DisputedLineKind::of_code(reader.byte()?)?;
                let names = reader.names()?;
                let countries = reader.many(country)?;
                Some(DisputedLine {
                    kind,
                    names,
                    countries,
                    levels: reader.many(BlockReader::line)?,
                })
            })?,
        };
        reader.is_at_end().then_some(gazetteer)
    }

    /// The bytes of the gazetteer.
    pub fn encode(&self) -> Vec<u8> {
        let mut writer = BlockWriter::default();
        writer.many(&self.countries, |writer, country| {
            writer.text(&country.code);
            writer.names(&country.names);
            writer.point(country.label);
            writer.bytes.push(country.rank);
        });
        writer.many(&self.seas, |writer, sea| {
            writer.names(&sea.names);
            writer.point(sea.label);
            writer.bytes.push(sea.rank);
        });
        writer.many(&self.areas, |writer, area| {
            writer.names(&area.names);
            writer.point(area.label);
            writer.bytes.push(area.rank);
            writer.number(area.administered.map_or(0, |country| u32::from(country) + 1));
            writer.bytes.push(area.is_own.into());
            writer.many(&area.claimed, |writer, country| writer.number((*country).into()));
            writer.many(&area.parts, |writer, rings| {
                writer.many(rings, |writer, ring| writer.line(ring));
            });
        });
        writer.many(&self.lines, |writer, line| {
            writer.bytes.push(line.kind.code());
            writer.names(&line.names);
            writer.many(&line.countries, |writer, country| writer.number((*country).into()));
            writer.many(&line.levels, |writer, level| writer.line(level));
        });
        writer.bytes
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn gazetteer() -> Gazetteer {
        let at = |lon, lat| GridPoint { lon, lat };
        let names: Names = [("en", "North"), ("sr-Cyrl", "Север")].into_iter().collect();
        let line = vec![at(0, 0), at(5, 5)];
        Gazetteer {
            countries: vec![WorldCountry {
                code: "XN".into(),
                names: names.clone(),
                label: at(2, 3),
                rank: 2,
            }],
            seas: vec![WorldSea { names: names.clone(), label: at(-9, 9), rank: 1 }],
            areas: vec![DisputedArea {
                names: names.clone(),
                label: at(1, 1),
                rank: 3,
                administered: Some(0),
                is_own: false,
                claimed: vec![7, 9],
                parts: vec![vec![vec![at(0, 0), at(4, 0), at(4, 4)]]],
            }],
            lines: vec![DisputedLine {
                kind: DisputedLineKind::Zone,
                names,
                countries: vec![0, 7],
                levels: vec![line.clone(), line],
            }],
        }
    }

    #[test]
    fn a_gazetteer_comes_back_as_it_was() {
        assert_eq!(Gazetteer::decode(&gazetteer().encode()), Some(gazetteer()));
    }

    proptest! {
        #[test]
        fn a_spoilt_byte_gives_another_gazetteer_or_none_and_no_panic(
            nth in any::<prop::sample::Index>(),
            byte in any::<u8>(),
        ) {
            let mut bytes = gazetteer().encode();
            let nth = nth.index(bytes.len());
            bytes[nth] = byte;
            let _ = Gazetteer::decode(&bytes);
            prop_assert_eq!(Gazetteer::decode(&bytes[..nth]), None);
        }
    }
}
