//! Languages of a file: what each of them lacks.

use crate::dataset::diagnostics::Issue;
use crate::dataset::reader::split::FileLayout;
use crate::message;
use crate::model::{Dataset, MissingTexts};
use crate::text::{Phrase, in_language};

/// A note for each language of the header in which texts are missing, at the list of languages.
pub(super) fn missing_texts(dataset: &Dataset, layout: &FileLayout) -> Vec<Issue> {
    let span = layout.header("languages").unwrap_or(&layout.name);
    let lacks = dataset.missing_texts().into_iter().filter(|lack| lack.missing > 0);
    let note = |MissingTexts { tag, missing, of }| {
        let what = Phrase::new(move || {
            message!(
                "languages-missing",
                missing = missing,
                total = of,
                in_language = in_language(&tag),
                tag = &*tag
            )
        });
        Issue::note("missing-texts", what, span.clone())
    };
    lacks.map(note).collect()
}

#[cfg(test)]
mod tests {
    use crate::dataset::{Issue, load};

    /// The messages of the notes on a file with that title and those languages.
    fn notes(languages: &str, title: &str) -> Vec<String> {
        let file = format!(
            "Dataset(ibar: 1, title: {title}, summary: \"What it is about\", languages: {languages})"
        );
        load(file.as_bytes()).issues.iter().map(Issue::message).collect()
    }

    #[test]
    fn a_note_says_how_many_texts_a_language_lacks() {
        let title = r#"{"en": "Bridge", "sr-Latn": "Most"}"#;
        assert_eq!(
            notes(r#"["en", "sr-Latn", "sr-Cyrl", "sq"]"#, title),
            ["1 of 1 text is missing in Albanian (sq)"]
        );
    }

    #[test]
    fn a_file_of_plain_strings_has_no_note_on_languages() {
        assert_eq!(notes(r#"["en", "sq"]"#, r#""Bridge""#), Vec::<String>::new());
    }
}
