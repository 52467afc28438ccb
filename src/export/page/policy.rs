//! Content security policy (CSP level 3): what the page may run and load.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use super::{SCRIPT, STYLE};

/// A policy that allows nothing but the page's own script and style, and the styles in its maps.
/// Pictures may lie in the page itself, as the ground of a map does.
pub(super) fn policy(maps: &[&str]) -> String {
    let styles: Vec<String> =
        std::iter::once(STYLE).chain(maps.iter().copied().flat_map(styles_in)).map(hash).collect();
    format!(
        "default-src 'none'; script-src {}; style-src {}; img-src data:; font-src data:; \
         base-uri 'none'; form-action 'none'",
        hash(SCRIPT),
        styles.join(" ")
    )
}

/// The contents of the style elements in an SVG.
fn styles_in(svg: &str) -> impl Iterator<Item = &str> {
    svg.split("<style").skip(1).filter_map(|rest| {
        let (_, contents) = rest.split_once('>')?;
        contents.split_once("</style>").map(|(style, _)| style)
    })
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())))
}
