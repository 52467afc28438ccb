//! Writer: what a window shows, as a view to pass on.

use super::lane_name::LaneName;
use super::part::{Dates, ListShape, MapHides, StoryPlace, ViewPart};
use super::value::escaped;
use super::{ADDRESS_START, DatasetMark, SharedView};
use crate::geo::Camera;
use crate::model::{ClaimId, Dataset, Language, LatLon, MapOpening};
use crate::state::{AppState, ComparedMaps, MapLayout, WindowMode};
use crate::time::{Zone, parse, rfc3339};

/// The signs of a value that stand as they are in an address.
const KEPT: &str = "-_.~:,;/@";
/// The same within quotes of a shell.
const KEPT_IN_QUOTES: &str = "-_.~:,;/@ <>\"+()";

impl SharedView {
    /// What the window shows of a dataset. `mark` tells which dataset that is.
    pub fn of(state: &AppState, dataset: &Dataset, mark: Option<DatasetMark>) -> Self {
        let base = base_of(state, dataset);
        let usual = parts_of(&base, dataset);
        let is_said = |part: &ViewPart| {
            // These are said in any case: another version of the dataset may open otherwise.
            let always = matches!(
                part,
                ViewPart::At(_)
                    | ViewPart::Dates(_)
                    | ViewPart::Timeline(_)
                    | ViewPart::Select(Some(_))
                    | ViewPart::Claim(Some(_))
                    | ViewPart::Story(Some(_))
                    | ViewPart::StoryKnown(Some(_))
                    | ViewPart::Interface(_)
                    | ViewPart::Names(_)
                    | ViewPart::Texts(_)
            );
            always || !usual.contains(part)
        };
        let parts = parts_of(state, dataset).into_iter().filter(is_said).collect();
        Self { dataset: mark, parts }
    }

    /// The view as an address.
    pub fn address(&self) -> String {
        format!("{ADDRESS_START}{}", self.query(KEPT, |_| true))
    }

    /// The view as a command with its arguments, quoted for a shell: the file, what options of their
    /// own say, and the rest in one option. Without a file it is the dataset that Ibar ships with.
    pub fn command(&self, file: Option<&str>, zone: &Zone) -> String {
        let mut words = vec!["ibar".to_owned()];
        // What looks like an option or an address is a file all the same.
        let is_odd = |file: &&str| file.starts_with('-') || super::is_view_address(file);
        let odd = file.filter(is_odd).map(|file| format!("./{file}"));
        words.extend(odd.or_else(|| file.map(str::to_owned)));
        let mut has_own = Vec::new();
        for part in &self.parts {
            let option = match part {
                ViewPart::At(at) => {
                    let text = rfc3339(*at, zone);
                    let same = parse(&text, zone).is_ok_and(|when| when.anchor() == *at);
                    same.then_some(("--at", text))
                }
                ViewPart::Select(Some(id)) => Some(("--select", id.to_string())),
                ViewPart::Filter(line) if !line.is_empty() => Some(("--filter", line.to_string())),
                _ => None,
            };
            // A value that begins with a hyphen would be taken for an option.
            let option =
                option.filter(|(name, text)| *name != "--select" || !text.starts_with('-'));
            if let Some((name, text)) = option {
                words.extend([name.to_owned(), text]);
                has_own.push(part.key());
            }
        }
        let rest = self.query(KEPT_IN_QUOTES, |part| !has_own.contains(&part.key()));
        if !rest.is_empty() {
            words.extend(["--view".to_owned(), rest]);
        }
        let words: Vec<_> = words.into_iter().map(|word| word.replace('\0', "")).collect();
        shlex::try_join(words.iter().map(String::as_str)).unwrap_or_default()
    }

    fn query(&self, kept: &str, takes: impl Fn(&ViewPart) -> bool) -> String {
        let mark = self.dataset.iter();
        let mark = mark.flat_map(|mark| [("dataset", &*mark.sha256), ("title", &*mark.title)]);
        let mark = mark.filter(|(_, text)| !text.is_empty());
        let mark = mark.map(|(key, text)| (key, text.to_owned()));
        let parts = self.parts.iter().filter(|part| takes(part));
        let parts = parts.map(|part| (part.key(), part.text()));
        let pair = |(key, text): (&str, String)| format!("{key}={}", escaped(&text, kept));
        mark.chain(parts).map(pair).collect::<Vec<_>>().join("&")
    }
}

/// The state from which a view says where it differs: as the dataset opens, or as the story has it
/// that is read.
pub(super) fn base_of(state: &AppState, dataset: &Dataset) -> AppState {
    let mut base = AppState::opening(dataset);
    base.map.size = state.map.size;
    base.map.camera = base.home_camera(dataset);
    if state.story(dataset).is_some() {
        base.story.story.clone_from(&state.story.story);
        (base.story.step, base.story.way) = (state.story.step, rounded_way(state.story.way));
        base.story.known = state.story.known;
        base.show_story(dataset, false);
    }
    base
}

