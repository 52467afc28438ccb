//! Files of somebody else's in the window: dropped, pasted, read otherwise, and back again.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use ibar::import::{ColumnRole, Recipe};
use ibar::model::Stance;
use ibar::state::{AppCommand, Command, ImportCommand};

use crate::support::dropped::Dropped;
use crate::support::{Folder, Window, draw_until};

/// Five incidents, with a second pair of coordinates far away from the first.
const ROWS: &str = "\
Date,What,Lat,Lon,Office lat,Office lon
2024-03-03,A house is hit,43.32,21.90,-33.9,151.2
2024-03-04,A march,43.30,21.88,-33.9,151.2
2024-03-05,Shots at night,43.35,21.95,-33.9,151.2
2024-03-06,A road is shut,43.28,21.85,-33.9,151.2
";

/// The window after a file was dropped on it and read.
fn dropped(path: &Path) -> Window {
    let mut window = Window::on_the_bridge();
    window.harness.input_mut().dropped_files.push(Arc::new(Dropped(path.to_owned())));
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    draw_until(&mut window.harness, "the file", move |shell| shell.document().name == name);
    window.settle();
    window
}

fn latitudes(window: &Window) -> Vec<i64> {
    let dataset = window.harness.state().dataset();
    let at =
        |event: &ibar::model::Event| dataset.located(&event.r#where.spot).map(|(at, _)| at.lat);
    #[expect(clippy::cast_possible_truncation, reason = "whole degrees")]
    dataset.events().iter().filter_map(at).map(|lat| lat.floor() as i64).collect()
}

/// Takes a column for something else, as its menu does.
fn read_otherwise(window: &mut Window, column: &str, role: ColumnRole) {
    let reading = window.harness.state().document().reading.clone().unwrap();
    let recipe = reading.recipe.with_role(column, role);
    window.apply(Command::Import(ImportCommand::Read(recipe)));
}

fn role_of(window: &Window, column: &str) -> ColumnRole {
    let reading = window.harness.state().document().reading.as_ref().unwrap();
    reading.columns.iter().find(|it| it.name == column).unwrap().role
}

#[test]
fn a_table_that_is_dropped_opens_at_once_and_a_column_can_be_taken_for_something_else() {
    let folder = Folder::new("import-drop");
    let path = folder.write("incidents.csv", ROWS);
    let mut window = dropped(&path);
    assert_eq!(latitudes(&window), [43, 43, 43, 43]);
    assert!(window.has(Role::Label, "4 rows: 4 events, 0 refused; 0 columns left alone"));

    // The office's latitude in place of the incident's: the map follows.
    assert!(window.has(Role::ComboBox, "Column “Office lat”, note"));
    read_otherwise(&mut window, "Office lat", ColumnRole::Latitude);
    let moved = |shell: &ibar::app::Shell| {
        let reading = shell.document().reading.as_ref();
        reading.is_some_and(|it| {
            it.columns.iter().any(|it| it.name == "Office lat" && it.role == ColumnRole::Latitude)
        })
    };
    draw_until(&mut window.harness, "the other reading", moved);
    window.settle();
    assert_eq!(latitudes(&window), [-34, -34, -34, -34]);
    assert_eq!(role_of(&window, "Lat"), ColumnRole::Note);

    // The choice lies beside the file, and the same window opens by it again.
    let beside = folder.path().join("incidents.csv.recipe.ron");
    draw_until(&mut window.harness, "the recipe", |_| beside.exists());
    let recipe = Recipe::parse(&fs::read_to_string(&beside).unwrap()).unwrap();
    assert_eq!(recipe.role("Office lat"), Some(ColumnRole::Latitude));
    assert_eq!(latitudes(&dropped(&path)), [-34, -34, -34, -34]);

    // Undo reads the file as it was read at first, and takes the recipe away.
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    draw_until(&mut window.harness, "the first reading", move |shell| !moved(shell));
    window.settle();
    assert_eq!(latitudes(&window), [43, 43, 43, 43]);
    draw_until(&mut window.harness, "the recipe to go", |_| !beside.exists());
}

#[test]
fn rows_that_are_pasted_open_as_a_table_without_a_file() {
    let mut window = Window::on_the_bridge();
    let rows = ROWS.replace(',', "\t");
    window.harness.event(Event::Paste(rows));
    draw_until(&mut window.harness, "the rows", |shell| shell.document().name == "Pasted rows");
    window.settle();
    assert_eq!(latitudes(&window), [43, 43, 43, 43]);
    read_otherwise(&mut window, "What", ColumnRole::LeftAlone);
    draw_until(&mut window.harness, "the rows again", |shell| {
        let reading = shell.document().reading.as_ref();
        reading.is_some_and(|it| {
            it.columns.iter().any(|it| it.name == "What" && it.role == ColumnRole::LeftAlone)
        })
    });
}

#[test]
fn a_sentence_that_is_pasted_opens_nothing() {
    let mut window = Window::on_the_bridge();
    window.harness.event(Event::Paste("Police, it was said, came late.\nNobody answered.".into()));
    window.settle();
    assert_eq!(window.harness.state().document().name, "bridge.ron");
}

#[test]
fn a_row_that_is_refused_is_told_with_its_line_and_the_others_open() {
    let folder = Folder::new("import-refused");
    let path = folder.write("rows.csv", "Date,What,Lat,Lon\n2024-03-03,A,43.3,21.9\n,B,,\n");
    let window = dropped(&path);
    assert!(window.has(Role::Label, "2 rows: 1 event, 1 refused; 0 columns left alone"));
    let problems = window.harness.state().problems();
    assert_eq!(problems.total(), 1);
}

#[test]
fn a_recipe_that_is_broken_is_told_and_the_file_opens_without_it() {
    let folder = Folder::new("import-broken");
    let path = folder.write("incidents.csv", ROWS);
    folder.write("incidents.csv.recipe.ron", "Recipe(\n  columnz: {},\n)");
    let window = dropped(&path);
    assert_eq!(latitudes(&window), [43, 43, 43, 43]);
    assert_eq!(window.harness.state().problems().total(), 1);
}

#[test]
fn the_columns_are_hidden_and_shown_again() {
    let folder = Folder::new("import-fold");
    let mut window = dropped(&folder.write("incidents.csv", ROWS));
    let column = "Column “Date”, when";
    assert!(window.has(Role::ComboBox, column));
    window.click(Role::Button, "Hide columns");
    assert!(!window.has(Role::ComboBox, column));
    let ctx = window.harness.ctx.clone();
    let undo = Command::App(AppCommand::Undo);
    window.harness.state_mut().apply(&ctx, [undo]);
    window.settle();
    assert!(!window.has(Role::ComboBox, column), "hiding is no work that undo reverts");
    window.click(Role::Button, "Show columns");
    assert!(window.has(Role::ComboBox, column));
}

#[test]
fn a_role_is_chosen_in_the_menu_of_its_column_by_the_pointer() {
    let folder = Folder::new("import-menu");
    let mut window = dropped(&folder.write("incidents.csv", ROWS));
    window.click(Role::ComboBox, "Column “Office lat”, note");
    window.settle();
    window.click(Role::Button, "latitude");
    draw_until(&mut window.harness, "the other reading", |shell| {
        let reading = shell.document().reading.as_ref();
        reading.is_some_and(|it| {
            it.columns.iter().any(|it| it.name == "Office lat" && it.role == ColumnRole::Latitude)
        })
    });
    window.settle();
    assert_eq!(latitudes(&window), [-34, -34, -34, -34]);
    assert!(window.has(Role::ComboBox, "Column “Office lat”, latitude"));
}

#[test]
fn every_role_is_in_sight_in_the_menu_of_a_column() {
    let folder = Folder::new("import-roles");
    let mut window = dropped(&folder.write("incidents.csv", ROWS));
    window.click(Role::ComboBox, "Column “Office lat”, note");
    window.settle();
    let screen = window.harness.ctx.content_rect();
    for role in ColumnRole::ALL {
        let own = window.get(Role::Button, role.label()).rect();
        assert!(screen.contains_rect(own), "{}: {own:?}", role.label());
    }
}

/// A download, and a later one in which a record is changed, one is gone and one is new.
const DOWNLOADS: [&str; 2] = [
    "id,date,title,lat,lon,killed\n\
     a1,2024-03-03,A house is hit,43.32,21.90,2\n\
     a2,2024-03-04,A march,43.30,21.88,\n\
     a3,2024-03-05,Shots at night,43.35,21.95,\n",
    "id,date,title,lat,lon,killed\n\
     a1,2024-03-03,A house is hit,43.32,21.90,5\n\
     a3,2024-03-05,Shots at night,43.35,21.95,\n\
     a4,2024-03-06,A road is shut,43.28,21.85,\n",
];

/// The number of events, and of claims that deny one.
fn events_and_denials(window: &Window) -> (usize, usize) {
    let dataset = window.harness.state().dataset();
    let claims = dataset.events().iter().flat_map(|event| &event.claims);
    (dataset.events().len(), claims.filter(|claim| claim.stance == Stance::Denies).count())
}

#[test]
fn a_newer_file_is_a_later_state_of_the_open_one_and_undo_gives_it_back() {
    let folder = Folder::new("import-later");
    let newer = folder.write("newer.csv", DOWNLOADS[1]);
    let mut window = dropped(&folder.write("older.csv", DOWNLOADS[0]));
    assert_eq!(events_and_denials(&window), (3, 0));
    window.apply(Command::Import(ImportCommand::TakeLater(newer.clone())));
    draw_until(&mut window.harness, "the later state", |shell| shell.document().later.len() == 1);
    window.settle();
    assert_eq!(events_and_denials(&window), (4, 1));
    let tally = "newer.csv: 1 new, 1 changed, 1 deleted, 1 unchanged";
    assert!(window.has(Role::Label, tally), "{:?}", window.names(Role::Label));
    assert!(window.has(Role::Button, "Save as RON…"));

    let undo = |command| {
        move |window: &mut Window| {
            let ctx = window.harness.ctx.clone();
            window.harness.state_mut().apply(&ctx, [Command::App(command)]);
        }
    };
    undo(AppCommand::Undo)(&mut window);
    draw_until(&mut window.harness, "the state before", |shell| shell.document().later.is_empty());
    window.settle();
    assert_eq!(events_and_denials(&window), (3, 0));
    undo(AppCommand::Redo)(&mut window);
    draw_until(&mut window.harness, "the later state", |shell| shell.document().later.len() == 1);
    window.settle();

    // The file itself is saved meanwhile: the later state stays on top of it.
    let more = DOWNLOADS[0].to_owned() + "a5,2024-03-07,A school is shut,43.3,21.9,\n";
    folder.write("older.csv", &more);
    draw_until(&mut window.harness, "the saved file", |shell| shell.dataset().events().len() == 5);
    assert_eq!(window.harness.state().document().later.len(), 1);
}

#[test]
fn a_newer_file_that_cannot_be_read_leaves_the_open_one_as_it_is() {
    let folder = Folder::new("import-no-later");
    let mut window = dropped(&folder.write("older.csv", DOWNLOADS[0]));
    let missing = folder.path().join("missing.csv");
    window.apply(Command::Import(ImportCommand::TakeLater(missing)));
    draw_until(&mut window.harness, "the refusal", |shell| shell.notice().is_some());
    window.settle();
    let notice = window.harness.state().notice().unwrap().text.clone();
    assert_eq!(notice, "missing.csv is gone; older.csv stays open");
    assert_eq!(events_and_denials(&window), (3, 0));
    assert_eq!(window.state().import.later, [] as [std::path::PathBuf; 0]);
}

#[test]
fn of_several_files_that_are_dropped_one_opens_and_the_others_are_named() {
    let folder = Folder::new("import-several");
    let files = ["a.csv", "b.csv", "c.csv"].map(|name| folder.write(name, ROWS));
    let mut window = Window::on_the_bridge();
    for file in &files {
        window.harness.input_mut().dropped_files.push(Arc::new(Dropped(file.clone())));
    }
    draw_until(&mut window.harness, "a file", |shell| shell.document().name == "a.csv");
    window.settle();
    let notice = window.harness.state().notice().map(|it| it.text.clone()).unwrap_or_default();
    let expected = "3 files were dropped, and a window shows one: a.csv is open. \
                    Drop the others one at a time: b.csv, c.csv";
    assert_eq!(notice, expected);
}
