//! Ibar
pub mod app;
pub mod cli;
pub mod dataset;
pub mod geo;
pub mod model;
pub mod scene;
pub mod state;
pub mod time;
pub mod ui;
