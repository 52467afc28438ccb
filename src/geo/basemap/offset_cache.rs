//! A cache of lines parallel to the base map's lines.

use std::sync::{Arc, Mutex, PoisonError};

use super::{Basemap, Detail};
use crate::geo::{Point, offset};

/// The number of lines that are kept: three for each of a few forces, which is what a frame needs.
const CAPACITY: usize = 12;

/// The offset lines that were asked for last, the latest at the end.
#[derive(Debug, Default)]
pub(super) struct OffsetCache(Mutex<Vec<(OffsetKey, Arc<[Point]>)>>);

/// What an offset line depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
struct OffsetKey {
    line: Box<str>,
    detail: Detail,
    /// The bits of the distance, so that keys can be compared.
    km: u64,
}

impl Basemap {
    /// The line `km` to the left of the line with that id, or to its right if `km` is negative, as
    /// [`offset()`] makes it. `None` if there is no such line.
    ///
    /// The latest ones are cached: as long as neither the scale nor the distance changes, a second
    /// call costs nothing.
    pub fn offset_line(&self, id: &str, detail: Detail, km: f64) -> Option<Arc<[Point]>> {
        let key = OffsetKey { line: id.into(), detail, km: km.to_bits() };
        // A poisoned cache is whole all the same: a line is complete when it is put in.
        let cached = || self.offsets.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = cached().iter().find(|(other, _)| *other == key).map(|(_, line)| line.clone());
        if found.is_some() {
            return found;
        }
        let made: Arc<[Point]> = offset(&self.line(id, detail)?.path, km).into();
        let mut cached = cached();
        if cached.len() >= CAPACITY {
            cached.remove(0);
        }
        cached.push((key, made.clone()));
        Some(made)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SERBIA_KOSOVO_LINE: &str = "serbia-kosovo-line";

    fn offset_of(basemap: &Basemap, detail: Detail, km: f64) -> Arc<[Point]> {
        basemap.offset_line(SERBIA_KOSOVO_LINE, detail, km).unwrap()
    }

    #[test]
    fn a_cached_line_is_the_line_that_would_be_made() {
        let basemap = Basemap::shipped().unwrap();
        for (detail, km) in
            [(Detail::Overview, 2.0), (Detail::Overview, -2.0), (Detail::Region, 2.0)]
        {
            let made = offset(&basemap.line(SERBIA_KOSOVO_LINE, detail).unwrap().path, km);
            for _ in 0..2 {
                assert_eq!(*offset_of(&basemap, detail, km), *made, "{detail:?} {km}");
            }
        }
    }

    #[test]
    fn the_same_line_is_made_once() {
        let basemap = Basemap::shipped().unwrap();
        let first = offset_of(&basemap, Detail::Overview, 3.0);
        assert!(Arc::ptr_eq(&first, &offset_of(&basemap, Detail::Overview, 3.0)));
        for nth in 0..40_u8 {
            offset_of(&basemap, Detail::Overview, 4.0 + f64::from(nth) / 10.0);
        }
        assert!(!Arc::ptr_eq(&first, &offset_of(&basemap, Detail::Overview, 3.0)));
        assert_eq!(basemap.offsets.0.lock().unwrap().len(), CAPACITY);
    }

    #[test]
    fn a_line_that_does_not_exist_has_no_offset() {
        assert_eq!(Basemap::shipped().unwrap().offset_line("equator", Detail::Overview, 1.0), None);
    }
}
