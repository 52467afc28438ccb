//! Idle window: what does not change costs nothing.

use std::time::Duration;

use egui::{pos2, vec2};
use ibar::state::{Command, PlayCommand, TimeCommand};

use crate::support::{Window, shipped};

#[test]
fn a_frame_in_which_nothing_has_changed_derives_no_scene_and_asks_for_no_other() {
    let mut window = Window::open(shipped(), |_| {});
    window.settle();
    let derived = window.scenes_derived();
    assert!(derived > 0);
    window.frames(3);
    assert_eq!(window.scenes_derived(), derived);
    assert_eq!(window.next_frame_in(), Duration::MAX);
}

#[test]
fn the_pointer_over_open_ground_derives_no_scene() {
    let mut window = Window::on_the_bridge();
    let at = window.open_ground();
    window.move_to(at).settle();
    let derived = window.scenes_derived();
    for nth in 1..4_u8 {
        window.move_to(at + vec2(f32::from(nth), 0.0)).frames(1);
    }
    assert_eq!(window.scenes_derived(), derived);
}

#[test]
fn a_step_of_the_playhead_derives_each_scene_on_the_screen_once() {
    let mut window = Window::open(shipped(), |_| {});
    window.move_to(pos2(2.0, 2.0)).settle();
    let before = window.scenes_derived();
    let playhead = window.state().playhead.plus_millis(3_600_000);
    window.apply(Command::Time(TimeCommand::SetPlayhead(playhead)));
    let derived = window.scenes_derived() - before;
    assert!((1..=12).contains(&derived), "{derived}");
    window.frames(2);
    assert_eq!(window.scenes_derived() - before, derived);
}

#[test]
fn play_rests_while_the_window_is_covered() {
    let mut window = Window::open(shipped(), |_| {});
    window.cover(true).apply(Command::Play(PlayCommand::Toggle));
    let before = window.state().playhead;
    window.frames(8);
    assert!(window.state().playback.playing);
    assert_eq!((window.state().playhead, window.next_frame_in()), (before, Duration::MAX));
    window.cover(false).frames(8);
    assert!(window.state().playhead > before);
}
