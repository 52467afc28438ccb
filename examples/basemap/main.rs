//! Generator of the base maps that the program ships: the finer one of a region,
//! `assets/basemap.ron`, and that of the world, `assets/world.bin`.
//!
//! ```text
//! cargo run --release --example basemap -- GEOJSON_DIR -o assets/basemap.ron
//! cargo run --release --example basemap -- --world WORLD_DIR -o assets/world.bin
//! ```
//!
//! What the folder of the world holds is in `world/mod.rs`. That of the region holds, as GeoJSON in longitude and latitude:
//!
//! - `countries.geojson`: countries with their names and roles,
//! - `kosovo_districts.geojson`: the districts of Kosovo,
//! - `sea.geojson`: the seas, to distinguish coasts from borders,
//! - `roads_schematic.geojson`: roads, placed by hand.
//!
//! The first three come from Natural Earth at 1:10 million (public domain), cut to the frame 15 to
//! 27° E, 40 to 48° N. Rivers, lakes, names, label positions and the header that describes the region
//! are in `drawn.ron` next to this file, by hand. The same input always gives the same output.
//!
//! Points are projected as in the base map that this program was built with: after a change of the
//! projection, run it twice.

mod drawn;
mod geojson;
mod topology;
mod world;
mod write;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use ibar::geo::basemap::Basemap;

/// Generate the base maps that the program ships
#[derive(Parser)]
struct Arguments {
    /// The folder with the GeoJSON files
    geojson: PathBuf,
    /// The folder is that of the world
    #[arg(long)]
    world: bool,
    /// The file to write
    #[arg(short, long)]
    output: Option<PathBuf>,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let Arguments { geojson, world, output } = arguments;
    let output = output.as_deref();
    let made = if world {
        world::make(&geojson, output.unwrap_or_else(|| Path::new("assets/world.bin")))
    } else {
        make(&geojson, output.unwrap_or_else(|| Path::new("assets/basemap.ron")))
    };
    match made {
        Ok(summary) => {
            say(&summary);
            ExitCode::SUCCESS
        }
        Err(error) => {
            say(&format!("no base map was made: {error}"));
            ExitCode::FAILURE
        }
    }
}

/// Reads the input, joins it and writes the asset; returns a summary.
fn make(folder: &Path, output: &Path) -> Result<String, Box<dyn Error>> {
    let inputs = geojson::Inputs::read(folder)?;
    let drawn: drawn::Drawn = ron::from_str(include_str!("drawn.ron"))?;
    let asset = write::asset(&inputs, &drawn)?;
    let config = ron::ser::PrettyConfig::new()
        .struct_names(true)
        .depth_limit(2)
        .new_line("\n")
        .extensions(ron::extensions::Extensions::IMPLICIT_SOME);
    let text = ron::ser::to_string_pretty(&asset, config)? + "\n";
    // An asset that cannot be read back must not be written.
    Basemap::parse(&text)?;
    fs::write(output, &text)?;
    let vertices: usize = asset.arcs.iter().map(|arc| arc.at.len()).sum();
    Ok(format!("{} bytes, {} arcs, {vertices} vertices", text.len(), asset.arcs.len()))
}

#[expect(clippy::print_stderr, reason = "a tool tells its user what it did")]
fn say(text: &str) {
    eprintln!("{text}");
}
