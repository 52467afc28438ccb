//! Lists in a line, and figures with their units.

use crate::text::without_double_points;
use crate::{label, message};

/// The parts in one line, with commas between them; empty parts are left out.
pub fn listed<S: AsRef<str>>(parts: impl IntoIterator<Item = S>) -> String {
    joined(parts, label!("scene-list-comma"))
}

/// The parts in one line, with the mark between them that sets lists apart; empty parts are left
/// out.
pub fn listed_apart<S: AsRef<str>>(parts: impl IntoIterator<Item = S>) -> String {
    joined(parts, label!("scene-list-semicolon"))
}

fn joined<S: AsRef<str>>(parts: impl IntoIterator<Item = S>, mark: &str) -> String {
    let mut line = String::new();
    for part in parts {
        let part = part.as_ref();
        if !line.is_empty() && !part.is_empty() {
            line.push_str(mark);
        }
        line.push_str(part);
    }
    without_double_points(line)
}

/// Figures of which any may be right: "7,500 or 8,350". Empty without any.
pub fn either<S: AsRef<str>>(figures: impl IntoIterator<Item = S>) -> String {
    let figures = figures.into_iter().map(|figure| figure.as_ref().to_owned());
    let both = |first, second| message!("scene-either", first = first, second = second);
    figures.reduce(both).unwrap_or_default()
}

/// A figure with what it counts: "93 KFOR soldiers hurt".
pub fn figure_of(figure: &str, unit: &str) -> String {
    message!("scene-figure", figure = figure, unit = unit)
}

/// A text with a capital first letter.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_leaves_out_what_is_empty() {
        assert_eq!(listed(["Attack", "", "Banjska"]), "Attack, Banjska");
        assert_eq!(listed_apart(["A, B", "C"]), "A, B; C");
        assert_eq!(listed::<&str>([]), "");
    }

    #[test]
    fn figures_are_alternatives() {
        assert_eq!(either(["7,500", "8,350", "9,000"]), "7,500 or 8,350 or 9,000");
        assert_eq!(either(["7,500"]), "7,500");
        assert_eq!(either::<&str>([]), "");
    }
}
