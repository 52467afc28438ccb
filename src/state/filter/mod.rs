//! Filters, and the answer to which events they leave.

mod area;
mod asked;
mod cache;
mod command;
mod frame;
mod index;
mod judge;
mod known_by;
mod line;
mod listing;
mod made;
mod passing;
mod state;
mod visible;

pub use self::area::{AreaCommand, AreaDraft};
pub use self::asked::{Asked, FacetCounter, Reason, ValueCount};
pub use self::cache::{VisibleCache, visible};
pub use self::command::FilterCommand;
pub(in crate::state) use self::frame::is_in_frame;
pub use self::known_by::KnownBy;
pub use self::line::{
    Field, GroundPoint, LineFault, LineParts, LineProblem, Order, Term, Test, Values, kind_key,
    read_line, unknown_value, words_in_quotes,
};
pub use self::listing::{ListGrouping, ListOptions, ListOrder, ListingCommand};
pub use self::made::FilterIndex;
pub use self::passing::Passing;
pub use self::state::{Filter, ValueChoice};
pub use self::visible::{Hidden, Visible};
