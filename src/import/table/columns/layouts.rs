//! Layouts of columns that many files share, told by the names of their columns, and the roles that
//! the publisher's own description gives them.

use crate::import::reading::ColumnRole as Role;
use crate::model::TableLayout;

/// The names of GDELT's columns, by position; version 1 lacks those of `ADM2Code`.
const GDELT: [&str; 61] = [
    "GlobalEventID",
    "Day",
    "MonthYear",
    "Year",
    "FractionDate",
    "Actor1Code",
    "Actor1Name",
    "Actor1CountryCode",
    "Actor1KnownGroupCode",
    "Actor1EthnicCode",
    "Actor1Religion1Code",
    "Actor1Religion2Code",
    "Actor1Type1Code",
    "Actor1Type2Code",
    "Actor1Type3Code",
    "Actor2Code",
    "Actor2Name",
    "Actor2CountryCode",
    "Actor2KnownGroupCode",
    "Actor2EthnicCode",
    "Actor2Religion1Code",
    "Actor2Religion2Code",
    "Actor2Type1Code",
    "Actor2Type2Code",
    "Actor2Type3Code",
    "IsRootEvent",
    "EventCode",
    "EventBaseCode",
    "EventRootCode",
    "QuadClass",
    "GoldsteinScale",
    "NumMentions",
    "NumSources",
    "NumArticles",
    "AvgTone",
    "Actor1Geo_Type",
    "Actor1Geo_FullName",
    "Actor1Geo_CountryCode",
    "Actor1Geo_ADM1Code",
    "Actor1Geo_ADM2Code",
    "Actor1Geo_Lat",
    "Actor1Geo_Long",
    "Actor1Geo_FeatureID",
    "Actor2Geo_Type",
    "Actor2Geo_FullName",
    "Actor2Geo_CountryCode",
    "Actor2Geo_ADM1Code",
    "Actor2Geo_ADM2Code",
    "Actor2Geo_Lat",
    "Actor2Geo_Long",
    "Actor2Geo_FeatureID",
    "ActionGeo_Type",
    "ActionGeo_FullName",
    "ActionGeo_CountryCode",
    "ActionGeo_ADM1Code",
    "ActionGeo_ADM2Code",
    "ActionGeo_Lat",
    "ActionGeo_Long",
    "ActionGeo_FeatureID",
    "DATEADDED",
    "SOURCEURL",
];

/// The layout of a table without names whose rows have these cells: GDELT's. `None` for others.
pub(crate) fn headless(cells: &[&str]) -> Option<(TableLayout, Vec<&'static str>)> {
    let is_number = |nth: usize, digits: &[usize]| {
        cells.get(nth).is_some_and(|cell| {
            digits.contains(&cell.len()) && cell.bytes().all(|byte| byte.is_ascii_digit())
        })
    };
    if !(is_number(1, &[8]) && is_number(2, &[6]) && is_number(3, &[4])) {
        return None;
    }
    let (layout, names): (_, Vec<&str>) = match cells.len() {
        61 => (TableLayout::Gdelt2, GDELT.to_vec()),
        57 | 58 => {
            let names = GDELT.into_iter().filter(|name| !name.ends_with("ADM2Code"));
            (TableLayout::Gdelt1, names.collect())
        }
        _ => return None,
    };
    Some((layout, names))
}

/// Names of columns that ACLED alone has, and those that UCDP's events alone have.
const ACLED: [&str; 11] = [
    "event_id_cnty",
    "event_id_no_cnty",
    "disorder_type",
    "sub_event_type",
    "time_precision",
    "geo_precision",
    "assoc_actor_1",
    "assoc_actor_2",
    "civilian_targeting",
    "source_scale",
    "interaction",
];
const UCDP: [&str; 9] = [
    "type_of_violence",
    "where_prec",
    "date_prec",
    "dyad_name",
    "conflict_new_id",
    "event_clarity",
    "code_status",
    "side_a_new_id",
    "priogrid_gid",
];

/// A name as the publishers write it: in small letters, with `_` between words.
fn written(name: &str) -> String {
    let words: Vec<&str> =
        name.split([' ', '_', '-']).map(str::trim).filter(|word| !word.is_empty()).collect();
    words.join("_").to_ascii_lowercase()
}

/// The layout of a table with these columns; `None` for one of its own.
pub(crate) fn by_names(names: &[&str]) -> Option<TableLayout> {
    let names: Vec<String> = names.iter().map(|name| written(name)).collect();
    let count =
        |all: &[&str]| all.iter().filter(|name| names.iter().any(|own| own == *name)).count();
    let has = |all: &[&str]| {
        let written: Vec<String> = all.iter().map(|name| written(name)).collect();
        written.iter().all(|name| names.contains(name))
    };
    // Exports leave columns out, and people rename some.
    let is_acled = count(&ACLED) >= 3 && count(&["event_type", "sub_event_type"]) > 0;
    if is_acled || has(&["event_id_cnty", "event_date", "event_type"]) {
        Some(TableLayout::Acled)
    } else if count(&UCDP) >= 3 && count(&["where_prec", "date_prec"]) > 0 {
        Some(TableLayout::UcdpGed)
    } else if has(&["GlobalEventID", "ActionGeo_Type"]) {
        let is_second = has(&["ActionGeo_ADM2Code"]);
        Some(if is_second { TableLayout::Gdelt2 } else { TableLayout::Gdelt1 })
    } else {
        None
    }
}

