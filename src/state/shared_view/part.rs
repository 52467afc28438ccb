//! Parts of a view: each thing that it says, with its text there and back.

use super::fault::ViewFault;
use super::ground::{
    POINT, POINTS, map_text, point_text, points_text, read_map, read_point, read_points,
};
use super::lane_name::{LaneName, by_word, read_by};
use super::value::{
    length_text, moment_text, or_empty, read_length, read_moment, read_span, span_text,
};
use crate::model::{
    ActorId, ClaimId, EventId, Language, LatLon, MapOpening, Moment, StoryId, TimeSpan,
};
use crate::state::{Chart, ComparedMaps, LanesBy, ListGrouping, ListOrder, MapLayout, ZoneChoice};
use crate::text::Locale;

/// The longest text of an identifier that is taken, in bytes.
const MOST_ID: usize = 1_000;

/// One thing that a view says.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum ViewPart {
    At(Moment),
    Dates(Dates),
    Timeline(TimeSpan),
    Folds(bool),
    /// `None` is the opening view.
    Map(Option<MapOpening>),
    Hide(MapHides),
    Select(Option<EventId>),
    Claim(Option<ClaimId>),
    Fan(Option<LatLon>),
    /// The points of the ruler; `None` while it is off.
    Ruler(Option<Vec<LatLon>>),
    Filter(Box<str>),
    KnownBy(Option<Moment>),
    Compare(Option<(TimeSpan, TimeSpan)>),
    Maps(ComparedMaps),
    Lanes(LanesBy),
    LaneOrder(Vec<LaneName>),
    LanesFolded(Vec<LaneName>),
    LanesEmpty(bool),
    Chart(Chart),
    List(ListShape),
    Story(Option<StoryPlace>),
    Teller(Option<ActorId>),
    StoryKnown(Option<Moment>),
    Interface(Language),
    Names(Language),
    Texts(Language),
    Zone(ZoneChoice),
}

/// The dates shown, with what their mode needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dates {
    Moment,
    Until,
    Last(i64),
    Next(i64),
    Between(TimeSpan),
}

/// What is hidden on the map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct MapHides {
    pub(super) borders: bool,
    pub(super) names: bool,
    /// A bit for each layer by its number.
    pub(super) layers: u16,
}

/// How the list is arranged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ListShape {
    pub(super) by: ListGrouping,
    pub(super) order: ListOrder,
    pub(super) reversed: bool,
    pub(super) claims: bool,
}

/// Where in a story a reader is.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct StoryPlace {
    pub(super) story: StoryId,
    /// Counted from zero.
    pub(super) step: usize,
    /// Thousandths of the way to the next step, below 1000.
    pub(super) way: u16,
}

