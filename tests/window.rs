//! The real window, driven from outside.
//!
//! Needs the feature `inspection` and a display. Without a display the tests say so and pass,
//! unless `IBAR_REQUIRE_DISPLAY` is set; `IBAR_BIN` names another program than the one that was
//! built with these tests:
//!
//! ```text
//! xvfb-run -a -s "-screen 0 1440x900x24" cargo test --features inspection --test window
//! ```
#![cfg(test)]

#[path = "window/remote.rs"]
#[expect(dead_code, reason = "keys, sizes and pictures serve the example that makes the picture")]
mod remote;

use std::io::{Write as _, stderr};
use std::process::{Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::sleep;
use std::time::Duration;
use std::{env, fs};

use egui::accesskit::Role;
use egui::vec2;

use self::remote::{Node, Remote};

/// Windows are opened one after another: on a display without a window manager they lie on top of
/// each other.
static DISPLAY: Mutex<()> = Mutex::new(());

#[test]
fn a_click_on_the_marker_at_banjska_shows_the_claims_about_the_attack() {
    let Some((_turn, mut window)) = window(&["--at", "2023-09-24T02:40+02:00"]) else {
        return;
    };
    // Several events share the marker: a click fans them out, and another picks one of them.
    let marker = marker(&mut window, "Bridge at Banjska blocked");
    window.click(marker.middle()).expect("a click");
    let is_attack = |node: &Node| {
        node.role == Role::Button && node.name.starts_with("Bridge at Banjska blocked")
    };
    let attack = window.find("attack in the fan", is_attack).expect("the attack in the fan");
    window.click(attack.middle()).expect("a click");
    for (speaker, words) in [
        ("Kosovo Police", "The roadblock was noticed at 02:34"),
        ("Aleksandar Vučić", "The two lorries were put there at about 02:46"),
        ("Ministry of Internal Affairs of Kosovo", "Officers sent to two lorries on the bridge"),
    ] {
        text(&mut window, &format!("a claim of {speaker}"), words);
        text(&mut window, &format!("the name of {speaker}"), speaker);
    }
}

#[test]
fn dragging_the_playhead_to_the_thirtieth_brings_the_deployment_to_the_line() {
    // From here the thirtieth is in the middle of the timeline: near its edge the timeline would
    // move along with what is held.
    let Some((_turn, mut window)) = window(&["--at", "2023-09-23T14:00"]) else {
        return;
    };
    let deployed = |node: &Node| {
        node.role == Role::Image && node.name.starts_with("Serbian forces along the line")
    };
    let seen = |window: &mut Remote| window.nodes().expect("the tree").iter().any(deployed);
    let flag = playhead(&mut window);
    assert!(flag.value.starts_with("23 September 2023"), "{}", flag.value);
    assert!(!seen(&mut window), "nothing is known of a deployment on the twenty-third");

    let mut pointer = flag.middle();
    window.point_at(pointer).expect("a pointer");
    window.press(pointer, true).expect("a press");
    while !playhead(&mut window).value.starts_with("30 September 2023") {
        pointer += vec2(6.0, 0.0);
        assert!(pointer.x < 2000.0, "the thirtieth cannot be reached");
        window.point_at(pointer).expect("a drag");
    }
    assert!(seen(&mut window), "the map follows before the hand lets go");
    window.press(pointer, false).expect("a release");
    window.settle().expect("a still window");
    assert!(seen(&mut window));
    assert!(playhead(&mut window).value.starts_with("30 September 2023"));
}

#[test]
fn play_moves_time_and_pause_holds_it() {
    let Some((_turn, mut window)) = window(&["--at", "2023-09-24"]) else {
        return;
    };
    let before = playhead(&mut window).value;
    let play = button(&mut window, "Play");
    window.click(play.middle()).expect("a click");
    let has_moved =
        |node: &Node| node.role == Role::Slider && node.name == "Playhead" && node.value != before;
    window.find("movement of the playhead", has_moved).expect("a later time");
    let pause = button(&mut window, "Pause");
    window.click(pause.middle()).expect("a click");
    let held = playhead(&mut window).value;
    // While time runs, this draws frames for two seconds.
    window.settle().expect("a still window");
    assert_eq!(playhead(&mut window).value, held);
}

#[cfg(unix)]
#[test]
fn what_was_changed_is_there_again_after_the_system_asked_the_program_to_end() {
    for signal in ["TERM", "INT", "HUP"] {
        let Some((turn, window)) = window(&["--at", "2023-09-24T02:40+02:00"]) else {
            return;
        };
        let folder = window.end_by(signal).expect("an end");
        let mut again = Remote::start_in(program(), folder).expect("a window");
        let value = playhead(&mut again).value;
        assert!(value.starts_with("24 September 2023, 02:40"), "{signal}: {value}");
        drop((again, turn));
    }
}

#[cfg(unix)]
#[test]
fn a_program_that_is_killed_has_lost_two_seconds_at_most() {
    let Some((_turn, mut window)) = window(&[]) else {
        return;
    };
    let next = button(&mut window, "Next event");
    window.click(next.middle()).expect("a click");
    let value = playhead(&mut window).value;
    sleep(Duration::from_secs(2));
    let folder = window.end_by("KILL").expect("an end");
    let mut again = Remote::start_in(program(), folder).expect("a window");
    assert_eq!(playhead(&mut again).value, value);
}

/// A dataset of one event with that title.
fn dataset(title: &str) -> String {
    format!(
        r#"Dataset(ibar: 1, title: "{title}", summary: "S",
        places: [Place(id: "p", names: {{"en": "P"}}, at: (lat: 42.9, lon: 20.8))],
        events: [Event(id: "e", when: "2023-09-24", where: Place(id: "p"), kind: Attack, title: "{title}")])"#
    )
}

