//! Drag handles: grips, bars and flags that are moved along an axis.

use std::borrow::Cow;

use egui::accesskit::Role as Access;
use egui::{CursorIcon, Id, Rect, Response, Sense, Ui, Vec2, WidgetInfo};

use super::FocusRing;
use crate::scene::theme::Role;
use crate::ui::ViewContext;

/// A grip that senses drags, describes itself to assistive technology, shows the cursor and the
/// focus, and ends its gesture when it is let go: one drag is one entry of the undo history.
///
/// The caller paints the grip and turns `response.dragged()` into commands.
///
/// ```ignore
/// let handle = DragHandle::new(ui.scope_id().with("start"), grip, "Start of the window");
/// let response = handle.value(words).reach(vec2(4.0, 4.0)).show(ui, cx);
/// if let Some(pointer) = response.interact_pointer_pos().filter(|_| response.dragged()) {
///     cx.push(command(pointer.x));
/// }
/// ```
#[derive(Debug)]
pub(crate) struct DragHandle<'a> {
    id: Id,
    grip: Rect,
    name: Cow<'a, str>,
    value: Option<String>,
    reach: Vec2,
    sense: Sense,
    cursor: CursorIcon,
    access: Access,
}

impl<'a> DragHandle<'a> {
    /// A slider without clicks whose cursor points to both sides. `name` is for assistive
    /// technology.
    pub(crate) fn new(id: Id, grip: Rect, name: impl Into<Cow<'a, str>>) -> Self {
        Self {
            id,
            grip,
            name: name.into(),
            value: None,
            reach: Vec2::ZERO,
            sense: Sense::drag(),
            cursor: CursorIcon::ResizeHorizontal,
            access: Access::Slider,
        }
    }

    /// The position in words, read out together with the name.
    #[must_use]
    pub(crate) fn value(self, words: impl Into<String>) -> Self {
        Self { value: Some(words.into()), ..self }
    }

    /// How far outside of the grip the pointer still takes hold of it, in pixels on each side.
    #[must_use]
    pub(crate) fn reach(self, reach: Vec2) -> Self {
        Self { reach, ..self }
    }

    /// Senses clicks too; a click ends the gesture as letting go does.
    #[must_use]
    pub(crate) fn clickable(self) -> Self {
        Self { sense: Sense::click_and_drag(), ..self }
    }

    /// Shows another cursor.
    #[must_use]
    pub(crate) fn cursor(self, cursor: CursorIcon) -> Self {
        Self { cursor, ..self }
    }

    /// Is something else than a slider to assistive technology.
    #[must_use]
    pub(crate) fn access(self, access: Access) -> Self {
        Self { access, ..self }
    }

    /// Senses, describes, and rings the grip if it has the focus.
    pub(crate) fn show(self, ui: &Ui, cx: &mut ViewContext<'_>) -> Response {
        let Self { id, grip, name, value, reach, sense, cursor, access } = self;
        let response = ui.interact(grip.expand2(reach), id, sense).on_hover_cursor(cursor);
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(access, true, &*name);
            info.current_text_value.clone_from(&value);
            info
        });
        FocusRing::around(grip.expand(1.5)).role(Role::Text).paint(
            ui.painter(),
            cx.look,
            &response,
        );
        if response.drag_stopped() || response.clicked() {
            cx.end_gesture();
        }
        response
    }
}
