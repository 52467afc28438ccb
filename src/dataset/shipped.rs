//! The dataset that Ibar ships with.

use super::load::{Loaded, load};
use crate::model::Dataset;

/// The file's name, as it is shown.
pub const SHIPPED_NAME: &str = "banjska-2023.ron";

/// The text of the shipped dataset.
pub const SHIPPED: &str = include_str!("../../assets/datasets/banjska-2023.ron");

/// The shipped dataset.
///
/// A test holds that it has no issues; if it had any, what can be read of it would be used.
pub fn shipped() -> Dataset {
    let Loaded { dataset, .. } = load(SHIPPED.as_bytes());
    dataset.unwrap_or_default()
}
