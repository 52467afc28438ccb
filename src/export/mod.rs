//! Export: what leaves Ibar, as sentences with their sources, as pages, and as data in
//! other formats.

pub mod data;
pub mod page;
pub mod sentence;
