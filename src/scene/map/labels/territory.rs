//! Territory of a label: the country that its point is in, which its box does not leave.

use std::sync::Arc;

use crate::geo::ScreenPoint;
use crate::geo::basemap::Country;
use crate::scene::map::kept_borders::{KeptBorders, NameKey, NamePoint};
use crate::scene::rect::Rect;

/// What a label may cover of the ground.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Ground {
    /// Everything: it names nothing that has a side.
    Anywhere,
    /// No disputed line.
    OffLines,
    /// One country, by its index, and what is no country, such as the sea.
    Country(usize),
}

/// The countries in view, with their borders and the disputed lines.
#[derive(Clone, Debug)]
pub(crate) struct Territory<'a> {
    countries: &'a [Country],
    borders: Arc<KeptBorders>,
}

impl<'a> Territory<'a> {
    /// The territories of those countries, whose borders in view are given.
    pub(crate) const fn new(countries: &'a [Country], borders: Arc<KeptBorders>) -> Self {
        Self { countries, borders }
    }

    /// What the label of a point may cover: the country that the point is in.
    pub(crate) fn ground_of(&self, at: ScreenPoint) -> Ground {
        self.country_at(at).map_or(Ground::OffLines, Ground::Country)
    }

    /// Index of the country that a point is in.
    pub(crate) fn country_at(&self, at: ScreenPoint) -> Option<usize> {
        (0..self.countries.len()).find(|country| self.contains(*country, at))
    }

    fn contains(&self, country: usize, at: ScreenPoint) -> bool {
        let point = self.borders.viewport().plane_from_screen(at);
        let country = self.countries.get(country);
        country.is_some_and(|it| it.polygons.iter().any(|part| part.contains(point)))
    }

    /// Whether a box lies wholly inside a country.
    pub(crate) fn is_inside(&self, country: usize, rect: Rect) -> bool {
        let met =
            self.borders.edges_in(rect).any(|edge| edge.country.is_none_or(|it| it == country));
        !met && self.borders.is_in(Some(country), rect, |at| self.contains(country, at))
    }

    /// The points for a country's name in this view, found once.
    pub(super) fn name_points(
        &self,
        key: NameKey,
        find: impl FnOnce() -> Vec<NamePoint>,
    ) -> Arc<[NamePoint]> {
        self.borders.name_points(key, find)
    }

    /// Whether a box lies wholly outside of all countries.
    pub(crate) fn is_water(&self, rect: Rect) -> bool {
        self.borders.edges_in(rect).next().is_none() && self.is_in_no_country(rect)
    }

    /// Whether a box that no border meets is in no country.
    fn is_in_no_country(&self, rect: Rect) -> bool {
        self.borders.is_in(None, rect, |at| self.country_at(at).is_none())
    }

    /// Whether a label may cover a box: it meets no other country, and no disputed line.
    pub(crate) fn allows(&self, ground: Ground, rect: Rect) -> bool {
        match ground {
            Ground::Anywhere => true,
            Ground::OffLines => !self.borders.edges_in(rect).any(|edge| edge.country.is_none()),
            Ground::Country(home) => {
                let edges = || self.borders.edges_in(rect);
                if edges().any(|edge| edge.country != Some(home)) {
                    return false;
                }
                // What meets only the country's own coast is partly in it, and in no other.
                let meets_own = edges().next().is_some();
                meets_own
                    || self.borders.is_in(Some(home), rect, |at| self.contains(home, at))
                    || self.is_in_no_country(rect)
            }
        }
    }
}
