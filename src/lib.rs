//! Ibar
pub mod dataset;
pub mod geo;
pub mod model;
pub mod time;
