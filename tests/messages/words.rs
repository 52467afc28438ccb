//! Rule on words in the code: whatever a reader sees is a message.

use super::sources::{Code, Literal};

/// Literals that look like words and are none on screen.
const ALLOWED: &[Allowed] = &[
    Allowed {
        path: "src/app/",
        which: Which::All,
        reason: "its words are on their way to messages",
    },
    Allowed {
        path: "src/cli/",
        which: Which::All,
        reason: "its words are on their way to messages",
    },
    Allowed {
        path: "src/dataset/",
        which: Which::All,
        reason: "its words are on their way to messages",
    },
    Allowed {
        path: "src/geo/",
        which: Which::All,
        reason: "its words are on their way to messages",
    },
    Allowed {
        path: "src/model/",
        which: Which::All,
        reason: "its words are on their way to messages",
    },
    Allowed {
        path: "src/scene/",
        which: Which::All,
        reason: "its words are on their way to messages",
    },
    Allowed {
        path: "src/time/",
        which: Which::All,
        reason: "its words are on their way to messages",
    },
    Allowed {
        path: "src/dataset/",
        which: Which::Names,
        reason: "they are names of the file's form",
    },
    Allowed {
        path: "src/ui/bars/top_bar/mod.rs",
        which: Which::One("Ibar"),
        reason: "the program has one name in every language",
    },
    Allowed {
        path: "src/ui/egui_names.rs",
        which: Which::All,
        reason: "they are egui's own names, which messages replace",
    },
    Allowed {
        path: "src/ui/menu.rs",
        which: Which::One("Ctrl+"),
        reason: "keyboards of every language name the key so",
    },
    Allowed {
        path: "src/ui/menu.rs",
        which: Which::One("Shift+"),
        reason: "keyboards of every language name the key so",
    },
];

/// Literals of a file or folder that may stand in the code.
struct Allowed {
    /// Beginning of the path.
    path: &'static str,
    /// Which of its literals.
    which: Which,
    /// Why no reader sees them, or why they are the same in every language.
    reason: &'static str,
}

/// Choice of literals.
enum Which {
    /// All of them.
    All,
    /// Names of a form: one word of letters and digits.
    Names,
    /// One literal, as it is.
    One(&'static str),
}

impl Allowed {
    fn allows(&self, literal: &Literal) -> bool {
        literal.path.starts_with(self.path)
            && match self.which {
                Which::All => true,
                Which::Names => literal.text.chars().all(char::is_alphanumeric),
                Which::One(text) => literal.text == text,
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
        .map(|allowed| {
            format!("{}: nothing there is allowed because {}", allowed.path, allowed.reason)
        });
    found.chain(idle).collect()
}

/// Whether a literal holds two words, a word beside an argument, a capitalised word, or any word
/// where it is shown.
fn has_words(literal: &Literal) -> bool {
    const ARGUMENT: char = '\u{1}';
    let mut plain = Vec::new();
    let mut depth = 0_usize;
    for letter in literal.text.replace("{{", "").replace("}}", "").chars() {
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
    let is_word = |letter: char| letter.is_alphabetic() || letter == ARGUMENT;
    let is_spaced = plain.windows(3).any(|three| match three {
        [before, ' ', after] => {
            is_word(*before) && is_word(*after) && (before.is_alphabetic() || after.is_alphabetic())
        }
        _ => false,
    });
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
    let is_one = !is_id
        && literal.is_shown
        && plain.windows(2).any(|two| two.iter().all(|it| it.is_alphabetic()));
    is_spaced || is_capitalised || is_one
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
