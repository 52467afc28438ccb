//! Files as the rules see them: text, tokens, and the paths that Rust code uses.

use std::fs;
use std::path::Path;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::{Attribute, Item, UseTree};

/// Top-level entries that are read, as far as they are there.
const ROOTS: [&str; 10] = [
    ".ci",
    ".github",
    "CHANGELOG.md",
    "Cargo.toml",
    "README.md",
    "benches",
    "examples",
    "fuzz",
    "src",
    "tests",
];

/// A file of text.
#[derive(Debug, Default)]
pub(super) struct Source {
    /// From the top level, with `/` between the parts.
    pub(super) path: String,
    pub(super) text: String,
    /// The library's module that the file is; empty for the crate's root and for other files.
    pub(super) module: Vec<String>,
    pub(super) uses: Vec<Use>,
    /// Words and signs of the code outside tests, empty unless it is Rust. `::` is one sign.
    pub(super) tokens: Vec<String>,
    /// Modules of other files that are compiled for tests alone.
    pub(super) test_modules: Vec<String>,
}

/// A path in the code, such as `crate::time::Zone`.
#[derive(Debug)]
pub(super) struct Use {
    /// The module that it is written in.
    pub(super) within: Vec<String>,
    pub(super) parts: Vec<String>,
    /// The name that a `use` gives it; `None` for a path in other code.
    pub(super) name: Option<String>,
    pub(super) in_test: bool,
}

/// The files of text below a folder. Whatever is not UTF-8, such as fonts and images, is left out.
pub(super) fn read(top: &Path) -> Vec<Source> {
    let mut sources = Vec::new();
    for root in ROOTS {
        collect(top, root, &mut sources);
    }
    sources
}

fn collect(top: &Path, path: &str, sources: &mut Vec<Source>) {
    let full = top.join(path);
    if full.is_dir() {
        for entry in fs::read_dir(&full).expect("a folder of the repository").flatten() {
            let name = entry.file_name();
            // Whatever the fuzzer writes does not belong to the repository.
            if path != "fuzz" || name == "fuzz_targets" || name == "README.md" {
                collect(top, &format!("{path}/{}", name.to_string_lossy()), sources);
            }
        }
    } else if let Ok(text) = fs::read_to_string(&full) {
        sources.push(Source::new(path, &text));
    }
}

impl Source {
    /// A file with that path and text.
    pub(super) fn new(path: &str, text: &str) -> Self {
        let (path, text) = (path.to_owned(), text.to_owned());
        let mut source = Self { module: module_of(&path), path, text, ..Self::default() };
        if source.is_rust() {
            let file = syn::parse_file(&source.text).unwrap_or_else(|error| {
                panic!("{}: {error}", source.path);
            });
            let in_test = source.path.ends_with("/tests.rs") || source.path.contains("/tests/");
            let within = source.module.clone();
            source.items(&file.items, &within, in_test);
        }
        source
    }

    pub(super) fn is_rust(&self) -> bool {
        Path::new(&self.path).extension().is_some_and(|ending| ending == "rs")
    }

    /// Whether it belongs to the program or its library, which `main.rs` does as well.
    pub(super) fn is_product(&self) -> bool {
        self.path.starts_with("src/") && self.is_rust()
    }

    fn items(&mut self, items: &[Item], within: &[String], in_test: bool) {
        for item in items {
            match item {
                Item::Use(item) => {
                    let in_test = in_test || for_tests(&item.attrs);
                    self.tree(&item.tree, &mut Vec::new(), (within, in_test));
                }
                Item::Mod(item) => {
                    let in_test = in_test || for_tests(&item.attrs);
                    let name = item.ident.to_string();
                    if let Some((_, items)) = &item.content {
                        self.items(items, &[within, &[name]].concat(), in_test);
                    } else if in_test {
                        self.test_modules.push(name);
                    }
                }
                other => {
                    let tokens = other.to_token_stream();
                    let in_test = in_test || starts_for_tests(&tokens);
                    let mut words = Vec::new();
                    flatten(tokens, &mut words);
                    self.code(&words, (within, in_test));
                    if !in_test {
                        self.tokens.append(&mut words);
                    }
                }
            }
        }
    }

