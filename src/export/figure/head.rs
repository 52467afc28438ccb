//! Head of a figure: headline, dates, and the caption of a step of a story.

use super::FigureCaption;
use super::layout::{GAP, Layout};
use crate::export::drawing::{Anchor, Lettering, Part, Sketch};
use crate::export::inert::inert_line;
use crate::geo::ScreenPoint;
use crate::scene::f64_from_count;
use crate::scene::text::line_height;
use crate::scene::theme::{Role, TextStyle};
use crate::text::shortened;

/// Lines of text in a caption below its heading: always as many, whatever it says.
const CAPTION_LINES: usize = 4;
/// The most letters of a headline.
const HEADLINE_LETTERS: usize = 200;

impl Layout<'_> {
    /// The headline, which is also the title of the file; empty for none.
    pub(super) fn title(&self) -> String {
        let own = self.options.headline.as_deref();
        let words = own.unwrap_or(&self.source.dataset.meta.title);
        shortened(inert_line(words).trim(), HEADLINE_LETTERS).into_owned()
    }

    pub(super) fn headline_type(&self) -> Lettering {
        let style = if self.is_narrow() { TextStyle::Heading } else { TextStyle::Title };
        Lettering::bold(style, self.inks.paint(Role::Text))
    }

    fn dates_type(&self) -> Lettering {
        Lettering::regular(TextStyle::Small, self.inks.paint(Role::TextSecond))
    }

    /// The dates in lines of the figure's width: a single one in a figure that moves, whose parts stay
    /// where they are.
    pub(super) fn dates_in_lines(&self) -> Vec<String> {
        let dates = inert_line(&self.dates);
        if self.options.clock {
            vec![dates.into_owned()]
        } else {
            self.dates_type().wrapped(&dates, self.width())
        }
    }

    pub(super) fn head_height(&self) -> f64 {
        let line = line_height(self.headline_type().size) * 0.9;
        let lines = f64::from(u32::try_from(self.headline.len()).unwrap_or(u32::MAX));
        let dates =
            line_height(self.dates_type().size) * f64_from_count(self.dates_lines.len().max(1));
        lines * line + dates + GAP * 0.6 + self.caption_height()
    }

    fn caption_height(&self) -> f64 {
        if self.options.caption.is_none() {
            return 0.0;
        }
        let line = line_height(self.caption_type().size);
        (f64_from_count(CAPTION_LINES) + 1.0) * line + GAP
    }

    fn caption_type(&self) -> Lettering {
        Lettering::regular(TextStyle::Small, self.inks.paint(Role::Text))
    }

    fn draw_caption(&self, sketch: &mut Sketch, caption: &FigureCaption, left: f64, y: f64) {
        let plain = self.caption_type();
        let bold = Lettering::bold(TextStyle::Small, self.inks.paint(Role::Text));
        let line = line_height(plain.size);
        let at = |nth: usize| ScreenPoint::new(left, y + (f64_from_count(nth) + 0.5) * line);
        sketch.group(Part::Heading, ("step", ""), None, |sketch| {
            sketch.text_within(at(0), Anchor::Left, &caption.heading, bold, self.width());
        });
        let lines = plain.wrapped(&inert_line(&caption.text), self.width());
        sketch.group(Part::Paragraph, ("caption", ""), None, |sketch| {
            for (nth, words) in lines.iter().take(CAPTION_LINES).enumerate() {
                let is_cut = nth + 1 == CAPTION_LINES && lines.len() > CAPTION_LINES;
                let words = if is_cut { format!("{words} …") } else { words.clone() };
                sketch.text_within(at(nth + 1), Anchor::Left, &words, plain, self.width());
            }
        });
    }

    pub(super) fn draw_head(&self, sketch: &mut Sketch, left: f64, y: &mut f64) {
        let lettering = self.headline_type();
        let line = line_height(lettering.size) * 0.9;
        sketch.group(Part::Heading, ("headline", ""), None, |sketch| {
            for words in &self.headline {
                let at = ScreenPoint::new(left, *y + line / 2.0);
                sketch.text(at, Anchor::Left, words, lettering);
                *y += line;
            }
        });
        let lettering = self.dates_type();
        let line = line_height(lettering.size);
        sketch.group(Part::Paragraph, ("dates", ""), None, |sketch| {
            for words in &self.dates_lines {
                let at = ScreenPoint::new(left, *y + line / 2.0);
                sketch.text_within(at, Anchor::Left, words, lettering, self.width());
                *y += line;
            }
        });
        *y += GAP * 0.6;
        if let Some(caption) = &self.options.caption {
            self.draw_caption(sketch, caption, left, *y);
            *y += self.caption_height();
        }
    }
}
