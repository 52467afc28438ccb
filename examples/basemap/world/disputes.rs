//! Disputed lines and areas, with who governs and who claims.

use ibar::geo::world::{DisputedArea, DisputedLine, DisputedLineKind, GridPoint, WorldCountry};

use super::LEVELS;
use super::borders::{Class, Net, is_agreed};
use super::input::{Feature, Position};
use super::names::{Words, whole};
use super::outlines::Outlines;
use super::points::{Weighed, area_km2, degrees, grid, middle, unwrapped};

/// The greatest error of the outline of an area, in kilometres.
const AREA_KM: f64 = 0.3;

/// Names of countries in remarks that are not those of the list.
const OTHER_NAMES: [(&str, &str); 14] = [
    ("U.K.", "GB"),
    ("U.S.A.", "US"),
    ("U.S.A", "US"),
    ("United States of America", "US"),
    ("the United States", "US"),
    ("the Philippines", "PH"),
    ("the Seychelles", "SC"),
    ("UAE", "AE"),
    ("Azer.", "AZ"),
    ("Columbia", "CO"),
    ("Republic of Serbia", "RS"),
    ("United Republic of Tanzania", "TZ"),
    ("Palestine", "PS"),
    ("Myanmar", "MM"),
];

/// The number of a country by its name in a remark.
fn country(name: &str, countries: &[WorldCountry]) -> Option<u16> {
    let name = name.trim();
    let by_hand = OTHER_NAMES.iter().find(|(other, _)| *other == name);
    let is_it = |country: &&WorldCountry| match by_hand {
        Some((_, code)) => *country.code == **code,
        None => country.names.by_tag("en") == Some(name),
    };
    let number = countries.iter().position(|country| is_it(&country))?;
    u16::try_from(number).ok()
}

/// Countries in a list such as "China, Taiwan and Brunei".
fn listed(text: &str, countries: &[WorldCountry]) -> Vec<u16> {
    let text = text.replace(", and ", ",").replace(" and ", ",");
    let text = text.split(" after ").next().unwrap_or_default();
    text.split(',').filter_map(|name| country(name, countries)).collect()
}

/// Who administers an area and who claims it, by the source's note on it.
fn read_note(area: &mut DisputedArea, note: &str, countries: &[WorldCountry]) {
    for part in note.split(';').map(str::trim) {
        let lower = part.to_lowercase();
        if let Some(at) = lower.find("admin. by ").or_else(|| lower.find("admin by ")) {
            let by = part.get(at..).unwrap_or_default();
            let by = by.split_once("by ").map_or("", |(_, by)| by);
            let by = by.rsplit(" for ").next().unwrap_or_default();
            area.administered = country(by, countries);
        } else if lower.starts_with("self admin") {
            area.is_own = true;
        } else if let Some((_, by)) = part.split_once("laimed by ") {
            area.claimed.extend(listed(by, countries));
        }
    }
}

