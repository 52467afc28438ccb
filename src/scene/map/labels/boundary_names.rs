//! Names of disputed lines: the usage of each side, always both.

use super::label::{Label, LabelRequest, TextLine};
use super::line_label::{LabelPath, LineLabel, LineLabelRequest, PathSide};
use super::territory::Ground;
use super::{LabelPlacer, MapLabels, PlacedLabel};
use crate::geo::ScreenPoint;
use crate::geo::basemap::{Line, Usage};
use crate::message;
use crate::model::Language;
use crate::scene::map::input::MapInput;
use crate::scene::map::zoom_fade::ZoomFade;
use crate::scene::text::capitalised;
use crate::scene::theme::Role;

/// The most points of a line at which a label beside it is tried.
const ANCHORS: usize = 16;
/// The most letters in a row of the label beside a line.
const WIDE: usize = 24;

/// Names every line in view: along it, or beside it if it winds too much.
pub(super) fn boundary_names(
    input: MapInput<'_>,
    placer: &mut LabelPlacer<'_>,
    all: &mut MapLabels,
) {
    let opacity = input.opacity(ZoomFade::LINE_NAME);
    if opacity <= 0.0 {
        return;
    }
    // Both local forms of both usages would be four names for one line.
    let names = input.state.display.names;
    let names = if names == Language::BOTH { Language::AS_INTERFACE } else { names };
    for line in &input.layers().lines {
        let path = LabelPath::new(&line.path, input.viewport);
        let was_beside = placer.point_before(&anchor_key(line)).is_some_and(|(_, same)| same);
        let stays_beside = was_beside && placer.is_moving();
        let both = (!stays_beside).then(|| along(line, &path, names, opacity, placer)).flatten();
        if let Some(both) = both {
            all.line_labels.extend(both);
        } else if let Some((labels, leader)) = beside(input, line, &path, names, placer) {
            let labels = labels.into_iter().map(|label| Label { opacity, ..label });
            all.push((labels.collect(), leader));
        }
    }
}

/// Each usage on its own side of the line; `None` unless there is room for both. While the map
/// moves both are hidden together.
fn along(
    line: &Line,
    path: &LabelPath,
    names: Language,
    opacity: f64,
    placer: &mut LabelPlacer<'_>,
) -> Option<Vec<LineLabel>> {
    let [left, right] = line.usages.as_slice() else {
        return None;
    };
    let request = |usage: &Usage, side| LineLabelRequest {
        line: TextLine::small(usage_words(usage, names), Role::DisputedLine),
        near: line.label,
        side,
        opacity,
    };
    let mut trial = placer.clone();
    let usages = [request(left, PathSide::Left), request(right, PathSide::Right)];
    if let [Some(left), Some(right)] =
        usages.each_ref().map(|request| path.place(request, &mut trial))
    {
        *placer = trial;
        return Some(vec![left, right]);
    }
    let texts = usages.each_ref().map(|request| &request.line.text);
    if placer.is_moving() && texts.iter().all(|text| placer.line_label_before(text).is_some()) {
        for text in texts {
            if let Some((spot, _)) = placer.line_label_before(text) {
                placer.remember_line_label(text, spot);
            }
        }
        placer.wait();
        return Some(Vec::new());
    }
    None
}

/// Both usages in one label, with a leader if there is no room next to the line.
fn beside(
    input: MapInput<'_>,
    line: &Line,
    path: &LabelPath,
    names: Language,
    placer: &mut LabelPlacer<'_>,
) -> Option<PlacedLabel> {
    let viewport = input.viewport;
    let anchor = anchor_key(line);
    let before = placer.point_before(&anchor).filter(|(_, same_scale)| *same_scale);
    let before = before.map(|(point, _)| (point, viewport.screen_from_plane(point)));
    if let Some((point, at)) = before.filter(|_| placer.is_moving())
        && !placer.obstacles.is_in_pane(at)
    {
        // It leaves the view with the line, and does not slide along it as the map is dragged.
        placer.remember_point(&anchor, point);
        placer.wait();
        return None;
    }
    let before = before.map(|(_, at)| at).filter(|at| placer.obstacles.is_in_pane(*at));
    let near = || path.points_near(viewport.screen_from_plane(line.label));
    let anchors = before.map_or_else(near, |at| vec![at]);
    let rows = wrapped(line.names.get(names), WIDE).into_iter();
    let lines: Vec<TextLine> = rows.map(|row| TextLine::small(row, Role::DisputedLine)).collect();
    let request = |at: ScreenPoint| LabelRequest {
        at,
        clear: 10.0,
        lines: lines.clone(),
        ground: Ground::OffLines,
        target: None,
    };
    let first = *anchors.first()?;
    let mut tries = anchors.iter().take(ANCHORS);
    let placed = tries.find_map(|at| Some((*at, placer.place_or_lead(&request(*at))?)));
    let at = placed.as_ref().map_or(first, |(at, _)| *at);
    placer.remember_point(&anchor, viewport.plane_from_screen(at));
    placed.map(|(_, placed)| placed)
}

