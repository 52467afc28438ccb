//! Ibar
pub mod geo;
pub mod model;