impl ViewPart {
    /// Its name.
    pub(super) const fn key(&self) -> &'static str {
        match self {
            Self::At(_) => "at",
            Self::Dates(_) => "dates",
            Self::Timeline(_) => "timeline",
            Self::Folds(_) => "folds",
            Self::Map(_) => "map",
            Self::Hide(_) => "hide",
            Self::Select(_) => "select",
            Self::Claim(_) => "claim",
            Self::Fan(_) => "fan",
            Self::Ruler(_) => "ruler",
            Self::Filter(_) => "filter",
            Self::KnownBy(_) => "known-by",
            Self::Compare(_) => "compare",
            Self::Maps(_) => "maps",
            Self::Lanes(_) => "lanes",
            Self::LaneOrder(_) => "lane-order",
            Self::LanesFolded(_) => "lanes-folded",
            Self::LanesEmpty(_) => "lanes-empty",
            Self::Chart(_) => "chart",
            Self::List(_) => "list",
            Self::Story(_) => "story",
            Self::Teller(_) => "teller",
            Self::StoryKnown(_) => "story-known",
            Self::Interface(_) => "lang",
            Self::Names(_) => "names",
            Self::Texts(_) => "texts",
            Self::Zone(_) => "zone",
        }
    }

    /// Its value.
    pub(super) fn text(&self) -> String {
        match self {
            Self::At(at) => moment_text(*at),
            Self::Dates(dates) => dates.text(),
            Self::Timeline(span) => span_text(*span),
            Self::Folds(on) | Self::LanesEmpty(on) => switch_text(*on).to_owned(),
            Self::Map(map) => map.map(map_text).unwrap_or_default(),
            Self::Hide(hidden) => hidden.text(),
            Self::Select(id) => id.as_ref().map(ToString::to_string).unwrap_or_default(),
            Self::Claim(id) => id.as_ref().map(ToString::to_string).unwrap_or_default(),
            Self::Fan(at) => at.map(point_text).unwrap_or_default(),
            Self::Ruler(points) => points.as_deref().map(points_text).unwrap_or_default(),
            Self::Filter(line) => line.to_string(),
            Self::KnownBy(at) | Self::StoryKnown(at) => at.map(moment_text).unwrap_or_default(),
            Self::Compare(sides) => {
                let text = |(a, b)| format!("{};{}", span_text(a), span_text(b));
                sides.map(text).unwrap_or_default()
            }
            Self::Maps(maps) => maps_text(*maps),
            Self::Lanes(by) => by_word(*by).to_owned(),
            Self::LaneOrder(lanes) | Self::LanesFolded(lanes) => {
                lanes.iter().map(LaneName::text).collect::<Vec<_>>().join(",")
            }
            Self::Chart(chart) => chart_word(*chart).to_owned(),
            Self::List(listed) => listed.text(),
            Self::Story(place) => place.as_ref().map(StoryPlace::text).unwrap_or_default(),
            Self::Teller(id) => id.as_ref().map(ToString::to_string).unwrap_or_default(),
            Self::Interface(language) | Self::Names(language) | Self::Texts(language) => {
                language.tag().to_owned()
            }
            Self::Zone(zone) => zone_word(*zone).to_owned(),
        }
    }

    /// The part of that name with that value; `None` where no part has the name.
    pub(super) fn read(key: &str, value: &str) -> Option<Result<Self, ViewFault>> {
        let (part, read, expected) = match key {
            "at" => ("at", read_moment(value).map(Self::At), MOMENT),
            "dates" => ("dates", Dates::read(value).map(Self::Dates), DATES),
            "timeline" => ("timeline", read_span(value).map(Self::Timeline), SPAN),
            "folds" => ("folds", read_switch(value).map(Self::Folds), SWITCH),
            "map" => ("map", or_empty(value, read_map).map(Self::Map), MAP),
            "hide" => ("hide", MapHides::read(value).map(Self::Hide), HIDE),
            "select" => ("select", or_empty(value, id).map(Self::Select), ID),
            "claim" => ("claim", or_empty(value, id).map(Self::Claim), ID),
            "fan" => ("fan", or_empty(value, read_point).map(Self::Fan), POINT),
            "ruler" => ("ruler", or_empty(value, read_points).map(Self::Ruler), POINTS),
            "filter" => ("filter", Some(Self::Filter(value.into())), ""),
            "known-by" => ("known-by", or_empty(value, read_moment).map(Self::KnownBy), MOMENT),
            "compare" => ("compare", or_empty(value, read_sides).map(Self::Compare), SIDES),
            "maps" => ("maps", read_maps(value).map(Self::Maps), MAPS),
            "lanes" => ("lanes", read_by(value).map(Self::Lanes), LANES),
            "lane-order" => ("lane-order", read_lanes(value).map(Self::LaneOrder), LANE_LIST),
            "lanes-folded" => ("lanes-folded", read_lanes(value).map(Self::LanesFolded), LANE_LIST),
            "lanes-empty" => ("lanes-empty", read_switch(value).map(Self::LanesEmpty), SWITCH),
            "chart" => ("chart", read_chart(value).map(Self::Chart), CHART),
            "list" => ("list", ListShape::read(value).map(Self::List), LIST),
            "story" => ("story", or_empty(value, StoryPlace::read).map(Self::Story), STORY),
            "teller" => ("teller", or_empty(value, id).map(Self::Teller), ID),
            "story-known" => {
                ("story-known", or_empty(value, read_moment).map(Self::StoryKnown), MOMENT)
            }
            "lang" => ("lang", spoken(value).map(Self::Interface), LANG),
            "names" => ("names", Language::new(value).map(Self::Names), TAG),
            "texts" => ("texts", Language::new(value).map(Self::Texts), TAG),
            "zone" => ("zone", read_zone(value).map(Self::Zone), ZONE),
            _ => return None,
        };
        Some(read.ok_or_else(|| ViewFault::BadValue { part, value: value.to_owned(), expected }))
    }
}

