//! Source files as the rules on messages see them: string literals, and calls of `label!`,
//! `message!` and `phrase!`.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// Macros whose words never reach a reader: logs, assertions, and what is read when it is built.
const UNREAD_MACROS: [&str; 17] = [
    "assert",
    "assert_eq",
    "assert_ne",
    "debug",
    "debug_assert",
    "debug_assert_eq",
    "debug_assert_ne",
    "debug_span",
    "env",
    "error",
    "include_bytes",
    "include_dir",
    "include_str",
    "info",
    "panic",
    "unreachable",
    "warn",
];

/// Calls whose words never reach a reader: identifiers of egui, names of memos, broken contracts.
const UNREAD_CALLS: [&str; 5] = ["expect", "id_salt", "scene_memo", "unique", "with"];

/// Calls that show their words, of which even one is a word for readers.
const SHOWING_CALLS: [&str; 9] = [
    "button",
    "heading",
    "hint_text",
    "label",
    "on_hover_text",
    "paint_text",
    "sign_button",
    "text_button",
    "word_link",
];

/// Attributes whose words may reach a reader: messages of errors, names of variants, helps of the
/// command line.
const READ_ATTRIBUTES: [&str; 5] = ["arg", "command", "error", "strum", "value"];

/// A call of `label!`, `message!` or `phrase!`.
#[derive(Debug)]
pub(super) struct Call {
    pub(super) path: String,
    /// The identifier, with the attribute after a full stop.
    pub(super) id: String,
    /// Names of the arguments.
    pub(super) arguments: BTreeSet<String>,
    pub(super) in_test: bool,
}

/// A string literal outside tests, other than an identifier in those calls.
#[derive(Debug)]
pub(super) struct Literal {
    pub(super) path: String,
    pub(super) text: String,
    /// Whether it stands in a call that shows it.
    pub(super) is_shown: bool,
}

/// What the rules need to know of the code.
#[derive(Debug, Default)]
pub(super) struct Code {
    pub(super) calls: Vec<Call>,
    pub(super) literals: Vec<Literal>,
}

impl Code {
    /// Reads `src` below a folder.
    pub(super) fn read(top: &Path) -> Self {
        let mut files = Vec::new();
        collect(top, "src", &mut files);
        let mut code = Self::default();
        let for_tests: BTreeSet<String> = files.iter().flat_map(modules_for_tests).collect();
        for (path, text) in &files {
            let module = path.trim_end_matches(".rs").trim_end_matches("/mod");
            let within = |test: &String| module == test || module.starts_with(&format!("{test}/"));
            code.add(path, text, for_tests.iter().any(within));
        }
        code
    }

    /// Adds the text of a file.
    pub(super) fn add(&mut self, path: &str, text: &str, in_test: bool) {
        let walk = Walk { path, in_test, place: Place::Code };
        walk.tokens(tokens(path, text), self);
    }
}

fn collect(top: &Path, path: &str, files: &mut Vec<(String, String)>) {
    let mut entries: Vec<_> =
        fs::read_dir(top.join(path)).expect("a folder of the repository").flatten().collect();
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let below = format!("{path}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(top, &below, files);
        } else if entry.path().extension().is_some_and(|ending| ending == "rs") {
            files.push((below, fs::read_to_string(entry.path()).expect("a file of text")));
        }
    }
}

fn tokens(path: &str, text: &str) -> TokenStream {
    text.parse().unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Paths of the modules of other files that a file declares for tests alone, without ending.
fn modules_for_tests((path, text): &(String, String)) -> Vec<String> {
    let folder = path.trim_end_matches(".rs");
    let folder = ["/mod", "/lib", "/main"]
        .iter()
        .find_map(|name| folder.strip_suffix(name))
        .unwrap_or(folder);
    let list: Vec<TokenTree> = tokens(path, text).into_iter().collect();
    let mut found = Vec::new();
    for (nth, token) in list.iter().enumerate() {
        let is_test = matches!(token, TokenTree::Group(group) if is_for_tests(group));
        // Between the attribute and `mod` there may be `pub(crate)`.
        let rest = list.iter().skip(nth + 1).map(ToString::to_string);
        let rest = rest.skip_while(|word| word == "pub" || word.starts_with('('));
        let rest: Vec<String> = rest.take(3).collect();
        if let (true, [module, name, end, ..]) = (is_test, rest.as_slice())
            && module == "mod"
            && end == ";"
        {
            found.push(format!("{folder}/{name}"));
        }
    }
    found
}

/// Whether the brackets of an attribute say `cfg(test)` or `test`.
fn is_for_tests(attribute: &Group) -> bool {
    let words: String = attribute.stream().to_string().split_whitespace().collect();
    attribute.delimiter() == Delimiter::Bracket
        && (words == "test" || words == "cfg(test)" || words.starts_with("cfg(all(test,"))
}

/// The words of a literal, if it is a string.
fn words_of(token: &TokenTree) -> Option<String> {
    let TokenTree::Literal(literal) = token else { return None };
    syn::parse_str::<syn::LitStr>(&literal.to_string()).ok().map(|text| text.value())
}

/// The tokens up to one, with it, and those after it.
fn up_to(list: &[TokenTree], is_end: impl Fn(&TokenTree) -> bool) -> (&[TokenTree], &[TokenTree]) {
    list.split_at(list.iter().position(is_end).map_or(list.len(), |nth| nth + 1))
}

fn is_braces(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
}

/// A walk through the tokens of one file.
#[derive(Clone, Copy)]
struct Walk<'a> {
    path: &'a str,
    in_test: bool,
    place: Place,
}

