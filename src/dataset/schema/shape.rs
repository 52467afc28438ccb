//! The types of the form as their sources have them: fields, words and docs.
//!
//! This reads what rustfmt leaves of a declaration: one field or variant a line, its docs and
//! attributes above it. It is no parser of Rust, and need not be: a test compares every type with
//! what serde makes of it.

/// The sources of the types: those of the form, then those of the model whose words it uses. Of two
/// types with one name the first counts.
const SOURCES: [&str; 19] = [
    include_str!("../form/dataset.rs"),
    include_str!("../form/opening.rs"),
    include_str!("../form/actor.rs"),
    include_str!("../form/source.rs"),
    include_str!("../form/place.rs"),
    include_str!("../form/event.rs"),
    include_str!("../form/spot.rs"),
    include_str!("../form/claim.rs"),
    include_str!("../form/figure.rs"),
    include_str!("../form/force.rs"),
    include_str!("../form/phase.rs"),
    include_str!("../form/story.rs"),
    include_str!("../../model/actor.rs"),
    include_str!("../../model/source.rs"),
    include_str!("../../model/grade/mod.rs"),
    include_str!("../../model/place.rs"),
    include_str!("../../model/event.rs"),
    include_str!("../../model/claim.rs"),
    include_str!("../../model/force.rs"),
];

/// The types of the form.
#[derive(Debug)]
pub(super) struct Shapes(Vec<Shape>);

/// A structure or an enumeration.
#[derive(Debug)]
pub(super) struct Shape {
    /// Its name.
    pub(super) name: &'static str,
    /// Whether its members are words of which one is chosen, and not fields.
    pub(super) is_choice: bool,
    /// Its fields or words, in order.
    pub(super) members: Vec<Member>,
}

/// A field of a structure, or a word of an enumeration.
#[derive(Debug, Default)]
pub(super) struct Member {
    /// Its name in a file.
    pub(super) name: &'static str,
    /// What it means.
    pub(super) doc: String,
    /// The type of a field without lists and options around it; empty for a word.
    pub(super) kind: &'static str,
    /// Whether it may be left out.
    pub(super) is_optional: bool,
    /// Whether it is the word that counts where none is given.
    pub(super) is_default: bool,
    /// The fields of a word that has some.
    pub(super) members: Vec<Self>,
    /// How many numbers stand in brackets behind a word.
    pub(super) numbers: usize,
}

impl Shapes {
    /// The types that a dataset file consists of.
    pub(super) fn of_form() -> Self {
        Self(SOURCES.iter().flat_map(|source| shapes(source)).collect())
    }

    /// The type of that name; `None` for those that have no parts, as texts and numbers.
    pub(super) fn get(&self, name: &str) -> Option<&Shape> {
        self.0.iter().find(|shape| shape.name == name)
    }
}

impl Shape {
    /// The member of that name.
    pub(super) fn member(&self, name: &str) -> Option<&Member> {
        self.members.iter().find(|member| member.name == name)
    }

    /// What the fields of a word stand in: other types may have a word, or be, of the same name.
    pub(super) fn owner(&self, word: &Member) -> String {
        format!("{}::{}", self.name, word.name)
    }
}

/// The declarations of a source.
fn shapes(source: &'static str) -> Vec<Shape> {
    let mut lines = source.lines();
    let mut found = Vec::new();
    while let Some(line) = lines.next() {
        let line = without_visibility(line);
        let structure = line.strip_prefix("struct ").map(|rest| (rest, false));
        let declared = structure.or_else(|| line.strip_prefix("enum ").map(|rest| (rest, true)));
        if let Some((rest, is_choice)) = declared.filter(|_| line.ends_with('{')) {
            found.push(Shape { name: word(rest), is_choice, members: members(&mut lines) });
        }
    }
    found
}

