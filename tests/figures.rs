//! Figures: what is on them, what they are called, and what they never let through.

use std::collections::BTreeSet;
use std::fs;

use ibar::app::Document;
use ibar::dataset::load;
use ibar::export::drawing::Drawing;
use ibar::export::figure::{
    FigureFormat, FigureOptions, FigureSize, FigureSource, FigureSubject, figure,
};
use ibar::model::Dataset;
use ibar::scene::density::SpatialIndex;
use ibar::state::{AppState, Chart, WindowMode};

use crate::program::{err, ran};
use crate::support::{Folder, at, basemap, shipped};

/// Words from outside that do harm where they are taken for more than words.
const HOSTILE: [&str; 50] = [
    "</text><script>alert(1)</script>",
    "<script src=\"http://example.org/x.js\"></script>",
    "\"><svg onload=alert(1)>",
    "' onmouseover='alert(1)",
    "\" onload=\"alert(1)",
    "<img src=x onerror=alert(1)>",
    "<!-- comment",
    "--> end of comment",
    "]]> end of data",
    "<![CDATA[ data ]]>",
    "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
    "&xxe; &amp; &#0; &#x1b; &lt;b&gt;",
    "<?xml version=\"1.0\"?><?php echo 1 ?>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<use href=\"#map\"/>",
    "<foreignObject><body/></foreignObject>",
    "<style>*{display:none}</style>",
    "url(http://example.org/)",
    "nul\u{0}byte",
    "escape \u{1b}[31m red \u{1b}]0;title\u{7}",
    "back\u{8}space and \u{7f} delete",
    "c1 \u{9b}31m and \u{85} next line",
    "line\nbreak\r\nand\rreturn\tand tab",
    "\u{202e}gnp.exe",
    "\u{202d}left to right\u{202c}",
    "\u{2067}isolate without an end",
    "\u{2068}first strong \u{2069}\u{2069}",
    "\u{202a}embedded \u{202b}twice",
    "\u{200f}\u{200e}\u{61c} marks",
    "zero\u{200b}width\u{200d}joiner\u{feff}",
    "\u{fffe}\u{ffff} no characters",
    "a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}\u{309}\u{30a}\u{30b}",
    "مرحبا بالعالم",
    "שלום <b>עולם</b>",
    "漢字 かな 한글",
    "🇽🇰🏳️‍🌈👩‍👩‍👧‍👦",
    "../../etc/passwd",
    "C:\\Windows\\System32\\con",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1:A9)",
    "%PDF-1.7 endstream endobj",
    ") Tj /Title (x",
    "(unbalanced ( ( parentheses",
    "\\(escaped\\) \\999",
    "{ $variable } { \"fluent\" }",
    "",
    "   ",
    "a-word-without-a-break-that-is-far-longer-than-any-line-of-any-figure-can-hold-without-running-over-its-edge",
];

fn dataset(words: &str) -> Dataset {
    let text = format!(
        "Dataset(ibar: 1, title: {words:?}, summary: \"S\",\n\
         sources: [Source(id: \"s\", publisher: {words:?}, title: {words:?})],\n\
         actors: [Actor(id: \"a\", names: {{\"en\": {words:?}}}, kind: State)],\n\
         places: [Place(id: \"p\", names: {{\"en\": {words:?}}}, at: (lat: 42.97, lon: 20.78))],\n\
         forces: [Force(id: \"f\", names: {{\"en\": {words:?}}}, kind: Deployment, \
         strength: [(claimant: \"a\", as_of: \"2023-09-24\", quantity: Exact(5), \
         note: {words:?})])],\n\
         events: [Event(id: \"e\", title: {words:?}, when: \"2023-09-24\", \
         where: Place(id: \"p\"), kind: Attack, sources: [\"s\"], summary: {words:?}, \
         note: {words:?}, claims: [Claim(id: \"c\", claimant: \"a\", statement: {words:?}, \
         said: \"2023-09-25\", note: {words:?}, sources: [\"s\"], figures: [(quantity: Exact(3), \
         unit: {words:?}, harm: Killed, side: \"a\")])])])"
    );
    let loaded = load(text.as_bytes());
    loaded.dataset.unwrap_or_else(|| panic!("{words:?}: {:?}", loaded.issues))
}

fn drawn(dataset: &Dataset, state: &AppState, options: &FigureOptions) -> Drawing {
    let (spatial_index, basemap) = (SpatialIndex::empty(), basemap());
    let source = FigureSource {
        dataset,
        unknown: 0,
        spatial_index: &spatial_index,
        basemap: &basemap,
        state,
    };
    figure(source, options)
}

fn written(drawing: &Drawing, format: FigureFormat) -> Vec<u8> {
    format.written(drawing, false, None).expect("a figure")
}

