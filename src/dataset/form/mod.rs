//! The file form in serde's words: what a file may say, field by field.
//!
//! These structures mirror the model, hold what was read unchecked, and borrow from the text
//! where they can. [`raise`](super::raise) turns them into the model. Their docs speak to whoever
//! writes a file: the [schema](super::schema()) prints them.

mod actor;
mod claim;
#[cfg(test)]
mod dataset;
mod event;
mod figure;
mod force;
mod names;
mod opening;
mod phase;
mod place;
mod source;
mod spot;
mod story;
mod text;

pub(super) use self::actor::Actor;
pub(super) use self::claim::Claim;
pub(super) use self::event::{Event, Media};
pub(super) use self::figure::{Figure, Quantity};
pub(super) use self::force::{Force, Presence, Strength};
pub(super) use self::names::Names;
pub(super) use self::opening::Opening;
pub(super) use self::phase::Phase;
pub(super) use self::place::Place;
pub(super) use self::source::Source;
pub(super) use self::spot::Where;
pub(super) use self::story::Story;
pub(super) use self::text::Text;

#[cfg(test)]
pub(super) use self::claim::Dispute;
#[cfg(test)]
pub(super) use self::dataset::Dataset;
#[cfg(test)]
pub(super) use self::opening::MapOpening;
#[cfg(test)]
pub(super) use self::story::Step;
