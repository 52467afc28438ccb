//! Kinds of events in other formats: their names and colours.

use crate::model::Event;
use crate::scene::theme::{Rgb, Role, Theme};

/// The name of the kind, in the language in use.
pub(super) fn kind_name(event: &Event) -> &'static str {
    event.kind.label()
}

/// The colour of the kind on a light ground.
pub(super) fn kind_colour(event: &Event) -> Rgb {
    Theme::Light.colour(Role::Kind(event.kind))
}
