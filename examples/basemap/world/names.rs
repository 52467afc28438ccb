//! Names of countries, seas and what is disputed, in four languages.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

use ibar::geo::world::{GridPoint, WorldCountry, WorldSea};
use ibar::model::Names;
use ibar::text::cyrillic;
use serde::Deserialize;

use super::input::{Feature, Topology, json};
use super::points::{Weighed, area_km2, degrees, grid, middle, unwrapped};

/// The greatest error of a sea's outline in which its label's place is looked for, in kilometres.
const LABEL_KM: f64 = 5.0;

/// Names by hand: the source's name, then English, Serbian in Latin letters and Albanian.
type Row = (String, String, String, String);

/// A border by its two countries; the west, south, east and north of the part that is meant; and what
/// it is called in English, Serbian in Latin letters and Albanian, where both sides have a word for it.
type BorderPart = (String, String, (f64, f64, f64, f64), Option<(String, String, String)>);

/// What `names.ron` says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Words {
    countries: Vec<Row>,
    seas: Vec<Row>,
    areas: Vec<Row>,
    pub(crate) further_areas: Vec<(String, Option<String>, Vec<String>)>,
    pub(crate) settled_areas: Vec<String>,
    pub(crate) areas_today: Vec<(String, Option<String>, Vec<String>)>,
    lines: Vec<Row>,
    further_disputed: Vec<BorderPart>,
}

impl Words {
    pub(crate) fn area(&self, name: &str) -> Names {
        found(&self.areas, name).unwrap_or_else(|| Names::english(name))
    }

    pub(crate) fn line(&self, name: &str) -> Option<Names> {
        found(&self.lines, name)
    }

    /// What a border is called that the source has as agreed and one of its two countries disputes.
    pub(crate) fn disputed_border(&self, countries: &[&str]) -> Option<Names> {
        let is_it = |country: &String| countries.contains(&country.as_str());
        let mut rows = self.further_disputed.iter();
        let (.., names) = rows.find(|(one, other, ..)| is_it(one) && is_it(other))?;
        names.as_ref().map(|(en, latin, sq)| in_four(en, latin, sq))
    }

    /// Whether a border between two countries is disputed at a point although the source has it as
    /// agreed.
    pub(crate) fn disputes(&self, countries: &[&str], (lon, lat): (f64, f64)) -> bool {
        self.further_disputed.iter().any(|(one, other, (west, south, east, north), _)| {
            countries.contains(&one.as_str())
                && countries.contains(&other.as_str())
                && (*west..=*east).contains(&lon)
                && (*south..=*north).contains(&lat)
        })
    }
}

fn found(rows: &[Row], name: &str) -> Option<Names> {
    let (_, en, latin, sq) = rows.iter().find(|(source, ..)| source == name)?;
    Some(in_four(en, latin, sq))
}

/// Names in four languages, of which Serbian in Cyrillic is made by rule.
fn in_four(en: &str, latin: &str, sq: &str) -> Names {
    let tags = [("en", en), ("sr-Latn", latin), ("sr-Cyrl", &cyrillic(latin)), ("sq", sq)];
    tags.into_iter().collect()
}

/// Names of countries by code, and codes and ranks by the name that the topology has.
#[derive(Deserialize)]
pub(crate) struct CountryNames {
    territories: BTreeMap<String, BTreeMap<String, String>>,
    countries: BTreeMap<String, CountryRow>,
}

#[derive(Deserialize)]
struct CountryRow {
    name: String,
    labelrank: f64,
}

/// Codes that the list of names has none for.
const CODES: [(&str, &str); 5] =
    [("eSwatini", "SZ"), ("Gibraltar", "GI"), ("Tuvalu", "TV"), ("France", "FR"), ("Norway", "NO")];

impl CountryNames {
    pub(crate) fn read(path: &Path) -> Result<Self, Box<dyn Error>> {
        json(path)
    }

    /// The countries in the order of the topology, without places for labels.
    pub(crate) fn countries(
        &self,
        topology: &Topology,
        words: &Words,
    ) -> Result<Vec<WorldCountry>, String> {
        let countries = topology.countries.iter().map(|country| {
            let row = self.countries.iter().find(|(_, row)| row.name == country.name);
            let by_hand = CODES.iter().find(|(name, _)| *name == country.name);
            let code = by_hand.map(|(_, code)| *code).or_else(|| row.map(|(code, _)| &**code));
            let names = code.and_then(|code| self.territories.get(code)).map(|names| {
                let tags = ["en", "sr-Latn", "sr-Cyrl", "sq"];
                tags.iter().filter_map(|tag| Some((*tag, &**names.get(*tag)?))).collect::<Names>()
            });
            if names.as_ref().is_some_and(|names| names.iter().count() < 4) {
                return Err(format!("{} lacks a language", country.name));
            }
            let names = found(&words.countries, &country.name).or(names).unwrap_or_default();
            let rank = row.map_or(5.0, |(_, row)| row.labelrank);
            Ok(WorldCountry {
                code: code.filter(|code| code.len() == 2).unwrap_or_default().into(),
                names,
                label: GridPoint::default(),
                rank: whole(rank),
            })
        });
        countries.collect()
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the value is clamped to the range before"
)]
pub(crate) fn whole(value: f64) -> u8 {
    value.round().clamp(0.0, 255.0) as u8
}

/// Seas with the middles of their labels, the greatest first.
pub(crate) fn seas(features: &[Feature], words: &Words) -> Vec<WorldSea> {
    let mut seas: Vec<WorldSea> = Vec::new();
    for feature in features {
        let name = feature.text("name").split_whitespace().collect::<Vec<_>>().join(" ");
        let rank = whole(feature.number("scalerank")) + 1;
        let is_land_water = matches!(feature.text("featurecla"), "river" | "reef" | "generic");
        if name.is_empty() || is_land_water || rank > 9 {
            continue;
        }
        let parts = feature.parts().iter().map(|rings| {
            let ring = |ring: &Vec<(f64, f64)>| {
                let coarse = Weighed::new(&unwrapped(ring)).at(LABEL_KM);
                coarse.into_iter().map(degrees).collect::<Vec<_>>()
            };
            rings.iter().map(ring).collect::<Vec<_>>()
        });
        let area = |rings: &Vec<Vec<(f64, f64)>>| {
            rings
                .first()
                .map_or(0.0, |ring| area_km2(&ring.iter().map(|at| grid(*at)).collect::<Vec<_>>()))
        };
        let greatest = parts.max_by(|a, b| area(a).total_cmp(&area(b)));
        let Some(label) = greatest.and_then(|rings| middle(&rings)) else { continue };
        let names = found(&words.seas, &name).unwrap_or_else(|| Names::english(&name));
        if seas.iter().all(|sea| sea.names != names) {
            seas.push(WorldSea { names, label: grid(label), rank });
        }
    }
    seas.sort_by_key(|sea| sea.rank);
    seas
}
