//! Rules on the crates that Ibar is built from: their licences and versions.

use std::process::Command;

use serde_json::Value;

/// Licences that go with MIT and Apache-2.0; `.deny.toml` has the same list.
const ALLOWED: [&str; 14] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "OFL-1.1",
    "Ubuntu-font-1.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Crates with another licence, each with the reason why it may stay.
const EXCEPTIONS: [(&str, &str, &str); 1] =
    [("colored", "MPL-2.0", "colours the report of a snapshot test, and is in no program")];

/// Whether one of the alternatives of the licence is allowed, in each of its parts.
fn is_allowed(licence: &str) -> bool {
    // Parts are joined by AND; each is a name, or alternatives in brackets. Old manifests write
    // a slash for OR.
    let licence = licence.replace('/', " OR ");
    let name = |name: &str| ALLOWED.contains(&name.trim());
    let alternatives = |text: &str| text.split(" OR ").any(name);
    if licence.contains('(') {
        licence.split(" AND ").all(|part| alternatives(part.trim_matches(['(', ')', ' '])))
    } else {
        licence.split(" OR ").any(|one| one.split(" AND ").all(name))
    }
}

/// Every crate that these tests are built from: name, version and licence. Those of other systems
/// need not be on this machine; cargo-deny looks at them.
fn crates() -> Vec<[String; 3]> {
    let rustc = Command::new("rustc").arg("-vV").output().expect("rustc");
    let rustc = String::from_utf8(rustc.stdout).expect("a text");
    let host = rustc.lines().find_map(|line| line.strip_prefix("host: ")).expect("a host");
    let built = [
        ("default", true),
        ("snapshots", cfg!(feature = "snapshots")),
        ("geoparquet", cfg!(feature = "geoparquet")),
    ];
    let features = built.map(|(name, is_built)| if is_built { name } else { "" }).join(",");
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--offline"])
        .args(["--filter-platform", host, "--features", &features])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("the metadata");
    let packages = metadata["packages"].as_array().expect("packages");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    packages.iter().map(|it| ["name", "version", "license"].map(|key| text(&it[key]))).collect()
}

#[test]
fn every_licence_goes_with_ours_and_no_version_is_a_pre_release() {
    let crates = crates();
    assert!(crates.len() > 200, "only {} crates", crates.len());
    for [name, version, licence] in crates {
        let excepted = EXCEPTIONS.iter().any(|it| (it.0, it.1) == (name.as_str(), &*licence));
        assert!(excepted || is_allowed(&licence), "{name} {version}: {licence}");
        // A plus sign adds notes to a version, a hyphen before it marks a pre-release.
        let number = version.split('+').next().unwrap_or_default();
        assert!(!number.contains('-'), "{name} {version} is a pre-release");
    }
}

#[test]
fn cargo_deny_allows_the_same_licences() {
    let deny = include_str!("../../.deny.toml");
    let (_, after) = deny.split_once("allow = [").expect("the list of licences");
    let (list, _) = after.split_once(']').expect("the end of the list");
    let listed: Vec<&str> = list.split('"').skip(1).step_by(2).collect();
    assert_eq!(listed, ALLOWED);
}

/// Name and version of every crate in the lock file, and the registry or repository that it is from.
fn locked() -> Vec<[&'static str; 3]> {
    let lock = include_str!("../../Cargo.lock");
    let field = |block: &'static str, name: &str| {
        let line = block.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(" = \""));
        line.and_then(|line| line.strip_suffix('"')).unwrap_or_default()
    };
    let blocks = lock.split("[[package]]").skip(1);
    blocks.map(|block| ["name", "version", "source"].map(|name| field(block, name))).collect()
}

/// The crates in the lock file that depend on one.
fn wanting(name: &str) -> impl Iterator<Item = &'static str> {
    let (plain, versioned) = (format!("\n \"{name}\","), format!("\n \"{name} "));
    let blocks = include_str!("../../Cargo.lock").split("[[package]]").skip(1);
    let blocks = blocks.filter(move |it| it.contains(&plain) || it.contains(&versioned));
    blocks.filter_map(|block| block.split("name = \"").nth(1)?.split('"').next())
}

#[test]
fn what_is_there_in_several_versions_is_named_with_the_reason() {
    let locked = locked();
    let newest = |name: &str| locked.iter().rfind(|it| it[0] == name).map(|it| it[1]);
    let older = locked.iter().filter(|[name, version, _]| newest(name) != Some(*version));
    let mut older: Vec<String> =
        older.map(|[name, version, _]| format!("{name}@{version}")).collect();
    older.sort();
    let deny = include_str!("../../.deny.toml");
    let (_, after) = deny.split_once("skip = [").expect("the list of several versions");
    let (list, _) = after.split_once("\n]").expect("the end of the list");
    let mut named: Vec<String> = Vec::new();
    for line in list.lines().filter(|line| line.contains("crate = ")) {
        let texts: Vec<&str> = line.split('"').skip(1).step_by(2).collect();
        let [name, reason] = texts[..] else { panic!("a crate and a reason: {line}") };
        assert!(reason.len() > 4, "no reason: {line}");
        named.push(name.to_owned());
    }
    named.sort();
    assert_eq!(named, older, "named on the left, in the lock file on the right");
}

#[test]
fn every_crate_comes_from_the_registry_and_none_of_the_unwanted_is_there() {
    let deny = include_str!("../../.deny.toml");
    let (_, after) = deny.split_once("\ndeny = [").expect("the list of unwanted crates");
    let (list, _) = after.split_once("\n]").expect("the end of the list");
    let mut registries = std::collections::BTreeSet::new();
    for [name, version, source] in locked() {
        let own = name == "ibar";
        assert!(own || source.starts_with("registry+"), "{name} {version} comes from {source:?}");
        registries.extend((!own).then_some(source));
        let unwanted = format!("crate = \"{name}\"");
        let Some(line) = list.lines().find(|line| line.contains(&unwanted)) else { continue };
        let (_, wrappers) = line.split_once("wrappers = [").unwrap_or_default();
        let wrappers: Vec<&str> =
            wrappers.split(']').next().unwrap_or_default().split('"').collect();
        for wanting in wanting(name) {
            assert!(wrappers.contains(&wanting), "{wanting} brings {name} {version}, unwanted");
        }
    }
    assert_eq!(registries.len(), 1, "all of them from one registry: {registries:?}");
}

#[test]
fn licences_are_read_with_their_alternatives_and_parts() {
    for good in ["MIT", "MIT/Apache-2.0", "GPL-3.0 OR MIT", "(MIT OR GPL-3.0) AND Unicode-3.0"] {
        assert!(is_allowed(good), "{good}");
    }
    for bad in ["", "GPL-3.0-only", "MIT AND AGPL-3.0", "(MIT OR Zlib) AND GPL-2.0"] {
        assert!(!is_allowed(bad), "{bad}");
    }
}
