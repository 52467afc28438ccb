//! Rows of the list in another arrangement than by day: derived at once where they are few, and on
//! another thread where that takes longer than a keypress may.

use std::sync::Arc;

use egui::{Id, Ui};

use super::columns;
use super::later::{forget, later};
use crate::geo::{Bounds, Projection};
use crate::model::{Language, TextLanguages, TimeSpan, set_text_languages, text_languages};
use crate::scene::list::{
    ArrangedList, ArrangedRoom, arranged_rows, first_hit, is_slow, rows_in_time,
};
use crate::state::{AppState, Command, Filter, ListOptions, SelectCommand, Visible};
use crate::text::{Locale, current, set_current};
use crate::time::Zone;
use crate::ui::ViewContext;
use crate::ui::control::{VALUE, row_room};
use crate::ui::memo::memo;

/// Distance of the words of a claim from the left edge, in pixels.
pub(super) const CLAIM: f32 = 40.0;
/// The same for an event that is hidden.
pub(super) const HIDDEN: f32 = 36.0;
/// Room at the right edge, in pixels.
pub(super) const RIGHT: f32 = 12.0;

/// All that the rows depend on.
#[derive(Clone, PartialEq)]
struct RowsKey {
    dataset: u64,
    filter: Filter,
    windows: Vec<TimeSpan>,
    frame: Option<(Projection, Bounds)>,
    listing: ListOptions,
    names: Language,
    zone: Zone,
    room: ArrangedRoom,
    languages: (&'static Locale, TextLanguages),
}

/// Rows with the events that they were derived for.
pub(super) struct DerivedRows {
    pub(super) list: Arc<ArrangedList>,
    /// The events that were visible when another thread began with them; `None` for those of now.
    visible: Option<Arc<Visible>>,
    /// Whether they are those of what is asked for now: others stand until these are there.
    pub(super) is_current: bool,
}

impl DerivedRows {
    /// The events that the rows were derived for.
    pub(super) fn shown<'a>(&'a self, cx: &'a ViewContext<'_>) -> &'a [usize] {
        self.visible.as_deref().map_or(&cx.visible.shown, |visible| &visible.shown)
    }

    /// The rows, derived once for each change of what they depend on.
    pub(super) fn now(ui: &Ui, cx: &ViewContext<'_>) -> Self {
        let AppState { filter, listing, display, .. } = cx.state;
        let room = room(ui.available_width(), listing);
        let languages = (current(), text_languages());
        let key = RowsKey {
            dataset: cx.dataset.serial(),
            filter: filter.clone(),
            windows: cx.state.windows().collect(),
            frame: cx.state.filter_frame(),
            listing: listing.clone(),
            names: display.names,
            zone: cx.zone.clone(),
            room,
            languages,
        };
        let id = Id::unique("later list");
        if !is_slow(cx.dataset, cx.state, cx.visible) {
            // What another thread derived before is not what was on the screen last.
            forget::<RowsKey, (Arc<ArrangedList>, Arc<Visible>)>(ui.ctx(), id);
            let list = memo(ui.ctx(), Id::unique("arranged list"), key, || {
                let rows = arranged_rows(cx.dataset, cx.state, cx.visible);
                let shown = cx.visible.shown.as_slice();
                ArrangedList::new((rows, shown), cx.dataset, (display.names, cx.zone), room)
            });
            return Self { list, visible: None, is_current: true };
        }
        let derived = later(ui.ctx(), id, (cx.dataset.serial(), key), || {
            let (dataset, visible) = (Arc::clone(cx.shared.dataset), Arc::clone(cx.shared.visible));
            let (state, zone) = (cx.state.clone(), cx.zone.clone());
            move || {
                // Names and their order are those of the window's languages.
                set_current(languages.0);
                set_text_languages(languages.1);
                let rows = arranged_rows(&dataset, &state, &visible);
                let names = (state.display.names, &zone);
                let list = ArrangedList::new((rows, &visible.shown), &dataset, names, room);
                (Arc::new(list), visible)
            }
        });
        let is_current = derived.is_current;
        if let Some(value) = derived.value {
            let (list, visible) = &*value;
            Self { list: Arc::clone(list), visible: Some(Arc::clone(visible)), is_current }
        } else {
            let rows = (rows_in_time(cx.visible), cx.visible.shown.as_slice());
            let list = ArrangedList::new(rows, cx.dataset, (display.names, cx.zone), room);
            Self { list: Arc::new(list), visible: None, is_current: false }
        }
    }
}

fn room(width: f32, listing: &ListOptions) -> ArrangedRoom {
    let mut event = row_room(width);
    if columns::has_column(listing.order) {
        event.title -= f64::from(VALUE);
    }
    ArrangedRoom {
        event,
        claim: f64::from(width - CLAIM - RIGHT),
        hidden: f64::from(width - HIDDEN - RIGHT),
        has_values: columns::has_values_below(listing.order),
    }
}

/// Goes to the first hit of the words, or as soon as the rows are there.
pub(super) fn take_first(ui: &Ui, cx: &mut ViewContext<'_>, text: &str) {
    ui.data_mut(|data| data.insert_temp(wish_id(), text.to_owned()));
    take_wished(ui, cx);
}

/// Goes to the first hit where that was asked for before the rows were there.
pub(super) fn take_wished(ui: &Ui, cx: &mut ViewContext<'_>) {
    let Some(text) = ui.data(|data| data.get_temp::<String>(wish_id())) else { return };
    // What was just typed is in force from the next frame on.
    let is_in_force = cx.state.filter.text == text;
    let rows = is_in_force.then(|| DerivedRows::now(ui, cx));
    let Some(rows) = rows else { return };
    if !rows.is_current {
        return;
    }
    forget_wish(ui);
    let first = first_hit(&rows.list.rows, rows.shown(cx), cx.dataset);
    if let Some((id, is_outside)) = first.map(|(id, is_outside)| (id.clone(), is_outside)) {
        cx.push_entry(Command::Select(if is_outside {
            SelectCommand::GoTo(id)
        } else {
            SelectCommand::Event(id)
        }));
    }
}

/// Drops the wish to go to the first hit: something else was typed.
pub(super) fn forget_wish(ui: &Ui) {
    ui.data_mut(|data| data.remove::<String>(wish_id()));
}

fn wish_id() -> Id {
    Id::unique("first hit is wished for")
}
