//! Bytes of a page, as libFuzzer makes them up.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../targets/mod.rs"]
mod targets;

fuzz_target!(|bytes: &[u8]| {
    if let Some((_, target)) = targets::TARGETS.iter().find(|(name, _)| *name == "page") {
        target(bytes);
    }
});
