//! Style of egui's own widgets, for each theme.

use std::collections::BTreeMap;

use egui::style::{Spacing, WidgetVisuals};
use egui::{Color32, CornerRadius, Margin, Shadow, Stroke, Visuals, vec2};

use super::Look;
use crate::scene::theme::{Role, TextStyle, Theme};
use crate::state::TextSize;
use crate::ui::convert::f32_from;

/// Sets the style of egui's widgets in the light and in the dark theme.
pub fn install_style(ctx: &egui::Context) {
    for theme in [Theme::Light, Theme::Dark] {
        let look = Look::new(theme);
        ctx.style_mut_of(slot(theme), |style| {
            style.text_styles = text_styles(look);
            style.visuals = visuals(look);
            spacing(&mut style.spacing);
            style.interaction.selectable_labels = false;
            style.interaction.tooltip_delay = 0.35;
            style.animation_time = 0.12;
            style.url_in_tooltip = false;
        });
    }
}

/// Switches to a theme. Does nothing if it is the current one.
pub fn use_theme(ctx: &egui::Context, theme: Theme) {
    let key = egui::Id::unique("current theme");
    if ctx.data(|data| data.get_temp(key)) == Some(theme) {
        return;
    }
    ctx.data_mut(|data| data.insert_temp(key, theme));
    ctx.style_mut_of(slot(theme), |style| style.visuals = visuals(Look::new(theme)));
    ctx.set_theme(slot(theme));
}

/// Switches to a size of text. Does nothing if it is the current one.
pub fn use_text_size(ctx: &egui::Context, size: TextSize) {
    ctx.set_zoom_factor(f32_from(size.factor()));
}

/// Sets the size of text before the first frame, which egui would draw in a window of the wrong
/// size if it were switched.
pub fn use_first_text_size(ctx: &egui::Context, size: TextSize) {
    ctx.options_mut(|options| {
        options.zoom_factor = f32_from(size.factor());
        // The sizes have commands of their own, which the session keeps.
        options.zoom_with_keyboard = false;
    });
}

/// egui has two themes: those of high contrast replace the light and the dark one.
const fn slot(theme: Theme) -> egui::Theme {
    match theme {
        Theme::Light | Theme::HighContrast => egui::Theme::Light,
        Theme::Dark | Theme::HighContrastDark => egui::Theme::Dark,
    }
}

fn text_styles(look: Look) -> BTreeMap<egui::TextStyle, egui::FontId> {
    [
        (egui::TextStyle::Small, look.font(TextStyle::Tiny)),
        (egui::TextStyle::Body, look.font(TextStyle::Body)),
        (egui::TextStyle::Button, look.font(TextStyle::Body)),
        (egui::TextStyle::Heading, look.bold(TextStyle::Subheading)),
        (egui::TextStyle::Monospace, look.font(TextStyle::Control)),
    ]
    .into()
}

fn spacing(spacing: &mut Spacing) {
    spacing.item_spacing = vec2(8.0, 4.0);
    spacing.button_padding = vec2(10.0, 4.0);
    spacing.menu_margin = Margin::same(6);
    spacing.interact_size = vec2(24.0, 24.0);
    spacing.window_margin = Margin::same(16);
    spacing.menu_width = 240.0;
    spacing.scroll.bar_width = 6.0;
    spacing.scroll.floating = true;
}

fn visuals(look: Look) -> Visuals {
    let dark = look.theme().is_dark();
    let mut visuals = if dark { Visuals::dark() } else { Visuals::light() };
    visuals.override_text_color = None;
    visuals.weak_text_color = Some(look.colour(Role::TextSecond));
    visuals.hyperlink_color = look.colour(Role::Text);
    visuals.faint_bg_color = look.colour(Role::Shade);
    visuals.extreme_bg_color = look.colour(Role::Raised);
    visuals.text_edit_bg_color = Some(look.colour(Role::Raised));
    visuals.panel_fill = look.colour(Role::Panel);
    visuals.window_fill = look.colour(Role::Raised);
    visuals.window_stroke = look.stroke(1.0, Role::ControlEdge);
    visuals.window_corner_radius = CornerRadius::same(6);
    visuals.menu_corner_radius = CornerRadius::same(4);
    visuals.window_shadow = shadow(look);
    visuals.popup_shadow = shadow(look);
    visuals.selection.bg_fill = look.colour(Role::Tint);
    visuals.selection.stroke = look.stroke(1.5, Role::Accent);
    visuals.warn_fg_color = look.colour(Role::Accent);
    visuals.error_fg_color = look.colour(Role::Accent);
    let text = look.stroke(1.0, Role::Text);
    let edge = look.stroke(1.0, Role::ControlEdge);
    let raised = look.colour(Role::Raised);
    let widgets = &mut visuals.widgets;
    widgets.noninteractive =
        widget(look.colour(Role::Panel), look.stroke(1.0, Role::Hairline), text);
    widgets.inactive = widget(raised, edge, text);
    widgets.hovered = widget(look.colour(Role::Shade), look.stroke(1.0, Role::TextFaint), text);
    widgets.active = widget(look.colour(Role::Tint), look.stroke(1.0, Role::Accent), text);
    widgets.open = widget(look.colour(Role::Shade), edge, text);
    visuals
}

fn widget(fill: Color32, edge: Stroke, text: Stroke) -> WidgetVisuals {
    WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: edge,
        corner_radius: CornerRadius::same(4),
        fg_stroke: text,
        expansion: 0.0,
    }
}

fn shadow(look: Look) -> Shadow {
    let share = if look.theme().is_dark() { 0.5 } else { 0.12 };
    Shadow { offset: [0, 3], blur: 10, spread: 0, color: Color32::BLACK.gamma_multiply(share) }
}
