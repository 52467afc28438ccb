//! Tiles: what of the world lies between two meridians and two parallels, at one level of detail.

use super::GridPoint;
use super::bytes::{BlockReader, BlockWriter};
use crate::model::Names;

/// The content of a tile, cut to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tile {
    /// Parts of countries.
    pub areas: Vec<TileArea>,
    /// Borders that nobody disputes.
    pub borders: Vec<TileBorder>,
    /// Lines between first-order units of a country.
    pub districts: Vec<Vec<GridPoint>>,
    /// Rivers.
    pub rivers: Vec<TileRiver>,
    /// Lakes.
    pub lakes: Vec<TileLake>,
    /// Towns, the chief ones first.
    pub towns: Vec<TileTown>,
}

/// A part of a country within a tile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TileArea {
    /// The number of the country in the gazetteer.
    pub country: u16,
    /// The outline and its holes.
    pub rings: Vec<TileRing>,
}

/// A closed outline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TileRing {
    /// The vertices, the first not repeated.
    pub points: Vec<GridPoint>,
    /// Lengths of runs of edges, in turn coast and not coast: borders, and edges of the tile.
    pub runs: Vec<u32>,
}

/// A border within a tile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TileBorder {
    /// The numbers of the countries on both sides.
    pub countries: [u16; 2],
    /// The course.
    pub line: Vec<GridPoint>,
}

/// A river within a tile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TileRiver {
    /// The English name; empty if it has none.
    pub name: Box<str>,
    /// The rank, 1 for the greatest.
    pub rank: u8,
    /// The course.
    pub line: Vec<GridPoint>,
}

/// A lake within a tile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TileLake {
    /// The English name; empty if it has none.
    pub name: Box<str>,
    /// The rank, 1 for the greatest.
    pub rank: u8,
    /// The outline and the islands.
    pub rings: Vec<TileRing>,
}

/// A town.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TileTown {
    /// The English name, and the names of other languages that differ from it.
    pub names: Names,
    /// Where it is.
    pub at: GridPoint,
    /// The rank from 1, for towns that the whole world knows, to 9.
    pub rank: u8,
    /// Whether it is the capital of a country.
    pub is_capital: bool,
}

impl TileRing {
    /// The parts of the outline that are coast.
    pub fn coasts(&self) -> Vec<Vec<GridPoint>> {
        let mut coasts = Vec::new();
        let mut from = 0_usize;
        for (nth, run) in self.runs.iter().enumerate() {
            let to = from.saturating_add(usize::try_from(*run).unwrap_or(usize::MAX));
            if nth % 2 == 0 && to > from {
                let points = self.points.iter().chain(self.points.first());
                coasts.push(points.skip(from).take(to - from + 1).copied().collect());
            }
            from = to;
        }
        coasts
    }

    fn read(reader: &mut BlockReader<'_>) -> Option<Self> {
        Some(Self { points: reader.line()?, runs: reader.many(BlockReader::number)? })
    }

    fn write(&self, writer: &mut BlockWriter) {
        writer.line(&self.points);
        writer.many(&self.runs, |writer, run| writer.number(*run));
    }
}

impl Tile {
    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The number of points in it.
    pub fn points(&self) -> usize {
        let rings = self.areas.iter().flat_map(|area| &area.rings);
        let rings = rings.chain(self.lakes.iter().flat_map(|lake| &lake.rings));
        let lines = self.borders.iter().map(|border| &border.line);
        let lines = lines.chain(&self.districts).chain(self.rivers.iter().map(|it| &it.line));
        rings.map(|ring| ring.points.len()).chain(lines.map(Vec::len)).sum()
    }