fn svg(drawing: &Drawing) -> String {
    String::from_utf8(written(drawing, FigureFormat::Svg)).expect("text")
}

/// The week after the attack, in that size.
fn week(size: &str, subject: FigureSubject) -> Drawing {
    let Document { dataset, .. } = shipped();
    let mut state = AppState::opening(&dataset);
    state.playhead = at("2023-09-29T12:00+02:00");
    state.window.mode = WindowMode::Trailing;
    let size: FigureSize = size.parse().expect("a size");
    drawn(&dataset, &state, &FigureOptions { subject, size, ..FigureOptions::default() })
}

/// The names of elements and of attributes in a text of XML.
fn names(svg: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut rest = svg;
    while let Some(start) = rest.find('<') {
        let end = rest[start..].find('>').expect("an end") + start;
        let tag = rest[start + 1..end].trim_matches(['/', '?']);
        let mut quoted = tag.split('"');
        let mut first = true;
        while let Some(part) = quoted.next() {
            for word in part.split_whitespace() {
                names.insert(if first { format!("<{word}") } else { word.to_owned() });
                first = false;
            }
            quoted.next();
        }
        rest = &rest[end + 1..];
    }
    names
}

/// The states in which every part of a figure is drawn: map and timeline, each chart, the panel.
fn pictured(dataset: &Dataset) -> Vec<(FigureSubject, AppState)> {
    let state = AppState::opening(dataset);
    let charts =
        Chart::ALL.map(|chart| (FigureSubject::Chart, AppState { chart, ..state.clone() }));
    let selection = dataset.events().first().map(|event| event.id.clone());
    let panel = (FigureSubject::Panel, AppState { selection, ..state.clone() });
    [(FigureSubject::Both, state)].into_iter().chain(charts).chain([panel]).collect()
}

/// What a text of XML has that one of harmless words has not: elements, attributes, and characters that
/// do something.
fn strange(text: &str, allowed: &BTreeSet<String>) -> Vec<String> {
    let is_inert = |letter: &char| {
        let sets_direction = matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        !sets_direction && (*letter == '\n' || !letter.is_control())
    };
    let acting = text.chars().filter(|letter| !is_inert(letter)).map(|it| format!("{it:?}"));
    names(text).difference(allowed).cloned().chain(acting).collect()
}

#[test]
fn hostile_words_are_words_in_every_format() {
    let harmless = dataset("Words");
    let options = |subject, words: &str| FigureOptions {
        subject,
        headline: Some(words.to_owned()),
        ..FigureOptions::default()
    };
    let mut allowed = BTreeSet::new();
    for (subject, state) in pictured(&harmless) {
        allowed.extend(names(&svg(&drawn(&harmless, &state, &options(subject, "Words")))));
    }
    // Where a place has no name of its own, the town of the ground that lies there is drawn; some words
    // read from right to left.
    let more = ["<circle", "cx=", "cy=", "r=", "direction=", "text-anchor="];
    allowed.extend(more.map(str::to_owned));
    for words in HOSTILE {
        let dataset = dataset(words);
        for (subject, state) in pictured(&dataset) {
            let drawing = drawn(&dataset, &state, &options(subject, words));
            let text = svg(&drawing);
            assert_eq!(strange(&text, &allowed), [""; 0], "{subject:?} {words:?}");
            resvg::usvg::Tree::from_str(&text, &resvg::usvg::Options::default())
                .unwrap_or_else(|error| panic!("{words:?}: {error}"));
            let page = written(&drawing, FigureFormat::Pdf);
            let page = String::from_utf8_lossy(&page);
            assert!(page.starts_with("%PDF-1.7"), "{words:?}");
            let about = page.split("<x:xmpmeta").nth(1).expect("words about the page");
            let (about, _) = about.split_once("</x:xmpmeta>").expect("their end");
            assert!(!about.contains("<script") && !about.contains("<img"), "{words:?}");
        }
    }
}

#[test]
fn words_that_were_written_as_they_are_would_be_found() {
    let harmless = dataset("Words");
    let state = AppState::opening(&harmless);
    let text = svg(&drawn(&harmless, &state, &FigureOptions::default()));
    let allowed = names(&text);
    let acting = ["<script>x</script>", "<a href=\"x\">y</a>", "\u{202e}x", "\u{1b}[31m"];
    for words in acting {
        let written = text.replacen("Words", words, 1);
        assert_ne!(strange(&written, &allowed), [""; 0], "{words:?}");
    }
    assert_eq!(strange(&text, &allowed), [""; 0]);
}

