//! The name of the disputed line: what each side calls it, always both.

use crate::geo::Viewport;
use crate::geo::basemap::{Layers, Line, Usage};
use crate::model::Language;
use crate::scene::map::labels::label::{Label, LabelRequest, TextLine};
use crate::scene::map::labels::leader::Leader;
use crate::scene::map::labels::line_label::{LabelPath, LineLabel, LineLabelRequest, PathSide};
use crate::scene::map::labels::placer::LabelPlacer;
use crate::scene::map::zoom_fade::ZoomFade;
use crate::scene::text::Weight;
use crate::scene::theme::Role;

/// How the names of lines were set.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct LineNames {
    /// Along the line, one usage on each side.
    pub(crate) courses: Vec<LineLabel>,
    /// Beside it, where it winds too much.
    pub(crate) labels: Vec<Label>,
    /// From the line to these.
    pub(crate) leaders: Vec<Leader>,
}

/// The most letters of a line of text beside the line.
const WIDE: usize = 24;

/// Names every line in view.
pub(crate) fn line_names(
    layers: &Layers,
    names: Language,
    viewport: Viewport,
    layout: &mut LabelPlacer,
) -> LineNames {
    let mut set = LineNames::default();
    let share = ZoomFade::LINE_NAME.at(viewport.camera.px_per_km());
    if share <= 0.0 {
        return set;
    }
    // Both local forms of both usages would be four names for one line.
    let names = if names == Language::BOTH { Language::ENGLISH } else { names };
    for line in &layers.lines {
        let course = LabelPath::new(&line.path, viewport);
        let stood_beside = layout.point_before(&anchor_name(line)).is_some_and(|(_, same)| same);
        let stays_beside = stood_beside && layout.is_moving();
        let both = (!stays_beside).then(|| along(line, &course, names, share, layout)).flatten();
        if let Some(both) = both {
            set.courses.extend(both);
        } else if let Some((labels, leader)) = beside(line, &course, names, viewport, layout) {
            set.labels.extend(labels.into_iter().map(|label| Label { share, ..label }));
            set.leaders.extend(leader);
        }
    }
    set
}

/// Each usage on the side of the line where it is used; nothing unless there is room for both, and
/// neither while they wait until the ground is at rest.
fn along(
    line: &Line,
    course: &LabelPath,
    names: Language,
    share: f64,
    layout: &mut LabelPlacer,
) -> Option<Vec<LineLabel>> {
    let [left, right] = line.usages.as_slice() else {
        return None;
    };
    let writing = |usage: &Usage, beside| LineLabelRequest {
        line: text(usage_words(usage, names)),
        near: line.label,
        beside,
        share,
    };
    let mut trial = layout.clone();
    let usages = [writing(left, PathSide::Left), writing(right, PathSide::Right)];
    if let [Some(left), Some(right)] =
        usages.each_ref().map(|writing| course.write(writing, &mut trial))
    {
        *layout = trial;
        return Some(vec![left, right]);
    }
    // While the map is dragged neither of the two stands alone, nor elsewhere.
    let texts = usages.each_ref().map(|writing| &writing.line.text);
    if layout.is_moving() && texts.iter().all(|text| layout.course_before(text).is_some()) {
        for text in texts {
            if let Some((spot, _)) = layout.course_before(text) {
                layout.remember_course(text, spot);
            }
        }
        layout.wait();
        return Some(Vec::new());
    }
    None
}

/// Both usages in a block, with a line that leads to it.
fn beside(
    line: &Line,
    course: &LabelPath,
    names: Language,
    viewport: Viewport,
    layout: &mut LabelPlacer,
) -> Option<(Vec<Label>, Option<Leader>)> {
    let anchor = anchor_name(line);
    let before = layout.point_before(&anchor).filter(|(_, same)| *same);
    let before = before.map(|(point, _)| (point, viewport.screen_from_plane(point)));
    if let Some((point, at)) = before.filter(|_| layout.is_moving())
        && !layout.is_in_pane(at)
    {
        // It goes out of sight with the line, and does not run along it under the hand.
        layout.remember_point(&anchor, point);
        layout.wait();
        return None;
    }
    let before = before.map(|(_, at)| at).filter(|at| layout.is_in_pane(*at));
    let at = before.or_else(|| course.nearest(viewport.screen_from_plane(line.label)))?;
    layout.remember_point(&anchor, viewport.plane_from_screen(at));
    let lines = wrapped(line.names.get(names), WIDE).into_iter().map(text).collect();
    layout.place_or_lead(&LabelRequest { at, clear: 10.0, lines })
}

/// By which the point is remembered that the block beside a line stands at.
fn anchor_name(line: &Line) -> String {
    format!("beside {}", line.id)
}

fn text(words: String) -> TextLine {
    TextLine { text: words, size: 11.0, weight: Weight::Regular, role: Role::DisputedLine }
}

/// "Administrative line (Belgrade)".
fn usage_words(usage: &Usage, names: Language) -> String {
    let term = usage.term.get(names);
    let mut letters = term.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    format!("{first}{} ({})", letters.as_str(), usage.by.get(names))
}

/// Words in lines of about that many letters at most.
fn wrapped(text: &str, wide: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let fits = |line: &String| line.chars().count() + 1 + word.chars().count() <= wide;
        match lines.last_mut().filter(|line| fits(line)) {
            Some(line) => {
                line.push(' ');
                line.push_str(word);
            }
            None => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::basemap::{Basemap, Detail};
    use crate::geo::{Camera, ScreenSize, project};
    use crate::model::LatLon;

    /// The words that name the line in that view, however they are set.
    fn words(camera: Camera, names: Language) -> String {
        let basemap = Basemap::shipped().unwrap();
        let size = ScreenSize::new(760.0, 468.0);
        let mut layout = LabelPlacer::new(size.width, size.height);
        let layers = basemap.layers(Detail::for_camera(camera));
        let set = line_names(layers, names, Viewport::new(camera, size), &mut layout);
        let courses = set.courses.iter().map(|label| label.text.clone());
        courses
            .chain(set.labels.iter().map(|label| label.text.clone()))
            .collect::<Vec<_>>()
            .join(" ")
    }

    fn near(scale: f64) -> Camera {
        Camera::new(project(LatLon { lat: 43.0, lon: 20.78 }), scale)
    }

    #[test]
    fn both_usages_stand_at_the_line_in_every_view_and_language() {
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
        assert_eq!(words(Camera::new(Camera::home().center(), 0.5), Language::ENGLISH), "");
    }

    #[test]
    fn long_words_are_set_in_lines() {
        assert_eq!(
            wrapped("Administrative line (Belgrade) or", 24),
            ["Administrative line", "(Belgrade) or"]
        );
    }
}
