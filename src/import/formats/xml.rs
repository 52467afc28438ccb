//! XML as a tree of elements with their places.
//!
//! A document type is not read: nothing that it declares is expanded, and nothing is fetched.

use std::fmt::Write as _;
use std::ops::Range;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::told::FileIssues;
use crate::phrase;

/// How deep elements may stand in elements: far deeper than any map.
const DEEPEST: usize = 200;
/// The most elements of a file.
const MOST_ELEMENTS: usize = 6_000_000;

/// An element.
#[derive(Clone, Debug, Default)]
pub(super) struct Element {
    /// Its name without its prefix.
    pub(super) name: String,
    /// Its attributes, by their names without prefixes.
    pub(super) attributes: Vec<(String, String)>,
    /// The elements in it.
    pub(super) children: Vec<Self>,
    /// The text in it, outside of other elements.
    pub(super) text: String,
    /// The bytes from its first tag to its last.
    pub(super) span: Range<usize>,
}

impl Element {
    /// The first element of that name in it.
    pub(super) fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The elements of that name in it.
    pub(super) fn all<'e>(&'e self, name: &'e str) -> impl Iterator<Item = &'e Self> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// An attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// The text without space around it; `None` where there is none.
    pub(super) fn words(&self) -> Option<&str> {
        Some(self.text.trim()).filter(|text| !text.is_empty())
    }

    /// All text in it, that of other elements too.
    pub(super) fn all_words(&self) -> String {
        let mut words: Vec<String> = self.words().map(str::to_owned).into_iter().collect();
        words.extend(self.children.iter().map(Self::all_words).filter(|it| !it.is_empty()));
        words.join(" ")
    }
}

/// The outermost element of a text. `None`, with an error, where the text is no XML.
pub(super) fn parse(text: &str, issues: &mut FileIssues) -> Option<Element> {
    let start = if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
    let mut reader = Reader::from_str(text.get(start..).unwrap_or_default());
    reader.config_mut().allow_dangling_amp = true;
    let at = |reader: &Reader<&[u8]>| {
        start + usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
    };
    let mut open: Vec<Element> = Vec::new();
    let mut elements = 0_usize;
    loop {
        let before = at(&reader);
        let event = match reader.read_event() {
            Ok(event) => event,
            Err(error) => {
                let fault = start + usize::try_from(reader.error_position()).unwrap_or_default();
                let fault = floor(text, fault.min(text.len().saturating_sub(1)));
                let what = phrase!("formats-bad-xml", why = error.to_string());
                issues.error("bad-xml", what, fault..ceiling(text, fault + 1));
                return None;
            }
        };
        match event {
            Event::Start(tag) => {
                counted(&mut elements, text, before, issues)?;
                if open.len() >= DEEPEST {
                    let here = floor(text, before);
                    let what = phrase!("formats-too-deep", most = DEEPEST);
                    issues.error("too-deep", what, here..ceiling(text, here + 1));
                    return None;
                }
                open.push(element(&tag, before, text, issues));
            }
            Event::Empty(tag) => {
                counted(&mut elements, text, before, issues)?;
                let mut own = element(&tag, before, text, issues);
                own.span.end = at(&reader);
                match open.last_mut() {
                    Some(parent) => parent.children.push(own),
                    None => return Some(own),
                }
            }
            Event::End(_) => {
                let Some(mut own) = open.pop() else { continue };
                own.span.end = at(&reader);
                match open.last_mut() {
                    Some(parent) => parent.children.push(own),
                    None => return Some(own),
                }
            }
            Event::Text(words) => {
                if let Some(own) = open.last_mut() {
                    own.text.push_str(&words.xml10_content());
                }
            }
            Event::CData(words) => {
                if let Some(own) = open.last_mut() {
                    own.text.push_str(&words.xml10_content());
                }
            }
            Event::GeneralRef(reference) => {
                let Some(own) = open.last_mut() else { continue };
                let name = reference.xml10_content();
                if let Some(letter) =
                    letter(&name).or_else(|| reference.resolve_char_ref().ok().flatten())
                {
                    own.text.push(letter);
                } else {
                    tell_entity(&name, before..at(&reader), issues);
                    let _ = write!(own.text, "&{name};");
                }
            }
            Event::Eof => {
                tell_end(text, open.last(), issues);
                return None;
            }
            Event::DocType(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

/// The end of a text within an element, or without any.
fn tell_end(text: &str, open: Option<&Element>, issues: &mut FileIssues) {
    let end = floor(text, text.len().saturating_sub(1));
    let what = if let Some(own) = open {
        phrase!("formats-open-element", element = own.name.as_str())
    } else {
        phrase!("formats-no-element")
    };
    issues.error("bad-xml", what, end..text.len());
}

/// Counts an element. `None`, with an error, where there are too many.
fn counted(elements: &mut usize, text: &str, at: usize, issues: &mut FileIssues) -> Option<()> {
    *elements += 1;
    if *elements <= MOST_ELEMENTS {
        return Some(());
    }
    let here = floor(text, at);
    let what = phrase!("formats-too-many-elements", most = MOST_ELEMENTS);
    issues.error("too-many-elements", what, here..ceiling(text, here + 1));
    None
}

fn tell_entity(name: &str, at: Range<usize>, issues: &mut FileIssues) {
    let what = phrase!("formats-entity", name = format!("&{name};"));
    issues.warn_once("entity", what, None, at);
}

/// The letter that an entity of XML stands for, or one that HTML has and map programs use.
fn letter(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{A0}',
        _ => return None,
    })
}

fn element(tag: &BytesStart<'_>, from: usize, text: &str, issues: &mut FileIssues) -> Element {
    let mut attributes = Vec::new();
    for attribute in tag.attributes().with_checks(false) {
        let Ok(attribute) = attribute else { continue };
        let name = attribute.key.local_name();
        let value = match attribute.normalized_value(XmlVersion::Implicit1_0) {
            Ok(value) => value.into_owned(),
            Err(_unknown) => {
                let here = floor(text, from);
                tell_entity("…", here..ceiling(text, here + 1), issues);
                attribute.value.to_string()
            }
        };
        attributes.push((name.as_ref().to_owned(), value));
    }
    Element {
        name: tag.local_name().as_ref().to_owned(),
        attributes,
        span: from..from,
        ..Element::default()
    }
}

/// The start of the letter at a byte.
fn floor(text: &str, at: usize) -> usize {
    text.floor_char_boundary(at)
}

/// The end of the letter at a byte.
fn ceiling(text: &str, at: usize) -> usize {
    text.ceil_char_boundary(at.min(text.len()))
}