    /// Reads the bytes of a tile; `None` if they are damaged.
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        let mut reader = BlockReader::new(bytes);
        let tile = Self {
            areas: reader.many(|reader| {
                let country = u16::try_from(reader.number()?).ok()?;
                Some(TileArea { country, rings: reader.many(TileRing::read)? })
            })?,
            borders: reader.many(|reader| {
                let mut country = || u16::try_from(reader.number()?).ok();
                let countries = [country()?, country()?];
                Some(TileBorder { countries, line: reader.line()? })
            })?,
            districts: reader.many(BlockReader::line)?,
            rivers: reader.many(|reader| {
                let (name, rank) = (reader.text()?, reader.byte()?);
                Some(TileRiver { name, rank, line: reader.line()? })
            })?,
            lakes: reader.many(|reader| {
                let (name, rank) = (reader.text()?, reader.byte()?);
                Some(TileLake { name, rank, rings: reader.many(TileRing::read)? })
            })?,
            towns: reader.many(|reader| {
                let (names, at) = (reader.names()?, reader.point()?);
                let (rank, is_capital) = (reader.byte()?, reader.byte()? == 1);
                Some(TileTown { names, at, rank, is_capital })
            })?,
        };
        reader.is_at_end().then_some(tile)
    }

    /// The bytes of the tile.
    pub fn encode(&self) -> Vec<u8> {
        let mut writer = BlockWriter::default();
        writer.many(&self.areas, |writer, area| {
            writer.number(area.country.into());
            writer.many(&area.rings, |writer, ring| ring.write(writer));
        });
        writer.many(&self.borders, |writer, border| {
            for country in border.countries {
                writer.number(country.into());
            }
            writer.line(&border.line);
        });
        writer.many(&self.districts, |writer, line| writer.line(line));
        writer.many(&self.rivers, |writer, river| {
            writer.text(&river.name);
            writer.bytes.push(river.rank);
            writer.line(&river.line);
        });
        writer.many(&self.lakes, |writer, lake| {
            writer.text(&lake.name);
            writer.bytes.push(lake.rank);
            writer.many(&lake.rings, |writer, ring| ring.write(writer));
        });
        writer.many(&self.towns, |writer, town| {
            writer.names(&town.names);
            writer.point(town.at);
            writer.bytes.extend([town.rank, u8::from(town.is_capital)]);
        });
        writer.bytes
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const fn at(lon: i32, lat: i32) -> GridPoint {
        GridPoint { lon, lat }
    }

    fn tile() -> Tile {
        let ring = TileRing { points: vec![at(0, 0), at(20, 0), at(20, 30)], runs: vec![1, 2] };
        Tile {
            areas: vec![TileArea { country: 300, rings: vec![ring.clone()] }],
            borders: vec![TileBorder { countries: [3, 300], line: vec![at(20, 0), at(20, 30)] }],
            districts: vec![vec![at(-4, -6), at(8, 8)]],
            rivers: vec![TileRiver { name: "Ibar".into(), rank: 4, line: vec![at(1, 1)] }],
            lakes: vec![TileLake { name: "".into(), rank: 2, rings: vec![ring] }],
            towns: vec![TileTown {
                names: [("en", "Raška"), ("ru", "Рашка")].into_iter().collect(),
                at: at(41_224, 86_572),
                rank: 7,
                is_capital: false,
            }],
        }
    }

    #[test]
    fn a_tile_comes_back_as_it_was() {
        assert_eq!(Tile::decode(&tile().encode()), Some(tile()));
        assert_eq!(Tile::decode(&Tile::default().encode()), Some(Tile::default()));
    }

    #[test]
    fn only_the_runs_of_coast_are_coast() {
        let ring = &tile().areas[0].rings[0];
        assert_eq!(ring.coasts(), [vec![at(0, 0), at(20, 0)]]);
        let island = TileRing { runs: vec![3], ..ring.clone() };
        assert_eq!(island.coasts(), [vec![at(0, 0), at(20, 0), at(20, 30), at(0, 0)]]);
        let damaged = TileRing { runs: vec![u32::MAX, u32::MAX, u32::MAX], ..ring.clone() };
        assert!(damaged.coasts().iter().all(|coast| coast.len() <= 4));
    }

    proptest! {
        #[test]
        fn a_spoilt_byte_gives_another_tile_or_none_and_no_panic(
            nth in any::<prop::sample::Index>(),
            byte in any::<u8>(),
            cut in any::<prop::sample::Index>(),
        ) {
            let mut bytes = tile().encode();
            let nth = nth.index(bytes.len());
            bytes[nth] = byte;
            let _ = Tile::decode(&bytes);
            // Where the spoilt byte is a count, what is left may well be a smaller tile.
            bytes.truncate(cut.index(bytes.len()));
            let _ = Tile::decode(&bytes);
        }

        #[test]
        fn a_tile_that_ends_too_early_is_none(cut in any::<prop::sample::Index>()) {
            let mut bytes = tile().encode();
            bytes.truncate(cut.index(bytes.len()));
            prop_assert_eq!(Tile::decode(&bytes), None);
        }
    }
}
