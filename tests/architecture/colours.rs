//! Colours come from the theme: nothing else builds one.

use super::code::{Kind, Token, code};
use super::tree::{Finding, Tree};

/// Where colours are built.
const THEME: [&str; 2] = ["src/scene/theme/", "src/ui/theme/"];

/// Types whose associated functions and constants are colours.
const TYPES: [&str; 5] = ["Color32", "Hsva", "HsvaGamma", "Rgb", "Rgba"];

/// What of these types is no colour: the lack of one, and the sign that one is still to come.
const HARMLESS: [&str; 2] = ["PLACEHOLDER", "TRANSPARENT"];

/// Colours built outside the theme, by function, by constant or as hexadecimal figures.
pub(super) fn findings(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.rust() {
        let free = THEME.iter().any(|folder| file.path.starts_with(folder));
        if free || !(file.path.starts_with("src/") || file.path.starts_with("examples/")) {
            continue;
        }
        let tokens = code(&file.text);
        for (nth, token) in tokens.iter().enumerate() {
            if let Some(colour) = colour(token, &tokens[nth + 1..]) {
                let what = format!("{colour}: colours are built in the theme");
                findings.push(Finding { path: file.path.clone(), line: token.line, what });
            }
        }
    }
    findings
}

/// The colour that starts here, as it is written.
fn colour(token: &Token, after: &[Token]) -> Option<String> {
    match token.kind {
        Kind::Word if TYPES.contains(&&*token.text) => built(after)
            .filter(|name| !HARMLESS.contains(&&**name))
            .map(|name| format!("{}::{name}", token.text)),
        Kind::Word if token.text == "hex_color" => Some("hex_color!".to_owned()),
        Kind::Literal => {
            token.text.strip_prefix('#').filter(|rest| is_hex(rest)).map(|hex| format!("#{hex}"))
        }
        Kind::Number => {
            let hex = token.text.strip_prefix("0x")?;
            (hex.len() == 6 && is_hex(hex)).then(|| token.text.clone())
        }
        _ => None,
    }
}

/// A constructor or constant after the name of a type.
fn built(after: &[Token]) -> Option<String> {
    match after {
        [a, b, name, ..] if a.is_sign(':') && b.is_sign(':') && name.kind == Kind::Word => {
            let constant = name.text.chars().all(|c| c.is_ascii_uppercase() || c == '_');
            let makes = ["from_", "new", "hex"].iter().any(|start| name.text.starts_with(start));
            (constant || makes).then(|| name.text.clone())
        }
        [open, value, ..] if open.is_sign('(') => {
            (value.kind == Kind::Number || value.is_sign('[')).then(|| "new".to_owned())
        }
        _ => None,
    }
}

fn is_hex(text: &str) -> bool {
    matches!(text.len(), 3 | 6 | 8) && text.chars().all(|c| c.is_ascii_hexdigit())
}

#[test]
fn a_colour_outside_the_theme_is_refused() {
    for (text, expected) in [
        ("let a = Color32::from_rgb(1, 2, 3);", "Color32::from_rgb"),
        ("let a = egui::Color32::WHITE;", "Color32::WHITE"),
        ("let a = Color32::from_gray(9);", "Color32::from_gray"),
        ("let a = Rgb([1, 2, 3]);", "Rgb::new"),
        ("let a = Rgba::from_white_alpha(0.5);", "Rgba::from_white_alpha"),
        ("let a = hex_color!(\"fff\");", "hex_color!"),
        ("let a = \"#0072B2\";", "#0072B2"),
        ("let a = 0x0072B2;", "0x0072B2"),
    ] {
        let tree = Tree::example(&[("src/ui/map/a.rs", text)]);
        let line = format!("src/ui/map/a.rs:1: {expected}: colours are built in the theme\n");
        assert_eq!(super::told(&findings(&tree)), line);
    }
}

#[test]
fn the_theme_types_and_plain_figures_are_no_finding() {
    let harmless = "fn f(a: Color32, b: Rgb) -> Color32 { let _ = (\"#id\", 0xff, 0x1234_5678); \
                    Color32::PLACEHOLDER }";
    let tree = Tree::example(&[
        ("src/scene/theme/a.rs", "Rgb::hex(0x0072B2)"),
        ("src/ui/theme/a.rs", "Color32::from_rgb(r, g, b)"),
        ("src/ui/map/a.rs", harmless),
        ("tests/ui/map.rs", "Color32::WHITE"),
    ]);
    assert_eq!(super::told(&findings(&tree)), "");
}