/// The role of a column in a layout; `None` where the layout says nothing of it.
pub(super) fn role(layout: TableLayout, name: &str) -> Option<Role> {
    let own = written(name);
    match layout {
        TableLayout::Acled => acled(&own),
        TableLayout::UcdpGed => ucdp(&own),
        TableLayout::Gdelt1 | TableLayout::Gdelt2 => Some(gdelt(&own)),
        TableLayout::TimelineJsSheet => None,
    }
}

fn acled(name: &str) -> Option<Role> {
    Some(match name {
        "event_id_cnty" => Role::Id,
        "event_date" => Role::When,
        "time_precision" => Role::DatePrecision,
        "event_type" => Role::Kind,
        "sub_event_type" => Role::Tag,
        "actor1" | "actor2" | "assoc_actor_1" | "assoc_actor_2" => Role::Actor,
        "location" => Role::Place,
        "admin1" | "admin2" | "admin3" => Role::Region,
        "country" => Role::Country,
        "latitude" => Role::Latitude,
        "longitude" => Role::Longitude,
        "geo_precision" => Role::PlacePrecision,
        "source" => Role::Source,
        "notes" => Role::Statement,
        "fatalities" => Role::Figure,
        "timestamp" => Role::Said,
        "tags" | "civilian_targeting" | "source_scale" => Role::Note,
        // What follows from the others: from the date, the kind, the actors or the country.
        "year" | "disorder_type" | "inter1" | "inter2" | "interaction" | "iso" | "iso3"
        | "region" | "event_id_no_cnty" | "data_id" => Role::LeftAlone,
        _ => return None,
    })
}

fn ucdp(name: &str) -> Option<Role> {
    Some(match name {
        "id" => Role::Id,
        "dyad_name" => Role::Title,
        "type_of_violence" => Role::Kind,
        "side_a" | "side_b" => Role::Actor,
        "date_prec" => Role::DatePrecision,
        "date_start" => Role::Earliest,
        "date_end" => Role::Latest,
        "where_prec" => Role::PlacePrecision,
        "where_coordinates" => Role::Place,
        "adm_1" | "adm_2" => Role::Region,
        "country" => Role::Country,
        "latitude" => Role::Latitude,
        "longitude" => Role::Longitude,
        "source_headline" => Role::Source,
        "source_office" => Role::Publisher,
        "best" => Role::Figure,
        "low" => Role::FigureLow,
        "high" => Role::FigureHigh,
        "conflict_name" => Role::Tag,
        "source_article" | "source_original" | "source_date" | "where_description"
        | "number_of_sources" | "event_clarity" | "code_status" | "relid" | "deaths_a"
        | "deaths_b" | "deaths_civilians" | "deaths_unknown" => Role::Note,
        // Numbers of other tables of the publisher, and what follows from the others.
        "year" | "active_year" | "conflict_dset_id" | "conflict_new_id" | "dyad_dset_id"
        | "dyad_new_id" | "side_a_dset_id" | "side_a_new_id" | "side_b_dset_id"
        | "side_b_new_id" | "geom_wkt" | "priogrid_gid" | "country_id" | "region" | "gwnoa"
        | "gwnob" | "gwno_a" | "gwno_b" => Role::LeftAlone,
        _ => return None,
    })
}

fn gdelt(name: &str) -> Role {
    match name {
        "globaleventid" => Role::Id,
        "day" | "sqldate" => Role::When,
        "actor1name" | "actor2name" => Role::Actor,
        "eventcode" => Role::Kind,
        "actiongeo_type" => Role::PlacePrecision,
        "actiongeo_fullname" => Role::Place,
        "actiongeo_lat" => Role::Latitude,
        "actiongeo_long" => Role::Longitude,
        "dateadded" => Role::Said,
        "sourceurl" => Role::Address,
        "goldsteinscale" | "nummentions" | "numsources" | "numarticles" | "avgtone" => Role::Note,
        _ => Role::LeftAlone,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layouts_are_told_by_some_of_their_columns_however_they_are_written() {
        let of = |names: &str| by_names(&names.split(',').collect::<Vec<_>>());
        let acled = Some(TableLayout::Acled);
        assert_eq!(of("event_id_cnty,event_date,time_precision,event_type,geo_precision"), acled);
        assert_eq!(of("Event Date,Event Type,Sub Event Type,Time Precision,Geo Precision"), acled);
        assert_eq!(of("date,event_type,location,notes,fatalities"), None);
        let ucdp = "id,type_of_violence,where_prec,date_prec,date_start,date_end,best";
        assert_eq!(of(ucdp), Some(TableLayout::UcdpGed));
        assert_eq!(role(TableLayout::Acled, "Time Precision"), Some(Role::DatePrecision));
    }

    #[test]
    fn gdelt_is_told_by_its_columns_and_its_dates() {
        let mut cells = vec![""; 61];
        (cells[0], cells[1], cells[2], cells[3]) = ("1", "20240303", "202403", "2024");
        let (layout, names) = headless(&cells).expect("a layout");
        assert_eq!(
            (layout, names[60], names[56]),
            (TableLayout::Gdelt2, "SOURCEURL", "ActionGeo_Lat")
        );
        let (layout, names) = headless(&cells[..58]).expect("a layout");
        assert_eq!((layout, names.len(), names[57]), (TableLayout::Gdelt1, 58, "SOURCEURL"));
        cells[1] = "3 March";
        assert!(headless(&cells).is_none());
    }
}
