//! Ibar
fn main() {}
