//! Frames of eframe: its calls to draw, to clear and to end.

use std::time::Duration;

use egui::Ui;

use super::Shell;
use crate::scene::theme::{Role, Theme};
use crate::ui::theme::Look;

impl eframe::App for Shell {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.frame_ui(ui);
    }

    fn clear_color(&self, _visuals: &egui::Visuals) -> [f32; 4] {
        let panel = Look::new(Theme::of(self.state.display)).colour(Role::Panel);
        panel.to_normalized_gamma_f32()
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.save_session(Duration::from_secs(5));
    }

    fn auto_save_interval(&self) -> Duration {
        Duration::MAX
    }
}
