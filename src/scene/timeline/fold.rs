//! Folded gaps on the axis, with their real lengths in words.

use crate::message;
use crate::model::{Precision, TimeSpan};
use crate::time::{Axis, Duration, Zone, moment_forms};

/// A folded gap, as far as it is in sight.
#[derive(Clone, Debug, PartialEq)]
pub struct FoldMark {
    /// The time that is folded.
    pub span: TimeSpan,
    /// The left edge, cut to the plot.
    pub left: f64,
    /// The right edge, cut to the plot.
    pub right: f64,
    /// The real length: "8 years, 10 months".
    pub length: String,
    /// Shorter forms of the length: "8 y 10 mo", "8 y".
    pub shorter: [String; 2],
    /// The length and both ends as a sentence, for tooltips and assistive technology.
    pub about: String,
}

/// The folds in sight, from left to right.
pub(super) fn fold_marks(axis: &Axis, zone: &Zone) -> Vec<FoldMark> {
    let marks = axis.fold_segments().into_iter();
    marks
        .map(|fold| {
            let duration = Duration::of(fold.span, zone);
            let length = duration.words();
            let day = |moment| moment_forms(moment, zone, Precision::Day);
            let (from, to) = (day(fold.span.start()), day(fold.span.end()));
            let about = message!("timeline-fold", length = &length, from = from, to = to);
            let shorter = [duration.short_words(), duration.shortest_words()];
            FoldMark { span: fold.span, left: fold.x0, right: fold.x1, length, shorter, about }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::dataset::load;
    use crate::model::{Dataset, EventId};
    use crate::scene::timeline::scene::fixture::scene_of;
    use crate::scene::timeline::{Plot, TimelineScene};
    use crate::state::AppState;

    const SHIPPED: &[u8] = include_bytes!("../../../assets/datasets/banjska-2023.ron");
    const PLOT: Plot = Plot { left: 176.0, right: 1044.0, lanes_height: 170.0 };

    fn whole(unfolded: bool) -> (Dataset, AppState, TimelineScene) {
        let dataset = load(SHIPPED).dataset.unwrap();
        let mut state = AppState::opening(&dataset);
        state.unfolded = unfolded;
        state.show_all_time(&dataset);
        let zone = state.zone(&dataset);
        let scene = scene_of(&dataset, &state, &zone, PLOT);
        (dataset, state, scene)
    }

    #[test]
    fn a_fold_says_its_real_length() {
        let (_, _, scene) = whole(false);
        assert!(scene.ground.folds.len() >= 4, "{}", scene.ground.folds.len());
        let longest = scene.ground.folds.iter().max_by_key(|fold| fold.span.millis()).unwrap();
        assert_eq!(longest.length, "5 years, 9 months");
        assert_eq!(longest.shorter, ["5 y 9 mo", "5 y"]);
    }

    #[test]
    fn unfolded_all_of_time_fits_without_folds() {
        let (dataset, _, scene) = whole(true);
        assert_eq!(scene.ground.folds, []);
        let extent = dataset.extent().unwrap();
        assert!(scene.axis.x_from_time(extent.start()) >= PLOT.left);
        assert!(scene.axis.x_from_time(extent.end()) <= PLOT.right);
    }

    #[test]
    fn no_fold_hides_the_edge_of_an_event() {
        let (dataset, _, scene) = whole(false);
        let edges = dataset.events().iter().filter_map(|event| event.when.as_ref());
        let edges = edges.flat_map(|when| [when.start().earliest(), when.end().latest()]);
        for moment in edges.flatten() {
            let x = scene.axis.x_from_time(moment);
            let inside = scene.ground.folds.iter().find(|fold| fold.left < x && x < fold.right);
            assert_eq!(inside, None, "{moment:?}");
        }
    }

    #[test]
    fn the_year_of_the_crisis_has_more_room_with_folds_than_without() {
        let room = |scene: &TimelineScene, dataset: &Dataset| {
            let when = |id: &str| dataset.event(&EventId::from(id)).unwrap().when.clone().unwrap();
            let end = dataset.extent().unwrap().end();
            scene.axis.x_from_time(end) - scene.axis.x_from_time(when("barr22").earliest())
        };
        let (dataset, _, folded) = whole(false);
        let (_, _, unfolded) = whole(true);
        let (with, without) = (room(&folded, &dataset), room(&unfolded, &dataset));
        assert!(
            with > 3.0 * without,
            "{with} of {} px, {without} without folds",
            PLOT.right - PLOT.left
        );
    }
}
