//! Ibar
pub mod geo;
pub mod model;
pub mod time;
