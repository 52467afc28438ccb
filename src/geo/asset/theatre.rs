//! The theatre: what the shipped base map says of the region that it is made for.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::shipped;
use crate::geo::{Bounds, Point};
use crate::model::{Dataset, Language, LatLon, Names};
use crate::text::own_name;

/// The region that a base map is made for, as its header describes it.
///
/// Nothing else in the program knows the region: its projection, its extent, what its map opens
/// with and the languages of its names all come from here or from the dataset.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theatre {
    /// The standard parallels of the conic projection, in degrees north.
    pub parallels: (f64, f64),
    /// The origin of the plane.
    pub origin: LatLon,
    /// The rectangle that the finer layers fill on every side, in kilometres of the plane.
    pub reach: Bounds,
    /// What the map opens with where the dataset does not say.
    pub home: HomeView,
    /// The languages that names can be shown in, in the order of menus.
    pub languages: Vec<LanguageChoice>,
    /// The two local languages whose forms of a name can be shown together; `None` if there is no
    /// such pair.
    #[serde(default)]
    pub both: Option<BothForms>,
    /// What the line is called that two sides call differently, in words that take no side.
    pub disputed_line: Names,
}

/// A view of the plane in a pane of any size.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HomeView {
    /// The point in the middle.
    pub center: Point,
    /// Logical pixels a kilometre.
    pub px_per_km: f64,
}

/// A language that can be chosen for names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LanguageChoice {
    /// Its tag.
    pub tag: Language,
    /// Its name in itself.
    pub label: String,
}

/// Two languages whose names are shown together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BothForms {
    /// The languages, in the order of their forms.
    pub of: (Language, Language),
    /// What menus call the choice.
    pub label: String,
}

impl Theatre {
    /// The two languages whose forms are shown together; English twice if there is no such pair.
    pub fn local_languages(&self) -> (Language, Language) {
        self.both.as_ref().map_or((Language::ENGLISH, Language::ENGLISH), |both| both.of)
    }

    /// Whether the standard parallels make a cone: both are on one side of the equator, and neither
    /// is a pole.
    pub(super) fn has_cone(&self) -> bool {
        has_cone(self.parallels)
    }

    /// Everything that can be chosen for names, in the order of menus, each called as it calls
    /// itself.
    ///
    /// These are the languages of the dataset: those of its header, and those its names are in.
    /// Where the base map has all of them, all languages of the base map; where it has another
    /// script of one, that too. Both local forms come last, where both languages are there.
    pub fn name_choices(&self, dataset: &Dataset) -> Vec<(Language, String)> {
        let of_dataset = dataset.name_languages();
        let of_map = |tag: Language| self.languages.iter().any(|one| one.tag == tag);
        let all = of_dataset.iter().all(|tag| of_map(*tag));
        let same = |one: Language, other: &Language| primary(one.tag()) == primary(other.tag());
        let shared = self
            .languages
            .iter()
            .filter(|one| all || of_dataset.iter().any(|other| same(one.tag, other)));
        let mut choices: Vec<(Language, String)> =
            shared.map(|one| (one.tag, one.label.clone())).collect();
        for language in of_dataset {
            if choices.iter().all(|(other, _)| other != language) {
                let name = own_name(language.tag()).unwrap_or_else(|| language.to_string());
                choices.push((*language, name));
            }
        }
        let has = |tag: Language| choices.iter().any(|(other, _)| *other == tag);
        let both = self.both.as_ref().filter(|both| has(both.of.0) && has(both.of.1));
        choices.extend(both.map(|both| (Language::BOTH, both.label.clone())));
        choices
    }
}

/// The language of a tag without script and region.
fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

/// Whether two standard parallels in degrees make a cone: they have to be on one side of the equator
/// and off the poles.
pub(in crate::geo) fn has_cone((one, other): (f64, f64)) -> bool {
    let usable = |lat: f64| lat != 0.0 && lat.abs() < 90.0;
    usable(one) && usable(other) && one.is_sign_positive() == other.is_sign_positive()
}

/// A stand-in for that of a base map that cannot be read, so that all else still works: the middle
/// latitudes of the northern half of the earth.
impl Default for Theatre {
    fn default() -> Self {
        let corner = Point::new(5000.0, 5000.0);
        Self {
            parallels: (30.0, 60.0),
            origin: LatLon { lat: 45.0, lon: 0.0 },
            reach: Bounds::between(corner, Point::new(-corner.x, -corner.y)),
            home: HomeView { center: Point::default(), px_per_km: 0.25 },
            languages: vec![LanguageChoice { tag: Language::ENGLISH, label: "English".to_owned() }],
            both: None,
            disputed_line: Names::default(),
        }
    }
}

static THEATRE: LazyLock<Theatre> =
    LazyLock::new(|| shipped().map(|asset| asset.theatre.clone()).unwrap_or_default());

/// The theatre of the shipped base map.
pub fn theatre() -> &'static Theatre {
    &THEATRE
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Actor, ActorId, ActorKind, Meta, Records};

    fn dataset(languages: &[&str]) -> Dataset {
        let languages = languages.iter().map(|tag| (*tag).into()).collect();
        let meta = Meta { languages, ..Meta::default() };
        Dataset::from(Records { meta, ..Records::default() })
    }

    fn offered(languages: &[&str]) -> Vec<String> {
        let choices = theatre().name_choices(&dataset(languages));
        choices.into_iter().map(|(language, name)| format!("{language}: {name}")).collect()
    }

    #[test]
    fn the_languages_of_a_dataset_are_offered_as_they_call_themselves() {
        assert_eq!(
            offered(&["uk", "ru", "pl", "de", "tr", "tlh"]),
            [
                "uk: українська",
                "ru: русский",
                "pl: polski",
                "de: Deutsch",
                "tr: Türkçe",
                "tlh: tlh"
            ]
        );
    }

    #[test]
    fn a_dataset_in_languages_of_the_base_map_is_offered_all_of_those() {
        let tags = |languages: &[&str]| {
            let offered = offered(languages).into_iter();
            offered.map(|one| one.split(':').next().unwrap_or_default().to_owned()).collect()
        };
        let all: Vec<String> = tags(&["en"]);
        assert_eq!(all, ["en", "sr-Latn", "sr-Cyrl", "sq", "both"]);
        assert_eq!(tags(&[]), all);
        // Another script of a language comes along, and both local forms where both are there.
        assert_eq!(tags(&["sq", "de", "sr-Latn"]), ["sr-Latn", "sr-Cyrl", "sq", "de", "both"]);
        assert_eq!(tags(&["sq", "de"]), ["sq", "de"]);
    }

    #[test]
    fn languages_of_names_are_offered_that_the_header_does_not_list() {
        let names: Names = [("uk", "Львів"), ("en", "Lviv")].into_iter().collect();
        let (id, kind) = (ActorId::from("a"), ActorKind::Person);
        let actor = Actor { id, names, kind, role: None, part_of: None, seat: None, note: None };
        let dataset = Dataset::from(Records { actors: vec![actor], ..Records::default() });
        let offered = theatre().name_choices(&dataset);
        assert_eq!(offered[1], (Language::new("uk").unwrap(), "українська".to_owned()));
    }

    #[test]
    fn parallels_on_both_sides_of_the_equator_make_no_cone() {
        let with = |parallels| Theatre { parallels, ..Theatre::default() }.has_cone();
        assert!(with((42.3, 44.7)) && with((-20.0, -20.0)));
        for parallels in [(-20.0, 20.0), (0.0, 40.0), (30.0, 90.0), (f64::NAN, 40.0)] {
            assert!(!with(parallels), "{parallels:?}");
        }
    }
}
