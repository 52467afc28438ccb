//! Message files as the rules see them: each message and attribute with its variables and forms.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use fluent_syntax::ast;
use fluent_syntax::parser;

/// Names of plural forms.
const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// A folder of message files.
#[derive(Debug)]
pub(super) struct Folder {
    /// The language's tag.
    pub(super) tag: String,
    /// The language that all of its messages are made from, if they are.
    pub(super) made_from: Option<String>,
    /// Messages and attributes by identifier; an attribute's follows a full stop.
    pub(super) patterns: BTreeMap<String, Phrase>,
    /// Identifiers that are defined more than once.
    pub(super) doubled: Vec<String>,
}

/// A message or an attribute.
#[derive(Debug, Default)]
pub(super) struct Phrase {
    /// Name of its file, without ending.
    pub(super) file: String,
    pub(super) variables: BTreeSet<String>,
    /// Messages, attributes and terms that it refers to.
    pub(super) refers_to: BTreeSet<String>,
    pub(super) selectors: Vec<Selector>,
}

/// A choice between variants.
#[derive(Debug)]
pub(super) struct Selector {
    /// The variable; empty if it chooses by something else.
    pub(super) variable: String,
    pub(super) keys: Vec<String>,
    pub(super) default: String,
}

impl Selector {
    /// Whether it chooses by a number's plural form.
    pub(super) fn is_plural(&self) -> bool {
        self.keys.iter().any(|key| key != "other" && FORMS.contains(&key.as_str()))
    }
}

/// Reads the folders of `assets/locales`.
pub(super) fn read(top: &Path) -> Vec<Folder> {
    let entries = fs::read_dir(top.join("assets/locales")).expect("folders of messages");
    let mut folders: Vec<Folder> = entries
        .flatten()
        .filter(|entry| entry.path().is_dir())
        .map(|entry| {
            let mut folder = Folder::new(&entry.file_name().to_string_lossy());
            for file in fs::read_dir(entry.path()).expect("a folder of messages").flatten() {
                let text = fs::read_to_string(file.path()).expect("a file of text");
                let name = file.file_name().to_string_lossy().into_owned();
                folder.add(name.trim_end_matches(".ftl"), &text);
            }
            folder
        })
        .collect();
    folders.sort_by(|a, b| a.tag.cmp(&b.tag));
    folders
}

impl Folder {
    /// A folder without messages.
    pub(super) fn new(tag: &str) -> Self {
        let tag = tag.to_owned();
        Self { tag, made_from: None, patterns: BTreeMap::new(), doubled: Vec::new() }
    }

    /// Adds a file.
    pub(super) fn add(&mut self, file: &str, text: &str) {
        let resource = parser::parse(text).unwrap_or_else(|(_, errors)| {
            panic!("{}/{file}: {errors:?}", self.tag);
        });
        for entry in resource.body {
            let (id, value, attributes) = match entry {
                ast::Entry::Message(message) => {
                    (message.id.name.to_owned(), message.value, message.attributes)
                }
                ast::Entry::Term(term) => {
                    (format!("-{}", term.id.name), Some(term.value), term.attributes)
                }
                _ => continue,
            };
            if id == "made-from" {
                let line = text.lines().find_map(|line| line.strip_prefix("made-from ="));
                self.made_from = line.map(|tag| tag.trim().to_owned());
                continue;
            }
            let attributes =
                attributes.into_iter().map(|it| (format!("{id}.{}", it.id.name), it.value));
            let own = value.into_iter().map(|value| (id.clone(), value));
            for (id, pattern) in own.chain(attributes) {
                let mut phrase = Phrase { file: file.to_owned(), ..Phrase::default() };
                phrase.read(&pattern);
                if self.patterns.insert(id.clone(), phrase).is_some() {
                    self.doubled.push(id);
                }
            }
        }
    }

    /// Plural forms that the language has for cardinal numbers, found by asking for those of many.
    pub(super) fn plural_forms(&self) -> BTreeSet<String> {
        let language = self.tag.parse().expect("a tag of a language");
        let mut bundle = FluentBundle::new(vec![language]);
        let variants: Vec<String> = FORMS.iter().map(|form| format!("[{form}] {form}\n")).collect();
        let text = format!("form = {{ $number ->\n {} *[none] none\n}}\n", variants.join(" "));
        let resource = FluentResource::try_new(text).expect("a message");
        bundle.add_resource(resource).expect("one message");
        let pattern = bundle.get_message("form").and_then(|it| it.value()).expect("its value");
        let numbers = (0..=200).map(f64::from).chain([0.1, 0.2, 0.5, 1.5, 1e6, 1e9]);
        let form = |number: f64| {
            let mut arguments = FluentArgs::new();
            arguments.set("number", number);
            bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
        };
        numbers.map(form).collect()
    }
}

impl Phrase {
    fn read(&mut self, pattern: &ast::Pattern<&str>) {
        for element in &pattern.elements {
            if let ast::PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &ast::Expression<&str>) {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline),
            ast::Expression::Select { selector, variants } => {
                self.inline(selector);
                let variable = match selector {
                    ast::InlineExpression::VariableReference { id } => id.name,
                    _ => "",
                };
                let key = |variant: &ast::Variant<&str>| match variant.key {
                    ast::VariantKey::Identifier { name } => name.to_owned(),
                    ast::VariantKey::NumberLiteral { value } => value.to_owned(),
                };
                let default = variants.iter().find(|variant| variant.default).map(key);
                self.selectors.push(Selector {
                    variable: variable.to_owned(),
                    keys: variants.iter().map(key).collect(),
                    default: default.unwrap_or_default(),
                });
                for variant in variants {
                    self.read(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &ast::InlineExpression<&str>) {
        let attribute_of = |id: String, attribute: Option<&ast::Identifier<&str>>| match attribute {
            Some(attribute) => format!("{id}.{}", attribute.name),
            None => id,
        };
        match inline {
            ast::InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            ast::InlineExpression::MessageReference { id, attribute } => {
                self.refers_to.insert(attribute_of(id.name.to_owned(), attribute.as_ref()));
            }
            ast::InlineExpression::TermReference { id, attribute, .. } => {
                let id = format!("-{}", id.name);
                self.refers_to.insert(attribute_of(id, attribute.as_ref()));
            }
            ast::InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|argument| self.inline(argument));
            }
            ast::InlineExpression::Placeable { expression } => self.expression(expression),
            ast::InlineExpression::StringLiteral { .. }
            | ast::InlineExpression::NumberLiteral { .. } => {}
        }
    }
}
