//! Flow of lines from top to bottom: headings, paragraphs and facts in a column.

use crate::export::drawing::{Anchor, Inks, Lettering, Part, Sketch};
use crate::export::inert::inert_line;
use crate::geo::ScreenPoint;
use crate::scene::text::line_height;
use crate::scene::theme::{Role, TextStyle};

/// Share of the window's type: paper is read from near.
const TYPE: f64 = 0.92;
/// Space between the names of facts and what they say, in pixels.
const BETWEEN: f64 = 10.0;

/// A column that is filled from the top.
pub(super) struct Flow {
    pub(super) inks: Inks,
    /// Where the next line begins, in pixels.
    pub(super) y: f64,
    width: f64,
    sketch: Sketch,
}

impl Flow {
    pub(super) fn new(inks: Inks, width: f64) -> Self {
        Self { inks, y: 0.0, width, sketch: Sketch::default() }
    }

    /// What was drawn, and its height in pixels.
    pub(super) fn finished(self) -> (Sketch, f64) {
        (self.sketch, self.y)
    }

    fn of(&self, bold: bool, role: Role) -> Lettering {
        let paint = self.inks.paint(role);
        let own = if bold {
            Lettering::bold(TextStyle::Small, paint)
        } else {
            Lettering::regular(TextStyle::Small, paint)
        };
        Lettering { size: own.size * TYPE, ..own }
    }

    pub(super) fn plain(&self) -> Lettering {
        self.of(false, Role::Text)
    }

    pub(super) fn bold(&self) -> Lettering {
        self.of(true, Role::Text)
    }

    pub(super) fn second(&self) -> Lettering {
        self.of(false, Role::TextSecond)
    }

    pub(super) fn second_bold(&self) -> Lettering {
        self.of(true, Role::TextSecond)
    }

    pub(super) fn space(&mut self, px: f64) {
        self.y += px;
    }

    /// A fine line across the column, with space below it.
    pub(super) fn rule(&mut self) {
        let ends = [ScreenPoint::new(0.0, self.y), ScreenPoint::new(self.width, self.y)];
        self.sketch.line(&ends, self.inks.pen(0.75, Role::ControlEdge));
        self.y += 6.0;
    }

    /// An object with a name, which takes no room.
    pub(super) fn object(&mut self, id: &str, title: &str, draw: impl FnOnce(&mut Sketch)) {
        self.sketch.object(id, title, draw);
    }

    /// A heading that begins that far from the left.
    pub(super) fn heading(&mut self, text: &str, lettering: Lettering, indent: f64) {
        self.lines(Part::Heading, text, lettering, (indent, self.width));
    }

    /// A paragraph that begins that far from the left.
    pub(super) fn paragraph(&mut self, text: &str, lettering: Lettering, indent: f64) {
        self.lines(Part::Paragraph, text, lettering, (indent, self.width));
    }

    /// Words at the right edge, level with the next line; they take no room. Returns where they begin.
    pub(super) fn at_right(&mut self, text: &str, lettering: Lettering) -> f64 {
        let text = inert_line(text);
        let y = self.y + line_height(lettering.size) / 2.0;
        self.sketch.text(ScreenPoint::new(self.width, y), Anchor::Right, &text, lettering);
        self.width - lettering.width(&text)
    }

    /// A paragraph between two edges.
    pub(super) fn between(&mut self, text: &str, lettering: Lettering, edges: (f64, f64)) {
        self.lines(Part::Paragraph, text, lettering, edges);
    }

    /// Facts with their names in a narrow column before them.
    pub(super) fn facts(&mut self, facts: &[(&str, String)]) {
        let names = self.second();
        let widest = facts.iter().map(|(name, _)| names.width(name)).fold(0.0, f64::max);
        for (name, value) in facts {
            let top = self.y;
            self.paragraph(name, names, 0.0);
            let after = std::mem::replace(&mut self.y, top);
            self.paragraph(value, self.plain(), widest + BETWEEN);
            self.y = self.y.max(after);
        }
    }

    fn lines(&mut self, part: Part, text: &str, lettering: Lettering, (left, right): (f64, f64)) {
        let line = line_height(lettering.size);
        let lines = lettering.wrapped(&inert_line(text), (right - left).max(40.0));
        let mut y = self.y;
        self.sketch.group(part, ("words", ""), None, |sketch| {
            for words in &lines {
                let at = ScreenPoint::new(left, y + line / 2.0);
                sketch.text_within(at, Anchor::Left, words, lettering, right - left);
                y += line;
            }
        });
        self.y = y;
    }
}
