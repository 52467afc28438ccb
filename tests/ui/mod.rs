//! The window: what a person sees, clicks and gets.
//!
//! Things are found by what assistive technology calls them, and looked at through the state: no
//! test knows where anything stands.

mod asking;
mod asking_many;
mod bookmarks;
mod certainty;
mod characters;
mod charts;
mod charts_read;
mod comparison;
mod density;
mod detail;
mod docks;
mod edge;
mod every_field;
mod evidence;
mod fans;
mod flows;
mod grades;
mod handling;
mod idle;
mod import;
mod keyboard;
mod knowledge;
mod lanes;
mod languages;
mod layers;
mod list;
mod map;
mod palette;
mod picture;
mod room;
mod shared_view;
mod sheets;
mod sizes;
mod speakers;
mod story;
mod time_axis;
mod time_window;
mod timeline;
mod transport;
mod two_maps;
