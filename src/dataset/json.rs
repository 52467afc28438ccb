//! JSON of records, with the fields, names and order that they have in a RON file.
//!
//! What a struct, a list or a word is in RON is an object, an array or a string here; a variant with
//! contents is an object with one field, as serde writes it. The forms of [`records`](super::records)
//! read it back. Objects keep the order of their fields, and numbers their digits.

use super::check::Record;
use super::records::header_to_ron;
use super::ron_value::RonValue;
use crate::model::{Dataset, Meta};

/// A JSON value to be written (RFC 8259).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as it is written.
    Number(String),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Self>),
    /// An object.
    Object(Vec<(String, Self)>),
}

impl Json {
    /// A string.
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A number in the fewest digits that read as the same one; `null` for what JSON has no number
    /// for.
    pub(crate) fn number(number: f64) -> Self {
        if number.is_finite() { Self::Number(number.to_string()) } else { Self::Null }
    }

    /// A whole number.
    pub(crate) fn count(number: usize) -> Self {
        Self::Number(number.to_string())
    }

    /// An object without fields; see [`Json::with`].
    pub(crate) const fn object() -> Self {
        Self::Object(Vec::new())
    }

    /// The same object with a field more.
    #[must_use]
    pub(crate) fn with(mut self, name: &str, value: impl Into<Self>) -> Self {
        if let Self::Object(fields) = &mut self {
            fields.push((name.to_owned(), value.into()));
        }
        self
    }

    /// The same object with a field more, where there is a value.
    #[must_use]
    pub(crate) fn with_some(self, name: &str, value: Option<impl Into<Self>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// The same object with the fields of another one behind its own.
    #[must_use]
    pub(crate) fn and(mut self, other: Self) -> Self {
        if let (Self::Object(fields), Self::Object(more)) = (&mut self, other) {
            fields.extend(more);
        }
        self
    }

    /// The fields of an object; none of any other value.
    pub(crate) fn fields(&self) -> &[(String, Self)] {
        match self {
            Self::Object(fields) => fields,
            _ => &[],
        }
    }

    /// The value on one line.
    pub(crate) fn flat(&self) -> String {
        let mut out = String::new();
        self.print(&mut out);
        out
    }

    /// Appends the value on one line.
    pub(crate) fn print(&self, out: &mut String) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Bool(yes) => out.push_str(if *yes { "true" } else { "false" }),
            Self::Number(digits) => out.push_str(digits),
            Self::Text(text) => print_text(out, text),
            Self::List(items) => {
                out.push('[');
                for (nth, item) in items.iter().enumerate() {
                    out.push_str(if nth > 0 { "," } else { "" });
                    item.print(out);
                }
                out.push(']');
            }
            Self::Object(fields) => {
                out.push('{');
                for (nth, (name, value)) in fields.iter().enumerate() {
                    out.push_str(if nth > 0 { "," } else { "" });
                    print_text(out, name);
                    out.push(':');
                    value.print(out);
                }
                out.push('}');
            }
        }
    }
}

/// Appends a string. What acts on a terminal, in a page or on the direction of writing is escaped, so
/// that the text of the file is inert whatever it is shown in.
fn print_text(out: &mut String, text: &str) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '<'
            | '>'
            | '&'
            | '\u{61C}'
            | '\u{200E}'
            | '\u{200F}'
            | '\u{2028}'..='\u{202E}'
            | '\u{2066}'..='\u{2069}'
            | '\u{FEFF}' => escape(out, letter),
            _ if letter.is_control() => escape(out, letter),
            _ => out.push(letter),
        }
    }
    out.push('"');
}

fn escape(out: &mut String, letter: char) {
    let code = u32::from(letter);
    out.push_str("\\u");
    let digit = |shift: u32| char::from_digit((code >> shift) & 0xF, 16).unwrap_or('0');
    out.extend([12, 8, 4, 0].map(digit));
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::text(text)
    }
}

impl From<bool> for Json {
    fn from(yes: bool) -> Self {
        Self::Bool(yes)
    }
}

impl From<Vec<Self>> for Json {
    fn from(items: Vec<Self>) -> Self {
        Self::List(items)
    }
}

/// Fields whose value is one of several variants, each with a name before its brackets.
const OF_VARIANTS: [&str; 1] = ["where"];

impl From<&RonValue> for Json {
    fn from(value: &RonValue) -> Self {
        json_of(value, false)
    }
}