/// Key of the point at which the label beside a line is anchored.
fn anchor_key(line: &Line) -> String {
    format!("beside:{}", line.id)
}

/// "Administrative line (Belgrade)".
fn usage_words(usage: &Usage, names: Language) -> String {
    let term = usage.term.get(names);
    message!("map-line-usage", term = capitalised(term), by = usage.by.get(names))
}

/// A text in rows of about `wide` letters at most.
fn wrapped(text: &str, wide: usize) -> Vec<String> {
    let mut rows: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let fits = |row: &String| row.chars().count() + 1 + word.chars().count() <= wide;
        match rows.last_mut().filter(|row| fits(row)) {
            Some(row) => {
                row.push(' ');
                row.push_str(word);
            }
            None => rows.push(word.to_owned()),
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;
    use crate::dataset::shipped;
    use crate::geo::basemap::Basemap;
    use crate::geo::region::project;
    use crate::geo::{Camera, ScreenSize};
    use crate::model::{Dataset, LatLon};
    use crate::state::{AppState, Visible};
    use crate::time::Zone;

    /// The words of all names of the line in that view.
    fn words(camera: Camera, names: Language) -> String {
        static SHIPPED: LazyLock<(Dataset, Basemap)> =
            LazyLock::new(|| (shipped(), Basemap::shipped().unwrap()));
        let (dataset, basemap) = &*SHIPPED;
        let mut state = AppState::opening(dataset);
        state.map.camera = camera;
        state.map.size = ScreenSize::new(760.0, 468.0);
        state.display.names = names;
        let (visible, zone) = (Visible::default(), Zone::belgrade());
        let input = MapInput::new(dataset, basemap, &state, &visible, &zone);
        let mut placer = LabelPlacer::on_empty_pane(input.viewport, Some(input.layers()));
        let mut all = MapLabels::default();
        boundary_names(input, &mut placer, &mut all);
        let along = all.line_labels.iter().map(|label| label.text.clone());
        let beside = all.labels.iter().map(|label| label.text.clone());
        along.chain(beside).collect::<Vec<_>>().join(" ")
    }

    fn near(scale: f64) -> Camera {
        crate::geo::region::camera(project(LatLon { lat: 43.0, lon: 20.78 }), scale)
    }

    #[test]
    fn both_usages_name_the_line_in_every_view_and_language() {
        for camera in [Camera::home(), near(4.0), near(8.15), near(16.0)] {
            for (names, usages) in [
                (Language::ENGLISH, ["dministrative line (Belgrade)", "tate border (Pristina)"]),
                (
                    Language::new("sq").unwrap(),
                    ["ijë administrative (Beograd)", "ufi shtetëror (Prishtinë)"],
                ),
            ] {
                let words = words(camera, names);
                for usage in usages {
                    assert!(words.contains(usage), "{camera:?}: {words}");
                }
            }
        }
    }

    #[test]
    fn from_far_the_line_has_no_name() {
        assert_eq!(
            words(crate::geo::region::camera(Camera::home().center(), 0.5), Language::ENGLISH),
            ""
        );
    }

    #[test]
    fn long_words_are_set_in_lines() {
        assert_eq!(
            wrapped("Administrative line (Belgrade) or", 24),
            ["Administrative line", "(Belgrade) or"]
        );
    }
}