#[test]
fn a_chart_and_a_panel_say_in_words_what_the_window_shows() {
    let words = |subject, chart: Chart| {
        let Document { dataset, .. } = shipped();
        let mut state = AppState::opening(&dataset);
        state.chart = chart;
        let options = FigureOptions { subject, ..FigureOptions::default() };
        drawn(&dataset, &state, &options).words().join(" ")
    };
    let troops = words(FigureSubject::Chart, Chart::Troops);
    for part in ["Troops", "KFOR", "8,350", "Shown: ", "Sources: "] {
        assert!(troops.contains(part), "{part}: {troops}");
    }
    assert!(words(FigureSubject::Chart, Chart::Events).contains("Events a day"));
    assert!(words(FigureSubject::Chart, Chart::Harm).contains("Kosovo Police, killed"));
    let panel = words(FigureSubject::Panel, Chart::Troops);
    for part in ["When", "Where", "Who says what", "Says", "Said ", "Shown: "] {
        assert!(panel.contains(part), "{part}: {panel}");
    }
}

#[test]
fn the_same_figure_is_the_same_bytes() {
    for (format, subject) in FigureFormat::ALL.into_iter().zip([
        FigureSubject::Both,
        FigureSubject::Chart,
        FigureSubject::Panel,
    ]) {
        let [one, other] = [(); 2].map(|()| written(&week("85mm", subject), format));
        assert!(one == other, "{format:?}");
    }
}

#[test]
fn every_object_has_an_identifier_of_its_own() {
    let text = svg(&week("180mm", FigureSubject::Both));
    let ids: Vec<&str> =
        text.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let distinct: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(distinct.len(), ids.len());
    for id in ["map", "land", "names", "events", "line-", "timeline", "key"] {
        let found = distinct.iter().any(|other| other.starts_with(id));
        assert!(found, "{id}: {distinct:?}");
    }
}

#[test]
fn a_figure_is_as_wide_on_paper_as_it_was_asked_for() {
    let text = svg(&week("85mm", FigureSubject::Map));
    assert!(text.contains(" width=\"85mm\" "), "{}", &text[..400]);
}

#[test]
fn a_figure_says_what_it_leaves_out_and_who_published_what_is_on_it() {
    let words = week("180mm", FigureSubject::Map).words().join(" ");
    for part in ["Shown: ", "outside these dates", "Sources: ", "Natural Earth"] {
        assert!(words.contains(part), "{part}: {words}");
    }
}

#[test]
fn the_names_on_a_figure_lie_within_it() {
    for (size, subject) in [("85mm", FigureSubject::Map), ("180mm", FigureSubject::Both)] {
        let drawing = week(size, subject);
        let image = resvg::usvg::Tree::from_str(&svg(&drawing), &resvg::usvg::Options::default());
        let size = image.expect("a figure").size();
        assert!((f64::from(size.width()) - drawing.size.0).abs() < 0.5);
    }
}

#[test]
fn render_writes_a_figure_and_never_over_another_unasked() {
    let folder = Folder::new("figures");
    let out = folder.file("week.svg");
    let name = out.to_str().expect("a name");
    let arguments =
        ["render", name, "--at", "2023-09-29", "--size", "85mm", "--headline", "A week"];
    let output = ran(&arguments);
    assert_eq!((output.status.code(), err(&output)), (Some(0), ""));
    let first = fs::read_to_string(&out).expect("a figure");
    assert!(first.contains(">A week</text>"), "no headline");
    let refused = ran(&arguments);
    assert_eq!(refused.status.code(), Some(2));
    assert!(err(&refused).contains("--force"), "{}", err(&refused));
    let mut forced: Vec<&str> = arguments.to_vec();
    forced.push("--force");
    assert_eq!(ran(&forced).status.code(), Some(0));
    assert_eq!(fs::read_to_string(&out).expect("a figure"), first);
}

#[test]
fn render_says_what_is_wrong_with_what_it_was_asked_for() {
    for (arguments, part) in [
        (vec!["render", "map.bmp"], ".svg, .png, .pdf, .gif, .webp"),
        (vec!["render", "no/such/folder/map.svg"], "there is no folder for this file"),
        (vec!["render", "map.svg", "no_such_file.ron"], "there is no such file"),
        (vec!["render", "map.svg", "--size", "12cm"], "as in 85mm, 180mmx120mm, 1200x800"),
        (vec!["render", "map.svg", "--scale", "99"], "a scale is a number from 0.1 to 16"),
        (vec!["render", "map.svg", "--from", "2023-10", "--to", "2023-09"], "is before"),
        (vec!["render", "map.svg", "--grade", "Z9"], "no grade"),
        (vec!["render", "panel.svg", "--what", "panel", "--at", "1990"], "no event is selected"),
        (vec!["render", "map.gif", "--story", "none"], "there is no story"),
    ] {
        let output = ran(&arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(err(&output).contains(part), "{arguments:?}: {}", err(&output));
    }
    assert!(!std::path::Path::new("map.svg").exists());
}
