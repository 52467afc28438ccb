//! Shipped dataset: the crisis of Banjska.

use super::{Loaded, load};
use crate::model::Dataset;

/// Its file name, as shown.
pub const SHIPPED_NAME: &str = "banjska-2023.ron";

/// Its text.
pub const SHIPPED: &str = include_str!("../../assets/datasets/banjska-2023.ron");

/// The shipped dataset, which tests keep free of issues.
pub fn shipped() -> Dataset {
    let Loaded { dataset, .. } = load(SHIPPED.as_bytes());
    dataset.unwrap_or_default()
}
