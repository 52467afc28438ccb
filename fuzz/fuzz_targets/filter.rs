//! Text of the search, as libFuzzer makes them up.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../targets/mod.rs"]
#[allow(dead_code, reason = "each binary has one target of all")]
mod targets;

fuzz_target!(|bytes: &[u8]| {
    if let Some((_, target)) = targets::TARGETS.iter().find(|(name, _)| *name == "filter") {
        target(bytes);
    }
});
