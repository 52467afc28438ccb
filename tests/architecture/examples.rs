//! Small bad examples on which each rule fails, and good ones on which it does not.

use super::source::Source;
use super::{floors, names, text};

fn found(rule: fn(&[Source]) -> Vec<String>, files: &[(&str, &str)]) -> Vec<String> {
    let sources: Vec<Source> = files.iter().map(|(path, text)| Source::new(path, text)).collect();
    rule(&sources)
}

#[test]
fn a_floor_above_or_a_neighbour_is_refused() {
    for (path, text, expected) in [
        ("src/model/a.rs", "use crate::time::Zone;", "model may not use time"),
        ("src/time/a.rs", "use crate::geo::Point;", "time may not use geo"),
        ("src/geo/a.rs", "fn f(a: crate::dataset::A) {}", "geo may not use dataset"),
        ("src/geo/a.rs", "fn f() { vec![crate::dataset::A]; }", "geo may not use dataset"),
        ("src/state/a.rs", "use super::super::scene::A;", "state may not use scene"),
        ("src/state/a.rs", "use crate::dataset::load;", "state may not use dataset"),
        ("src/scene/a.rs", "use crate::{model::A, ui::B};", "scene may not use ui"),
        ("src/ui/a.rs", "use ibar::app::Shell;", "ui may not use app"),
        ("src/app/a.rs", "use crate::cli;", "app may not use cli"),
        ("src/model/a.rs", "use crate::attic::A;", "attic has no floor"),
    ] {
        assert_eq!(found(floors::findings, &[(path, text)]), [format!("{path}: {expected}")]);
    }
}

#[test]
fn floors_below_and_leave_given_are_no_finding() {
    for (path, text) in [
        ("src/dataset/a.rs", "use crate::{geo, model::A, time::Zone};"),
        ("src/state/a.rs", "#[cfg(test)]\nmod tests { use crate::dataset::load; }"),
        ("src/ui/a.rs", "use crate::scene::A; use super::theme::B; use egui::Ui;"),
        ("src/cli/a.rs", "// crate::b\nuse crate::app::run; fn f() { let _ = \"crate::b\"; }"),
    ] {
        assert_eq!(found(floors::findings, &[(path, text)]), [""; 0], "{text}");
    }
}

#[test]
fn a_view_that_uses_another_is_refused_also_through_a_re_export() {
    let expected = ["src/ui/map/mod.rs: the view map may not use the view list"];
    for text in ["use crate::ui::list::Row;", "use super::Row;", "use super::list::*;"] {
        let files = [
            ("src/ui/mod.rs", "mod list; mod map; pub use self::list::Row;"),
            ("src/ui/list/mod.rs", ""),
            ("src/ui/map/mod.rs", text),
        ];
        assert_eq!(found(floors::findings, &files), expected, "{text}");
    }
}

#[test]
fn egui_is_refused_below_its_floor() {
    let files =
        [("src/scene/a.rs", "use egui::Ui;"), ("src/ui/a.rs", "use egui::Ui;"), ("src/lib.rs", "")];
    assert_eq!(found(floors::egui, &files), ["src/scene/a.rs: only ui and app may use egui"]);
}

#[test]
fn a_circle_is_named_with_every_step_of_it() {
    let files = [
        ("src/ui/mod.rs", "mod a; mod b; mod c; mod d; pub use self::c::Thing; const X: u8 = 1;"),
        ("src/ui/a.rs", "use super::b::Y;"),
        ("src/ui/b/mod.rs", "mod deep; use super::X;"),
        ("src/ui/b/deep.rs", "use crate::ui::Thing;"),
        ("src/ui/c.rs", "fn f() { super::a::g() }"),
        ("src/ui/d.rs", "use super::a::X;\n#[cfg(test)]\nmod tests { use crate::ui::e; }"),
        ("src/ui/e.rs", "use super::d;"),
    ];
    assert_eq!(
        found(floors::circles, &files)[..3],
        [
            "src/ui/a.rs: a circle in ui: a uses b",
            "src/ui/b/deep.rs: a circle in ui: b uses c",
            "src/ui/c.rs: a circle in ui: c uses a",
        ]
    );
    assert_eq!(found(floors::circles, &files[5..]), [""; 0]);
}

#[test]
fn a_colour_or_a_size_of_type_outside_the_theme_is_refused() {
    for text in [
        "Color32::from_rgb(1, 2, 3)",
        "egui::Color32::WHITE",
        "Rgb([1, 2, 3])",
        "hex_color!(\"fff\")",
        "\"#0072B2\"",
        "0x0072B2",
        "FontId::proportional(12.0)",
        "RichText::new(\"a\").size(11.0)",
    ] {
        let code = format!("const A: B = {text};");
        assert_eq!(found(text::literals, &[("src/ui/map/a.rs", &code)]).len(), 1, "{text}");
        assert_eq!(found(text::literals, &[("src/ui/theme/a.rs", &code)]), [""; 0], "{text}");
    }
    let harmless = "fn f(a: Color32) -> Rgb { (Color32::PLACEHOLDER, \"#id\", 0xff, a.size(b)) }";
    assert_eq!(found(text::literals, &[("src/ui/map/a.rs", harmless)]), [""; 0]);
}

#[test]
fn a_long_file_and_a_full_folder_are_refused() {
    let (whole, over) = ("//\n".repeat(400), "//\n".repeat(401));
    let long = found(text::sizes, &[("src/a.rs", &whole), ("tests/b.rs", &over)]);
    assert_eq!(long, ["tests/b.rs: 401 lines, 400 at most"]);
    let paths: Vec<String> = (0..21).map(|nth| format!("src/ui/a{nth}.rs")).collect();
    let files: Vec<(&str, &str)> = paths.iter().map(|path| (path.as_str(), "")).collect();
    assert_eq!(found(text::sizes, &files), ["src/ui: 21 entries, 20 at most"]);
    assert_eq!(found(text::sizes, &files[1..]), [""; 0]);
}

#[test]
fn a_first_line_without_a_noun_and_a_word_to_avoid_are_refused() {
    for text in ["//! How lanes are laid out.", "// Lanes.", "use a;", ""] {
        assert_eq!(found(text::first_lines, &[("src/a.rs", text)]).len(), 1, "{text}");
    }
    assert_eq!(found(text::first_lines, &[("src/a.rs", "//! Layout of lanes.")]), [""; 0]);
    let text = "// TODO: later\n/// Of the toolkit.\nconst A: &str = \"TODO\";";
    assert_eq!(
        found(text::words, &[("src/a.rs", text)]),
        ["src/a.rs:1: TODO", "src/a.rs:2: toolkit"]
    );
}

#[test]
fn a_name_of_two_types_is_refused_unless_a_form_and_its_record_share_it() {
    let files = [
        ("src/dataset/a.rs", "struct Claim; struct Key;"),
        ("src/model/a.rs", "pub struct Claim;"),
        ("src/ui/a.rs", "fn f() { enum Key {} }\n#[cfg(test)]\nmod tests { struct Claim; }"),
    ];
    assert_eq!(found(names::findings, &files), ["Key: src/dataset/a.rs, src/ui/a.rs"]);
}
