//! Rust text as tokens: enough to tell code from comments and literals.

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A name or a word of the language.
    Word,
    Number,
    /// A text or a character; its `text` is what stands between the quotes.
    Literal,
    Comment,
    /// One sign of punctuation.
    Sign,
}

/// A piece of Rust and the line, from 1, that it starts in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) text: String,
    pub(super) line: usize,
}

impl Token {
    pub(super) fn is_word(&self, word: &str) -> bool {
        self.kind == Kind::Word && self.text == word
    }

    pub(super) fn is_sign(&self, sign: char) -> bool {
        self.kind == Kind::Sign && self.text.chars().eq([sign])
    }
}

/// Every token of the text, comments included.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut reader = Reader { rest: text, line: 1, tokens: Vec::new() };
    while reader.next() {}
    reader.tokens
}

/// The tokens that are no comments.
pub(super) fn code(text: &str) -> Vec<Token> {
    let mut tokens = tokens(text);
    tokens.retain(|token| token.kind != Kind::Comment);
    tokens
}

struct Reader<'a> {
    rest: &'a str,
    line: usize,
    tokens: Vec<Token>,
}

impl Reader<'_> {
    /// Reads one token, or the space before one; whether anything was left to read.
    fn next(&mut self) -> bool {
        let Some(first) = self.rest.chars().next() else {
            return false;
        };
        let space = self.rest.len() - self.rest.trim_start().len();
        if space > 0 {
            self.skip(space);
        } else if self.rest.starts_with("//") {
            let end = self.rest.find('\n').unwrap_or(self.rest.len());
            self.take(Kind::Comment, end, 2, end);
        } else if self.rest.starts_with("/*") {
            let end = block_comment(self.rest);
            self.take(Kind::Comment, end, 2, end);
        } else if let Some((open, end, close)) = literal(self.rest) {
            self.take(Kind::Literal, end, open, close);
        } else {
            let kind = match first {
                '0'..='9' => Kind::Number,
                c if is_word(c) => Kind::Word,
                _ => Kind::Sign,
            };
            let end = match kind {
                Kind::Sign => first.len_utf8(),
                _ => self.rest.find(|c| !is_word(c)).unwrap_or(self.rest.len()),
            };
            self.take(kind, end, 0, end);
        }
        true
    }

    /// Takes a token that ends at `end`; its text lies from `from` to `to`.
    fn take(&mut self, kind: Kind, end: usize, from: usize, to: usize) {
        let text = self.rest[from..to].to_owned();
        self.tokens.push(Token { kind, text, line: self.line });
        self.skip(end);
    }

    fn skip(&mut self, bytes: usize) {
        let (skipped, rest) = self.rest.split_at(bytes);
        self.line += skipped.matches('\n').count();
        self.rest = rest;
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Where the comment ends that starts the text; comments of this sort stand in one another.
fn block_comment(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(found) = text[at..].find(['/', '*']) {
        at += found;
        if text[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if text[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
        } else {
            at += 1;
        }
        if depth == 0 {
            return at;
        }
    }
    text.len()
}

/// The literal that starts the text: where its inside starts, where it ends, where its inside ends.
fn literal(text: &str) -> Option<(usize, usize, usize)> {
    if text.starts_with('\'') {
        return character(text);
    }
    let letters = text.find(|c| !matches!(c, 'b' | 'c' | 'r')).unwrap_or(text.len());
    let hashes = text[letters..].find(|c| c != '#').unwrap_or(0);
    let open = letters + hashes;
    let raw = text[..letters].contains('r');
    if letters == 1 && hashes == 0 && text.starts_with("b'") {
        let (from, end, to) = character(&text[1..])?;
        return Some((from + 1, end + 1, to + 1));
    }
    if letters > 2 || (hashes > 0 && !raw) || !text[open..].starts_with('"') {
        return None;
    }
    let inside = open + 1;
    if raw {
        let close = format!("\"{}", "#".repeat(hashes));
        let length = text[inside..].find(&close).unwrap_or(text.len() - inside);
        return Some((inside, (inside + length + close.len()).min(text.len()), inside + length));
    }
    let mut escaped = false;
    for (at, c) in text[inside..].char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return Some((inside, inside + at + 1, inside + at)),
            _ => {}
        }
    }
    Some((inside, text.len(), text.len()))
}

/// A character in quotes; `None` for a lifetime.
fn character(text: &str) -> Option<(usize, usize, usize)> {
    let mut chars = text.char_indices().skip(1);
    let (_, first) = chars.next()?;
    if first == '\\' {
        chars.next()?;
        let (close, _) = chars.find(|(_, c)| *c == '\'')?;
        return Some((1, close + 1, close));
    }
    let (close, quote) = chars.next()?;
    (quote == '\'').then_some((1, close + 1, close))
}

#[test]
fn code_comments_and_literals_are_told_apart() {
    let text = "let a = \"// no \\\" comment\"; // a comment\nx['\\''] /* one /* in */ another */ + \
                0xff_u8 r#\"raw \" text\"# b'q' &'a str";
    let seen: Vec<(Kind, String)> =
        tokens(text).into_iter().map(|token| (token.kind, token.text)).collect();
    let literals: Vec<&str> = texts(&seen, Kind::Literal);
    assert_eq!(literals, ["// no \\\" comment", "\\'", "raw \" text", "q"]);
    assert_eq!(texts(&seen, Kind::Comment), [" a comment", " one /* in */ another */"]);
    assert_eq!(texts(&seen, Kind::Number), ["0xff_u8"]);
    assert_eq!(texts(&seen, Kind::Word), ["let", "a", "x", "a", "str"]);
}

#[test]
fn a_token_knows_its_line() {
    let lines: Vec<usize> =
        code("a\n/* b\nb */ c \"d\n\" e").iter().map(|token| token.line).collect();
    assert_eq!(lines, [1, 3, 3, 4]);
}

#[cfg(test)]
fn texts(seen: &[(Kind, String)], kind: Kind) -> Vec<&str> {
    seen.iter().filter(|(own, _)| *own == kind).map(|(_, text)| text.as_str()).collect()
}
