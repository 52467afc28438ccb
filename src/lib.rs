//! Ibar
pub mod geo;
pub mod dataset;
pub mod model;
pub mod time;
