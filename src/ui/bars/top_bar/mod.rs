//! Bar at the top: wordmark, menus, title of the dataset, "as known on", languages and theme.

mod known_by;
mod settings;

use self::settings::{Setting, folded_ui, settings, settings_ui, settings_width};
use egui::{Align, Layout, Rangef, Rect, Sense, Ui, pos2, vec2};

use crate::scene::text::told;
use crate::scene::theme::{Role, TextStyle};
use crate::state::Menu;
use crate::ui::ViewContext;
use crate::ui::control::{paint_text, text_width};
use crate::ui::convert::f32_from;
use crate::ui::menu::{menus_ui, press_shortcuts};
use crate::{label, message};

/// The name of the program, the same in every language.
const WORDMARK: &str = "Ibar";

/// Draws the bar.
pub(crate) fn top_bar_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    press_shortcuts(ui, cx);
    let bar = ui.max_rect();
    let settings = settings(cx);
    let fold = FoldedParts::of(ui, cx, &settings, bar.width());
    let free = ui.horizontal_centered(|ui| {
        ui.add_space(16.0);
        wordmark_ui(ui, cx);
        ui.add_space(8.0);
        let menus = ui.scope(|ui| {
            ui.spacing_mut().item_spacing.x = 18.0;
            ui.spacing_mut().button_padding.x = 0.0;
            ui.visuals_mut().button_frame = false;
            if fold.menus {
                ui.menu_button(label!("bars-menu"), |ui| {
                    ui.reset_style();
                    menus_ui(ui, cx);
                });
            } else {
                menus_ui(ui, cx);
            }
        });
        let settings = ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if fold.settings {
                folded_ui(ui, cx, &settings);
            } else {
                settings_ui(ui, cx, &settings);
            }
            ui.min_rect().left()
        });
        Rangef::new(menus.response.rect.right(), settings.inner)
    });
    title_ui(ui, cx, bar, free.inner);
}

/// The parts of the bar that fold into one word each, since they do not fit side by side.
#[derive(Clone, Copy, Debug, Default)]
struct FoldedParts {
    settings: bool,
    menus: bool,
}

impl FoldedParts {
    /// The parts that fold in a bar of that width in points: the settings before the menus.
    fn of(ui: &Ui, cx: &ViewContext<'_>, settings: &[Setting], width: f32) -> Self {
        let body = cx.look.font(TextStyle::Body);
        let word = |text: &str| text_width(ui.painter(), text, body.clone());
        let wordmark = text_width(ui.painter(), WORDMARK, cx.look.bold(TextStyle::Heading));
        let menus: f32 = Menu::ALL.iter().map(|menu| word(menu.label()) + 18.0).sum();
        let rest = width - wordmark - 48.0;
        if menus + settings_width(ui, cx, settings) <= rest {
            return Self::default();
        }
        Self { settings: true, menus: menus + word(label!("bars-settings")) + 40.0 > rest }
    }
}

/// The name of the program over a wave.
fn wordmark_ui(ui: &mut Ui, cx: &ViewContext<'_>) {
    let look = cx.look;
    let width = text_width(ui.painter(), WORDMARK, look.bold(TextStyle::Heading));
    let (rect, _) = ui.allocate_exact_size(vec2(width, 30.0), Sense::hover());
    let ink = look.bold_ink(TextStyle::Heading, Role::Text);
    let at = pos2(rect.left(), rect.center().y - 1.0);
    paint_text(ui.painter(), at, egui::Align2::LEFT_CENTER, WORDMARK, ink, 80.0);
    let wave = (0..=16_u8).map(|nth| {
        let share = f64::from(nth) / 16.0;
        let y = 1.6 * (share * 2.0 * std::f64::consts::TAU).sin();
        pos2(rect.left() + f32_from(share) * width, rect.bottom() - 3.0 + f32_from(y))
    });
    ui.painter().line(wave.collect(), look.stroke(1.5, Role::River));
}

/// The dataset's title in the middle of the bar, with its numbers of records if there is room
/// between menus and settings (`free`).
fn title_ui(ui: &Ui, cx: &ViewContext<'_>, bar: Rect, free: Rangef) {
    let look = cx.look;
    let dataset = cx.dataset;
    let title = &*told(&dataset.meta.title);
    let counts = message!(
        "bars-counts",
        events = dataset.events().len(),
        claims = dataset.claim_count(),
        sources = dataset.sources().len(),
    );
    let title_width = text_width(ui.painter(), title, look.bold(TextStyle::Subheading));
    let counts_width = text_width(ui.painter(), &counts, look.font(TextStyle::Control));
    let whole = title_width + 14.0 + counts_width;
    let free = free.shrink(16.0);
    let left_of = |width: f32| {
        let fits = free.span() >= width;
        fits.then(|| (bar.center().x - width / 2.0).clamp(free.min, free.max - width))
    };
    let (left, shows_counts) = match (left_of(whole), left_of(title_width)) {
        (Some(left), _) => (left, true),
        (None, Some(left)) => (left, false),
        (None, None) => return,
    };
    let ink = look.bold_ink(TextStyle::Subheading, Role::Text);
    let middle = bar.center().y;
    let painter = ui.painter();
    paint_text(
        painter,
        pos2(left, middle),
        egui::Align2::LEFT_CENTER,
        title,
        ink,
        title_width + 2.0,
    );
    if shows_counts {
        let ink = look.ink(TextStyle::Control, Role::TextSecond);
        let at = pos2(left + title_width + 14.0, middle + 0.5);
        paint_text(painter, at, egui::Align2::LEFT_CENTER, &counts, ink, counts_width + 2.0);
    }
}
