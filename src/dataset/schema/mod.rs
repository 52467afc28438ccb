//! Schema of dataset files, as a person reads it: an example with every field below its meaning.
//!
//! Tests compare it with the forms as serde sees them, so that no field or word is missing.

#[cfg(test)]
mod tests;

/// An example of a dataset file with every field and every word explained; it can be loaded.
pub const fn schema() -> &'static str {
    include_str!("schema.ron")
}
