//! Placement of names that are never dropped, and of figures, which say whose they are: all
//! directions, more distances, and over lines.

use super::label::LabelRequest;
use super::open_spots::{OpenSides, Over, Spots};
use super::placer::Retained;
use super::{LabelPlacer, PlacedLabel};

/// The forms of the label of a figure, the longest first. All begin with the same text.
#[derive(Clone, Debug, Default)]
pub(super) struct SourcedForms {
    /// Those that say whose figure it is.
    pub(super) sourced: Vec<LabelRequest>,
    /// Those that do not, for where there is no room for any of the others.
    pub(super) bare: Vec<LabelRequest>,
    /// Whether all directions are tried for those that say it, which takes time.
    pub(super) is_thorough: bool,
}

/// A spot for a name that is never dropped.
#[derive(Clone, Debug)]
pub(super) struct NameSpot {
    request: LabelRequest,
    /// Index of the request among the forms of the name.
    form: usize,
    side: usize,
    /// The distance between point and leader; `None` for a spot without one.
    led: Option<f64>,
}

impl NameSpot {
    /// Whether it is for a form in smaller type than the first.
    pub(super) fn is_smaller_than(&self, forms: &[LabelRequest]) -> bool {
        let size = |request: &LabelRequest| request.lines.first().map(|line| line.size);
        size(&self.request) < forms.first().and_then(size)
    }
}

impl LabelPlacer<'_> {
    /// Every open spot for a name of those forms, the best first: in all directions beside its point,
    /// then with a leader; the other way round where nothing shows the point.
    pub(super) fn name_spots(&self, forms: &[LabelRequest], is_hidden: bool) -> Vec<NameSpot> {
        let of = |spots: Spots| -> Vec<NameSpot> {
            let forms = forms.iter().enumerate();
            let all = forms.flat_map(|(form, request)| {
                let led = (spots == Spots::LedInSmallSteps).then_some(request.clear);
                let open = self.open_spots(request, spots, Over::Nothing);
                let at = move |open: &OpenSides| {
                    let request = request.at_distance(open.clear);
                    let spot = move |side| NameSpot { request: request.clone(), form, side, led };
                    open.sides().map(spot).collect::<Vec<_>>()
                };
                open.iter().flat_map(at).collect::<Vec<_>>()
            });
            all.collect()
        };
        let (beside, led) = (of(Spots::Beside), of(Spots::LedInSmallSteps));
        if is_hidden { [led, beside].concat() } else { [beside, led].concat() }
    }

    /// Sets a name in a spot, unless its leader would cross something.
    pub(super) fn set_in_spot(&mut self, spot: &NameSpot) -> Option<PlacedLabel> {
        self.set_over(&spot.request, (spot.side, spot.form), spot.led, Over::Nothing)
    }

    /// Places the first form of a name for which there is room with a leader, as for a point that
    /// nothing on the map shows.
    pub(super) fn place_led(&mut self, forms: &[LabelRequest]) -> Option<PlacedLabel> {
        match self.retain(forms) {
            Retained::Placed(placed) => return Some(placed),
            Retained::Hidden => return None,
            Retained::Unplaced => {}
        }
        if self.is_moving() {
            return None;
        }
        let mut forms = forms.iter().enumerate();
        forms.find_map(|(nth, form)| self.try_far(form, nth, Over::Nothing))
    }

    /// Places the first form of the label of a figure for which there is room: of those that say whose
    /// it is beside the point, then with a leader, then in any direction and over lines; of the others only
    /// then.
    pub(super) fn place_with_source(&mut self, forms: &SourcedForms) -> Option<PlacedLabel> {
        let all: Vec<LabelRequest> = forms.sourced.iter().chain(&forms.bare).cloned().collect();
        match self.retain(&all) {
            Retained::Placed(placed) => return Some(placed),
            Retained::Hidden => return None,
            Retained::Unplaced => {}
        }
        let count = forms.sourced.len();
        let all = || all.iter().enumerate();
        let sourced = || all().take(count);
        let bare = || all().skip(count);
        let usual = |placer: &mut Self| {
            sourced()
                .find_map(|(nth, form)| placer.place_beside(form, nth))
                .or_else(|| sourced().find_map(|(nth, form)| placer.place_farther(form, nth)))
        };
        let any = |placer: &mut Self| {
            let sides = |placer: &mut Self, (nth, form): (usize, &LabelRequest)| {
                placer.try_sides(form, nth, Over::Nothing)
            };
            sourced()
                .find_map(|form| sides(placer, form))
                .or_else(|| sourced().find_map(|(nth, it)| placer.try_far(it, nth, Over::Nothing)))
        };
        let over_lines = |placer: &mut Self| {
            sourced().find_map(|(nth, form)| placer.place_over_lines(form, nth))
        };
        let last = |placer: &mut Self| any(placer).or_else(|| over_lines(placer));
        usual(self)
            .or_else(|| if !forms.is_thorough || self.is_moving() { None } else { last(self) })
            .or_else(|| bare().find_map(|(nth, form)| self.place_beside(form, nth)))
            .or_else(|| bare().find_map(|(nth, form)| self.place_farther(form, nth)))
    }

    /// Like [`LabelPlacer::place_one_of`], for a name that is never dropped: where no usual place has
    /// room, all directions and more distances are tried.
    pub(super) fn place_in_any_direction(&mut self, forms: &[LabelRequest]) -> Option<PlacedLabel> {
        if let Some(placed) = self.place_one_of(forms) {
            return Some(placed);
        }
        if self.is_moving() {
            return None;
        }
        let forms = || forms.iter().enumerate();
        forms()
            .find_map(|(nth, form)| self.try_sides(form, nth, Over::Nothing))
            .or_else(|| forms().find_map(|(nth, form)| self.try_far(form, nth, Over::Nothing)))
    }

    /// Places a label beside its point, or with a leader, where it covers neither name nor mark; lines,
    /// bands and what has no name it may cover. Where a leader would cross something it does without.
    /// `form` is the index of the request among its forms.
    pub(super) fn place_over_lines(
        &mut self,
        request: &LabelRequest,
        form: usize,
    ) -> Option<PlacedLabel> {
        self.try_sides(request, form, Over::Lines)
            .or_else(|| self.try_far(request, form, Over::Lines))
            .or_else(|| self.place_at(request, (form, Spots::NearInSmallSteps), Over::Lines))
    }

    fn try_far(&mut self, request: &LabelRequest, form: usize, over: Over) -> Option<PlacedLabel> {
        self.place_at(request, (form, Spots::LedInSmallSteps), over)
    }

    fn try_sides(
        &mut self,
        request: &LabelRequest,
        form: usize,
        over: Over,
    ) -> Option<PlacedLabel> {
        self.place_at(request, (form, Spots::Beside), over)
    }

    /// Places a label in the first of those spots that is free.
    pub(super) fn place_at(
        &mut self,
        request: &LabelRequest,
        (form, spots): (usize, Spots),
        over: Over,
    ) -> Option<PlacedLabel> {
        let led = spots.has_leader().then_some(request.clear);
        self.open_spots(request, spots, over).iter().find_map(|open| {
            let request = request.at_distance(open.clear);
            open.sides().find_map(|side| self.set_over(&request, (side, form), led, over))
        })
    }
}
