//! Lines beside the base map's lines, kept for the next frame.

use std::sync::{Arc, Mutex, PoisonError};

use super::{Basemap, Detail};
use crate::geo::{Point, offset};

/// How many lines are kept: three for each of a few forces.
const KEPT: usize = 12;

/// The lines that were asked for last, the latest at the end.
#[derive(Debug, Default)]
pub(super) struct Beside(Mutex<Vec<(Key, Arc<[Point]>)>>);

/// What a line beside another depends on. The distance is taken by its digits.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Key {
    line: Box<str>,
    detail: Detail,
    km: u64,
}

impl Basemap {
    /// The line that runs `km` beside the line with that id, as [`offset()`] makes it: on its left,
    /// or on its right where `km` is negative. `None` where there is no such line.
    ///
    /// The latest ones are kept: as long as neither the scale nor the distance changes, asking
    /// again costs nothing.
    pub fn line_beside(&self, id: &str, detail: Detail, km: f64) -> Option<Arc<[Point]>> {
        let key = Key { line: id.into(), detail, km: km.to_bits() };
        // Whatever another thread left behind when it failed is whole: lines are put in at once.
        let kept = || self.beside.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = kept().iter().find(|(other, _)| *other == key).map(|(_, line)| line.clone());
        if found.is_some() {
            return found;
        }
        let made: Arc<[Point]> = offset(&self.line(id, detail)?.path, km).into();
        let mut kept = kept();
        if kept.len() >= KEPT {
            kept.remove(0);
        }
        kept.push((key, made.clone()));
        Some(made)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::basemap::SERBIA_KOSOVO_LINE;

    fn beside(basemap: &Basemap, detail: Detail, km: f64) -> Arc<[Point]> {
        basemap.line_beside(SERBIA_KOSOVO_LINE, detail, km).unwrap()
    }

    #[test]
    fn a_kept_line_is_the_line_that_would_be_made() {
        let basemap = Basemap::shipped().unwrap();
        for (detail, km) in [(Detail::Theatre, 2.0), (Detail::Theatre, -2.0), (Detail::Region, 2.0)]
        {
            let made = offset(&basemap.line(SERBIA_KOSOVO_LINE, detail).unwrap().path, km);
            for _ in 0..2 {
                assert_eq!(*beside(&basemap, detail, km), *made, "{detail:?} {km}");
            }
        }
    }

    #[test]
    fn the_same_line_is_made_once() {
        let basemap = Basemap::shipped().unwrap();
        let first = beside(&basemap, Detail::Theatre, 3.0);
        assert!(Arc::ptr_eq(&first, &beside(&basemap, Detail::Theatre, 3.0)));
        for nth in 0..40_u8 {
            beside(&basemap, Detail::Theatre, 4.0 + f64::from(nth) / 10.0);
        }
        assert!(!Arc::ptr_eq(&first, &beside(&basemap, Detail::Theatre, 3.0)));
        assert_eq!(basemap.beside.0.lock().unwrap().len(), KEPT);
    }

    #[test]
    fn beside_no_line_there_is_none() {
        assert_eq!(Basemap::shipped().unwrap().line_beside("equator", Detail::Theatre, 1.0), None);
    }
}
