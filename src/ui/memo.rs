//! Memoised values: derived once for each change of a key, and shared until then.
//!
//! egui runs a frame for every move of the pointer, and most of these change nothing. A view then
//! paints the scene of the frame before. Memos live in egui's memory and are lost with it, never in
//! the session. One that no frame has asked for in a while is forgotten: that of the second map while
//! there is one, that of a panel which is closed.

use std::any::Any;
use std::collections::HashMap;
use std::sync::Arc;

use egui::util::IdTypeMap;
use egui::{Context, Id, Ui};

use super::ViewContext;
use crate::model::{TextLanguages, text_languages};
use crate::state::AppState;
use crate::text::{self, Locale};
use crate::time::Zone;

/// A value, the key it was derived from, and the languages that its words are in.
struct Memo<K, T> {
    key: K,
    languages: Languages,
    value: Arc<T>,
}

/// The languages of the interface and of the dataset's texts. They are settings of the thread: no
/// value that is kept may outlive a change of them, whatever its key.
type Languages = (&'static Locale, TextLanguages);

fn languages() -> Languages {
    (text::current(), text_languages())
}

/// The form in which egui's memory holds a memo: cheap to clone, and with a default, which egui asks
/// for.
type Stored<K, T> = Option<Arc<Memo<K, T>>>;

/// Passes after which a memo that none of them asked for is forgotten.
const UNUSED: u64 = 60;

/// The pass in which each memo was last asked for, and what takes it out of egui's memory.
#[derive(Clone, Default)]
struct LastUses(HashMap<Id, (u64, TakeMemo)>);

type TakeMemo = fn(&mut IdTypeMap, Id) -> Option<Box<dyn Any>>;

/// The key of every scene: data, state, and the zone of labels.
///
/// Which events are shown follows from these. A scene that needs more, such as the size of its
/// pane, adds it as `extra`.
#[derive(PartialEq)]
struct SceneKey<E> {
    dataset: u64,
    state: AppState,
    zone: Zone,
    extra: E,
}

/// The value stored under `id`, derived again if `key` is not the one it was derived from.
///
/// There is one value for each `id`: two callers that alternate with different keys derive at every
/// call.
pub(crate) fn memo<K, T>(ctx: &Context, id: Id, key: K, derive: impl FnOnce() -> T) -> Arc<T>
where
    K: PartialEq + Send + Sync + 'static,
    T: Send + Sync + 'static,
{
    memo_reusing(ctx, id, key, |_: Option<T>| derive())
}

/// Like [`memo`], but `derive` receives the previous value to change it in place, for values that
/// own large buffers or are cheaper to update than to build.
///
/// It receives `None` at the first call, and whenever a clone of the previous `Arc` is still alive.
pub(crate) fn memo_reusing<K, T>(
    ctx: &Context,
    id: Id,
    key: K,
    derive: impl FnOnce(Option<T>) -> T,
) -> Arc<T>
where
    K: PartialEq + Send + Sync + 'static,
    T: Send + Sync + 'static,
{
    match current(ctx, id, |stored: &K| *stored == key) {
        Some(value) => value,
        None => replace(ctx, id, key, derive),
    }
}

/// The scene called `name` within `ui`, derived again if data, state, zone or `extra` have changed.
pub(crate) fn scene_memo<E, T>(
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
    // Compared by reference: the state is cloned only when the scene is derived.
    let is_current = |stored: &SceneKey<E>| {
        let SceneKey { dataset, state, zone, extra: stored_extra } = stored;
        (*dataset, state, zone, stored_extra) == (cx.dataset.serial(), cx.state, cx.zone, &extra)
    };
    if let Some(scene) = current(ui.ctx(), id, is_current) {
        return scene;
    }
    ui.data_mut(|data| *data.get_temp_mut_or_default::<u64>(count_id()) += 1);
    let (dataset, state, zone) = (cx.dataset.serial(), cx.state.clone(), cx.zone.clone());
    let key = SceneKey { dataset, state, zone, extra };
    replace(ui.ctx(), id, key, |_: Option<T>| derive())
}

/// How many scenes were derived since the start, for tests and measurements.
pub fn scenes_derived(ctx: &Context) -> u64 {
    ctx.data(|data| data.get_temp(count_id())).unwrap_or(0)
}

/// Forgets the memos that no pass has asked for in a while.
pub(crate) fn forget_unused(ctx: &Context) {
    let pass = ctx.cumulative_pass_nr();
    // Dropped once egui's memory is no longer locked: an image has work of its own to do then.
    let _forgotten: Vec<Box<dyn Any>> = ctx.data_mut(|data| {
        let mut unused = Vec::new();
        data.get_temp_mut_or_default::<LastUses>(uses_id()).0.retain(|id, (last, take)| {
            let is_used = pass.saturating_sub(*last) <= UNUSED;
            if !is_used {
                unused.push((*id, *take));
            }
            is_used
        });
        unused.into_iter().filter_map(|(id, take)| take(data, id)).collect()
    });
}

fn uses_id() -> Id {
    Id::unique("last uses of memos")
}

fn take_memo<K, T>(data: &mut IdTypeMap, id: Id) -> Option<Box<dyn Any>>
where
    K: Send + Sync + 'static,
    T: Send + Sync + 'static,
{
    let memo = data.remove_temp::<Stored<K, T>>(id).flatten()?;
    Some(Box::new(memo))
}

fn count_id() -> Id {
    Id::unique("scenes derived")
}

/// The stored value if its key is current.
fn current<K, T>(ctx: &Context, id: Id, is_current: impl FnOnce(&K) -> bool) -> Option<Arc<T>>
where
    K: Send + Sync + 'static,
    T: Send + Sync + 'static,
{
    let pass = ctx.cumulative_pass_nr();
    let stored = ctx.data_mut(|data| {
        let uses = data.get_temp_mut_or_default::<LastUses>(uses_id());
        uses.0.insert(id, (pass, take_memo::<K, T>));
        data.get_temp::<Stored<K, T>>(id)
    });
    let stored = stored.flatten()?;
    (stored.languages == languages() && is_current(&stored.key)).then(|| Arc::clone(&stored.value))
}

/// Derives and stores a value. egui's memory is not locked while `derive` runs.
fn replace<K, T>(ctx: &Context, id: Id, key: K, derive: impl FnOnce(Option<T>) -> T) -> Arc<T>
where
    K: Send + Sync + 'static,
    T: Send + Sync + 'static,
{
    let stored = ctx.data_mut(|data| data.remove_temp::<Stored<K, T>>(id)).flatten();
    let previous = stored.and_then(Arc::into_inner);
    let value = Arc::new(derive(previous.and_then(|memo| Arc::into_inner(memo.value))));
    let memo = Arc::new(Memo { key, languages: languages(), value: Arc::clone(&value) });
    ctx.data_mut(|data| data.insert_temp::<Stored<K, T>>(id, Some(memo)));
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_derived_once_for_each_change_of_its_key() {
        let ctx = Context::default();
        let mut derived = Vec::new();
        for key in [1, 1, 2, 2, 1] {
            let value = memo(&ctx, Id::unique("value"), key, || {
                derived.push(key);
                key * 10
            });
            assert_eq!(*value, key * 10);
        }
        assert_eq!(derived, [1, 2, 1]);
    }

    #[test]
    fn a_value_that_no_frame_asks_for_is_forgotten_and_one_in_use_stays() {
        let ctx = Context::default();
        let (kept, unused) = (Arc::new(()), Arc::new(()));
        let hold = |name: &'static str, value: &Arc<()>| {
            let value = Arc::clone(value);
            memo(&ctx, Id::unique(name), (), move || value);
        };
        hold("unused", &unused);
        for _ in 0..UNUSED + 2 {
            let mut output = ctx.run_ui(egui::RawInput::default(), |_| hold("kept", &kept));
            output.textures_delta.clear();
            forget_unused(&ctx);
        }
        assert_eq!(Arc::strong_count(&unused), 1);
        assert_eq!(Arc::strong_count(&kept), 2);
    }

    #[test]
    fn a_value_is_derived_again_in_another_language() {
        let ctx = Context::default();
        let word = || *memo(&ctx, Id::unique("word"), (), || text::current().name());
        assert_eq!(word(), "English");
        assert_eq!(text::in_locale(Locale::by_tag("sq").unwrap(), word), "Shqip");
        assert_eq!(word(), "English");
    }

    #[test]
    fn the_previous_value_is_reused_unless_it_is_still_shared() {
        let ctx = Context::default();
        let id = Id::unique("value");
        let extended = |key: u32| {
            memo_reusing(&ctx, id, key, |previous: Option<Vec<u32>>| {
                let mut values = previous.unwrap_or_default();
                values.push(key);
                values
            })
        };
        drop(extended(1));
        let shared = extended(2);
        assert_eq!(*shared, [1, 2]);
        assert_eq!(*extended(3), [3], "a clone of the value before is alive");
    }
}
