//! The words Ibar speaks: datasets, places, actors, sources, events, claims, forces and phases.
//!
//! This floor holds values and what follows from them alone. It knows no file format, no screen,
//! no clock and no time zone database; a calendar text reaches it already read (see
//! [`When`]).

mod actor;
mod aside;
mod both;
mod claim;
mod dataset;
mod day_part;
mod event;
mod event_index;
mod few;
mod figure;
mod force;
mod gaps;
mod grade;
mod graded;
pub mod grading_rule;
mod id;
mod known;
mod moment;
mod names;
mod outline;
mod part;
mod phase;
mod place;
mod seat;
mod short_text;
mod source;
mod story;
mod timetable;
mod when;

pub use self::actor::{Actor, ActorKind};
pub use self::aside::Aside;
pub(crate) use self::both::both;
pub use self::claim::{Aspect, Claim, Dispute, Stance};
pub use self::dataset::{Dataset, MapOpening, Meta, Opening, Records};
pub use self::day_part::day_part;
pub use self::event::{DatedBy, Event, EventKind, Media};
pub use self::few::Few;
pub use self::figure::{Figure, Quantity};
pub use self::force::{Force, ForceKind, Presence, PresenceRole, Strength, StrengthKind};
pub use self::grade::{Credibility, Grade, GradeFloor, Reliability};
pub use self::id::{ActorId, ClaimId, EventId, ForceId, PhaseId, PlaceId, SourceId, StoryId};
pub use self::moment::{Moment, TimeSpan};
pub use self::names::{Language, Names};
pub use self::phase::Phase;
pub use self::place::{LatLon, Place, PlaceKind, Role, Spot, Where};
pub use self::source::{Source, SourceKind, StateControl};
pub use self::story::{Step, Story};
pub use self::timetable::{Ranks, Timetable};
pub use self::when::{Edge, Precision, When};