const MOMENT: &str = "2023-09-24T00:46Z";
const SPAN: &str = "2023-09-22T22:00Z..2023-09-29T22:00Z";
const DATES: &str = "moment, until, last:7d, next:36h, 2023-09-22..2023-09-29";
const SWITCH: &str = "on, off";
const MAP: &str = "42.97,20.78,35";
const HIDE: &str = "borders, names, 1";
const ID: &str = "banjska-attack";
const SIDES: &str = "2023-09-23..2023-09-23;2023-10-01..2023-10-01";
const MAPS: &str = "one, two, swipe:0.5";
const LANES: &str = "kind, actor, place, force, tag";
const LANE_LIST: &str = "kind:attack,none:place";
const CHART: &str = "troops, events, harm";
const LIST: &str =
    "day, kind, actor, place, speaker; time, date, title, place, speaker, grade, claims";
const STORY: &str = "crisis:5";
const LANG: &str = "en, sr-Latn, sq";
const TAG: &str = "en";
const ZONE: &str = "dataset, utc";

fn id<T: for<'t> From<&'t str>>(text: &str) -> Option<T> {
    (text.len() <= MOST_ID).then(|| text.into())
}

fn spoken(tag: &str) -> Option<Language> {
    Language::new(Locale::by_tag(tag)?.tag())
}

const fn switch_text(on: bool) -> &'static str {
    if on { "on" } else { "off" }
}

fn read_switch(text: &str) -> Option<bool> {
    [true, false].into_iter().find(|on| switch_text(*on) == text)
}

const fn chart_word(chart: Chart) -> &'static str {
    match chart {
        Chart::Troops => "troops",
        Chart::Events => "events",
        Chart::Harm => "harm",
    }
}

fn read_chart(text: &str) -> Option<Chart> {
    Chart::ALL.into_iter().find(|chart| chart_word(*chart) == text)
}

const fn zone_word(zone: ZoneChoice) -> &'static str {
    match zone {
        ZoneChoice::Dataset => "dataset",
        ZoneChoice::Utc => "utc",
    }
}

fn read_zone(text: &str) -> Option<ZoneChoice> {
    [ZoneChoice::Dataset, ZoneChoice::Utc].into_iter().find(|zone| zone_word(*zone) == text)
}

fn maps_text(maps: ComparedMaps) -> String {
    match maps.layout {
        MapLayout::Two => "two".to_owned(),
        MapLayout::One => "one".to_owned(),
        MapLayout::Swipe => format!("swipe:{}", maps.divide()),
    }
}

fn read_maps(text: &str) -> Option<ComparedMaps> {
    Some(match text {
        "two" => ComparedMaps::of(MapLayout::Two),
        "one" => ComparedMaps::of(MapLayout::One),
        _ => {
            let share: f64 = text.strip_prefix("swipe:")?.parse().ok()?;
            ComparedMaps::of(MapLayout::Swipe).divided(share)
        }
    })
}

fn read_sides(text: &str) -> Option<(TimeSpan, TimeSpan)> {
    let (a, b) = text.split_once(';')?;
    Some((read_span(a)?, read_span(b)?))
}

