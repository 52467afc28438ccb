//! Schema of dataset files, as a person reads it: an example with every field below its meaning.
//!
//! The example is the same in every language; its comments are messages, which `schema.ron` names in
//! braces. Tests compare it with the forms as serde sees them, so that no field or word is missing.

mod comments;
#[cfg(test)]
mod tests;

use self::comments::comment;

/// The example with the names of its comments.
const EXAMPLE: &str = include_str!("schema.ron");

/// The longest line, in characters.
const WIDTH: usize = 100;

/// An example of a dataset file with every field and every word explained, in the language in use;
/// it can be loaded.
pub fn schema() -> String {
    let mut text = String::with_capacity(2 * EXAMPLE.len());
    for line in EXAMPLE.lines() {
        let named = line.strip_suffix('}').and_then(|line| line.split_once('{'));
        match named.and_then(|(before, id)| Some((before, comment(id)?))) {
            Some((before, comment)) => push_wrapped(&mut text, before, comment),
            None => text.push_str(line),
        }
        text.push('\n');
    }
    text
}

/// Appends a comment behind what stands before it on its line, such as a word that it explains. Its
/// further lines are indented below the first.
fn push_wrapped(text: &mut String, before: &str, comment: &str) {
    let margin = before.find("//").map_or(0, |at| at + "//".len());
    let indent = before.chars().count() - margin;
    text.push_str(before);
    let mut column = before.chars().count();
    for (nth, word) in comment.split(' ').enumerate() {
        let width = word.chars().count();
        if nth > 0 && column + 1 + width > WIDTH {
            text.push('\n');
            text.push_str(before.get(..margin).unwrap_or_default());
            text.extend(std::iter::repeat_n(' ', indent));
            column = margin + indent;
        } else if nth > 0 {
            text.push(' ');
            column += 1;
        }
        text.push_str(word);
        column += width;
    }
}
