//! Layers of a file's own: beside the dataset, on the map, in the key and in the view menu.

use egui::accesskit::Role;
use ibar::app::{Document, Origin, Purpose};
use ibar::dataset::{Issue, load, read_layers};
use ibar::state::{Command, MapCommand};

use crate::support::{Folder, Window};

const DATASET: &str = r#"#![enable(implicit_some)]
Dataset(ibar: 1, title: "T", summary: "S",
    layers: [Layer(file: "roads.geojson", name: "Old roads", kind: Line, credit: "The survey")],
    places: [Place(id: "p", names: {"en": "Post"}, at: (lat: 42.97, lon: 20.78))],
    events: [Event(id: "e", when: "2023-09-24", where: Place(id: "p"), title: "E")],
)"#;

const ROADS: &str = r#"{"type": "Feature", "properties": {"name": "Drum i vjetër"}, "geometry":
    {"type": "LineString", "coordinates": [[20.4, 42.7], [20.9, 42.9], [21.3, 43.1]]}}"#;

fn document(folder: &Folder) -> Document {
    let path = folder.write("data.ron", DATASET);
    Document::read(&Origin::File(path), Purpose::Opening).unwrap()
}

#[test]
fn the_layers_of_a_file_are_on_the_map_in_key_credits_and_menu() {
    let folder = Folder::new("layers");
    folder.write("roads.geojson", ROADS);
    let mut window = Window::open(document(&folder), |_| {});
    let says = |window: &Window, words: &str| {
        window.painted().iter().any(|painted| painted.contains(words))
    };
    for words in ["Old roads", "Old roads: The survey"] {
        assert!(says(&window, words), "{words}: {:#?}", window.painted());
    }
    window.apply(Command::Map(MapCommand::ToggleLayer(0)));
    assert!(!window.shows("Old roads"), "the key does not explain what is hidden");
    window.click(Role::Button, "View").click(Role::Button, "Layers of the file");
    window.click(Role::CheckBox, "Old roads");
    assert!(window.state().map.shows_layer(0));
}

#[test]
fn a_layer_that_is_broken_costs_nothing_else_and_is_told() {
    let folder = Folder::new("layers-broken");
    folder.write("roads.geojson", &ROADS.replace("[20.4, 42.7],", "[20.4, 42.7"));
    let path = folder.write("data.ron", DATASET);
    let mut loaded = load(DATASET.as_bytes());
    read_layers(&path, &mut loaded);
    let told: Vec<String> = loaded.problems().map(Issue::message).collect();
    assert_eq!(document(&folder).dataset.events().len(), 1);
    assert!(told.len() == 1 && told[0].contains("roads.geojson, line 2, column "), "{told:?}");
}