fn read_lanes(text: &str) -> Option<Vec<LaneName>> {
    if text.is_empty() {
        return Some(Vec::new());
    }
    text.split(',').map(LaneName::read).collect()
}

impl Dates {
    fn text(self) -> String {
        match self {
            Self::Moment => "moment".to_owned(),
            Self::Until => "until".to_owned(),
            Self::Last(millis) => format!("last:{}", length_text(millis)),
            Self::Next(millis) => format!("next:{}", length_text(millis)),
            Self::Between(span) => span_text(span),
        }
    }

    fn read(text: &str) -> Option<Self> {
        Some(match text {
            "moment" => Self::Moment,
            "until" => Self::Until,
            _ => match text.split_once(':') {
                Some(("last", length)) => Self::Last(read_length(length)?),
                Some(("next", length)) => Self::Next(read_length(length)?),
                _ => Self::Between(read_span(text)?),
            },
        })
    }
}

impl MapHides {
    fn text(self) -> String {
        let words = [(self.borders, "borders"), (self.names, "names")];
        let words = words.into_iter().filter(|(on, _)| *on).map(|(_, word)| word.to_owned());
        let bit = |nth: &u32| self.layers & (1 << nth) != 0;
        let layers = (0..u16::BITS).filter(bit).map(|nth| (nth + 1).to_string());
        words.chain(layers).collect::<Vec<_>>().join(",")
    }

    fn read(text: &str) -> Option<Self> {
        let mut hidden = Self::default();
        for word in text.split(',').filter(|word| !word.is_empty()) {
            match word {
                "borders" => hidden.borders = true,
                "names" => hidden.names = true,
                number => {
                    let nth = number.parse::<u32>().ok()?.checked_sub(1)?;
                    hidden.layers |= 1_u16.checked_shl(nth)?;
                }
            }
        }
        Some(hidden)
    }
}

impl ListShape {
    const fn by_word(by: ListGrouping) -> &'static str {
        match by {
            ListGrouping::Day => "day",
            ListGrouping::Kind => "kind",
            ListGrouping::Actor => "actor",
            ListGrouping::Place => "place",
            ListGrouping::Speaker => "speaker",
        }
    }

    const fn order_word(order: ListOrder) -> &'static str {
        match order {
            ListOrder::Time => "time",
            ListOrder::Date => "date",
            ListOrder::Title => "title",
            ListOrder::Place => "place",
            ListOrder::Speaker => "speaker",
            ListOrder::Grade => "grade",
            ListOrder::Claims => "claims",
        }
    }

    fn text(self) -> String {
        let (by, order) = (Self::by_word(self.by), Self::order_word(self.order));
        let reversed = if self.reversed { ",reversed" } else { "" };
        let claims = if self.claims { ",with-claims" } else { "" };
        format!("{by},{order}{reversed}{claims}")
    }

    fn read(text: &str) -> Option<Self> {
        let mut words = text.split(',');
        let (by, order) = (words.next()?, words.next()?);
        let by = ListGrouping::ALL.into_iter().find(|it| Self::by_word(*it) == by)?;
        let order = ListOrder::ALL.into_iter().find(|it| Self::order_word(*it) == order)?;
        let mut listed = Self { by, order, reversed: false, claims: false };
        for word in words {
            match word {
                "reversed" => listed.reversed = true,
                "with-claims" => listed.claims = true,
                _ => return None,
            }
        }
        Some(listed)
    }
}

impl StoryPlace {
    fn text(&self) -> String {
        let way = if self.way > 0 { format!("+{:03}", self.way) } else { String::new() };
        format!("{}:{}{way}", self.story, self.step + 1)
    }

    fn read(text: &str) -> Option<Self> {
        let (story, place) = text.rsplit_once(':')?;
        let (step, way) = place.split_once('+').unwrap_or((place, "0"));
        let step: u16 = step.parse().ok()?;
        let way: u16 = way.parse().ok()?;
        let step = usize::from(step.checked_sub(1)?);
        (way < 1_000).then_some(Self { story: id(story)?, step, way })
    }
}
