//! Rule on words in the code: whatever a reader sees is a message.

use self::Which::{All, Names, One};
use super::sources::{Code, Literal};

/// Literals that look like words and are none on screen.
const ALLOWED: [Allowed; 50] = [
    Allowed("src/app/shell/unasked.rs", All, "they are folders that systems make for a person"),
    Allowed("src/app/crash.rs", All, "a report is for whoever mends the program, in English"),
    Allowed("src/app/session/folder.rs", One("Ibar"), "the folder of an application has one name"),
    Allowed(
        "src/cli/fault.rs",
        One("Usage:"),
        "it is clap's own heading, which a message replaces",
    ),
    Allowed("src/cli/help.rs", All, "it is a template of clap's, in which messages stand"),
    Allowed(
        "src/dataset/reader/header.rs",
        One("Europe/Belgrade"),
        "it is a name of the IANA database",
    ),
    Allowed("src/dataset/layers.rs", One(" at line "), "the reader of JSON writes so"),
    Allowed("src/dataset/records/", One("a string"), "the reader tells a message in its place"),
    Allowed(
        "src/dataset/records/",
        One("names by language"),
        "the reader tells a message in its place",
    ),
    Allowed("src/dataset/", Names, "they are names of the file's form"),
    Allowed("src/dataset/write.rs", All, "they are names of the file's form"),
    Allowed("src/export/data/geometry.rs", Names, "they are types of GeoJSON"),
    Allowed("src/export/data/ics.rs", One("-//Ibar//Ibar//EN"), "it is the maker of a calendar"),
    Allowed("src/export/data/kml.rs", All, "they are elements of KML, in which messages stand"),
    Allowed("src/export/data/linked_places.rs", All, "they are names and addresses of the format"),
    Allowed("src/export/data/timelinejs.rs", All, "it is an element of HTML"),
    Allowed("src/export/page/mod.rs", All, "they are elements of HTML, and the program's name"),
    Allowed("src/export/page/policy.rs", All, "it is a policy, which browsers read"),
    Allowed("src/export/page/sources.rs", One("noreferrer noopener"), "browsers read it"),
    Allowed("src/export/page/timeline.rs", All, "they are elements of HTML and SVG, and their ids"),
    Allowed("src/import/csv.rs", Names, "it is a name of the file's form"),
    Allowed(
        "src/import/geo_parquet/",
        All,
        "they are types of GeoJSON, names in PROJJSON, commands, and faults told as the reader's words",
    ),
    Allowed("src/import/de.rs", All, "they are told as serde's own words, within a message"),
    Allowed("src/model/reading/format.rs", All, "they are names of formats and publishers"),
    Allowed("src/model/reading/recipe.rs", All, "they are the form of a recipe, and serde's words"),
    Allowed(
        "src/import/table/columns/codes.rs",
        All,
        "they are the publisher's words for its codes",
    ),
    Allowed("src/import/table/columns/dates/", All, "they are looked for in a cell"),
    Allowed("src/import/table/columns/kinds.rs", All, "they are looked for in a cell"),
    Allowed("src/import/table/columns/layouts.rs", All, "they are names of a publisher's columns"),
    Allowed(
        "src/import/table/columns/names.rs",
        All,
        "they are looked for in the names of columns",
    ),
    Allowed("src/import/table/columns/numbers.rs", All, "they are looked for in a cell"),
    Allowed("src/import/formats/", All, "they are names of formats, their members and elements"),
    Allowed("src/import/features.rs", Names, "it is a type of GeoJSON"),
    Allowed("src/import/page.rs", All, "they are elements of HTML"),
    Allowed("src/export/pdf/", All, "they are names of the format and of the program"),
    Allowed("src/export/svg.rs", All, "they are names of the format and of fonts"),
    Allowed("src/geo/asset/theatre.rs", One("English"), "it is what the language calls itself"),
    Allowed("src/model/dataset/grading_rule.rs", All, "it stands for a publisher in a count"),
    Allowed("src/model/when/day_part.rs", All, "they are looked for in the record"),
    Allowed(
        "src/model/grade.rs",
        One("credibility is a number from 1 to 6"),
        "it goes to the log of the session",
    ),
    Allowed(
        "src/model/language.rs",
        One("{tag} is no language tag"),
        "it goes to the log of the session",
    ),
    Allowed(
        "src/model/moment.rs",
        One("a span must not end before it starts"),
        "it goes to the log of the session",
    ),
    Allowed(
        "src/model/names.rs",
        One("names by language"),
        "it tells of a base map that was built wrong",
    ),
    Allowed("src/time/edtf/scan.rs", All, "they are words of the file's form"),
    Allowed("src/time/zone/mod.rs", One("Europe/Belgrade"), "it is a name of the IANA database"),
    Allowed(
        "src/ui/bars/top_bar/mod.rs",
        One("Ibar"),
        "the program has one name in every language",
    ),
    Allowed("src/ui/egui_names.rs", All, "they are egui's own names, which messages replace"),
    Allowed("src/ui/menu.rs", One("Ctrl+"), "keyboards name the key so"),
    Allowed("src/ui/menu.rs", One("Shift+"), "keyboards name the key so"),
    Allowed("src/text/font/system.rs", One("Noto Sans {}"), "it is the name of a font"),
];

/// Literals of a file or folder that may stand in the code: the beginning of the path, which of its
/// literals, and why no reader sees them or why they are the same in every language.
struct Allowed(&'static str, Which, &'static str);

