//! RON values and their layout on lines.

use std::fmt::{Debug, Write as _};

use crate::model::Text;

/// The longest line in characters: most sources and places stay on one line.
const WIDTH: usize = 300;

/// A value to be written.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum RonValue {
    /// A word, number or string, as it is written.
    Leaf(String),
    /// A list.
    List(Vec<Self>),
    /// Strings by strings, in braces.
    Map(Vec<(String, String)>),
    /// Fields in round brackets.
    Struct(RonStruct),
}

/// A name and fields in round brackets, in the order in which the fields are added.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct RonStruct {
    name: &'static str,
    fields: Vec<(&'static str, RonValue)>,
    /// Whether each field gets a line of its own, however short they are.
    tall: bool,
}

impl RonValue {
    /// A string in quotes.
    pub(crate) fn text(text: &str) -> Self {
        Self::Leaf(quoted(text))
    }

    /// A variant with a text in it: `Source("A")`.
    pub(crate) fn call(variant: &str, text: &str) -> Self {
        Self::Leaf(format!("{variant}({})", quoted(text)))
    }

    /// The name of a variant without fields, which is the same in a file and in the model.
    pub(crate) fn word(word: impl Debug) -> Self {
        Self::Leaf(format!("{word:?}"))
    }

    /// A number, in the fewest digits that read as the same number.
    pub(crate) fn number(number: f64) -> Self {
        Self::Leaf(number.to_string())
    }

    /// Appends the value to `out`, on a line indented by `indent` spaces with `lead` characters
    /// before the value.
    pub(super) fn print(&self, out: &mut String, indent: usize, lead: usize) {
        // On one line, if it fits: it is written first and measured then, for nearly all do.
        let start = out.len();
        if !self.is_tall() {
            self.print_flat(out);
            let width = out.get(start..).map_or(0, |flat| flat.chars().count());
            if indent + lead + width <= WIDTH || matches!(self, Self::Leaf(_) | Self::Map(_)) {
                return;
            }
            out.truncate(start);
        }
        match self {
            Self::List(items) => {
                out.push_str("[\n");
                for item in items {
                    spaces(out, indent + 4);
                    item.print(out, indent + 4, 0);
                    out.push_str(",\n");
                }
                spaces(out, indent);
                out.push(']');
            }
            Self::Struct(it) => {
                out.push_str(it.name);
                out.push_str("(\n");
                it.print_fields(out, indent + 4);
                spaces(out, indent);
                out.push(')');
            }
            // Neither is tall.
            Self::Leaf(_) | Self::Map(_) => {}
        }
    }

