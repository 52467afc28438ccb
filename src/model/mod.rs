//! The domain model: datasets, places, actors, sources, events, claims, forces, phases, stories.
//!
//! Values, and what follows from them alone. This module knows no file format, no screen, no clock
//! and no time zone database; dates reach it already parsed (see [`When`]).

mod actor;
mod claim;
mod dataset;
mod event;
mod force;
mod grade;
mod id;
mod kind;
mod language;
mod moment;
mod names;
mod place;
mod reading;
mod source;
mod story;
mod text;
pub(crate) mod variants;
mod web_address;
mod when;

pub use self::actor::{Actor, ActorKind};
pub use self::claim::{Aspect, Claim, Dispute, Figure, Harm, Quantity, SharedList, Stance};
pub use self::dataset::{
    Dataset, GroundKind, MapProjection, Meta, MissingTexts, Opening, PositionCounts, Ranks,
    Records, Timetable, UsualArea, grading_rule, has_long_year, usual_area, usual_dates,
};
pub use self::event::{DatedBy, Event, Media};
pub use self::force::{Force, ForceKind, Presence, PresenceRole, Strength, StrengthKind};
pub use self::grade::{Credibility, Grade, GradeFloor, Reliability};
pub use self::id::{
    ActorId, ClaimId, EventId, ForceId, PhaseId, PlaceId, SourceId, StoryId, TagId,
};
pub use self::kind::{
    EventKind, KindDeclaration, KindHue, KindShape, KindSign, MAX_OWN_KINDS, OwnKind, Tag,
};
pub use self::language::Language;
pub use self::moment::{Moment, TimeSpan};
pub use self::names::Names;
pub use self::place::{
    LatLon, LayerFeature, LayerKind, LocationRole, MAX_LAYERS, MapLayer, MapOpening, OnTrack,
    Place, PlaceFact, PlaceKind, PositionOrigin, Spot, TrackAt, TrackPoint, Where,
};
pub use self::reading::{
    ColumnReading, ColumnRole, DateOrder, DetailKind, FileFormat, ImportReading, LaterReading,
    MAX_RECIPE_BYTES, ReadingDetail, Recipe, RecipeError, Revision, TableLayout, Tally,
    recipe_path,
};
pub use self::source::{Source, SourceKind, StateControl};
pub use self::story::{Phase, Sentence, Step, StepDates, StepView, Story};
pub use self::text::{
    SparseStr, SparseText, Text, TextLanguages, set_text_languages, text_languages,
};
pub use self::web_address::{AddressFault, WebAddress};
pub use self::when::{
    DateCalendar, DayPart, DayPartHours, DayParts, Edge, Precision, Stretch, When, day_part,
};
