//! Every field of the form, and where a reader of the window finds it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use egui::accesskit::Role;
use egui::vec2;
use ibar::app::Document;
use ibar::dataset::{load, schema};
use ibar::model::Language;
use ibar::state::{AppCommand, Command, LaneCommand, LanesBy, SelectCommand, Sheet, StoryCommand};

use crate::support::Window;

const FIXTURE: &str = include_str!("../fixtures/good/every_field.ron");

const SMALL_MAP: &str =
    "a_small_map_opens_on_the_part_that_is_stated_for_it_and_a_large_one_on_the_whole";

/// Where a field is seen.
#[derive(Clone, Copy, Debug)]
enum Seen {
    /// These words are in the window while one of the events is selected.
    Words(&'static str),
    /// These words are in the tooltip of what has a name with those words.
    Tooltip(&'static str, &'static str),
    /// It is no text: the test of that name shows its effect.
    Effect(&'static str),
    /// It holds other fields, or names a record that others refer to; those are listed.
    Holds,
}

use Seen::{Effect, Holds, Tooltip, Words};

/// The fields of the form in the order of the schema.
const FIELDS: &[(&str, Seen)] = &[
    ("ibar", Effect("every_mistake_of_a_broken_file_is_reported_and_every_good_record_kept")),
    ("title", Words("Title of the dataset")),
    ("summary", Words("Summary of the dataset")),
    ("time_zone", Words("Kolkata time")),
    ("calendar", Effect("dates_of_a_dataset_in_the_julian_calendar_are_shown_in_both")),
    ("day_parts", Effect("the_page_about_the_program_tells_the_hours_of_the_parts_of_a_day")),
    ("languages", Words("tlh")),
    ("reviewed", Effect("the_page_about_the_program_tells_who_has_read_which_language")),
    ("credits", Words("Credit of the dataset")),
    ("grading", Words("Rule of the grades")),
    ("kinds", Holds),
    ("kinds.id", Words("NAME OF THE KIND")),
    ("kinds.names", Words("Name of the kind")),
    ("kinds.shape", Effect("a_declared_kind_is_drawn_as_it_asks")),
    ("kinds.hue", Effect("a_declared_kind_is_drawn_as_it_asks")),
    ("kinds.before", Effect("own_kinds_stand_where_the_dataset_wants_them")),
    ("tags", Holds),
    ("tags.id", Words("Tags Name of the tag")),
    ("tags.names", Words("Name of the tag")),
    ("projection", Holds),
    ("projection.kind", Effect("every_projection_is_read_and_written_again")),
    ("projection.lat", Effect("a_dataset_gets_the_projection_that_it_states")),
    ("projection.lon", Effect("a_dataset_gets_the_projection_that_it_states")),
    ("projection.parallels", Effect("a_dataset_gets_the_projection_that_it_states")),
    ("layers", Holds),
    ("layers.file", Effect("the_lines_of_a_file_are_a_layer_of_lines")),
    ("layers.name", Effect("the_layers_of_a_file_are_on_the_map_in_key_credits_and_menu")),
    ("layers.kind", Effect("the_lines_of_a_file_are_a_layer_of_lines")),
    ("layers.credit", Effect("the_layers_of_a_file_are_on_the_map_in_key_credits_and_menu")),
    ("basemap", Effect("a_physical_map_has_no_border_and_no_name_of_today")),
    ("opening", Holds),
    ("opening.playhead", Effect("a_dataset_opens_as_it_asks_to")),
    ("opening.window", Effect("a_dataset_opens_as_it_asks_to")),
    ("opening.view", Effect("a_dataset_opens_as_it_asks_to")),
    ("opening.select", Effect("a_dataset_opens_as_it_asks_to")),
    ("opening.map", Holds),
    ("opening.map.lat", Effect("showing_all_leads_to_the_dataset_opening_view")),
    ("opening.map.lon", Effect("showing_all_leads_to_the_dataset_opening_view")),
    ("opening.map.height_km", Effect("showing_all_leads_to_the_dataset_opening_view")),
    ("opening.small_map", Holds),
    ("opening.small_map.lat", Effect(SMALL_MAP)),
    ("opening.small_map.lon", Effect(SMALL_MAP)),
    ("opening.small_map.height_km", Effect(SMALL_MAP)),
    ("actors", Holds),
    ("actors.id", Holds),
    ("actors.names", Words("The minister")),
    ("actors.kind", Tooltip(MINISTER, "Person, Office of the minister")),
    ("actors.role", Words("Office of the envoy")),
    ("actors.part_of", Tooltip(MINISTER, "Part of The state")),
    ("actors.seat", Tooltip(MINISTER, "Seat in The bridge")),
    ("actors.note", Tooltip("Who The rider", "Note on the rider")),
    ("sources", Holds),
    ("sources.id", Holds),
    ("sources.publisher", Words("The Daily")),
    ("sources.title", Tooltip(DAILY, "Title of the article")),
    ("sources.date", Words("The Daily, 24 Sep 2023")),
    ("sources.address", Tooltip(DAILY, "https://example.org/article")),
    ("sources.kind", Tooltip(DAILY, "Newspaper")),
    ("sources.language", Words("in Serbian")),
    ("sources.first_hand", Tooltip(DAILY, "first-hand report")),
    ("sources.state_controlled", Words("relays state media")),
    ("sources.relays", Tooltip(DAILY, "Relays The Agency")),
    ("sources.reliability", Words("C2")),
    ("sources.note", Tooltip(DAILY, "Note on the article")),
    ("places", Holds),
    ("places.id", Holds),
    ("places.names", Words("The other name")),
    ("places.at", Holds),
    ("places.at.lat", Effect("the_selected_event_is_shown_close_and_in_the_middle")),
    ("places.at.lon", Effect("the_selected_event_is_shown_close_and_in_the_middle")),
    ("places.radius_m", Effect("the_panel_shows_title_date_place_and_summary")),
    ("places.position", Tooltip(BRIDGE, "Position: ")),
    ("places.kind", Tooltip(BRIDGE, "Bridge, ")),
    ("places.area", Tooltip(BRIDGE, "Area around the bridge")),
    ("places.rank", Effect("the_opening_view_names_the_country_in_focus_and_the_capitals")),
    ("places.facts", Holds),
    ("places.facts.text", Tooltip(BRIDGE, "Fact of the bridge")),
    ("places.facts.when", Tooltip(BRIDGE, "3 October 2023")),
    ("places.facts.sources", Tooltip(BRIDGE, "The Bulletin")),
    ("places.note", Tooltip(BRIDGE, "Note on the bridge")),
    ("events", Holds),
    ("events.id", Holds),
    ("events.when", Words("24 September 2023")),
    ("events.time_of_day", Words("before dawn")),
    ("events.dated_by", Words("Reported 24 September")),
    ("events.where", Holds),
    ("events.where.Place.id", Words("Where The bridge")),
    ("events.where.Place.radius_m", Words("The bridge ±1.5 km")),
    ("events.where.Place.role", Words("stands for a wider or unknown area")),
    ("events.also_at", Words("Also at The south")),
    ("events.kind", Words("ATTACK")),
    ("events.tags", Words("Tags Name of the tag, plain tag")),
    ("events.title", Words("Title of the attack")),
    ("events.short", Words("Short title")),
    ("events.summary", Words("Summary of the attack")),
    ("events.actors", Words("Who The rider")),
    ("events.sources", Words("The Leaflet")),
    ("events.credibility", Words("D4")),
    ("events.claims", Holds),
    ("events.claims.id", Holds),
    ("events.claims.claimant", Words("The minister")),
    ("events.claims.with", Words("The minister, The rider")),
    ("events.claims.through", Words("as told by The envoy")),
    ("events.claims.stance", Words("The envoy Denies")),
    ("events.claims.statement", Words("Statement of the minister")),
    ("events.claims.about", Tooltip("The minister, The rider Says", "who is responsible")),
    ("events.claims.figures", Holds),
    ("events.claims.figures.quantity", Words("≈30")),
    ("events.claims.figures.unit", Words("armed men")),
    ("events.claims.figures.measures", Words("Armed men")),
    ("events.claims.figures.harm", Effect("people_are_counted_by_side")),
    ("events.claims.figures.side", Effect("people_are_counted_by_side")),
    ("events.claims.figures.as_of", Words("22 September 2023")),
    ("events.claims.figures.note", Words("Note on the figure")),
    ("events.claims.happened", Words("Gives the time as 23 September 2023")),
    ("events.claims.said", Words("Said 25 Sep 2023")),
    ("events.claims.sources", Words("The Daily")),
    ("events.claims.credibility", Words("C2")),
    ("events.claims.note", Words("Note on the claim")),
    ("events.claims.disputes", Holds),
    ("events.claims.disputes.claim", Words("Disputed")),
    (
        "events.claims.disputes.aspect",
        Effect("a_presence_that_some_claims_report_and_others_deny_looks_disputed"),
    ),
    ("events.claims.disputes.question", Words("Question of the dispute")),
    ("events.media", Holds),
    ("events.media.caption", Words("Open Caption of the picture")),
    ("events.media.address", Tooltip("Open Caption", "https://example.org/picture")),
    ("events.media.source", Words("The Archive")),
    ("events.note", Words("Note on the attack")),
    ("events.where.Point.lat", Words("42.610° N")),
    ("events.where.Point.lon", Words("20.510° E")),
    ("events.where.Point.radius_m", Words("±2.3 km")),
    ("events.where.Point.role", Words("meeting place")),
    ("events.where.Area.outline", Words("Somewhere in an area")),
    ("events.where.Area.outline.lat", Effect("an_area_is_shown_whole")),
    ("events.where.Area.outline.lon", Effect("an_area_is_shown_whole")),
    ("events.where.Area.role", Words("Somewhere in an area; stands for")),
    ("events.where.Line.path", Words("Along a line")),
    ("events.where.Line.path.lat", Effect("a_line_is_as_long_as_its_segments_together")),
    ("events.where.Line.path.lon", Effect("a_line_is_as_long_as_its_segments_together")),
    ("events.where.Line.role", Words("Along a line; stands for")),
    ("events.where.Along.line", Words("Along the line")),
    (
        "events.where.Along.side",
        Effect("the_offset_of_a_straight_line_is_a_straight_line_on_its_left"),
    ),
    ("events.where.Along.role", Words("Along the line; stands for")),
    ("events.where.Track.points", Words("On the way from The bridge to The east")),
    ("events.where.Track.points.place", Words("On the way from The bridge to The east")),
    ("events.where.Track.points.when", Words("26 September 2023, 05:07 to 09:43")),
    ("events.where.Track.points.lat", Effect("a_mark_on_a_track_moves_with_the_playhead")),
    ("events.where.Track.points.lon", Effect("a_mark_on_a_track_moves_with_the_playhead")),
    ("events.where.Track.role", Words("to The east; stands for")),
    ("forces", Holds),
    ("forces.id", Holds),
    ("forces.names", Words("The keepers")),
    ("forces.kind", Words("The keepers, by strength")),
    ("forces.actor", Words("Commanded by The state")),
    ("forces.presence", Holds),
    ("forces.presence.where", Words("The keepers, present: The east")),
    ("forces.presence.where.Place.id", Words("The keepers, present: The east")),
    ("forces.presence.when", Words("19 September")),
    ("forces.presence.role", Words("The keepers, headquarters: The south")),
    ("forces.presence.sources", Words("Source: The Census")),
    ("forces.presence.note", Words("Note on the presence")),
    ("forces.strength", Holds),
    ("forces.strength.as_of", Words("for 20 September 2023")),
    ("forces.strength.quantity", Words("≥4,500")),
    ("forces.strength.kind", Words("to be 7,300")),
    ("forces.strength.claimant", Words("to be 7,300, for 1 October 2023, The minister")),
    ("forces.strength.said", Words("said 21 September 2023")),
    ("forces.strength.sources", Words("Source: The Bulletin")),
    ("forces.strength.note", Words("Note on the strength")),
    ("forces.note", Words("Note on the keepers")),
    ("phases", Holds),
    ("phases.id", Holds),
    ("phases.name", Words("Name of the phase")),
    ("phases.when", Words("Name of the phase")),
    ("stories", Holds),
    ("stories.id", Holds),
    ("stories.title", Words("Title of the story")),
    ("stories.steps", Holds),
    ("stories.steps.heading", Words("Heading of the step")),
    ("stories.steps.sentences", Holds),
    ("stories.steps.sentences.text", Words("Sentence of the story")),
    (
        "stories.steps.sentences.claims",
        Effect("a_click_on_the_number_of_a_claim_leads_to_it_and_back"),
    ),
    ("stories.steps.sentences.said_by", Effect("a_disputed_claim_has_to_be_said_as_somebodys")),
    ("stories.steps.sources", Effect("the_sources_of_a_step_stand_below_it")),
    ("stories.steps.at", Effect("a_step_shows_what_its_file_says")),
    ("stories.steps.dates", Effect("a_step_shows_what_its_file_says")),
    ("stories.steps.view", Effect("a_step_shows_what_its_file_says")),
    ("stories.steps.map", Holds),
    ("stories.steps.map.lat", Effect("a_step_shows_what_its_file_says")),
    ("stories.steps.map.lon", Effect("a_step_shows_what_its_file_says")),
    ("stories.steps.map.height_km", Effect("a_step_shows_what_its_file_says")),
    ("stories.steps.filter", Effect("a_step_shows_what_its_file_says")),
    ("stories.steps.known_by", Effect("a_step_shows_what_its_file_says")),
    ("stories.steps.select", Effect("a_step_shows_what_its_file_says")),
];

/// Names of what has tooltips.
const MINISTER: &str = "The minister, The rider, as told by The envoy";
const DAILY: &str = "Open The Daily";
const BRIDGE: &str = "Where The bridge";

fn every_field() -> Document {
    let loaded = load(FIXTURE.as_bytes());
    assert_eq!(loaded.problems().next(), None);
    Document::without_file("every_field.ron", loaded).unwrap()
}

/// The paths of the fields that a file has, each once and in its order: the names of the fields
/// around it, and of the form of a location.
fn fields(text: &str) -> Vec<String> {
    let text = &text[text.find("Dataset(").unwrap()..];
    let mut found: Vec<String> = Vec::new();
    let mut around: Vec<String> = Vec::new();
    let (mut word, mut field) = (String::new(), String::new());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '/' => while letters.next().is_some_and(|letter| letter != '\n') {},
            '"' => {
                word.clear();
                while letters.next().is_some_and(|letter| letter != '"') {}
            }
            '_' | 'a'..='z' | 'A'..='Z' | '0'..='9' => word.push(letter),
            ':' if !word.is_empty() => {
                field = std::mem::take(&mut word);
                let path = around.iter().filter(|name| !name.is_empty()).chain([&field]);
                let path = path.cloned().collect::<Vec<_>>().join(".");
                if !found.contains(&path) {
                    found.push(path);
                }
            }
            '(' | '[' | '{' => {
                let form = std::mem::take(&mut word);
                let is_location = field == "where" && !form.is_empty();
                around.push(if is_location { format!("where.{form}") } else { field.clone() });
                field.clear();
            }
            ')' | ']' | '}' => {
                around.pop();
                word.clear();
                field.clear();
            }
            ',' => {
                word.clear();
                field.clear();
            }
            _ => {}
        }
    }
    found
}

