//! Rule on the names of types: one name, one meaning.

use std::collections::BTreeMap;

use super::source::Source;

/// Pairs of folders in which one name may be declared once each, with the reason.
const PAIRS: [(&str, &str, &str); 2] = [
    ("src/dataset/", "src/model/", "a record's form in the file and the record that comes of it"),
    ("src/geo/asset/", "src/geo/basemap/", "the same of the base map"),
];

/// Names of types that are declared more than once outside tests, without a reason.
pub(super) fn findings(sources: &[Source]) -> Vec<String> {
    let mut declared: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for source in sources.iter().filter(|source| source.is_product()) {
        for pair in source.tokens.windows(2) {
            if matches!(pair[0].as_str(), "struct" | "enum" | "union" | "trait") {
                declared.entry(&pair[1]).or_default().push(&source.path);
            }
        }
    }
    declared.retain(|_, files| match files.as_slice() {
        [_] => false,
        [a, b] => !PAIRS.iter().any(|(one, other, _)| {
            let is = |a: &str, b: &str| a.starts_with(one) && b.starts_with(other);
            is(a, b) || is(b, a)
        }),
        _ => true,
    });
    let line = |(name, files): (&str, Vec<&str>)| format!("{name}: {}", files.join(", "));
    declared.into_iter().map(line).collect()
}
