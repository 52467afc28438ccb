//! The file form as a person reads it: an example with every field, each below what it means.
//!
//! What a field means is written once, in the docs of the type that reads it: the sources of those
//! types are part of the program, and `shape` reads them and `annotate` puts them
//! into the example. Tests hold that serde sees the same fields and words, that the example has
//! them all, and that the loader has nothing to say against it.

mod annotate;
mod shape;

#[cfg(test)]
mod fields;

use self::annotate::annotate;
use self::shape::Shapes;

/// A dataset with every field of the form.
const EXAMPLE: &str = include_str!("example.ron");

/// What stands above the example.
const HEAD: &str = "\
// The form of a dataset, shown by an example: every field once, below what it means. This text is
// itself a dataset. Fields that are not needed may be left out.
//
// A date is EDTF text: 2023-09-24, 2023-09-24T02:46+02:00, 2023-09, 199X; with ~ behind it about,
// with ? perhaps, with % both. An interval is two of them, 2023-09-29/2023-10-02; an end that is
// open is \"..\", one that nobody knows is left empty. \"ibar when\" tells what a date means.

";

/// An example of a dataset file, with every field and every word explained; it can be loaded.
pub fn schema() -> String {
    HEAD.to_owned() + &annotate(EXAMPLE, &Shapes::of_form())
}

#[cfg(test)]
mod tests {
    use super::super::load;
    use super::*;

    #[test]
    fn the_schema_is_itself_a_dataset_without_an_issue() {
        for text in [EXAMPLE, &schema()] {
            let loaded = load(text.as_bytes());
            assert_eq!(loaded.issues, []);
            assert!(loaded.dataset.is_some_and(|dataset| dataset.events().len() == 6));
        }
    }

    #[test]
    fn every_field_of_every_type_stands_below_what_it_means() {
        let shapes = Shapes::of_form();
        let told = annotate::told(EXAMPLE, &shapes);
        let missing: Vec<_> =
            shapes.fields("Dataset").into_iter().filter(|field| !told.contains(field)).collect();
        assert!(missing.is_empty(), "the example lacks {missing:?}");
        assert!(told.len() > 100, "only {} fields", told.len());
    }

    #[test]
    fn a_field_says_whether_it_is_needed_and_which_words_it_takes() {
        let text = schema();
        for expected in [
            "            // Needed. What happened, in one neutral line.\n            title: \"A patrol",
            "            // What sort of actor it is.\n            //   State         A state or",
            "            //   Organisation  An organisation, authority, party, church or body of troops. \
             The\n            //                 default.\n",
            "                            //   Range(…, …)  From the first to the second.\n",
        ] {
            assert!(text.contains(expected), "{expected}\n{text}");
        }
        assert!(text.lines().all(|line| line.chars().count() <= 100), "{text}");
    }
}
