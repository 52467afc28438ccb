#![doc = include_str!("../README.md")]
//!
//! # The house
//!
//! A library and a thin program. The modules are on seven floors, here from the ground up. A module
//! uses its own floor's shared modules and the floors below it, never one above; a view of [`ui`]
//! never uses another view.
//!
//! | floor | module | holds |
//! |---|---|---|
//! | 0 | [`model`] | the words of the domain: events, claims, sources, places, forces, stories |
//! | 0 | [`text`] | messages by language, folding for search, transliteration, alphabetical order |
//! | 1 | [`time`] | EDTF, zones, the axis and its ticks, dates in words, and the reader of typed times |
//! | 1 | [`geo`] | projection, camera, distances, grids; the base map |
//! | 2 | [`dataset`] | dataset files: RON to a dataset and back, with every problem found |
//! | 2 | [`import`] | files in other formats, through the same checks |
//! | 3 | [`state`] | the state of the window, and the commands that change it |
//! | 4 | [`scene`] | what to draw, in pixels and roles of colour, without egui |
//! | 5 | [`ui`] | views that paint scenes and turn input into commands |
//! | 5 | [`export`] | sentences, figures, pages and data, from the same scenes, for others |
//! | 6 | [`app`] | the eframe shell: files, the session, effects |
//! | 6 | [`cli`] | the command line |
//!
//! # Invariants
//!
//! Tests and lints keep these:
//!
//! - Only [`ui`] and [`app`] use egui. Everything that a person sees can be checked in a [`scene`],
//!   without a window.
//! - A person acts by a [`state::Command`]; [`state::update`] alone changes the [`state::AppState`],
//!   without a clock, without chance and without files.
//! - [`state::Visible`] is the one answer to which events are shown: no view judges a filter.
//! - Times are [`model::Moment`]s and places `f64`, up to the painter.
//! - A bad file is never an empty file: [`dataset::load`] reports every problem and keeps whatever
//!   can be kept, and nothing in a file makes the program panic.
//! - Whatever [`time`] prints as a date or a length, in any language, [`time::read_when`] and
//!   [`time::read_length`] read back.
//! - Colours are roles, to which the theme alone gives values.
//!
//! # Glossary
//!
//! The record:
//!
//! - **Claim**: a statement that somebody made at some time about an event, with the sources for it.
//!   Every fact on screen is a claim.
//! - **Stance**: how a claim relates to its statement: it asserts, denies, admits or calls for it.
//! - **Dispute**: a claim that another claim contradicts. An event is disputed when a claim on it is.
//! - **Grade**: the Admiralty code: a source's reliability, A to F, and a claim's credibility, 1 to 6.
//! - **Happened, known**: the two clocks: when an event took place, and when somebody said so.
//! - **EDTF**: the Extended Date/Time Format of ISO 8601-2, in which datasets write dates.
//! - **Certain, possible**: an event is certainly within a span when every reading of its date puts
//!   it there, and possibly when some reading does.
//! - **Force**: troops. A **presence** says where a force was, from when to when.
//! - **Phase**: a named stretch of the timeline. A **story** leads through the record in steps.
//!
//! Time on screen:
//!
//! - **Playhead**: the instant that the map shows.
//! - **Window**, or **dates shown**: the span whose events are shown: this moment, the last or next
//!   so-and-so long, everything until now, or a range.
//! - **Lane**: a row of the timeline for events that have something in common.
//! - **Ridge**: the curve of a lane with too many events for items: how many there are in each few
//!   pixels.
//! - **Fold**: a long empty stretch of time, drawn in a fixed width.
//!
//! The map:
//!
//! - **Fan**: the events of one mark, spread out beside it.
//! - **Dock**: an off-screen indicator at the edge of the map, for places beyond it.
//! - **Locator**: the small map in the corner that shows where the large one is.
//! - **Leader**: the line from a label to its mark. **Halo**: the light border around a label.
//! - **Density**: coloured pixels in place of marks, where there are very many events.
//! - **Tray**: the list of events that a view has no position for.
//!
//! # The modules, in reading order

pub mod model;

pub mod text;

pub mod time;

pub mod geo;

pub mod dataset;

pub mod import;

pub mod state;

pub mod scene;

pub mod ui;

pub mod export;

pub mod app;

pub mod cli;
