//! Coordinates as other programs write them: with a decimal comma, in quotes, with a letter for the
//! hemisphere, in degrees and minutes, without names or with others.
//!
//! None of them is read: which number was meant is for the author to say. What they say is told
//! beside them, in the form that can be read.

use crate::phrase;
use crate::text::Phrase;

/// A point that cannot be read as it is written.
#[derive(Clone, Debug)]
pub(super) struct ForeignPoint {
    /// What is unusual about it.
    pub(super) what: Phrase,
    /// How it is written here.
    pub(super) help: Phrase,
}

/// The ways of writing a number, from what any program reads to what fewest do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Notation {
    Plain,
    Quoted,
    DecimalComma,
    Hemisphere,
    Degrees,
}

/// The ends of a coordinate's range, in degrees.
const LAT_MAX: f64 = 90.0;
const LON_MAX: f64 = 180.0;

/// Reads a point with its brackets, as in `(lat: 43,32, lon: 21,90)`.
///
/// `None` where no two coordinates can be made out, and where nothing is wrong with them.
/// `may_be_pair` says whether two numbers without names can be a point here.
pub(super) fn foreign_point(text: &str, may_be_pair: bool) -> Option<ForeignPoint> {
    let (head, rest) = text.split_once('(')?;
    let inner = rest.rsplit_once(')').map_or(rest, |(inner, _)| inner);
    let written = |lat: f64, lon: f64| {
        let fields = format!("lat: {lat}, lon: {lon}");
        if head.trim().is_empty() { format!("({fields})") } else { fields }
    };
    let fields = fields(inner);
    if fields.is_empty() && may_be_pair {
        let (first, second) = inner.split_once(',')?;
        let (lon, _) = coordinate(first, "EW", LON_MAX)?;
        let (lat, _) = coordinate(second.trim().trim_end_matches(','), "NS", LAT_MAX)?;
        return Some(ForeignPoint {
            what: phrase!("reading-coordinates-pair"),
            help: phrase!("reading-coordinates-pair-help", meant = written(lat, lon)),
        });
    }
    let named = |names: &[&str]| {
        fields.iter().find(|(name, _)| names.iter().any(|own| name.eq_ignore_ascii_case(own)))
    };
    let (lat_name, lat) = named(&["lat", "latitude"])?;
    let (lon_name, lon) = named(&["lon", "lng", "long", "longitude"])?;
    let (lat, lat_notation) = coordinate(lat, "NS", LAT_MAX)?;
    let (lon, lon_notation) = coordinate(lon, "EW", LON_MAX)?;
    let what = match lat_notation.max(lon_notation) {
        Notation::Degrees => phrase!("reading-coordinates-degrees"),
        Notation::Hemisphere => phrase!("reading-coordinates-hemisphere"),
        Notation::DecimalComma => phrase!("reading-coordinates-comma"),
        Notation::Quoted => phrase!("reading-coordinates-quoted"),
        Notation::Plain if (*lat_name, *lon_name) == ("lat", "lon") => return None,
        Notation::Plain => phrase!("reading-coordinates-names"),
    };
    Some(ForeignPoint {
        what,
        help: phrase!("reading-coordinates-help", meant = written(lat, lon)),
    })
}

/// The fields with their values. A name is the word before a colon, so that a comma within a number
/// ends nothing.
fn fields(inner: &str) -> Vec<(&str, &str)> {
    let mut colons = Vec::new();
    let (mut quoted, mut escaped) = (false, false);
    for (at, letter) in inner.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            ':' if !quoted => colons.push(at),
            _ => {}
        }
    }
    let name_start = |colon: usize| {
        let before = inner.get(..colon).unwrap_or_default().trim_end();
        before
            .rfind(|letter: char| !letter.is_alphanumeric() && letter != '_')
            .map_or(0, |at| at + 1)
    };
    let ends = colons.iter().skip(1).map(|colon| name_start(*colon)).chain([inner.len()]);
    let field = |(colon, end): (&usize, usize)| {
        let name = inner.get(name_start(*colon)..*colon)?.trim();
        let value = inner.get(colon + 1..end)?.trim().trim_end_matches(',').trim();
        Some((name, value))
    };
    colons.iter().zip(ends).filter_map(field).collect()
}

