//! Writes what Ibar is built from: a bill of materials, and the notices of third parties.
//!
//! ```text
//! cargo run --example third_parties -- target/third-parties
//! ```
//!
//! `sbom.cdx.json` is a bill of materials in `CycloneDX` 1.5, `NOTICES.txt` has the licence of every
//! crate with the texts that come with it. Both are of the crates that are linked into the program on
//! the system that this runs on, read from what cargo has on this machine, and of the fonts and data
//! that are in the program: nothing is asked of a network, and the same lock file gives the same
//! files.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "it says what it wrote")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use serde_json::{Value, json};

/// Fonts or data of others that are in the program.
struct Ingredient {
    /// `CycloneDX` knows a "file" and "data".
    kind: &'static str,
    name: &'static str,
    /// What of it is in the program.
    what: &'static str,
    /// By the names of SPDX; `None` where it is in the public domain.
    licence: Option<&'static str>,
    page: &'static str,
    /// The text of its licence; empty where a crate brings it, or the licence asks for none.
    text: &'static str,
}

const INGREDIENTS: [Ingredient; 4] = [
    Ingredient {
        kind: "file",
        name: "Noto Sans, Noto Sans Math and Noto Sans Symbols 2",
        what: "subsets of the fonts, for the window and for figures",
        licence: Some("OFL-1.1"),
        page: "https://fonts.google.com/noto",
        text: include_str!("../../assets/fonts/OFL.txt"),
    },
    Ingredient {
        kind: "data",
        name: "Natural Earth",
        what: "the base map",
        licence: None,
        page: "https://www.naturalearthdata.com",
        text: "",
    },
    Ingredient {
        kind: "data",
        name: "Unicode CLDR",
        what: "names of countries and languages",
        licence: Some("Unicode-3.0"),
        page: "https://cldr.unicode.org",
        text: "",
    },
    Ingredient {
        kind: "data",
        name: "GeoNames",
        what: "coordinates of places in the dataset that comes with Ibar",
        licence: Some("CC-BY-4.0"),
        page: "https://www.geonames.org",
        text: "",
    },
];

fn main() -> ExitCode {
    let folder = std::env::args_os().nth(1).map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("target/third-parties"),
        PathBuf::from,
    );
    match write_both(&folder) {
        Ok(crates) => {
            println!(
                "sbom.cdx.json and NOTICES.txt of {crates} crates, and of fonts and data from {} \
                 others, are in {}",
                INGREDIENTS.len(),
                folder.display()
            );
            ExitCode::SUCCESS
        }
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

/// Writes both files, and returns the number of crates.
fn write_both(folder: &Path) -> Result<usize, String> {
    let metadata = metadata()?;
    let parts = Parts::of(&metadata).ok_or("cargo's metadata has another form than it had")?;
    let sums = checksums();
    let notices = notices(&parts);
    let bill = serde_json::to_string_pretty(&bill(&parts, &sums)).map_err(|it| it.to_string())?;
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(folder.join("sbom.cdx.json"), bill + "\n"))
        .and_then(|()| fs::write(folder.join("NOTICES.txt"), notices))
        .map_err(|error| format!("{}: {error}", folder.display()))?;
    Ok(parts.of_others().len())
}

/// What cargo knows of the crates for this system, without a network.
fn metadata() -> Result<Value, String> {
    let version = Command::new("rustc").arg("-vV").output().map_err(|it| it.to_string())?;
    let version = String::from_utf8_lossy(&version.stdout).into_owned();
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).unwrap_or_default();
    let output = Command::new(std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()))
        .args(["metadata", "--format-version", "1", "--locked", "--offline"])
        .args(["--filter-platform", host])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .map_err(|error| error.to_string())?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    serde_json::from_slice(&output.stdout).map_err(|error| error.to_string())
}

/// The crates that are linked into the program, by cargo's identifier.
struct Parts<'a> {
    root: &'a str,
    linked: BTreeMap<&'a str, &'a Value>,
    /// For each crate those that it is linked with.
    edges: BTreeMap<&'a str, Vec<&'a str>>,
}

impl<'a> Parts<'a> {
    fn of(metadata: &'a Value) -> Option<Self> {
        let root = metadata.pointer("/resolve/root")?.as_str()?;
        let packages = metadata.get("packages")?.as_array()?;
        let by_id: BTreeMap<&str, &Value> = packages
            .iter()
            .filter_map(|it| Some((it.get("id").and_then(Value::as_str)?, it)))
            .collect();
        let nodes = metadata.pointer("/resolve/nodes")?.as_array()?;
        let mut edges: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for node in nodes {
            let dependencies = node.get("deps")?.as_array()?.iter().filter(|it| is_linked(it));
            let dependencies = dependencies.filter_map(|it| it.get("pkg").and_then(Value::as_str));
            edges.insert(node.get("id")?.as_str()?, dependencies.collect());
        }
        let mut linked = BTreeMap::new();
        let mut open = vec![root];
        while let Some(id) = open.pop() {
            if linked.insert(id, *by_id.get(id)?).is_none() {
                open.extend(edges.get(id).into_iter().flatten().copied());
            }
        }
        Some(Self { root, linked, edges })
    }

    /// The crates of others, by name and version.
    fn of_others(&self) -> Vec<&'a Value> {
        let others = self.linked.iter().filter(|(id, _)| **id != self.root);
        let mut others: Vec<&Value> = others.map(|(_, package)| *package).collect();
        others.sort_by_key(|it| (text(it, "name"), text(it, "version")));
        others
    }
}

