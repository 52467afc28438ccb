#![doc = include_str!("../README.md")]
//!
//! # The house
//!
//! A library and a thin program. The modules stand on six floors, listed here from the ground up. A
//! module uses its own floor's shared files and the floors below it, never one above; a view of
//! [`ui`] never uses another view.
//!
//! - 0: [`model`]
//! - 1: [`text`], [`time`], [`geo`] and, above these two, [`dataset`]
//! - 2: [`state`]
//! - 3: [`scene`]
//! - 4: [`ui`]
//! - 5: [`app`] and, above it, [`cli`]
//!
//! What holds throughout, and is kept so by tests and lints:
//!
//! - Only [`ui`] and [`app`] know the toolkit. Whatever a person would see can be told from a
//!   [`scene`], without a window.
//! - What a person does is a [`state::Command`]; [`state::update`] alone changes the
//!   [`state::AppState`], without a clock, without chance and without files.
//! - Times are [`model::Moment`]s and places `f64`, up to the painter.
//! - A bad file is never an empty file: [`dataset::load`] tells every issue and keeps whatever can
//!   be kept, and nothing in a file makes the program panic.
//! - Colours are roles, to which the theme alone gives values.
//!
//! # The modules, in reading order

pub mod model;

pub mod text;

pub mod time;

pub mod geo;

pub mod dataset;

pub mod state;

pub mod scene;

pub mod ui;

pub mod app;

pub mod cli;
