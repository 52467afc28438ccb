//! View of the timeline: zoom, pan and folds.

use crate::model::{Dataset, Moment, TimeSpan};
use crate::state::AppState;
use crate::time::{Axis, folded_axis, view_centred, view_showing};

/// The width on which views are moved. The result does not depend on it.
const WIDTH: f64 = 1000.0;
/// A year of 365 days in milliseconds.
const YEAR_MS: f64 = 365.0 * 86_400_000.0;

impl AppState {
    /// The gaps that the timeline folds; none if it is unfolded.
    pub fn folds<'a>(&self, dataset: &'a Dataset) -> &'a [TimeSpan] {
        if self.unfolded { &[] } else { dataset.gaps() }
    }

    /// The mapping from time to pixels, with the edges of the timeline at `x0` and `x1`.
    pub fn axis(&self, dataset: &Dataset, x0: f64, x1: f64) -> Axis {
        folded_axis(self.view, self.folds(dataset), x0, x1)
    }

    /// The span on the timeline. With folded gaps it is longer than the view.
    pub fn shown(&self, dataset: &Dataset) -> TimeSpan {
        self.axis(dataset, 0.0, WIDTH).visible()
    }

    /// Zooms about an instant, which keeps its place.
    pub(super) fn zoom_at(&mut self, dataset: &Dataset, at: Moment, factor: f64) {
        let axis = self.axis(dataset, 0.0, WIDTH);
        let zoomed = axis.zoomed_at(axis.x_from_time(at), self.zoom_factor(dataset, factor));
        self.view = zoomed.view().within(dataset.extent());
    }

    /// Zooms about the playhead, or about the middle if that is out of view.
    pub(super) fn zoom(&mut self, dataset: &Dataset, factor: f64) {
        let axis = self.axis(dataset, 0.0, WIDTH);
        let x = axis.x_from_time(self.playhead);
        let x = if (0.0..=WIDTH).contains(&x) { x } else { WIDTH / 2.0 };
        let factor = self.zoom_factor(dataset, factor);
        self.view = axis.zoomed_at(x, factor).view().within(dataset.extent());
    }

    /// The nearest factor that leads to no view far longer than the whole record.
    fn zoom_factor(&self, dataset: &Dataset, factor: f64) -> f64 {
        let now = self.view.length_ms();
        factor.max((now / self.longest_view_ms(dataset)).min(1.0))
    }

    /// The longest view in milliseconds: the record twice over, and a year where that is longer.
    pub(super) fn longest_view_ms(&self, dataset: &Dataset) -> f64 {
        let whole = dataset.extent().map(|extent| view_showing(extent, self.folds(dataset)));
        let whole = whole.map_or(0.0, |view| view.with_room().length_ms());
        (2.0 * whole).max(YEAR_MS)
    }

    /// Pans by milliseconds of unfolded time.
    pub(super) fn pan(&mut self, dataset: &Dataset, millis: f64) {
        let axis = self.axis(dataset, 0.0, WIDTH);
        let dx = millis * axis.px_per_ms();
        if dx.is_finite() {
            self.view = axis.panned(-dx).view().within(dataset.extent());
        }
    }

    /// Centres the view on an instant.
    pub(in crate::state) fn centre_at(&mut self, dataset: &Dataset, at: Moment) {
        self.view = view_centred(self.view, self.folds(dataset), at).within(dataset.extent());
    }

    /// Shows a span from edge to edge.
    pub(in crate::state) fn show(&mut self, dataset: &Dataset, span: TimeSpan) {
        self.view = view_showing(span, self.folds(dataset));
    }

    /// Folds or unfolds the gaps. The playhead keeps its place on screen, or the middle does if the
    /// playhead is out of view; a view of all of time stays one.
    pub(super) fn toggle_folds(&mut self, dataset: &Dataset) {
        let shown = self.shown(dataset);
        let axis = self.axis(dataset, 0.0, WIDTH);
        let x = axis.x_from_time(self.playhead);
        let x = if (0.0..=WIDTH).contains(&x) { x } else { WIDTH / 2.0 };
        let at = axis.time_from_x(x);
        self.unfolded = !self.unfolded;
        if dataset.extent().is_some_and(|extent| shown.hull(extent) == shown) {
            self.show(dataset, shown);
            return;
        }
        self.view = self.view.starting_at(at);
        self.view = self.axis(dataset, 0.0, WIDTH).panned(x).view().within(dataset.extent());
    }

    /// Turns the page if the playhead has left the view: to the page that begins with the playhead, or
    /// with `back` to the one that ends with it.
    pub(in crate::state) fn follow_playhead(&mut self, dataset: &Dataset, back: bool) {
        if self.shown(dataset).contains(self.playhead) {
            return;
        }
        self.view = self.view.starting_at(self.playhead);
        if back {
            let axis = self.axis(dataset, 0.0, WIDTH);
            self.view = axis.panned(WIDTH - 1.0).view();
        }
    }

    /// Moves the timeline so that the moment is in view.
    pub(in crate::state) fn reveal_moment(&mut self, moment: Moment, dataset: &Dataset) {
        if !self.shown(dataset).contains(moment) {
            self.view = view_centred(self.view, self.folds(dataset), moment);
        }
    }

    /// Shows all dates of the dataset, with a margin at both ends.
    pub fn show_all_time(&mut self, dataset: &Dataset) {
        if let Some(extent) = dataset.extent() {
            self.show(dataset, extent);
            self.view = self.view.with_room();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::fixture::{after, at, dataset};
    use crate::state::{Command, TimeCommand};

    /// Sixteen events in two weeks of 2000 and of 2020 each, with twenty years of nothing between.
    fn far_apart() -> (Dataset, AppState) {
        let days = |year: i32| {
            (1..=8).map(move |nth| {
                format!(
                    "Event(id: \"e{year}-{nth}\", title: \"E\", when: \"{year}-03-{:02}\"),",
                    2 * nth
                )
            })
        };
        let events: String = days(2000).chain(days(2020)).collect();
        let text = format!(
            "Dataset(ibar: 1, title: \"T\", summary: \"S\", time_zone: \"UTC\", events: [{events}])"
        );
        let dataset = dataset(&text);
        let mut state = AppState::opening(&dataset);
        state.playhead = at("2020-03-06");
        (dataset, state)
    }

    fn done(commands: impl IntoIterator<Item = TimeCommand>) -> (Dataset, AppState) {
        let (dataset, state) = far_apart();
        let commands = commands.into_iter().map(Command::Time);
        (dataset.clone(), after(state, &dataset, commands).0)
    }

    fn x(state: &AppState, dataset: &Dataset, date: &str) -> f64 {
        state.axis(dataset, 0.0, WIDTH).x_from_time(at(date))
    }

    /// `TimelineJS` #174: a span of decades of which the last weeks hold everything.
    #[test]
    fn twenty_empty_years_do_not_squeeze_the_weeks_with_events() {
        let (dataset, state) = done([]);
        assert_eq!(dataset.gaps().len(), 1);
        let room = x(&state, &dataset, "2020-03-17") - x(&state, &dataset, "2020-03-02");
        assert!(room > 300.0, "{room}");
        let (dataset, state) = done([TimeCommand::ToggleFolds]);
        let room = x(&state, &dataset, "2020-03-17") - x(&state, &dataset, "2020-03-02");
        assert!(room < 3.0, "{room}");
    }

    #[test]
    fn all_of_time_is_shown_folded_and_unfolded() {
        for commands in [vec![], vec![TimeCommand::ToggleFolds]] {
            let (dataset, state) = done(commands);
            let shown = state.shown(&dataset);
            assert_eq!(shown.hull(dataset.extent().unwrap()), shown);
            assert!(x(&state, &dataset, "2000-03-02") < 60.0);
            assert!(x(&state, &dataset, "2020-03-17") > 940.0);
        }
    }

    #[test]
    fn sixty_six_million_years_and_last_june_are_on_one_axis() {
        let events: Vec<String> =
            ["Y-66000000", "Y-350000~", "Y-75000~", "-0043-03-15", "2023-06-02", "2023-06-03"]
                .iter()
                .enumerate()
                .map(|(nth, when)| {
                    format!("Event(id: \"e{nth}\", title: \"E\", when: \"{when}\"),")
                })
                .collect();
        let events = events.join("");
        let text = format!("Dataset(ibar: 1, title: \"T\", summary: \"S\", events: [{events}])");
        let dataset = dataset(&text);
        let mut state = AppState::opening(&dataset);
        for unfolded in [false, true] {
            state.unfolded = unfolded;
            state.show_all_time(&dataset);
            let shown = state.shown(&dataset);
            assert_eq!(shown.hull(dataset.extent().unwrap()), shown, "{unfolded}");
        }
    }

    #[test]
    fn folding_moves_the_playhead_neither_in_time_nor_on_the_screen() {
        let close = TimeCommand::Show(TimeSpan::between(at("2020-03-01"), at("2020-03-11")));
        let (dataset, before) = done([close]);
        let (_, after) = done([close, TimeCommand::ToggleFolds]);
        assert_eq!(after.playhead, before.playhead);
        let place = |state: &AppState| x(state, &dataset, "2020-03-06");
        assert!((place(&after) - place(&before)).abs() < 1e-3);
        let (_, again) = done([close, TimeCommand::ToggleFolds, TimeCommand::ToggleFolds]);
        assert!((place(&again) - place(&before)).abs() < 1e-3);
    }

    #[test]
    fn a_span_on_both_sides_of_a_fold_is_shown_from_end_to_end() {
        let span = TimeSpan::between(at("2000-03-10"), at("2020-03-08"));
        let (dataset, state) = done([TimeCommand::Show(span)]);
        let shown = state.shown(&dataset);
        assert!(shown.start().millis_since(span.start()).abs() <= 1);
        assert!(shown.end().millis_since(span.end()).abs() <= 2);
    }

    #[test]
    fn a_zoom_out_ends_where_the_record_takes_half_of_the_timeline() {
        let out = std::iter::repeat_n(TimeCommand::Zoom(0.5), 40);
        let (dataset, state) = done(std::iter::once(TimeCommand::ToggleFolds).chain(out));
        let record = x(&state, &dataset, "2020-03-17") - x(&state, &dataset, "2000-03-02");
        assert!((400.0..600.0).contains(&record), "{record}");
        let wheel = TimeCommand::SetView(state.view.centred_at(at("2010-03-02")));
        let (_, turned) = done([TimeCommand::ToggleFolds, wheel]);
        assert_eq!(turned.view, state.view.centred_at(at("2010-03-02")));
    }

    #[test]
    fn a_zoom_next_to_a_fold_keeps_its_moment_in_place() {
        let (dataset, before) = done([]);
        let moment = at("2020-03-12");
        let (_, after) = done([TimeCommand::ZoomAt { moment, factor: 1.7 }]);
        let place = |state: &AppState| x(state, &dataset, "2020-03-12");
        assert!((place(&after) - place(&before)).abs() < 1e-3);
        assert!((before.view.length_ms() / after.view.length_ms() - 1.7).abs() < 1e-9);
    }

    #[test]
    fn a_moment_beyond_a_fold_is_in_view_already() {
        let (dataset, before) = done([]);
        let mut state = before.clone();
        state.reveal_moment(at("2020-03-16"), &dataset);
        assert_eq!(state.view, before.view);
        state.show(&dataset, TimeSpan::between(at("2000-03-02"), at("2000-03-04")));
        state.reveal_moment(at("2020-03-16"), &dataset);
        assert!((x(&state, &dataset, "2020-03-16") - WIDTH / 2.0).abs() < 1.0);
    }

    #[test]
    fn a_view_set_by_a_pointer_is_kept_exactly() {
        let (dataset, state) = far_apart();
        let view = state.axis(&dataset, 0.0, 868.0).zoomed_at(333.3, 1.37).view();
        assert_eq!(done([TimeCommand::SetView(view)]).1.view, view);
    }

    #[test]
    fn the_timeline_is_centred_on_a_moment() {
        let close = TimeCommand::Show(TimeSpan::between(at("2020-03-01"), at("2020-03-05")));
        let (dataset, state) = done([close, TimeCommand::CentreAt(at("2020-03-12"))]);
        assert!((x(&state, &dataset, "2020-03-12") - WIDTH / 2.0).abs() < 1e-3);
    }
}