/// Whether a dependency ends up in the program: not those of tests, nor those of build scripts.
fn is_linked(dependency: &Value) -> bool {
    dependency
        .get("dep_kinds")
        .and_then(Value::as_array)
        .is_some_and(|kinds| kinds.iter().any(|it| it.get("kind").is_none_or(Value::is_null)))
}

fn text(package: &Value, field: &str) -> String {
    package.get(field).and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn address(package: &Value) -> String {
    format!("pkg:cargo/{}@{}", text(package, "name"), text(package, "version"))
}

/// The checksums of the lock file, by name and version.
fn checksums() -> BTreeMap<(String, String), String> {
    let lock = include_str!("../../Cargo.lock");
    let field = |block: &str, name: &str| {
        let line = block.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(" = \""))?;
        line.strip_suffix('"').map(str::to_owned)
    };
    let blocks = lock.split("[[package]]").skip(1);
    blocks
        .filter_map(|block| {
            let key = (field(block, "name")?, field(block, "version")?);
            Some((key, field(block, "checksum")?))
        })
        .collect()
}

/// The bill of materials.
fn bill(parts: &Parts<'_>, sums: &BTreeMap<(String, String), String>) -> Value {
    let component = |package: &Value| {
        let key = (text(package, "name"), text(package, "version"));
        let hashes: Vec<Value> = sums
            .get(&key)
            .map(|sum| json!({"alg": "SHA-256", "content": sum}))
            .into_iter()
            .collect();
        let licence = text(package, "license").replace('/', " OR ");
        let page = package.get("repository").and_then(Value::as_str);
        let pages: Vec<Value> =
            page.map(|page| json!({"type": "vcs", "url": page})).into_iter().collect();
        json!({
            "type": "library",
            "bom-ref": address(package),
            "name": key.0,
            "version": key.1,
            "purl": address(package),
            "hashes": hashes,
            "licenses": [{"expression": licence}],
            "externalReferences": pages,
        })
    };
    let crates = parts.of_others().into_iter().map(component);
    let components: Vec<Value> =
        crates.chain(INGREDIENTS.iter().map(ingredient_component)).collect();
    let addresses = |ids: &[&str]| {
        let packages = ids.iter().filter_map(|id| parts.linked.get(id));
        packages.map(|package| address(package)).collect::<BTreeSet<String>>()
    };
    let dependencies: Vec<Value> = parts
        .linked
        .iter()
        .map(|(id, package)| {
            let mut on = parts.edges.get(id).map(|ids| addresses(ids)).unwrap_or_default();
            if *id == parts.root {
                on.extend(INGREDIENTS.iter().map(ingredient_reference));
            }
            json!({"ref": address(package), "dependsOn": on})
        })
        .collect();
    let root = parts.linked.get(parts.root).copied().unwrap_or(&Value::Null);
    json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": address(root),
                "name": text(root, "name"),
                "version": text(root, "version"),
                "licenses": [{"expression": text(root, "license")}],
            },
        },
        "components": components,
        "dependencies": dependencies,
    })
}

fn ingredient_reference(ingredient: &Ingredient) -> String {
    let letters = ingredient.name.to_lowercase();
    let words = letters.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
    format!("data:{}", words.collect::<Vec<_>>().join("-"))
}

/// Fonts or data of others in the bill of materials.
fn ingredient_component(ingredient: &Ingredient) -> Value {
    let licence = ingredient.licence.map_or_else(
        || json!({"license": {"name": "public domain"}}),
        |licence| json!({"license": {"id": licence}}),
    );
    json!({
        "type": ingredient.kind,
        "bom-ref": ingredient_reference(ingredient),
        "name": ingredient.name,
        "description": ingredient.what,
        "licenses": [licence],
        "externalReferences": [{"type": "website", "url": ingredient.page}],
    })
}

/// The notices: each crate with its licence, then each text of a licence once, with the crates that
/// bring it.
fn notices(parts: &Parts<'_>) -> String {
    let mut all = "Ibar is built from these crates.\n\n".to_owned();
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let ingredients = ingredient_notices(&mut texts);
    for package in parts.of_others() {
        let name = format!("{} {}", text(package, "name"), text(package, "version"));
        let _ = writeln!(all, "{name}: {}", text(package, "license").replace('/', " OR "));
        for licence in licence_texts(package) {
            texts.entry(licence).or_default().push(name.clone());
        }
    }
    all.push_str(&ingredients);
    for (licence, names) in texts {
        let _ = write!(all, "\n{}\n{}\n\n{}\n", "-".repeat(80), names.join(", "), licence.trim());
    }
    all
}

/// A line for each of the fonts and data, whose texts of licences join those of the crates.
fn ingredient_notices(texts: &mut BTreeMap<String, Vec<String>>) -> String {
    let mut all = "\nThese fonts and data are in it.\n\n".to_owned();
    for Ingredient { name, what, licence, page, text, .. } in INGREDIENTS {
        let licence = licence.unwrap_or("public domain");
        let _ = writeln!(all, "{name} ({what}): {licence}, {page}");
        if !text.is_empty() {
            texts.entry(text.replace("\r\n", "\n")).or_default().push(name.to_owned());
        }
    }
    all
}

/// The texts of licences and notices that lie beside a crate's manifest.
fn licence_texts(package: &Value) -> Vec<String> {
    let manifest = PathBuf::from(text(package, "manifest_path"));
    let entries = manifest.parent().map(fs::read_dir).into_iter().flatten().flatten().flatten();
    let is_one = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        ["LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "NOTICE", "UNLICENSE", "OFL"]
            .iter()
            .any(|start| name.starts_with(start))
    };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(is_one).collect();
    paths.sort();
    let texts = paths.iter().filter_map(|path| fs::read_to_string(path).ok());
    texts.map(|text| text.replace("\r\n", "\n")).collect()
}
