//! Items: events on the axis as marks and bars with titles.

mod claim_marks;
mod derive;
mod item;
mod shape;
#[cfg(test)]
mod tests;
mod title;

pub(super) use self::item::{COUNT_ROOM, Footprint, GAP};
pub use self::item::{NOTE_GAP, TimelineItem, TitleSide};
pub use self::shape::ItemShape;
pub(super) use self::shape::shape_of;
pub(super) use self::title::set_titles;
