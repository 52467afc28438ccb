//! World map on one plane: reads, projects and keeps the tiles that views need.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, LazyLock, Mutex, OnceLock, PoisonError};

use rayon::prelude::*;

use super::file::{FileLevel, tile};
use super::plane::{PlaneLine, PlaneNames, PlaneTile};
use super::{Gazetteer, WorldFile};
use crate::geo::asset::CountryRole;
use crate::geo::country::GroundCountry as Country;
use crate::geo::{Bounds, DegreeBox, Point, Polygon, Projection};

/// The most tiles that are kept beyond those of the view.
const KEPT_TILES: usize = 64;
/// The views whose ground is kept: the map, the locator, and those before.
const VIEWS: usize = 4;
/// The views of which it is kept which tiles they meet.
const ASKED: usize = 6;
/// The greatest error of a line that cannot be seen, in pixels.
const ERROR_PX: f64 = 0.55;

/// The world that the program ships.
static SHIPPED: LazyLock<Option<WorldFile<'static>>> =
    LazyLock::new(|| WorldFile::open(include_bytes!("../../../assets/world.bin")));

/// The world that the program ships; `None` if it cannot be read.
pub(super) fn shipped_file() -> Option<&'static WorldFile<'static>> {
    SHIPPED.as_ref()
}

/// Its gazetteer.
static GAZETTEER: LazyLock<Gazetteer> =
    LazyLock::new(|| SHIPPED.as_ref().and_then(WorldFile::gazetteer).unwrap_or_default());

/// The serial of the next ground.
static NEXT_STAMP: AtomicU64 = AtomicU64::new(1);

/// The world on the plane of one projection. Nothing is read before it is asked for.
#[derive(Debug)]
pub struct WorldMap {
    projection: Projection,
    names: OnceLock<Arc<PlaneNames>>,
    tiles: Mutex<HashMap<TileKey, Arc<PlaneTile>>>,
    last: Mutex<LastGrounds>,
}

/// The grounds that were asked for last.
#[derive(Debug, Default)]
struct LastGrounds {
    /// Those of different tiles, [`VIEWS`] at most.
    made: Vec<Arc<WorldGround>>,
    /// The same by what asked for them: one view asks several times a frame, and which tiles it meets
    /// takes a while to find out.
    asked: Vec<AskedGround>,
}

/// A ground with the view that asked for it.
#[derive(Debug)]
struct AskedGround {
    view: Bounds,
    /// The bits of the scale, so that they can be compared.
    px_per_km: u64,
    ground: Arc<WorldGround>,
}

/// A tile, by its level and its number.
type TileKey = (usize, u32);

/// The ground of one view: the tiles that it meets, at the level of detail of its scale.
#[derive(Debug)]
pub struct WorldGround {
    /// A number that no other ground has: two with the same number are the same.
    pub stamp: u64,
    /// The level of detail, 0 the coarsest.
    pub level: usize,
    keys: Vec<TileKey>,
    /// The tiles.
    pub tiles: Vec<Arc<PlaneTile>>,
    /// Countries of the tiles, those of the first rank first, with edges and without their cuts by
    /// tiles.
    pub countries: Vec<Country>,
    /// All names, of all of the world.
    pub names: Arc<PlaneNames>,
}

impl WorldMap {
    /// The world on the plane of that projection.
    pub fn new(projection: Projection) -> Self {
        let (names, tiles, last) = Default::default();
        Self { projection, names, tiles, last }
    }

