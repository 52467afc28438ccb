//! Stack of snapshots: the last one whole, every other as what it has otherwise than the one above.
//!
//! A whole state takes kilobytes, and a person who works all day changes it thousands of times. What
//! one change leaves otherwise takes a hundred bytes or two.

use std::collections::VecDeque;

use crate::state::AppState;

/// Snapshots, the latest on top.
#[derive(Clone, Debug, Default)]
pub(super) struct SnapshotStack {
    top: Option<Box<AppState>>,
    /// Those below the top, from the oldest.
    below: VecDeque<Difference>,
}

impl SnapshotStack {
    pub(super) fn is_empty(&self) -> bool {
        self.top.is_none()
    }

    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.below.len() + usize::from(self.top.is_some())
    }

    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }

    /// Puts a snapshot on top. Of more than `most` the oldest go.
    pub(super) fn push(&mut self, snapshot: AppState, most: usize) {
        if let Some(before) = self.top.take() {
            self.below.push_back(Difference::between(&snapshot, &before));
        }
        self.top = Some(Box::new(snapshot));
        while self.below.len() >= most {
            self.below.pop_front();
        }
    }

    /// Takes the snapshot on top.
    pub(super) fn pop(&mut self) -> Option<AppState> {
        let top = *self.top.take()?;
        self.top = self.below.pop_back().map(|difference| {
            let mut next = top.clone();
            difference.apply(&mut next);
            Box::new(next)
        });
        Some(top)
    }
}

macro_rules! difference {
    ($($field:ident: $kind:ty,)*) => {
        /// What one snapshot has otherwise than another. Fields that undo never restores are left
        /// out.
        #[derive(Clone, Debug, Default)]
        struct Difference {
            $($field: Option<Box<$kind>>,)*
        }

        impl Difference {
            /// What `to` has otherwise than `from`.
            fn between(from: &AppState, to: &AppState) -> Self {
                // A field that is added to the state has to be listed here or there.
                let AppState {
                    $($field,)*
                    display: _,
                    area: _,
                    listing: _,
                    hover: _,
                    picture: _,
                    playback: _,
                    pulses: _,
                    timeline_px: _,
                } = to;
                Self { $($field: (from.$field != *$field).then(|| Box::new($field.clone())),)* }
            }

            fn apply(self, state: &mut AppState) {
                $(if let Some(value) = self.$field {
                    state.$field = *value;
                })*
            }
        }
    };
}

difference! {
    playhead: crate::model::Moment,
    view: crate::time::View,
    unfolded: bool,
    window: crate::state::Window,
    bookmarks: Vec<crate::state::Bookmark>,
    comparison: crate::state::Comparison,
    compared_maps: crate::state::ComparedMaps,
    story: crate::state::StoryReading,
    map: crate::state::MapView,
    views: crate::state::ViewHistory,
    ruler: crate::state::Ruler,
    lanes: crate::state::Lanes,
    chart: crate::state::Chart,
    fan: Option<crate::geo::Point>,
    known_by: crate::state::KnownBy,
    filter: crate::state::Filter,
    selection: Option<crate::model::EventId>,
    drawer_open: bool,
    claim: Option<crate::model::ClaimId>,
    import: crate::state::ImportChoices,
}