/// The members up to the closing brace.
fn members(lines: &mut std::str::Lines<'static>) -> Vec<Member> {
    let mut found = Vec::new();
    let mut next = Member::default();
    while let Some(line) = lines.next() {
        let line = without_visibility(line.trim());
        if line.starts_with('}') {
            break;
        } else if let Some(doc) = line.strip_prefix("/// ") {
            next.doc.extend([if next.doc.is_empty() { "" } else { " " }, doc]);
        } else if line.starts_with("#[") {
            next.is_default |= line == "#[default]";
            next.is_optional |= line.starts_with("#[serde(") && line.contains("default");
        } else if !word(line).is_empty() {
            next.name = word(line);
            if let Some((_, kind)) = line.split_once(": ") {
                next.is_optional |= kind.starts_with("Option<");
                next.kind = innermost(kind);
            } else if line.ends_with('{') {
                next.members = members(lines);
            } else if let Some((_, numbers)) = line.split_once('(') {
                next.numbers = numbers.split(", ").count();
            }
            found.push(std::mem::take(&mut next));
        }
    }
    found
}

fn without_visibility(line: &str) -> &str {
    let line = line.strip_prefix("pub ").unwrap_or(line);
    line.strip_prefix("pub(crate) ").unwrap_or(line)
}

/// The name at the start of a text; that of a raw identifier without its mark.
fn word(text: &str) -> &str {
    let text = text.strip_prefix("r#").unwrap_or(text);
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

/// The name of a type without lists and options around it.
fn innermost(kind: &str) -> &str {
    let inner = kind.strip_prefix("Option<").or_else(|| kind.strip_prefix("Vec<"));
    inner.map_or_else(|| word(kind), innermost)
}

#[cfg(test)]
impl Shapes {
    /// That type, and every type that a value of it can have in it.
    pub(super) fn reached(&self, name: &str) -> impl Iterator<Item = &Shape> {
        let (mut found, mut ahead): (Vec<&Shape>, _) = (Vec::new(), vec![name]);
        while let Some(name) = ahead.pop() {
            let fresh = |shape: &&Shape| found.iter().all(|known| known.name != shape.name);
            if let Some(shape) = self.get(name).filter(fresh) {
                let fields = shape.members.iter().flat_map(|member| &member.members);
                ahead.extend(shape.members.iter().chain(fields).map(|field| field.kind));
                found.push(shape);
            }
        }
        found.into_iter()
    }

    /// Every field that a value of that type can have in it, after the name of what it stands in.
    pub(super) fn fields(&self, name: &str) -> Vec<(String, String)> {
        let mut found = Vec::new();
        for shape in self.reached(name) {
            let of_words = shape.members.iter().map(|word| (shape.owner(word), &word.members));
            let own = (!shape.is_choice).then(|| (shape.name.to_owned(), &shape.members));
            for (owner, fields) in own.into_iter().chain(of_words) {
                found.extend(fields.iter().map(|field| (owner.clone(), field.name.to_owned())));
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_declaration_is_read_with_docs_and_attributes() {
        let source = "/// A thing.\n#[derive(Debug)]\npub(crate) struct Thing<'t> {\n    \
                      /// Where\n    /// it is.\n    #[serde(default)]\n    \
                      pub(crate) r#where: Vec<Spot<'t>>,\n    pub note: Option<Text<'t>>,\n}\n\n\
                      enum Spot {\n    /// Here.\n    #[default]\n    Here,\n    \
                      Far {\n        /// How far.\n        km: f64,\n    \
                      },\n    Between(f64, f64),\n}\n";
        let told: Vec<String> = shapes(source)
            .iter()
            .flat_map(|shape| shape.members.iter().map(move |member| (shape, member)))
            .map(|(shape, m)| {
                let fields: Vec<_> = m.members.iter().map(|field| field.name).collect();
                let (shape, choice) = (shape.name, shape.is_choice);
                let (optional, default) = (m.is_optional, m.is_default);
                let (name, kind, numbers, doc) = (m.name, m.kind, m.numbers, &m.doc);
                format!(
                    "{shape} {choice} {name} {kind} {optional} {default} {fields:?} {numbers} {doc}"
                )
            })
            .collect();
        assert_eq!(
            told,
            [
                "Thing false where Spot true false [] 0 Where it is.",
                "Thing false note Text true false [] 0 ",
                "Spot true Here  false true [] 0 Here.",
                "Spot true Far  false false [\"km\"] 0 ",
                "Spot true Between  false false [] 2 ",
            ]
        );
    }
}