/// Choice of literals.
enum Which {
    /// All of them.
    All,
    /// Names of a form, with brackets or without: "Place", "Range({low}, {high})".
    Names,
    /// One literal, as it is.
    One(&'static str),
}

impl Allowed {
    fn allows(&self, literal: &Literal) -> bool {
        literal.path.starts_with(self.0)
            && match self.1 {
                All => true,
                Names => {
                    let plain = plain(&literal.text);
                    let fits = |letter: &char| letter.is_alphanumeric() || "(, )".contains(*letter);
                    !is_spaced(&plain) && plain.iter().filter(|it| **it != ARGUMENT).all(fits)
                }
                One(text) => literal.text == text,
            }
    }
}

/// Literals with words that are neither messages nor allowed, and allowances that allow nothing.
pub(super) fn findings(code: &Code) -> Vec<String> {
    let with_words = || code.literals.iter().filter(|literal| has_words(literal));
    let allowed = |literal: &Literal| ALLOWED.iter().any(|allowed| allowed.allows(literal));
    let found = with_words()
        .filter(|literal| !allowed(literal))
        .map(|literal| format!("{}: {:?} is no message", literal.path, literal.text));
    let idle = ALLOWED
        .iter()
        .filter(|allowed| !with_words().any(|literal| allowed.allows(literal)))
        .map(|allowed| format!("{}: nothing there is allowed because {}", allowed.0, allowed.2));
    found.chain(idle).collect()
}

/// Stands for an argument.
const ARGUMENT: char = '\u{1}';

/// The letters of a literal, with one sign for each argument.
fn plain(text: &str) -> Vec<char> {
    let mut plain = Vec::new();
    let mut depth = 0_usize;
    for letter in text.replace("{{", "").replace("}}", "").chars() {
        match letter {
            '{' => {
                depth += 1;
                plain.push(ARGUMENT);
            }
            '}' => depth = depth.saturating_sub(1),
            other if depth == 0 => plain.push(other),
            _ => {}
        }
    }
    plain
}

/// Whether there are two words in a row, or a word beside an argument.
fn is_spaced(plain: &[char]) -> bool {
    let is_word = |letter: char| letter.is_alphanumeric() || letter == ARGUMENT;
    plain.windows(3).any(|three| match three {
        [before, ' ', after] => {
            is_word(*before) && is_word(*after) && (before.is_alphabetic() || after.is_alphabetic())
        }
        _ => false,
    })
}

/// Whether a literal holds two words, a word beside an argument, a capitalised word, or any word
/// where it is shown.
fn has_words(literal: &Literal) -> bool {
    let plain = plain(&literal.text);
    let is_capitalised = plain.windows(2).enumerate().any(|(nth, two)| match two {
        [first, second] => {
            // The second part of a language's tag has a capital as well.
            let starts = nth == 0 || !(plain[nth - 1].is_alphanumeric() || plain[nth - 1] == '-');
            starts && first.is_uppercase() && second.is_lowercase()
        }
        _ => false,
    });
    // An identifier of a message is no word.
    let is_id = literal.text.contains('-') && !literal.text.contains(char::is_whitespace);
    let is_one = plain.windows(2).any(|two| two.iter().all(|letter| letter.is_alphabetic()));
    is_spaced(&plain) || is_capitalised || (literal.is_shown && is_one && !is_id)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let mut code = Code::default();
        code.add("src/ui/bars.rs", text, false);
        let words = code.literals.iter().filter(|literal| has_words(literal));
        words.map(|literal| literal.text.clone()).collect()
    }

    #[test]
    fn words_are_found_in_calls_formats_and_messages_of_errors() {
        assert_eq!(found("fn a() { ui.label(\"Close\"); }"), ["Close"]);
        assert_eq!(found("fn a() { format!(\"{count} events\") }"), ["{count} events"]);
        assert_eq!(found("fn a() { format!(\"of {nth:02}\") }"), ["of {nth:02}"]);
        assert_eq!(found("const A: &str = \"oldest first\";"), ["oldest first"]);
        assert_eq!(found("fn a() { ui.label(\"today\"); }"), ["today"]);
        assert_eq!(found("fn a() { a.with(|a| { b(\"Two words\") }); }"), ["Two words"]);
        assert_eq!(found("#[error(\"no such file\")] struct A;"), ["no such file"]);
        assert_eq!(
            found("fn a() { message!(\"b\", word = if c { \"Old word\" } else { d }) }"),
            ["Old word"]
        );
    }

    #[test]
    fn identifiers_logs_and_tests_have_no_words_for_readers() {
        for text in [
            "fn a() { label!(\"Close\") }",
            "fn a() { Id::unique(\"top bar\"); ui.scope_id().with((\"Two words\", 1)); }",
            "fn a() { warn!(%error, \"no thread\"); assert!(b, \"Not so\"); c.expect(\"a file\"); }",
            "fn a() { format!(\"{a}, {b}\"); format!(\"{a} {b}\"); c(\"RON\"); d(\"name\"); }",
            "/// Docs of it.\n#[expect(lint, reason = \"a good one\")] fn a() {}",
            "impl fmt::Debug for A<'_> { fn a() { b(\"A word\") } } const A: &str = \"sr-Latn\";",
            "#[cfg(test)] mod tests { fn a() { b(\"Two words\"); } }",
            "#[test] fn a() { b(\"Two words\"); }",
        ] {
            assert_eq!(found(text), Vec::<String>::new(), "{text}");
        }
    }
}
