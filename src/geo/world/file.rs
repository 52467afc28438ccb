//! The world's file: an index of blocks, each deflated by itself and read when it is needed.
//!
//! In this order, numbers as `bytes.rs` describes them:
//!
//! 1. the eight letters `IBARWRLD` and the version of the form as one byte;
//! 2. the number of levels; for each the degrees that a tile spans, the greatest error of a line in
//!    metres, and its tiles: how many there are, and for each the step from the number of the one
//!    before and the length of its block in bytes;
//! 3. the length of the gazetteer's block;
//! 4. the block of the gazetteer, then those of the tiles, level after level.
//!
//! Tiles without content are left out. Tiles have numbers by rows from the south-west: the tile at
//! the corner of 180° W and 90° S is 0. A block is deflated (RFC 1951).

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

use super::bytes::{BlockReader, BlockWriter};
use super::{Gazetteer, Tile};

/// The letters that the file begins with.
const MAGIC: &[u8; 8] = b"IBARWRLD";
/// The version of the form.
const FORM: u8 = 2;
/// The most bytes of a block when inflated: a damaged one cannot ask for more memory.
const MOST_BYTES: usize = 1 << 23;

/// A file of the world whose index has been read.
#[derive(Clone, Debug)]
pub struct WorldFile<'a> {
    levels: Vec<FileLevel<'a>>,
    gazetteer: &'a [u8],
}

/// A level of detail.
#[derive(Clone, Debug)]
pub(super) struct FileLevel<'a> {
    /// The degrees that a tile spans, from west to east and from south to north.
    pub(super) degrees: u8,
    /// The greatest error of a line, in kilometres.
    pub(super) tolerance_km: f64,
    /// The tiles with content: their numbers, ascending, and their blocks.
    pub(super) tiles: Vec<(u32, &'a [u8])>,
}

/// The content of a level, to be written.
#[derive(Clone, Debug)]
pub struct LevelContent {
    /// The degrees that a tile spans, a divisor of 180.
    pub degrees: u8,
    /// The greatest error of a line, in metres.
    pub tolerance_m: u32,
    /// Tiles by their numbers, ascending.
    pub tiles: Vec<(u32, Tile)>,
}

impl<'a> WorldFile<'a> {
    /// Reads the index; `None` if it is damaged.
    pub fn open(bytes: &'a [u8]) -> Option<Self> {
        let mut reader = BlockReader::new(bytes);
        if reader.take(MAGIC.len())? != MAGIC || reader.byte()? != FORM {
            return None;
        }
        let index = reader.many(|reader| {
            let degrees = reader.byte()?;
            let tolerance_km = f64::from(reader.number()?) / 1000.0;
            let mut number = 0_u32;
            let lengths = reader.many(|reader| {
                number = number.checked_add(reader.number()?)?;
                Some((number, usize::try_from(reader.number()?).ok()?))
            })?;
            (degrees > 0 && 180 % degrees == 0).then_some((degrees, tolerance_km, lengths))
        })?;
        let length = usize::try_from(reader.number()?).ok()?;
        let gazetteer = reader.take(length)?;
        let mut levels = Vec::new();
        for (degrees, tolerance_km, lengths) in index {
            let tiles =
                lengths.into_iter().map(|(number, length)| Some((number, reader.take(length)?)));
            levels.push(FileLevel { degrees, tolerance_km, tiles: tiles.collect::<Option<_>>()? });
        }
        (reader.is_at_end() && !levels.is_empty()).then_some(Self { levels, gazetteer })
    }

    /// Inflates and reads the gazetteer; `None` if it is damaged.
    pub fn gazetteer(&self) -> Option<Gazetteer> {
        Gazetteer::decode(&inflated(self.gazetteer)?)
    }

    /// The levels, the coarsest first.
    pub(super) fn levels(&self) -> &[FileLevel<'a>] {
        &self.levels
    }

    /// Inflates and reads every tile of a level, with its number: for tests and tools.
    pub fn tiles(&self, level: usize) -> impl Iterator<Item = (u32, Option<Tile>)> {
        let tiles = self.levels.get(level).into_iter().flat_map(|level| &level.tiles);
        tiles.map(|(number, block)| (*number, tile(block)))
    }
}

/// Inflates and reads a tile; `None` if it is damaged.
pub(super) fn tile(block: &[u8]) -> Option<Tile> {
    Tile::decode(&inflated(block)?)
}

fn inflated(block: &[u8]) -> Option<Vec<u8>> {
    decompress_to_vec_with_limit(block, MOST_BYTES).ok()
}

/// The bytes of a file with that content.
pub fn written(gazetteer: &Gazetteer, levels: &[LevelContent]) -> Vec<u8> {
    const SMALLEST: u8 = 10;
    let deflated = |bytes: Vec<u8>| compress_to_vec(&bytes, SMALLEST);
    let gazetteer = deflated(gazetteer.encode());
    let mut writer = BlockWriter::default();
    let mut blocks: Vec<Vec<u8>> = Vec::new();
    writer.bytes.extend_from_slice(MAGIC);
    writer.bytes.push(FORM);
    writer.many(levels, |writer, level| {
        writer.bytes.push(level.degrees);
        writer.number(level.tolerance_m);
        let mut before = 0;
        writer.many(&level.tiles, |writer, (number, tile)| {
            let block = deflated(tile.encode());
            writer.number(number - before);
            writer.count(block.len());
            before = *number;
            blocks.push(block);
        });
    });
    writer.count(gazetteer.len());
    writer.bytes.extend_from_slice(&gazetteer);
    writer.bytes.extend(blocks.into_iter().flatten());
    writer.bytes
}