/// The JSON of a value; `named` where the name before its brackets says which variant it is.
fn json_of(value: &RonValue, named: bool) -> Json {
    match value {
        RonValue::Leaf(text) => leaf(text),
        RonValue::List(items) => {
            Json::List(items.iter().map(|item| json_of(item, named)).collect())
        }
        RonValue::Map(texts) => {
            let texts = texts.iter().map(|(tag, text)| (tag.clone(), Json::text(text.as_str())));
            Json::Object(texts.collect())
        }
        RonValue::Struct(it) => {
            let field = |(name, value): &(&'static str, RonValue)| {
                ((*name).to_owned(), json_of(value, OF_VARIANTS.contains(name)))
            };
            let fields = Json::Object(it.fields().iter().map(field).collect());
            if named && !it.name().is_empty() {
                Json::Object(vec![(it.name().to_owned(), fields)])
            } else {
                fields
            }
        }
    }
}

/// A leaf as it is written in RON: a string, a number, a word, or a variant with such in brackets.
fn leaf(text: &str) -> Json {
    if text.starts_with('"') {
        return ron::from_str::<String>(text).map_or_else(|_| Json::text(text), Json::Text);
    }
    if text == "true" || text == "false" {
        return Json::Bool(text == "true");
    }
    if text.parse::<f64>().is_ok_and(f64::is_finite) {
        return Json::Number(text.to_owned());
    }
    let contents =
        text.split_once('(').and_then(|(name, rest)| Some((name, rest.strip_suffix(')')?)));
    let Some((name, inside)) = contents else { return Json::text(text) };
    let value = if inside.starts_with('"') {
        leaf(inside)
    } else {
        let mut parts: Vec<Json> = inside.split(',').map(|part| leaf(part.trim())).collect();
        if parts.len() == 1 { parts.pop().unwrap_or(Json::Null) } else { Json::List(parts) }
    };
    Json::Object(vec![(name.to_owned(), value)])
}

/// The record as an object.
pub(crate) fn record_json<R: Record>(record: &R) -> Json {
    Json::from(&record.to_ron())
}

/// The header as an object.
pub(crate) fn header_json(meta: &Meta) -> Json {
    Json::from(&RonValue::from(header_to_ron(meta)))
}

/// All lists of records but that of events, as an object with an array each; empty ones are left out.
pub(crate) fn lists_json(dataset: &Dataset) -> Json {
    fn list<R: Record>(records: &[R]) -> (String, Json) {
        let records = records.iter().map(record_json).collect();
        (R::LIST.field().to_owned(), Json::List(records))
    }
    let lists = [
        list(dataset.actors()),
        list(dataset.sources()),
        list(dataset.places()),
        list(dataset.forces()),
        list(dataset.phases()),
        list(dataset.stories()),
    ];
    let is_empty = |value: &Json| matches!(value, Json::List(items) if items.is_empty());
    Json::Object(lists.into_iter().filter(|(_, value)| !is_empty(value)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;

    fn event(fields: &str) -> String {
        let text = format!(
            "#![enable(implicit_some)]\nDataset(ibar: 1, title: \"t\", summary: \"s\", \
             places: [Place(id: \"p\", names: {{\"en\": \"P\"}})], \
             events: [Event(id: \"e\", title: \"T\", {fields})])"
        );
        let dataset = load(text.as_bytes()).dataset.unwrap();
        record_json(dataset.events().first().unwrap()).flat()
    }

    #[test]
    fn a_record_has_the_fields_of_the_file_in_their_order() {
        assert_eq!(
            event(r#"when: "2023-09-24", where: Place(id: "p", role: Meeting), credibility: 2"#),
            r#"{"id":"e","when":"2023-09-24","where":{"Place":{"id":"p","role":"Meeting"}},"title":"T","credibility":2}"#
        );
        assert_eq!(
            event("where: Line(path: [(lat: 42.5, lon: 20.0), (lat: -1.0, lon: 1.0)])"),
            r#"{"id":"e","where":{"Line":{"path":[{"lat":42.5,"lon":20},{"lat":-1,"lon":1}]}},"title":"T"}"#
        );
    }

    #[test]
    fn what_acts_on_its_surroundings_is_escaped() {
        assert_eq!(
            Json::text("</script>\u{202E}\u{0}\"\\\n&").flat(),
            r#""\u003c/script\u003e\u202e\u0000\"\\\n\u0026""#
        );
    }
}