/// A coordinate in degrees and the way in which it is written. `sides` are the letters of the
/// positive and the negative side.
fn coordinate(written: &str, sides: &str, max: f64) -> Option<(f64, Notation)> {
    let written = written.trim();
    let unquoted = written.trim_matches('"').replace("\\\"", "\"");
    let mut notation = if written.starts_with('"') { Notation::Quoted } else { Notation::Plain };
    let mut rest = unquoted.trim();
    let mut is_negative = false;
    for (side, negative) in sides.chars().zip([false, true]) {
        let is_side = |letter: char| letter.eq_ignore_ascii_case(&side);
        let without = rest.strip_suffix(is_side).or_else(|| rest.strip_prefix(is_side));
        if let Some(without) = without {
            (rest, is_negative, notation) = (without.trim(), negative, Notation::Hemisphere);
            break;
        }
    }
    let number =
        |text: &str| text.replacen(',', ".", 1).parse::<f64>().ok().filter(|it| it.is_finite());
    let degrees = if let Some(degrees) = number(rest) {
        if rest.contains(',') {
            notation = notation.max(Notation::DecimalComma);
        }
        degrees
    } else {
        notation = Notation::Degrees;
        let is_sign = |letter: char| letter.is_whitespace() || "°º'′’\"″”".contains(letter);
        let parts: Option<Vec<f64>> =
            rest.split(is_sign).filter(|part| !part.is_empty()).map(number).collect();
        let parts = parts.filter(|parts| (1..=3).contains(&parts.len()))?;
        let fits = parts.iter().skip(1).all(|part| (0.0..60.0).contains(part));
        let size: f64 =
            parts.iter().zip([1.0, 60.0, 3600.0]).map(|(part, of)| part.abs() / of).sum();
        let degrees = if rest.starts_with('-') { -size } else { size };
        // The fifth place is about a metre, and a second of arc is thirty.
        fits.then(|| (degrees * 1e5).round() / 1e5)?
    };
    let degrees = if is_negative { -degrees } else { degrees };
    (degrees.abs() <= max).then_some((degrees, notation))
}

#[cfg(test)]
mod tests {
    use super::foreign_point;
    use crate::dataset::{ReportStyle, load, report};

    fn told(point: &str) -> String {
        foreign_point(point, true)
            .map_or_else(String::new, |told| format!("{}; {}", told.what, told.help))
    }

    #[test]
    fn coordinates_of_other_programs_are_named_with_what_to_write() {
        let write = "write (lat: 43.32, lon: 21.9)";
        for (point, kind) in [
            ("(lat: 43,32, lon: 21,90)", "a decimal comma"),
            ("(lat: \"43.32\", lon: \"21.90\")", "in quotes"),
            ("(lat: \"43,32\", lon: \"21,90\")", "a decimal comma"),
            ("(lat: 43.32N, lon: 21.90E)", "a letter for the hemisphere"),
            ("(lat: \"N 43.32\", lon: 'E21,9')", ""),
            ("(lat: \"43°19'12\\\"N\", lon: \"21°54'00\\\"E\")", "degrees and minutes"),
            ("(lat: \"43 19.2\", lon: \"21° 54′\")", "degrees and minutes"),
            ("(lat: 43.32, lng: 21.90)", "“lon”"),
            ("(Latitude: 43.32, Longitude: 21.90)", "“lon”"),
        ] {
            let told = told(point);
            if kind.is_empty() {
                assert_eq!(told, "", "{point}");
            } else {
                assert!(told.contains(kind) && told.ends_with(write), "{point}: {told}");
            }
        }
    }

    #[test]
    fn south_and_west_are_negative() {
        assert!(told("(lat: 33.9S, lon: 151,2W)").ends_with("write (lat: -33.9, lon: -151.2)"));
        assert!(told("(lat: \"-33 54\", lon: \"18 25\")").ends_with("(lat: -33.9, lon: 18.41667)"));
    }

    #[test]
    fn two_numbers_without_names_are_taken_in_the_order_of_geojson_and_this_is_said() {
        let told = told("(21.90, 43.32)");
        assert!(told.contains("longitude first, this is (lat: 43.32, lon: 21.9)"), "{told}");
        assert!(foreign_point("(21.90, 43.32)", false).is_none());
    }

    #[test]
    fn what_is_no_point_or_a_good_one_is_left_alone() {
        for point in
            ["(lat: 43.32, lon: 21.9)", "(lat: 99,5, lon: 21)", "(a: 1, b: 2)", "(x)", "()", "(,)"]
        {
            assert_eq!(told(point), "", "{point}");
        }
    }

    #[test]
    fn each_point_of_a_file_is_one_issue_and_its_place_is_kept() {
        let file = r#"Dataset(ibar: 1, title: "T", summary: "S",
            places: [
                Place(id: "b", names: {"en": "B"}, at: (lat: 43,32, lon: 21,90)),
                Place(id: "e", names: {"en": "E"}, at: (lat: 43.32N, lon: 21.90E), rank: 1),
                Place(id: "h", names: {"en": "H"}, at: (lat: 4332, lon: 2190)),
            ],
            events: [Event(id: "x", when: "2023-10-01", title: "X",
                where: Point(lat: "43,32", lon: "21,90", radius_m: 500))])"#;
        let loaded = load(file.as_bytes());
        let dataset =
            loaded.dataset.as_ref().map(|dataset| (dataset.places().len(), dataset.events().len()));
        assert_eq!(dataset, Some((3, 1)));
        let report = report("f.ron", file.as_bytes(), &loaded.issues, ReportStyle::default());
        for words in ["did you mean (lat: 43.32, lon: 21.9)?", "write lat: 43.32, lon: 21.9"] {
            assert!(report.contains(words), "{report}");
        }
        assert_eq!(loaded.issues.len(), 4, "{report}");
    }
}
