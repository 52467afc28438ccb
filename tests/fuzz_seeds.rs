//! The seeds of the fuzz targets, and inputs that a target once stopped at.

use std::fs;
use std::path::Path;

#[path = "../fuzz/targets/mod.rs"]
mod targets;

#[test]
fn what_holds_for_every_input_of_a_reader_holds_for_the_seeds() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds");
    for (name, target) in targets::TARGETS {
        let seeds: Vec<_> = fs::read_dir(root.join(name)).expect(name).flatten().collect();
        assert!(seeds.len() > 2, "{name} has {} seeds", seeds.len());
        for seed in seeds {
            target(&fs::read(seed.path()).expect("a seed"));
        }
    }
}