/// Disputed areas, the greatest first.
pub(crate) fn areas(
    features: &[Feature],
    (countries, outlines): (&[WorldCountry], &Outlines<'_>),
    words: &Words,
) -> Vec<DisputedArea> {
    let mut areas: Vec<DisputedArea> = Vec::new();
    let mut all: Vec<(f64, DisputedArea)> = Vec::new();
    for feature in features {
        let class = feature.text("featurecla");
        if class.contains("lease")
            || class.contains("overlay")
            || feature.text("brk_name") == "Belize"
            || words.settled_areas.iter().any(|name| name == feature.text("brk_name"))
        {
            continue;
        }
        let parts: Vec<Vec<Vec<GridPoint>>> = feature
            .parts()
            .iter()
            .map(|rings| {
                let ring = |ring: &Vec<Position>| Weighed::new(&unwrapped(ring)).at(AREA_KM);
                rings.iter().map(ring).filter(|ring| ring.len() > 3).collect::<Vec<_>>()
            })
            .filter(|rings| !rings.is_empty())
            .collect();
        let name = feature.text("brk_name");
        let note = feature.text("note_brk");
        let rank = whole(feature.number("min_zoom").max(3.0));
        let mut area = area(words.area(name), rank, parts);
        read_note(&mut area, note, countries);
        let code = |code: &String| countries.iter().position(|country| *country.code == **code);
        let code = |text: &String| code(text).and_then(|number| u16::try_from(number).ok());
        if let Some((_, by, claimed)) = words.areas_today.iter().find(|(it, ..)| it == name) {
            area.administered = by.as_ref().and_then(code);
            area.is_own = by.is_none();
            area.claimed = claimed.iter().filter_map(code).collect();
        }
        all.push((
            area.parts.iter().flatten().map(|ring| area_km2(ring)).fold(0.0, f64::max),
            area,
        ));
    }
    for (name, administered, claimed) in &words.further_areas {
        let is_it = |country: &&WorldCountry| country.names.by_tag("en") == Some(name);
        let Some(number) = countries.iter().position(|country| is_it(&country)) else { continue };
        let parts = outlines.country(number, AREA_KM);
        let parts = parts.into_iter().filter(|rings| rings.iter().all(|ring| ring.len() > 3));
        let mut area = area(words.area(name), 5, parts.collect());
        let code = |code: &String| countries.iter().position(|country| *country.code == **code);
        let code = |text: &String| code(text).and_then(|number| u16::try_from(number).ok());
        area.administered = administered.as_ref().and_then(code);
        area.is_own = administered.is_none();
        area.claimed = claimed.iter().filter_map(code).collect();
        all.push((
            area.parts.iter().flatten().map(|ring| area_km2(ring)).fold(0.0, f64::max),
            area,
        ));
    }
    all.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (_, area) in all {
        // The source has one area per point of view: they are one if they have one name.
        match areas.iter_mut().find(|other| other.names == area.names) {
            Some(other) => {
                other.claimed.extend(area.claimed.iter().copied());
                other
                    .claimed
                    .extend(area.administered.filter(|by| other.administered != Some(*by)));
                other.claimed.sort_unstable();
                other.claimed.dedup();
                let by = other.administered;
                other.claimed.retain(|claimant| by != Some(*claimant));
                other.parts.extend(area.parts);
            }
            None => areas.push(area),
        }
    }
    areas
}

fn area(names: ibar::model::Names, rank: u8, parts: Vec<Vec<Vec<GridPoint>>>) -> DisputedArea {
    let size = |rings: &&Vec<Vec<GridPoint>>| rings.first().map_or(0.0, |ring| area_km2(ring));
    let greatest = parts.iter().max_by(|a, b| size(a).total_cmp(&size(b)));
    let label = greatest.and_then(|rings| {
        let rings: Vec<Vec<Position>> =
            rings.iter().map(|ring| ring.iter().map(|at| degrees(*at)).collect()).collect();
        middle(&rings)
    });
    let label = label.map(grid).unwrap_or_default();
    let (administered, is_own, claimed) = (None, false, Vec::new());
    DisputedArea { names, label, rank, administered, is_own, claimed, parts }
}

/// Disputed lines: borders that are not agreed, and claims.
pub(crate) fn lines(
    (net, boundaries): (&Net, &[Feature]),
    claims: &[Feature],
    countries: &[WorldCountry],
    words: &Words,
) -> Vec<DisputedLine> {
    let levels = |weighed: &Weighed| -> Vec<Vec<GridPoint>> {
        LEVELS.iter().map(|level| weighed.at(level.tolerance_km)).collect()
    };
    let mut lines = Vec::new();
    for piece in &net.pieces {
        let Class::Disputed(number) = piece.class else { continue };
        let feature = boundaries.get(number);
        let class = feature.map_or("", |feature| feature.text("featurecla"));
        let kind = if class.starts_with("Line of control") {
            DisputedLineKind::Control
        } else if class.starts_with("Overlay") || class.starts_with("Lease") {
            DisputedLineKind::Zone
        } else {
            DisputedLineKind::Border
        };
        let codes: Vec<&str> = piece
            .countries
            .iter()
            .filter_map(|nth| countries.get(usize::from(*nth)).map(|it| &*it.code))
            .collect();
        let name = feature.map_or("", |feature| feature.text("name"));
        // The line in Kashmir has a name of its own; others of the class are lines of ceasefires.
        let in_kashmir = codes.contains(&"IN") && codes.contains(&"PK");
        let name =
            if name == "Line of control" && in_kashmir { "Line of control IN PK" } else { name };
        let by_hand = || words.disputed_border(&codes).filter(|_| feature.is_some_and(is_agreed));
        let names = words.line(name).or_else(by_hand).unwrap_or_default();
        let countries = piece.countries.clone();
        lines.push(DisputedLine { kind, names, countries, levels: levels(&piece.weighed) });
    }
    for feature in boundaries.iter().filter(|it| it.text("featurecla").starts_with("Overlay")) {
        // Edges of zones within one country are no borders of the topology.
        if feature.text("adm0_left") != feature.text("adm0_right") {
            continue;
        }
        let names = words.line(feature.text("name")).unwrap_or_default();
        for line in feature.lines() {
            let levels = levels(&Weighed::new(&unwrapped(line)));
            let (kind, names) = (DisputedLineKind::Zone, names.clone());
            lines.push(DisputedLine { kind, names, countries: Vec::new(), levels });
        }
    }
    for feature in claims {
        // Borders of another time are no claims of today.
        if feature.text("featurecla") == "Reference line" {
            continue;
        }
        let name = feature.text("name");
        let claimant = claimants(name).and_then(|code| {
            let number = countries.iter().position(|country| &*country.code == code)?;
            u16::try_from(number).ok()
        });
        let names = words.line(name).unwrap_or_default();
        for line in feature.lines() {
            let levels = levels(&Weighed::new(&unwrapped(line)));
            let (kind, names) = (DisputedLineKind::Claim, names.clone());
            let countries = claimant.into_iter().collect();
            lines.push(DisputedLine { kind, names, countries, levels });
        }
    }
    lines.retain(|line| line.levels.iter().all(|level| level.len() > 1));
    lines
}

/// The code of the country in a name such as "Indian claim".
fn claimants(name: &str) -> Option<&'static str> {
    const ADJECTIVES: [(&str, &str); 18] = [
        ("Japanese", "JP"),
        ("Lebanese", "LB"),
        ("Chinese", "CN"),
        ("Bolivian", "BO"),
        ("Moldovan", "MD"),
        ("Georgian", "GE"),
        ("Suriname", "SR"),
        ("Indian", "IN"),
        ("South Sudanese", "SS"),
        ("Sudanese", "SD"),
        ("Kenyan", "KE"),
        ("Syrian", "SY"),
        ("Pakistani", "PK"),
        ("Guatemalan", "GT"),
        ("Venezuelan", "VE"),
        ("Portuguese", "PT"),
        ("Western Saharan", "EH"),
        ("Ukrainian", "UA"),
    ];
    let adjective = name.strip_suffix(" claim")?;
    ADJECTIVES.iter().find(|(word, _)| *word == adjective).map(|(_, code)| *code)
}