    fn tree(
        &mut self,
        tree: &UseTree,
        parts: &mut Vec<String>,
        (within, in_test): (&[String], bool),
    ) {
        let mut push = |parts: Vec<String>, name: Option<String>| {
            self.uses.push(Use { within: within.to_vec(), parts, name, in_test });
        };
        match tree {
            UseTree::Path(path) => {
                parts.push(path.ident.to_string());
                self.tree(&path.tree, parts, (within, in_test));
                parts.pop();
            }
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.tree(tree, parts, (within, in_test));
                }
            }
            // `a::{self}` names `a`.
            UseTree::Name(name) if name.ident == "self" => {
                push(parts.clone(), parts.last().cloned());
            }
            UseTree::Name(name) => {
                let name = name.ident.to_string();
                push([parts.as_slice(), std::slice::from_ref(&name)].concat(), Some(name));
            }
            UseTree::Rename(rename) => {
                let parts = [parts.as_slice(), &[rename.ident.to_string()]].concat();
                push(parts, Some(rename.rename.to_string()));
            }
            UseTree::Glob(_) => push(parts.clone(), None),
        }
    }

    /// Paths in other code than a `use`, inside macros too.
    fn code(&mut self, words: &[String], (within, in_test): (&[String], bool)) {
        let is_name = |word: &String| word.starts_with(|c: char| c.is_alphabetic() || c == '_');
        let mut parts: Vec<String> = Vec::new();
        for (nth, word) in words.iter().enumerate() {
            let joined = nth > 0 && words[nth - 1] == "::";
            if is_name(word) && (joined || parts.is_empty()) {
                parts.push(word.clone());
            } else if word != "::" || parts.is_empty() {
                parts.clear();
                parts.extend(Some(word.clone()).filter(is_name));
            }
            // A path goes on after `::` with a name, and not with the `<` of generic arguments.
            let next = words.get(nth + 1);
            let ends = if word == "::" {
                !next.is_some_and(is_name)
            } else {
                next.is_none_or(|next| next != "::")
            };
            if ends && parts.len() > 1 {
                let within = within.to_vec();
                self.uses.push(Use { within, parts: parts.clone(), name: None, in_test });
            }
            if ends {
                parts.clear();
            }
        }
    }
}

/// The module of a file; empty for the crate's root and for files outside the library.
fn module_of(path: &str) -> Vec<String> {
    let inner = path.strip_prefix("src/").and_then(|path| path.strip_suffix(".rs"));
    let inner = inner.filter(|inner| !matches!(*inner, "main" | "lib")).unwrap_or_default();
    let inner = inner.strip_suffix("/mod").unwrap_or(inner);
    inner.split('/').filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// Whether `#[cfg(test)]` or `#[test]` is among the attributes.
fn for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| starts_for_tests(&attribute.to_token_stream()))
}

fn starts_for_tests(tokens: &TokenStream) -> bool {
    let text: String = tokens.to_string().split_whitespace().collect();
    text.starts_with("#[cfg(test)]") || text.starts_with("#[test]")
}

fn flatten(tokens: TokenStream, words: &mut Vec<String>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let [open, close] = match group.delimiter() {
                    Delimiter::Parenthesis => ["(", ")"],
                    Delimiter::Bracket => ["[", "]"],
                    Delimiter::Brace => ["{", "}"],
                    Delimiter::None => ["", ""],
                };
                words.push(open.to_owned());
                flatten(group.stream(), words);
                words.push(close.to_owned());
            }
            TokenTree::Punct(sign) if sign.as_char() == ':' => match words.last_mut() {
                Some(last) if last == ":" => last.push(':'),
                _ => words.push(":".to_owned()),
            },
            token => words.push(token.to_string()),
        }
    }
}