#[cfg(unix)]
#[test]
fn a_file_whose_folder_is_exchanged_further_up_is_followed() {
    let home = env::temp_dir().join(format!("ibar-exchanged-{}", std::process::id()));
    let folder = home.join("up/data");
    fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join("a.ron");
    fs::write(&file, dataset("The first")).expect("a file");
    let path = file.display().to_string();
    let Some((_turn, mut window)) = window(&[&path]) else {
        return;
    };
    let shows = |window: &mut Remote, title: &str| {
        window.find(title, |node| node.name.contains(title)).expect("the title");
    };
    shows(&mut window, "The first");
    fs::rename(home.join("up"), home.join("away")).expect("a rename");
    window.find("a notice", |node| node.name.contains("a.ron is gone")).expect("a notice");
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(&file, dataset("The second")).expect("a file");
    shows(&mut window, "The second");
    fs::write(&file, dataset("The third")).expect("a file");
    shows(&mut window, "The third");
    drop(window);
    let _ = fs::remove_dir_all(home);
}

#[test]
fn without_a_display_the_program_says_so_in_a_line() {
    let out = program()
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .output()
        .expect("the program");
    let printed = String::from_utf8_lossy(&out.stderr);
    assert_eq!(out.status.code(), Some(1), "{printed}");
    assert_eq!(printed.lines().count(), 1, "{printed}");
    assert!(printed.contains("no display"), "{printed}");
}

/// The program under test.
fn program() -> Command {
    Command::new(env::var_os("IBAR_BIN").unwrap_or_else(|| env!("CARGO_BIN_EXE_ibar").into()))
}

/// The turn to have a window, and one of the program with those arguments; `None` where there is
/// no display for one and none is required.
fn window(arguments: &[&str]) -> Option<(MutexGuard<'static, ()>, Remote)> {
    let set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    if !set("DISPLAY") && !set("WAYLAND_DISPLAY") {
        assert!(!set("IBAR_REQUIRE_DISPLAY"), "a display is required, and there is none");
        let _ = writeln!(stderr(), "skipped: there is no display to open a window on");
        return None;
    }
    let turn = DISPLAY.lock().unwrap_or_else(PoisonError::into_inner);
    let mut program = program();
    program.args(arguments).stdout(Stdio::null());
    let window = Remote::start(program).expect("a window");
    Some((turn, window))
}

fn playhead(window: &mut Remote) -> Node {
    let is_playhead = |node: &Node| node.role == Role::Slider && node.name == "Playhead";
    window.find("playhead", is_playhead).expect("the playhead")
}

fn button(window: &mut Remote, name: &str) -> Node {
    window.find(name, |node| node.role == Role::Button && node.name == name).expect("a button")
}

/// A marker on the map with these words in its name; not the way back to the event before, which
/// stands in the panel on the right.
fn marker(window: &mut Remote, words: &str) -> Node {
    let is_marker = |node: &Node| {
        node.role == Role::Button && node.name.contains(words) && !node.name.starts_with("Back to")
    };
    window.find(words, is_marker).expect("a marker")
}

/// A text that contains these words.
fn text(window: &mut Remote, what: &str, words: &str) -> Node {
    let is_text = |node: &Node| node.role == Role::Label && node.name.contains(words);
    window.find(what, is_text).expect("a text")
}