/// Place of a literal.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Anywhere in the code.
    Code,
    /// Between the brackets of a call that shows it.
    Shown,
    /// Between the brackets of a call whose words no reader sees.
    Unread,
}

impl Walk<'_> {
    fn tokens(&self, stream: TokenStream, code: &mut Code) {
        let list: Vec<TokenTree> = stream.into_iter().collect();
        let mut rest = list.as_slice();
        while let [first, after @ ..] = rest {
            rest = self.step(first, after, code);
        }
    }

    /// Reads what starts with a token; returns what comes after it.
    fn step<'t>(
        &self,
        first: &TokenTree,
        after: &'t [TokenTree],
        code: &mut Code,
    ) -> &'t [TokenTree] {
        match (first, after) {
            (TokenTree::Punct(hash), [TokenTree::Group(attribute), rest @ ..])
                if hash.as_char() == '#' && attribute.delimiter() == Delimiter::Bracket =>
            {
                if is_for_tests(attribute) {
                    return self.test_item(rest, code);
                }
                if attribute
                    .stream()
                    .into_iter()
                    .next()
                    .is_some_and(|name| READ_ATTRIBUTES.contains(&name.to_string().as_str()))
                {
                    self.tokens(attribute.stream(), code);
                }
                rest
            }
            (TokenTree::Punct(hash), [TokenTree::Punct(_), TokenTree::Group(_), rest @ ..])
                if hash.as_char() == '#' =>
            {
                rest
            }
            (
                TokenTree::Ident(name),
                [TokenTree::Punct(sign), TokenTree::Group(inner), rest @ ..],
            ) if sign.as_char() == '!' => {
                match name.to_string().as_str() {
                    "label" | "message" | "phrase" => self.call(inner, code),
                    unread if UNREAD_MACROS.contains(&unread) => {}
                    _ => self.tokens(inner.stream(), code),
                }
                rest
            }
            (TokenTree::Ident(name), [TokenTree::Ident(of), rest @ ..])
                if name == "Debug" && of == "for" =>
            {
                let (_, after) = up_to(rest, is_braces);
                after
            }
            (TokenTree::Ident(name), [TokenTree::Group(inner), rest @ ..])
                if inner.delimiter() == Delimiter::Parenthesis =>
            {
                let name = name.to_string();
                let place = if UNREAD_CALLS.contains(&name.as_str()) {
                    Place::Unread
                } else if SHOWING_CALLS.contains(&name.as_str()) {
                    Place::Shown
                } else {
                    Place::Code
                };
                Self { place, ..*self }.tokens(inner.stream(), code);
                rest
            }
            (TokenTree::Group(group), rest) => {
                // A tuple is part of the call, a block is not.
                let is_tuple = group.delimiter() == Delimiter::Parenthesis;
                let place = if is_tuple { self.place } else { Place::Code };
                Self { place, ..*self }.tokens(group.stream(), code);
                rest
            }
            (token, rest) => {
                let seen = !self.in_test && self.place != Place::Unread;
                if let Some(text) = words_of(token).filter(|_| seen) {
                    let (path, is_shown) = (self.path.to_owned(), self.place == Place::Shown);
                    code.literals.push(Literal { path, text, is_shown });
                }
                rest
            }
        }
    }

    /// Reads an item that is compiled for tests alone: up to its braces or its semicolon.
    fn test_item<'t>(&self, list: &'t [TokenTree], code: &mut Code) -> &'t [TokenTree] {
        let is_semicolon =
            |token: &TokenTree| matches!(token, TokenTree::Punct(sign) if sign.as_char() == ';');
        let (item, rest) = up_to(list, |token| is_braces(token) || is_semicolon(token));
        let walk = Walk { in_test: true, ..*self };
        walk.tokens(item.iter().cloned().collect(), code);
        rest
    }

    /// Reads a call of `label!`, `message!` or `phrase!`, and whatever its arguments hold.
    fn call(&self, inner: &Group, code: &mut Code) {
        let list: Vec<TokenTree> = inner.stream().into_iter().collect();
        let Some(id) = list.first().and_then(words_of) else {
            return;
        };
        let mut arguments = BTreeSet::new();
        for window in list.windows(3) {
            if let [TokenTree::Punct(comma), TokenTree::Ident(name), TokenTree::Punct(equals)] =
                window
                && (comma.as_char(), equals.as_char()) == (',', '=')
            {
                arguments.insert(name.to_string());
            }
        }
        code.calls.push(Call { path: self.path.to_owned(), id, arguments, in_test: self.in_test });
        self.tokens(list.into_iter().skip(1).collect(), code);
    }
}
