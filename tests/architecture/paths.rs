//! The paths that a file of Rust uses, such as `crate::time::Zone`.

use super::code::{Kind, Token, code};

/// A path as it stands in the code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Used {
    /// The parts; `*` for everything in a module.
    pub(super) parts: Vec<String>,
    /// The name that a `use` gives it in its module; `None` for a path in other code.
    pub(super) name: Option<String>,
    /// Modules written out within the file, around the path, from the outside in.
    pub(super) within: Vec<String>,
    /// Whether it stands in code that is compiled for tests alone.
    pub(super) in_test: bool,
    pub(super) line: usize,
}

/// What a file uses, and the modules of other files that it declares for tests alone.
#[derive(Debug, Default)]
pub(super) struct Uses {
    pub(super) paths: Vec<Used>,
    pub(super) test_modules: Vec<String>,
}

/// Reads the paths of a file.
pub(super) fn uses(text: &str) -> Uses {
    let mut reader = Reader { tokens: code(text), ..Reader::default() };
    while reader.at < reader.tokens.len() {
        reader.step();
    }
    reader.uses
}

/// A module written out within the file.
#[derive(Debug)]
struct Inline {
    name: String,
    in_test: bool,
    /// How many braces are open around its inside.
    depth: usize,
}

#[derive(Debug, Default)]
struct Reader {
    tokens: Vec<Token>,
    at: usize,
    depth: usize,
    inline: Vec<Inline>,
    /// Whether `#[cfg(test)]` stands before what comes next.
    for_test: bool,
    uses: Uses,
}

impl Reader {
    fn step(&mut self) {
        if self.sees(&["#", "[", "cfg", "(", "test", ")", "]"]) {
            self.for_test = true;
            self.at += 7;
        } else if self.sees(&["mod"]) && self.word(1).is_some() {
            self.module();
        } else if self.sees(&["use"]) {
            let line = self.tokens[self.at].line;
            self.at += 1;
            self.tree(&[], line);
            self.for_test = false;
        } else if self.word(0).is_some() {
            self.inline_path();
        } else {
            self.brace();
        }
    }

    fn module(&mut self) {
        let name = self.word(1).unwrap_or_default().to_owned();
        let in_test = self.for_test || self.in_test();
        self.for_test = false;
        self.at += 2;
        if self.sees(&["{"]) {
            self.at += 1;
            self.depth += 1;
            self.inline.push(Inline { name, in_test, depth: self.depth });
        } else if in_test {
            self.uses.test_modules.push(name);
        }
    }

    /// One branch of a `use`: names, then perhaps a group of branches.
    fn tree(&mut self, stem: &[String], line: usize) {
        let mut parts = stem.to_vec();
        loop {
            if self.sees(&["{"]) {
                self.at += 1;
                while !self.sees(&["}"]) && self.at < self.tokens.len() {
                    self.tree(&parts, line);
                    self.at += usize::from(self.sees(&[","]));
                }
                self.at += 1;
                return;
            }
            let Some(part) = self.tokens.get(self.at).map(|token| token.text.clone()) else {
                return;
            };
            if part == ":" || part == ";" {
                self.at += 1;
                return;
            }
            self.at += 1;
            // `use a::{self}` names `a`.
            if part != "self" || parts.is_empty() {
                parts.push(part);
            }
            if !self.sees(&[":", ":"]) {
                break;
            }
            self.at += 2;
        }
        let mut name = parts.last().cloned();
        if self.sees(&["as"]) {
            name = self.word(1).map(str::to_owned);
            self.at += 2;
        }
        self.push(parts, name, line);
        self.at += usize::from(self.sees(&[";"]));
    }

    /// A path in other code than a `use`.
    fn inline_path(&mut self) {
        let line = self.tokens[self.at].line;
        let mut parts = vec![self.tokens[self.at].text.clone()];
        self.at += 1;
        while self.sees(&[":", ":"]) && self.word(2).is_some() {
            parts.push(self.tokens[self.at + 2].text.clone());
            self.at += 3;
        }
        if parts.len() > 1 {
            self.push(parts, None, line);
        } else if matches!(parts[0].as_str(), "fn" | "struct" | "enum" | "impl" | "const") {
            self.for_test = false;
        }
    }

    fn brace(&mut self) {
        if self.sees(&["{"]) {
            self.depth += 1;
        } else if self.sees(&["}"]) {
            if self.inline.last().is_some_and(|inline| inline.depth == self.depth) {
                self.inline.pop();
            }
            self.depth = self.depth.saturating_sub(1);
        }
        self.at += 1;
    }

    fn push(&mut self, parts: Vec<String>, name: Option<String>, line: usize) {
        let within = self.inline.iter().map(|inline| inline.name.clone()).collect();
        let in_test = self.for_test || self.in_test();
        self.uses.paths.push(Used { parts, name, within, in_test, line });
    }

    fn in_test(&self) -> bool {
        self.inline.iter().any(|inline| inline.in_test)
    }

    /// Whether these tokens come next.
    fn sees(&self, texts: &[&str]) -> bool {
        let next = self.tokens.get(self.at..self.at + texts.len());
        next.is_some_and(|next| {
            next.iter().zip(texts).all(|(token, text)| {
                token.is_word(text) || (token.kind == Kind::Sign && token.text == *text)
            })
        })
    }

    fn word(&self, ahead: usize) -> Option<&str> {
        let token = self.tokens.get(self.at + ahead)?;
        (token.kind == Kind::Word).then_some(token.text.as_str())
    }
}

#[cfg(test)]
fn shown(text: &str) -> Vec<String> {
    uses(text)
        .paths
        .iter()
        .map(|used| {
            let within = used.within.concat();
            let name = used.name.as_deref().unwrap_or("-");
            let test = if used.in_test { " in test" } else { "" };
            format!("{}{within} {} as {name}{test}", used.line, used.parts.join("::"))
        })
        .collect()
}

#[test]
fn groups_of_a_use_are_paths_of_their_own() {
    let text = "use a::{b, c::{self, D as E}};\npub use super::x::*;";
    assert_eq!(shown(text), ["1 a::b as b", "1 a::c as c", "1 a::c::D as E", "2 super::x::* as *"]);
}

#[test]
fn paths_in_code_count_and_paths_in_text_do_not() {
    let text = "// crate::a::b\nfn f() { let _ = \"crate::a::b\"; crate::c::d::<u8>(); }";
    assert_eq!(shown(text), ["2 crate::c::d as -"]);
}

#[test]
fn modules_within_a_file_are_seen_with_what_is_for_tests() {
    let text = "#[cfg(test)]\nmod tests { use super::*; mod deep { use super::a; } }\nuse b::c;\n\
                #[cfg(test)]\nmod far;";
    assert_eq!(
        shown(text),
        ["2tests super::* as * in test", "2testsdeep super::a as a in test", "3 b::c as c"]
    );
    assert_eq!(uses(text).test_modules, ["far"]);
}
