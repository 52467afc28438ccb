//! What Ibar promises, tested through its library.

mod dataset;