/// Everything that the window says, to eyes or to a screen reader.
fn texts(window: &Window) -> BTreeSet<String> {
    window.everything().into_iter().map(|(_, name)| name).chain(window.painted()).collect()
}

#[test]
fn every_field_of_the_schema_is_listed_with_where_it_is_seen() {
    let listed: Vec<&str> = FIELDS.iter().map(|(path, _)| *path).collect();
    assert_eq!(fields(&schema()), listed);
    let missing: Vec<_> =
        fields(&schema()).into_iter().filter(|path| !fields(FIXTURE).contains(path)).collect();
    assert!(missing.is_empty(), "not in the file of this test: {missing:#?}");
}

#[test]
fn the_words_of_every_field_are_found_in_the_window() {
    let mut window = Window::open(every_field(), |_| {});
    let mut found = texts(&window);
    let ids: Vec<_> = window.dataset().events().iter().map(|event| event.id.clone()).collect();
    for id in ids {
        window.apply(Command::Select(SelectCommand::Event(id)));
        found.append(&mut texts(&window));
    }
    window.apply(Command::Lane(LaneCommand::SetBy(LanesBy::Force)));
    window.apply(Command::Select(SelectCommand::Clear));
    found.append(&mut texts(&window));
    window.apply(Command::App(AppCommand::ToggleSheet(Sheet::Grades)));
    found.append(&mut texts(&window));
    window.apply(Command::App(AppCommand::ToggleSheet(Sheet::Grades)));
    window.apply(Command::Story(StoryCommand::Start));
    found.append(&mut texts(&window));
    let mut window =
        Window::open(every_field(), |state| state.display.names = Language::new("tlh").unwrap());
    window.settle();
    found.append(&mut texts(&window));

    let is_missing = |(_, seen): &&(&str, Seen)| match seen {
        Words(words) => !found.iter().any(|text| text.contains(words)),
        _ => false,
    };
    let missing: Vec<_> = FIELDS.iter().filter(is_missing).collect();
    assert!(missing.is_empty(), "{missing:#?} among {found:#?}");
}

