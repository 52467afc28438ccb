//! Text of HTML fragments, as map and timeline programs have them in descriptions.

use std::fmt::Write as _;

/// Names of elements that stand in lines of their own.
const BLOCKS: [&str; 18] = [
    "p",
    "br",
    "div",
    "li",
    "ul",
    "ol",
    "tr",
    "table",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "blockquote",
    "dt",
    "dd",
];
/// Names of other elements that are taken away.
const INLINE: [&str; 26] = [
    "a", "b", "i", "u", "s", "em", "strong", "span", "font", "small", "big", "sub", "sup", "img",
    "td", "th", "thead", "tbody", "html", "head", "body", "meta", "center", "code", "cite", "abbr",
];
/// Elements whose contents are no text.
const HIDDEN: [&str; 3] = ["script", "style", "title"];

/// The text of a fragment. Addresses of links and pictures stand in brackets where the text does not
/// have them; what is no element stays as it is.
pub(super) fn html_text(html: &str) -> String {
    if !html.contains(['<', '&']) {
        return html.trim().to_owned();
    }
    let mut text = String::with_capacity(html.len());
    let mut link: Option<(String, usize)> = None;
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        let (before, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
        text.push_str(before);
        if from.starts_with('&') {
            rest = entity(from, &mut text);
            continue;
        }
        if let Some(comment) = from.strip_prefix("<!--") {
            rest = comment.split_once("-->").map_or("", |(_, rest)| rest);
            continue;
        }
        let Some((name, attributes, after)) = element(from) else {
            text.push('<');
            rest = from.get(1..).unwrap_or_default();
            continue;
        };
        rest = after;
        let (is_end, name) = name.strip_prefix('/').map_or((false, name), |name| (true, name));
        let name = name.to_ascii_lowercase();
        if BLOCKS.contains(&name.as_str()) {
            text.push('\n');
        } else if HIDDEN.contains(&name.as_str()) && !is_end {
            let end = format!("</{name}");
            let lower = rest.to_ascii_lowercase();
            rest = lower.find(&end).and_then(|at| rest.get(at..)).unwrap_or_default();
        } else if name == "td" || name == "th" {
            text.push(' ');
        } else if name == "a" && !is_end {
            link = attribute(attributes, "href").map(|address| (address, text.len()));
        } else if name == "a" {
            if let Some((address, start)) = link.take() {
                let own = text.get(start..).unwrap_or_default().trim();
                if !address.starts_with('#') && !own.contains(&address) {
                    let _ = write!(text, " ({address})");
                }
            }
        } else if name == "img"
            && let Some(address) = attribute(attributes, "src")
        {
            let _ = write!(text, " ({address}) ");
        }
    }
    text.push_str(rest);
    tidy(&text)
}

/// An element that is known, its attributes and what comes after it.
fn element(from: &str) -> Option<(&str, &str, &str)> {
    let end = from.find('>')?;
    let inner = from.get(1..end)?;
    let name_end = inner
        .char_indices()
        .find(|(at, letter)| !(letter.is_ascii_alphanumeric() || *at == 0 && *letter == '/'))
        .map_or(inner.len(), |(at, _)| at);
    let (name, attributes) = inner.split_at_checked(name_end)?;
    let plain = name.trim_start_matches('/').to_ascii_lowercase();
    let is_known = [BLOCKS.as_slice(), &INLINE, &HIDDEN].iter().any(|it| it.contains(&&*plain));
    is_known.then(|| (name, attributes, from.get(end + 1..).unwrap_or_default()))
}

/// The value of an attribute of an element.
fn attribute(attributes: &str, name: &str) -> Option<String> {
    let lower = attributes.to_ascii_lowercase();
    let at = lower.find(&format!("{name}="))? + name.len() + 1;
    let rest = attributes.get(at..)?;
    let quote = rest.chars().next().filter(|letter| matches!(letter, '"' | '\''));
    let value = match quote {
        Some(quote) => rest.get(1..)?.split(quote).next()?,
        None => rest.split([' ', '/', '>']).next()?,
    };
    let mut text = String::new();
    let mut rest = value;
    while let Some(at) = rest.find('&') {
        text.push_str(rest.get(..at).unwrap_or_default());
        rest = entity(rest.get(at..).unwrap_or_default(), &mut text);
    }
    text.push_str(rest);
    (!text.is_empty()).then_some(text)
}

/// Puts the letter of an entity into the text, and gives what comes after it.
fn entity<'h>(from: &'h str, text: &mut String) -> &'h str {
    let end = from.char_indices().take(12).find(|(_, letter)| *letter == ';').map(|(at, _)| at);
    let found = end.and_then(|end| Some((from.get(1..end)?, from.get(end + 1..)?)));
    let letter = found.and_then(|(name, _)| match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" | "rsquo" => Some('’'),
        "lsquo" => Some('‘'),
        "ldquo" => Some('“'),
        "rdquo" => Some('”'),
        "nbsp" => Some(' '),
        "ndash" => Some('–'),
        "mdash" => Some('—'),
        "hellip" => Some('…'),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    });
    if let (Some(letter), Some((_, rest))) = (letter, found) {
        text.push(letter);
        rest
    } else {
        text.push('&');
        from.get(1..).unwrap_or_default()
    }
}

/// Lines without space around them, and one space between words.
fn tidy(text: &str) -> String {
    let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_becomes_the_text_that_a_reader_sees() {
        for (html, expected) in [
            ("<p>In the <b>old town</b>.</p>", "In the old town."),
            ("one<br/>two<br>three", "one\ntwo\nthree"),
            (
                "<a href=\"https://example.org/a?b&amp;c\">here</a>",
                "here (https://example.org/a?b&c)",
            ),
            ("<a href='https://example.org'>https://example.org</a>", "https://example.org"),
            ("<img src=\"a.jpg\"> a", "(a.jpg) a"),
            ("5 < 6 & 7 > 3", "5 < 6 & 7 > 3"),
            ("<script>alert(1)</script>left", "left"),
            ("&eacute; &#233; &#x1F44D; &", "&eacute; é 👍 &"),
            ("a <!-- no --> b", "a b"),
            ("<p", "<p"),
            ("plain", "plain"),
        ] {
            assert_eq!(html_text(html), expected, "{html}");
        }
    }
}
