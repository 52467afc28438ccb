//! Values of RON and how they are laid out on lines.

use std::fmt::{Debug, Write as _};

/// A line may be as long as this, so that a short record stays on one.
const WIDTH: usize = 300;

/// A value to be written.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Tree {
    /// A word, number or string as it is to stand there.
    Leaf(String),
    /// A list.
    List(Vec<Self>),
    /// Names by language.
    Names(Vec<(String, String)>),
    /// Fields in round brackets.
    Record(Record),
}

/// Fields in round brackets, in the order in which they were added.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Record {
    name: &'static str,
    fields: Vec<(&'static str, Tree)>,
    /// Whether each field stands on a line of its own, however short they are.
    tall: bool,
}

impl Tree {
    /// A string in quotes.
    pub(super) fn text(text: &str) -> Self {
        Self::Leaf(quoted(text))
    }

    /// The name of a variant without fields; the names in the file are those in the model.
    pub(super) fn word(word: impl Debug) -> Self {
        Self::Leaf(format!("{word:?}"))
    }

    /// A number, with as few digits as tell it from all others.
    pub(super) fn number(number: f64) -> Self {
        Self::Leaf(number.to_string())
    }

    /// A list of strings.
    pub(super) fn texts<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        Self::List(texts.into_iter().map(Self::text).collect())
    }

    /// Writes the value at the end of `out`, in a line that is indented by `indent` and has
    /// `lead` characters before the value.
    pub(super) fn print(&self, out: &mut String, indent: usize, lead: usize) {
        let flat = if self.is_tall() { None } else { Some(self.flat()) };
        match (flat, self) {
            (Some(flat), _) if indent + lead + flat.chars().count() <= WIDTH => out.push_str(&flat),
            (_, Self::List(items)) => {
                out.push_str("[\n");
                for item in items {
                    spaces(out, indent + 4);
                    item.print(out, indent + 4, 0);
                    out.push_str(",\n");
                }
                spaces(out, indent);
                out.push(']');
            }
            (_, Self::Record(record)) => {
                out.push_str(record.name);
                out.push_str("(\n");
                for (name, value) in &record.fields {
                    spaces(out, indent + 4);
                    out.push_str(name);
                    out.push_str(": ");
                    value.print(out, indent + 4, name.len() + 2);
                    out.push_str(",\n");
                }
                spaces(out, indent);
                out.push(')');
            }
            (flat, Self::Leaf(_) | Self::Names(_)) => out.push_str(&flat.unwrap_or_default()),
        }
    }

    /// Whether the value takes several lines, however short it is: records of which one is worth
    /// a paragraph, and several records under each other.
    fn is_tall(&self) -> bool {
        match self {
            Self::Leaf(_) | Self::Names(_) => false,
            Self::Record(record) => record.tall,
            Self::List(items) => {
                let named =
                    |item: &Self| matches!(item, Self::Record(record) if !record.name.is_empty());
                items.iter().any(Self::is_tall) || (items.len() > 1 && items.iter().any(named))
            }
        }
    }

    fn flat(&self) -> String {
        let mut out = String::new();
        self.print_flat(&mut out);
        out
    }

    fn print_flat(&self, out: &mut String) {
        match self {
            Self::Leaf(text) => out.push_str(text),
            Self::List(items) => {
                out.push('[');
                for (nth, item) in items.iter().enumerate() {
                    separate(out, nth);
                    item.print_flat(out);
                }
                out.push(']');
            }
            Self::Names(names) => {
                out.push('{');
                for (nth, (tag, name)) in names.iter().enumerate() {
                    separate(out, nth);
                    out.push_str(&quoted(tag));
                    out.push_str(": ");
                    out.push_str(&quoted(name));
                }
                out.push('}');
            }
            Self::Record(record) => {
                out.push_str(record.name);
                out.push('(');
                for (nth, (name, value)) in record.fields.iter().enumerate() {
                    separate(out, nth);
                    out.push_str(name);
                    out.push_str(": ");
                    value.print_flat(out);
                }
                out.push(')');
            }
        }
    }
}

impl Record {
    /// A record without fields yet, on one line if it fits.
    pub(super) const fn new(name: &'static str) -> Self {
        Self { name, fields: Vec::new(), tall: false }
    }

    /// A record without fields yet, with a line for each.
    pub(super) const fn tall(name: &'static str) -> Self {
        Self { name, fields: Vec::new(), tall: true }
    }

    /// Adds a field.
    pub(super) fn field(mut self, name: &'static str, value: Tree) -> Self {
        self.fields.push((name, value));
        self
    }

    /// Adds a string.
    pub(super) fn text(self, name: &'static str, text: &str) -> Self {
        self.field(name, Tree::text(text))
    }

    /// Adds a field, if there is one.
    pub(super) fn maybe(self, name: &'static str, value: Option<Tree>) -> Self {
        match value {
            Some(value) => self.field(name, value),
            None => self,
        }
    }

    /// Adds a string, if there is one.
    pub(super) fn maybe_text(self, name: &'static str, text: Option<&str>) -> Self {
        self.maybe(name, text.map(Tree::text))
    }

    /// Adds a word, unless it is the one that is meant without the field.
    pub(super) fn word<W: Debug + Default + PartialEq>(self, name: &'static str, word: W) -> Self {
        if word == W::default() { self } else { self.field(name, Tree::word(word)) }
    }

    /// Adds a list, unless it is empty.
    pub(super) fn list(self, name: &'static str, items: Vec<Tree>) -> Self {
        if items.is_empty() { self } else { self.field(name, Tree::List(items)) }
    }

    /// Adds a list of strings, unless it is empty.
    pub(super) fn texts<'a>(
        self,
        name: &'static str,
        texts: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        self.list(name, texts.into_iter().map(Tree::text).collect())
    }
}

impl From<Record> for Tree {
    fn from(record: Record) -> Self {
        Self::Record(record)
    }
}

fn separate(out: &mut String, nth: usize) {
    if nth > 0 {
        out.push_str(", ");
    }
}

pub(super) fn spaces(out: &mut String, number: usize) {
    out.extend(std::iter::repeat_n(' ', number));
}

/// A string as RON has it: quotes, backslashes and characters that no editor shows are escaped.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}') => {
                // Writing to a string cannot fail.
                let _infallible = write!(out, "\\u{{{:x}}}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(tree: impl Into<Tree>) -> String {
        let mut out = String::new();
        tree.into().print(&mut out, 0, 0);
        out
    }

    #[test]
    fn a_short_record_stays_on_a_line_and_a_long_one_takes_several() {
        let short = Record::new("Actor").text("id", "a").maybe_text("role", None);
        assert_eq!(printed(short), r#"Actor(id: "a")"#);
        let long = Record::new("Actor").text("id", "a").text("note", &"x".repeat(WIDTH));
        assert_eq!(
            printed(long),
            format!("Actor(\n    id: \"a\",\n    note: \"{}\",\n)", "x".repeat(WIDTH))
        );
    }

    #[test]
    fn several_records_stand_under_each_other() {
        let one = || Tree::from(Record::new("Figure").text("unit", "men"));
        assert_eq!(printed(Tree::List(vec![one()])), r#"[Figure(unit: "men")]"#);
        assert_eq!(
            printed(Tree::List(vec![one(), one()])),
            "[\n    Figure(unit: \"men\"),\n    Figure(unit: \"men\"),\n]"
        );
    }

    #[test]
    fn what_no_editor_shows_is_escaped_and_letters_are_not() {
        assert_eq!(printed(Tree::text("a\"\\\n\u{1}Бањска")), r#""a\"\\\n\u{1}Бањска""#);
    }
}
