//! Names that egui gives to parts of its own, in the language of the window.

use egui::accesskit::Role;
use egui::{Context, FullOutput, Plugin};

use crate::label;

/// Gives what egui itself names, for assistive technology alone, a name in the language in use.
pub fn install_names(ctx: &Context) {
    ctx.add_plugin(EguiNames);
}

/// The hook that sees what goes to assistive technology.
struct EguiNames;

impl Plugin for EguiNames {
    fn debug_name(&self) -> &'static str {
        "egui names"
    }

    fn output_hook(&mut self, _: &Context, output: &mut FullOutput) {
        let Some(update) = &mut output.platform_output.accesskit_update else { return };
        for (_, node) in &mut update.nodes {
            let name = match (node.role(), node.label()) {
                (Role::Button, Some("Close window")) => label!("controls-close-window"),
                (Role::Splitter, Some("Resize panel")) => label!("controls-resize-panel"),
                _ => continue,
            };
            node.set_label(name);
        }
    }
}