    /// The gazetteer of the world.
    pub fn gazetteer() -> &'static Gazetteer {
        &GAZETTEER
    }

    /// The ground of a part of the plane at that scale; `None` if the world cannot be read. The same
    /// one as before where the same tiles are in view.
    pub fn ground(&self, view: Bounds, px_per_km: f64) -> Option<Arc<WorldGround>> {
        let file = SHIPPED.as_ref()?;
        // A poisoned lock is whole all the same: what is kept is put in when it is complete.
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let asked = (view, px_per_km.to_bits());
        if let Some(known) = last.asked.iter().find(|known| (known.view, known.px_per_km) == asked)
        {
            return Some(Arc::clone(&known.ground));
        }
        let levels = file.levels();
        let is_fine = |level: &FileLevel<'_>| level.tolerance_km * px_per_km <= ERROR_PX;
        let level = levels.iter().position(is_fine).unwrap_or(levels.len().saturating_sub(1));
        let met = self.projection.degrees_of(view);
        let blocks: Vec<(TileKey, &[u8])> = levels
            .get(level)
            .into_iter()
            .flat_map(|of| of.tiles.iter().map(move |tile| (of, tile)))
            .filter(|(of, (number, _))| box_of(of.degrees, *number).meets(met))
            .map(|(_, (number, block))| ((level, *number), *block))
            .collect();
        let same =
            |ground: &&Arc<WorldGround>| ground.keys.iter().eq(blocks.iter().map(|(key, _)| key));
        let ground = last.made.iter().find(same).cloned().unwrap_or_else(|| {
            let ground = Arc::new(self.assembled(level, &blocks));
            if last.made.len() >= VIEWS {
                last.made.remove(0);
            }
            last.made.push(Arc::clone(&ground));
            ground
        });
        if last.asked.len() >= ASKED {
            last.asked.remove(0);
        }
        let (view, px_per_km) = asked;
        last.asked.push(AskedGround { view, px_per_km, ground: Arc::clone(&ground) });
        Some(ground)
    }

    /// The number of tiles that have been read and are kept.
    pub fn kept(&self) -> usize {
        self.tiles.lock().unwrap_or_else(PoisonError::into_inner).len()
    }

    fn assembled(&self, level: usize, blocks: &[(TileKey, &[u8])]) -> WorldGround {
        let mut kept = self.tiles.lock().unwrap_or_else(PoisonError::into_inner);
        let missing = blocks.iter().filter(|(key, _)| !kept.contains_key(key));
        let missing: Vec<(TileKey, &[u8])> = missing.copied().collect();
        let read = |(key, block): &(TileKey, &[u8])| {
            // A damaged tile is an empty one: the rest of the map is still good.
            let tile = tile(block).unwrap_or_default();
            (*key, Arc::new(PlaneTile::new(&tile, self.projection)))
        };
        let read: Vec<(TileKey, Arc<PlaneTile>)> = missing.par_iter().map(read).collect();
        if kept.len() + read.len() > KEPT_TILES + blocks.len() {
            let in_view: Vec<TileKey> = blocks.iter().map(|(key, _)| *key).collect();
            kept.retain(|key, _| in_view.contains(key));
        }
        kept.extend(read);
        let keys: Vec<TileKey> = blocks.iter().map(|(key, _)| *key).collect();
        let tiles: Vec<Arc<PlaneTile>> =
            keys.iter().filter_map(|key| kept.get(key).cloned()).collect();
        drop(kept);
        let levels = SHIPPED.as_ref().map_or(0, |file| file.levels().len());
        let names = self
            .names
            .get_or_init(|| Arc::new(PlaneNames::new(&GAZETTEER, levels, self.projection)));
        let countries = countries(&tiles, names);
        let stamp = NEXT_STAMP.fetch_add(1, Ordering::Relaxed);
        WorldGround { stamp, level, keys, tiles, countries, names: Arc::clone(names) }
    }
}

impl WorldGround {
    /// The disputed lines at its level that meet a part of the plane.
    pub fn lines(&self, view: Bounds) -> impl Iterator<Item = &PlaneLine> {
        let lines = self.names.lines.get(self.level).into_iter().flatten();
        lines.filter(move |line| line.bounds.meets(view))
    }
}

/// The box of a tile.
fn box_of(degrees: u8, number: u32) -> DegreeBox {
    let columns = 360 / u32::from(degrees.max(1));
    let side = f64::from(degrees);
    let west = f64::from(number % columns) * side - 180.0;
    let south = f64::from(number / columns) * side - 90.0;
    DegreeBox { west, south, east: west + side, north: south + side }
}

/// The countries of the tiles, with all of their edges but those along the tiles.
fn countries(tiles: &[Arc<PlaneTile>], names: &PlaneNames) -> Vec<Country> {
    #[derive(Default)]
    struct CountryParts {
        polygons: Vec<Arc<Polygon>>,
        edges: Vec<Vec<Point>>,
    }
    let mut parts: HashMap<u16, CountryParts> = HashMap::new();
    for tile in tiles {
        for (country, polygon) in &tile.areas {
            parts.entry(*country).or_default().polygons.push(Arc::clone(polygon));
        }
        for (country, coast) in &tile.coasts {
            parts.entry(*country).or_default().edges.push(coast.clone());
        }
        for (countries, border) in &tile.borders {
            for country in countries {
                parts.entry(*country).or_default().edges.push(border.clone());
            }
        }
    }
    let mut found: Vec<(u8, Country)> = Vec::new();
    for (number, country) in GAZETTEER.countries.iter().enumerate() {
        let parts = u16::try_from(number).ok().and_then(|number| parts.remove(&number));
        let Some(CountryParts { mut polygons, edges }) = parts else { continue };
        let size = |polygon: &Polygon| polygon.bounds().width() * polygon.bounds().height();
        polygons.sort_by(|a, b| size(b).total_cmp(&size(a)));
        let label = names.countries.get(number).copied().flatten();
        let label = label.or_else(|| polygons.first().map(|first| first.bounds().center()));
        let country = Country {
            id: country.code.clone(),
            role: CountryRole::Neighbour,
            names: country.names.clone(),
            label: label.unwrap_or_default(),
            polygons,
            edges: Some(edges),
        };
        found.push((GAZETTEER.countries.get(number).map_or(9, |it| it.rank), country));
    }
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, country)| country).collect()
}