#[test]
fn the_tooltips_of_the_panel_have_what_it_has_no_room_for() {
    // As high as the panel is long: what is scrolled out of sight has no tooltip.
    let mut window = Window::sized(vec2(1440.0, 1400.0), every_field(), |_| {});
    for (path, seen) in FIELDS {
        let Tooltip(name, words) = seen else { continue };
        let role = if name.starts_with("Open ") { Role::Link } else { Role::Label };
        window.hover(role, name);
        let shown = texts(&window);
        assert!(shown.iter().any(|text| text.contains(words)), "{path} among {shown:#?}");
    }
}

#[test]
fn the_tests_of_fields_that_are_no_words_exist() {
    let mut sources = String::new();
    for folder in ["src", "tests"] {
        read_all(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut sources);
    }
    for (path, seen) in FIELDS {
        let Effect(test) = seen else { continue };
        assert!(sources.contains(&format!("fn {test}()")), "{path}: {test}");
    }
}

/// Adds the text of every Rust file in a folder.
fn read_all(folder: &Path, text: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read_all(&path, text);
        } else if path.extension().is_some_and(|end| end == "rs") {
            text.push_str(&fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn a_further_place_of_an_event_is_a_link_that_brings_it_to_the_middle_of_the_map() {
    let mut window = Window::open(every_field(), |_| {});
    assert!(window.has(Role::Link, "Also at The island"), "however far away it is");
    window.click(Role::Link, "Also at The south");
    window.frames(12);
    let south = ibar::geo::region::project(ibar::model::LatLon { lat: 42.4, lon: 20.9 });
    assert!(window.state().map.camera.center().distance(south) < 0.1);
    assert_eq!(window.selected(), "attack");
}

#[test]
fn the_small_mark_at_a_further_place_selects_its_event() {
    let mut window = Window::open(every_field(), |state| state.selection = None);
    window.hover(Role::Link, "Also at The south: Short title");
    assert_eq!(window.hovered(), "attack");
    window.click(Role::Link, "Also at The south: Short title");
    assert_eq!(window.selected(), "attack");
}
