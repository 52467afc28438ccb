//! Putting what fields mean into an example of them.

use std::collections::BTreeSet;

use super::super::outline::{Node, outline};
use super::shape::{Member, Shape, Shapes};

/// The longest line that a comment makes, in characters.
const WIDTH: usize = 100;

/// The example with each field that begins a line below a comment on it, where it stands first.
pub(super) fn annotate(example: &str, shapes: &Shapes) -> String {
    annotated(example, shapes).text
}

/// The fields on which there is a comment, each after the name of what it stands in.
#[cfg(test)]
pub(super) fn told(example: &str, shapes: &Shapes) -> BTreeSet<(String, String)> {
    annotated(example, shapes).told
}

fn annotated<'a>(example: &'a str, shapes: &'a Shapes) -> Pen<'a> {
    let start = example.find("Dataset(").unwrap_or(0);
    let body = example.get(start..).unwrap_or_default();
    let mut pen = Pen {
        body,
        shapes,
        text: example.get(..start).unwrap_or_default().to_owned(),
        copied: 0,
        told: BTreeSet::new(),
        words_told: BTreeSet::new(),
    };
    pen.value(&outline(body), "Dataset");
    pen.text.push_str(body.get(pen.copied..).unwrap_or_default());
    pen
}

/// The state of writing an annotated example.
struct Pen<'a> {
    body: &'a str,
    shapes: &'a Shapes,
    text: String,
    /// How much of the body is in the text, in bytes.
    copied: usize,
    /// The fields on which there is a comment.
    told: BTreeSet<(String, String)>,
    /// The types whose words have been listed.
    words_told: BTreeSet<&'a str>,
}

impl<'a> Pen<'a> {
    /// Goes through a value of a type, or through a list of such values.
    fn value(&mut self, node: &Node, kind: &str) {
        let Some(shape) = self.shapes.get(kind) else { return };
        let head = self.body.get(node.head.clone()).unwrap_or_default();
        if head == "[" {
            for element in &node.entries {
                self.value(&element.value, kind);
            }
            return;
        }
        let Some((owner, members)) = fields(shape, head) else { return };
        for entry in &node.entries {
            let key = entry.key.clone().unwrap_or_default();
            let name = self.body.get(key.clone()).unwrap_or_default();
            if let Some(member) = members.iter().find(|member| member.name == name) {
                self.field(&owner, member, key.start);
                self.value(&entry.value, member.kind);
            }
        }
    }

    /// Writes what a field means, above the line that it begins.
    fn field(&mut self, owner: &str, member: &'a Member, at: usize) {
        let before = self.body.get(self.copied..at).unwrap_or_default();
        let (lines, indent) = before.rsplit_once('\n').unwrap_or(("", before));
        let field = (owner.to_owned(), member.name.to_owned());
        if !indent.trim().is_empty() || self.told.contains(&field) {
            return;
        }
        self.text.extend([lines, "\n"]);
        self.copied += lines.len() + 1;
        let needed = if member.is_optional { "" } else { "Needed. " };
        self.comment(indent, "", &format!("{needed}{}", member.doc));
        if let Some(shape) = self.shapes.get(member.kind).filter(|shape| shape.is_choice)
            && self.words_told.insert(shape.name)
        {
            self.words(indent, shape);
        }
        self.told.insert(field);
    }

    /// Lists the words of which one is chosen.
    fn words(&mut self, indent: &str, shape: &Shape) {
        let widest = shape.members.iter().map(|word| as_written(word).chars().count()).max();
        let widest = widest.unwrap_or_default();
        for word in &shape.members {
            let lead = format!("  {:widest$}  ", as_written(word));
            let default = if word.is_default { " The default." } else { "" };
            self.comment(indent, &lead, &format!("{}{default}", word.doc));
        }
    }

    /// Writes a comment of as many lines as it takes; the further ones leave room below the lead.
    fn comment(&mut self, indent: &str, lead: &str, text: &str) {
        let start = format!("{indent}// {lead}");
        let further = format!("{indent}// {}", " ".repeat(lead.chars().count()));
        let mut line = start;
        let mut is_fresh = true;
        for word in text.split(' ') {
            if !is_fresh && line.chars().count() + 1 + word.chars().count() > WIDTH {
                self.text.extend([line.as_str(), "\n"]);
                line.clone_from(&further);
                is_fresh = true;
            }
            line.extend([if is_fresh { "" } else { " " }, word]);
            is_fresh = false;
        }
        self.text.extend([line.as_str(), "\n"]);
    }
}

/// The fields of a value that starts with `head`, and the name of what they stand in; `None` where
/// `head` is no word of the type.
fn fields<'s>(shape: &'s Shape, head: &str) -> Option<(String, &'s [Member])> {
    if shape.is_choice {
        let word = shape.member(head)?;
        Some((shape.owner(word), &word.members))
    } else {
        Some((shape.name.to_owned(), &shape.members))
    }
}

/// A word with the brackets that belong to it: `State`, `Place(…)`, `Range(…, …)`.
fn as_written(word: &Member) -> String {
    let parts = if word.members.is_empty() { word.numbers } else { 1 };
    if parts == 0 {
        return word.name.to_owned();
    }
    format!("{}({})", word.name, vec!["…"; parts].join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_first_field_of_a_sort_is_told_and_only_where_it_begins_a_line() {
        let example = "// Above\nDataset(ibar: 1,\n    phases: [\n        Phase(\n            \
                       id: \"a\", name: \"A\",\n        ),\n        Phase(\n            \
                       id: \"b\",\n            name: \"B\",\n        ),\n    ],\n)\n";
        let shapes = Shapes::of_form();
        assert_eq!(
            annotate(example, &shapes),
            "// Above\nDataset(ibar: 1,\n    // Named spans behind the timeline.\n    \
             phases: [\n        Phase(\n            \
             // Needed. The identifier, which no other phase has.\n            \
             id: \"a\", name: \"A\",\n        ),\n        Phase(\n            id: \"b\",\n            \
             // Needed. What it is called.\n            name: \"B\",\n        ),\n    ],\n)\n"
        );
        assert_eq!(told(example, &shapes).len(), 3);
    }

    #[test]
    fn a_long_comment_is_broken_into_lines_with_room_below_its_lead() {
        let shapes = Shapes::of_form();
        let mut pen = annotated("", &shapes);
        pen.comment("  ", "ab ", "word ".repeat(20).trim_end());
        let lines: Vec<&str> = pen.text.lines().collect();
        assert_eq!(lines.len(), 2, "{lines:?}");
        assert!(lines[0].starts_with("  // ab word word") && lines[0].len() <= WIDTH);
        assert!(lines[1].starts_with("  //    word"));
    }
}