/// The share of the way between two steps, in thousandths.
fn rounded_way(way: f64) -> f64 {
    (way * 1_000.0).floor().clamp(0.0, 999.0) / 1_000.0
}

fn thousandths(way: f64) -> u16 {
    // In whole numbers from a search: there are no casts on this floor.
    (0..1_000_u16).rev().find(|nth| f64::from(*nth) <= way * 1_000.0 + 1e-6).unwrap_or(0)
}

/// Everything that a view can say of a state.
fn parts_of(state: &AppState, dataset: &Dataset) -> Vec<ViewPart> {
    let window = state.window;
    let dates = match window.mode {
        WindowMode::Instant => Dates::Moment,
        WindowMode::Cumulative => Dates::Until,
        WindowMode::Trailing => Dates::Last(window.trailing_ms.max(0)),
        WindowMode::Leading => Dates::Next(window.trailing_ms.max(0)),
        WindowMode::Range => Dates::Between(window.range),
    };
    let map = &state.map;
    let hidden = MapHides {
        borders: !map.borders_shown,
        names: !map.names_shown,
        layers: map.hidden_layers,
    };
    let comparison = state.comparison;
    let story = state.story(dataset).map(|story| StoryPlace {
        story: story.id.clone(),
        step: state.story.step,
        way: thousandths(state.story.way),
    });
    let (lanes, listing, display) = (&state.lanes, &state.listing, &state.display);
    let interface = Language::new(display.locale().tag()).unwrap_or_default();
    vec![
        ViewPart::At(state.playhead),
        ViewPart::Dates(dates),
        ViewPart::Timeline(state.view.span()),
        ViewPart::Folds(!state.unfolded),
        ViewPart::Map((!map.fitted).then(|| ground(state.map.destination(), state))),
        ViewPart::Hide(hidden),
        ViewPart::Select(state.selection.clone()),
        ViewPart::Claim(state.claim.clone().filter(|claim| is_of_selected(claim, state, dataset))),
        ViewPart::Fan(state.fan.and_then(|at| map.projection().unproject(at)).map(rounded)),
        ViewPart::Ruler(state.ruler.is_on().then(|| {
            let mut points: Vec<LatLon> =
                state.ruler.points().iter().copied().map(rounded).collect();
            points.dedup();
            points
        })),
        ViewPart::Filter(state.filter.line().into()),
        ViewPart::KnownBy(state.known_by.active()),
        ViewPart::Compare(comparison.on.then_some((comparison.a, comparison.b))),
        ViewPart::Maps(match state.compared_maps {
            // The place of a handle that is not there is nothing that is seen.
            maps if maps.layout == MapLayout::Swipe => maps,
            maps => ComparedMaps::of(maps.layout),
        }),
        ViewPart::Lanes(lanes.by),
        ViewPart::LaneOrder(lanes.order.iter().map(LaneName::of).collect()),
        ViewPart::LanesFolded(lanes.collapsed.iter().map(LaneName::of).collect()),
        ViewPart::LanesEmpty(lanes.empty_shown),
        ViewPart::Chart(state.chart),
        ViewPart::List(ListShape {
            by: listing.by,
            order: listing.order,
            reversed: listing.reversed,
            claims: listing.claims,
        }),
        ViewPart::Teller(state.story.teller.clone().filter(|_| story.is_some())),
        ViewPart::StoryKnown(state.story.known.filter(|_| story.is_some())),
        ViewPart::Story(story),
        ViewPart::Interface(interface),
        ViewPart::Names(display.names),
        ViewPart::Texts(display.texts),
        ViewPart::Zone(display.zone),
    ]
}

/// Whether a claim is on the selected event.
fn is_of_selected(claim: &ClaimId, state: &AppState, dataset: &Dataset) -> bool {
    let event = dataset.claim(claim).map(|(event, _)| &event.id);
    event.is_some() && event == state.selection.as_ref()
}

/// A point to a millionth of a degree, which is a decimetre.
fn rounded(at: LatLon) -> LatLon {
    let degrees = |number: f64| (number * 1e6).round() / 1e6 + 0.0;
    LatLon { lat: degrees(at.lat), lon: degrees(at.lon) }
}

/// The ground that a camera shows in the pane, to a millionth of a degree and six digits.
fn ground(camera: Camera, state: &AppState) -> MapOpening {
    let size = state.map.size;
    let height_km = size.width.min(size.height) / camera.px_per_km();
    let center = rounded(camera.middle());
    let digits = format!("{height_km:.5e}").parse().unwrap_or(height_km);
    MapOpening { center, height_km: digits }
}
