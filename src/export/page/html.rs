//! HTML being written: every text and every attribute is escaped here, and nowhere else.

use crate::export::inert::{escaped, identifier};
use crate::model::Text;

/// A page, or a part of one.
#[derive(Debug, Default)]
pub(super) struct Html(String);

/// Names and values of attributes.
pub(super) type Attributes<'a> = [(&'a str, &'a str)];

impl Html {
    /// Markup of the program's own.
    pub(super) fn raw(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    /// A text.
    pub(super) fn text(&mut self, text: &str) {
        self.0.push_str(&escaped(text));
    }

    /// The start of an element.
    pub(super) fn open(&mut self, name: &str, attributes: &Attributes<'_>) {
        self.0.push('<');
        self.0.push_str(name);
        for (name, value) in attributes {
            self.0.extend([" ", name, "=\"", &escaped(value), "\""]);
        }
        self.0.push('>');
    }

    /// An element without contents and without an end, on a line of its own.
    pub(super) fn void(&mut self, name: &str, attributes: &Attributes<'_>) {
        self.open(name, attributes);
        self.0.push('\n');
    }

    /// The end of an element.
    pub(super) fn close(&mut self, name: &str) {
        self.0.extend(["</", name, ">"]);
    }

    /// An element with a text.
    pub(super) fn element(&mut self, name: &str, attributes: &Attributes<'_>, text: &str) {
        self.open(name, attributes);
        self.text(text);
        self.close(name);
    }

    /// What was written.
    pub(super) fn finished(self) -> String {
        self.0
    }
}

/// The attribute with the language of a text, where it is not that of the page.
pub(super) fn lang_of(text: &Text) -> Vec<(&'static str, &str)> {
    text.stand_in().map(|tag| ("lang", tag)).into_iter().collect()
}

/// An id for an element about something: "event-s24_fight".
pub(super) fn id(kind: &str, text: &str) -> String {
    identifier(&format!("{kind}-{text}"))
}