    /// Whether the value takes several lines, however short it is: a struct that is marked so, and
    /// a list of several named structs.
    fn is_tall(&self) -> bool {
        match self {
            Self::Leaf(_) | Self::Map(_) => false,
            Self::Struct(it) => it.tall,
            Self::List(items) => {
                let named = |item: &Self| matches!(item, Self::Struct(it) if !it.name.is_empty());
                items.iter().any(Self::is_tall) || (items.len() > 1 && items.iter().any(named))
            }
        }
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
            Self::Map(names) => {
                out.push('{');
                for (nth, (tag, name)) in names.iter().enumerate() {
                    separate(out, nth);
                    out.push_str(&quoted(tag));
                    out.push_str(": ");
                    out.push_str(&quoted(name));
                }
                out.push('}');
            }
            Self::Struct(it) => {
                out.push_str(it.name);
                out.push('(');
                for (nth, (name, value)) in it.fields.iter().enumerate() {
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

impl RonStruct {
    /// A struct without fields, on one line if it fits.
    pub(crate) const fn new(name: &'static str) -> Self {
        Self { name, fields: Vec::new(), tall: false }
    }

    /// A struct without fields, with a line for each.
    pub(crate) const fn tall(name: &'static str) -> Self {
        Self { name, fields: Vec::new(), tall: true }
    }

    /// The name before its brackets; empty where it has none.
    pub(super) const fn name(&self) -> &'static str {
        self.name
    }

    /// Its fields in order.
    pub(super) fn fields(&self) -> &[(&'static str, RonValue)] {
        &self.fields
    }

    /// Appends the fields to `out`, each on a line of its own indented by `indent` spaces.
    pub(super) fn print_fields(&self, out: &mut String, indent: usize) {
        for (name, value) in &self.fields {
            spaces(out, indent);
            out.push_str(name);
            out.push_str(": ");
            value.print(out, indent, name.len() + 2);
            out.push_str(",\n");
        }
    }

    /// Adds a field.
    pub(crate) fn field(mut self, name: &'static str, value: RonValue) -> Self {
        self.fields.push((name, value));
        self
    }

    /// Adds a string.
    pub(crate) fn text(self, name: &'static str, text: &str) -> Self {
        self.field(name, RonValue::text(text))
    }

    /// Adds a field, if there is one.
    pub(crate) fn optional(self, name: &'static str, value: Option<RonValue>) -> Self {
        match value {
            Some(value) => self.field(name, value),
            None => self,
        }
    }

    /// Adds a text in its languages.
    pub(crate) fn translated(self, name: &'static str, text: &Text) -> Self {
        self.field(name, RonValue::from(text))
    }

    /// Adds a text in its languages, if there is one.
    pub(crate) fn optional_translated(self, name: &'static str, text: Option<&Text>) -> Self {
        self.optional(name, text.map(RonValue::from))
    }

    /// Adds a string, if there is one.
    pub(crate) fn optional_text(self, name: &'static str, text: Option<&str>) -> Self {
        self.optional(name, text.map(RonValue::text))
    }

    /// Adds a word, unless it is the one that is meant without the field.
    pub(crate) fn word_unless_default<W: Debug + Default + PartialEq>(
        self,
        name: &'static str,
        word: W,
    ) -> Self {
        if word == W::default() { self } else { self.field(name, RonValue::word(word)) }
    }

    /// Adds a list, unless it is empty.
    pub(crate) fn list<'a, T: 'a>(
        self,
        name: &'static str,
        items: impl IntoIterator<Item = &'a T>,
    ) -> Self
    where
        RonValue: From<&'a T>,
    {
        self.values(name, items.into_iter().map(RonValue::from).collect())
    }

    /// Adds a list of words, unless it is empty.
    pub(crate) fn words(self, name: &'static str, words: &[impl Debug]) -> Self {
        self.values(name, words.iter().map(RonValue::word).collect())
    }

    /// Adds a list of values, unless it is empty.
    pub(crate) fn values(self, name: &'static str, values: Vec<RonValue>) -> Self {
        if values.is_empty() { self } else { self.field(name, RonValue::List(values)) }
    }

    /// Adds a list of strings, unless it is empty.
    pub(crate) fn texts<'a>(
        self,
        name: &'static str,
        texts: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        self.values(name, texts.into_iter().map(RonValue::text).collect())
    }
}

impl From<RonStruct> for RonValue {
    fn from(it: RonStruct) -> Self {
        Self::Struct(it)
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

/// A RON string: quotes, backslashes and characters that editors do not show are escaped.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    let is_plain = |byte: u8| matches!(byte, b' '..=b'~') && byte != b'"' && byte != b'\\';
    if text.bytes().all(is_plain) {
        out.push_str(text);
        out.push('"');
        return out;
    }
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

    fn printed(value: impl Into<RonValue>) -> String {
        let mut out = String::new();
        value.into().print(&mut out, 0, 0);
        out
    }

    #[test]
    fn a_short_record_stays_on_a_line_and_a_long_one_takes_several() {
        let short = RonStruct::new("Actor").text("id", "a").optional_text("role", None);
        assert_eq!(printed(short), r#"Actor(id: "a")"#);
        let long = RonStruct::new("Actor").text("id", "a").text("note", &"x".repeat(WIDTH));
        assert_eq!(
            printed(long),
            format!("Actor(\n    id: \"a\",\n    note: \"{}\",\n)", "x".repeat(WIDTH))
        );
    }

    #[test]
    fn several_structs_take_a_line_each() {
        let one = || RonValue::from(RonStruct::new("Figure").text("unit", "men"));
        assert_eq!(printed(RonValue::List(vec![one()])), r#"[Figure(unit: "men")]"#);
        assert_eq!(
            printed(RonValue::List(vec![one(), one()])),
            "[\n    Figure(unit: \"men\"),\n    Figure(unit: \"men\"),\n]"
        );
    }

    #[test]
    fn invisible_characters_are_escaped_and_letters_are_not() {
        assert_eq!(printed(RonValue::text("a\"\\\n\u{1}Бањска")), r#""a\"\\\n\u{1}Бањска""#);
    }
}
