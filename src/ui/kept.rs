//! Scenes that last for as long as nothing changes that they are derived from.
//!
//! The toolkit draws a frame for every move of the pointer. Most of these change nothing: then the
//! views paint the scenes that they have.

use std::sync::Arc;

use egui::{Context, Id, Ui};

use super::ViewContext;
use crate::state::AppState;
use crate::time::Zone;

/// What every scene is derived from.
#[derive(PartialEq)]
struct Grounds<E> {
    dataset: u64,
    state: AppState,
    zone: Zone,
    /// What this scene is derived from besides.
    extra: E,
}

/// A scene with what it was derived from.
struct Kept<E, T> {
    grounds: Grounds<E>,
    scene: Arc<T>,
}

/// The scene of that name within `ui`, derived anew if data, state, zone or `extra` have changed.
/// What is shown of the data follows from these.
pub(crate) fn kept<E, T>(
    ui: &Ui,
    cx: &ViewContext<'_>,
    name: &'static str,
    extra: E,
    derive: impl FnOnce() -> T,
) -> Arc<T>
where
    E: PartialEq + Send + Sync + 'static,
    T: Send + Sync + 'static,
{
    let id = ui.scope_id().with(("scene", name));
    let before: Option<Arc<Kept<E, T>>> = ui.data(|data| data.get_temp(id));
    if let Some(before) = before {
        let Grounds { dataset, state, zone, extra: its } = &before.grounds;
        if (*dataset, state, zone, its) == (cx.dataset.serial(), cx.state, cx.zone, &extra) {
            return Arc::clone(&before.scene);
        }
    }
    let scene = Arc::new(derive());
    let (dataset, state, zone) = (cx.dataset.serial(), cx.state.clone(), cx.zone.clone());
    let kept = Kept { grounds: Grounds { dataset, state, zone, extra }, scene };
    let scene = Arc::clone(&kept.scene);
    ui.data_mut(|data| {
        data.insert_temp(id, Arc::new(kept));
        *data.get_temp_mut_or_default::<u64>(count_id()) += 1;
    });
    scene
}

/// How many scenes were derived so far: for tests and measurements.
pub fn scenes_derived(ctx: &Context) -> u64 {
    ctx.data(|data| data.get_temp(count_id())).unwrap_or(0)
}

fn count_id() -> Id {
    Id::unique("scenes derived")
}
