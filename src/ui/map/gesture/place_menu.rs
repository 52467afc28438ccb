//! Menu of a place: a click with the other button on empty map opens it.

use egui::{Button, Response, Ui};

use crate::geo::Point;
use crate::state::{
    Command, CoordinateFormat, FigureSubject, MapCommand, MapPlace, PictureCommand, RulerCommand,
};
use crate::ui::ViewContext;
use crate::ui::map::pane::Pane;
use crate::{label, message};

/// Shows the menu of the place that was clicked.
pub(in crate::ui::map) fn place_menu(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    response: &Response,
    pane: Pane<'_>,
) {
    let id = response.id.with("place");
    if response.secondary_clicked()
        && let Some(pos) = response.interact_pointer_pos()
    {
        let point = pane.plane(cx, pos);
        ui.data_mut(|data| data.insert_temp(id, (point.x, point.y)));
    }
    response.context_menu(|ui| {
        let Some((x, y)) = ui.data(|data| data.get_temp::<(f64, f64)>(id)) else {
            return;
        };
        let point = Point::new(x, y);
        let Some(at) = cx.state.map.projection().unproject(point) else {
            return;
        };
        let mut entry = |text: &str, command: MapCommand| {
            if ui.add(Button::new(text).frame(false)).clicked() {
                cx.push(Command::Map(command));
                ui.close();
            }
        };
        for form in [CoordinateFormat::Degrees, CoordinateFormat::Mgrs] {
            if let Some(text) = form.text(at) {
                let words = message!("map-window-copy", coordinates = text);
                entry(&words, MapCommand::Copy(MapPlace::At(at, form)));
            }
        }
        entry(label!("map-window-measure"), MapCommand::Ruler(RulerCommand::Add(at)));
        entry(label!("map-window-centre"), MapCommand::CenterOn(point));
        ui.separator();
        for (text, command) in [
            (label!("picture-copy-map"), PictureCommand::Copy(FigureSubject::Map)),
            (label!("picture-save"), PictureCommand::Open(FigureSubject::Map)),
        ] {
            if ui.add(Button::new(text).frame(false)).clicked() {
                cx.push(Command::Picture(command));
                ui.close();
            }
        }
    });
}
