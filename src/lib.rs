//! Ibar
pub mod model;
