//! Value that another thread derives: what was derived before stands until it is there.

use std::sync::{Arc, Mutex, PoisonError};
use std::thread::Builder;

use egui::{Context, Id};

/// A value that another thread derives.
pub(super) struct Later<T> {
    /// What was derived last; `None` before the first.
    pub(super) value: Option<Arc<T>>,
    /// Whether it is what is asked for now, and not an answer to an earlier question.
    pub(super) is_current: bool,
}

/// What was derived last of a dataset, with its key, and whether a thread is deriving.
struct Slot<K, T> {
    dataset: u64,
    derived: Option<(K, Arc<T>)>,
    is_running: bool,
}

type Shared<K, T> = Option<Arc<Mutex<Slot<K, T>>>>;

/// The value of a key, as far as it is derived. One thread at most derives for each `id`: it takes up
/// the question that is asked when it is done, and leaves out those in between. It wakes the window.
/// What was derived of another dataset is dropped: it stands for nothing, and can be large.
///
/// `prepare` takes what the work needs, and the work runs on the thread.
pub(super) fn later<K, T, W>(
    ctx: &Context,
    id: Id,
    (dataset, key): (u64, K),
    prepare: impl FnOnce() -> W,
) -> Later<T>
where
    K: PartialEq + Send + Sync + 'static,
    T: Send + Sync + 'static,
    W: FnOnce() -> T + Send + 'static,
{
    let slot = ctx.data_mut(|data| {
        let stored = data.get_temp_mut_or_default::<Shared<K, T>>(id);
        let new = || Arc::new(Mutex::new(Slot { dataset, derived: None, is_running: false }));
        Arc::clone(stored.get_or_insert_with(new))
    });
    let mut now = slot.lock().unwrap_or_else(PoisonError::into_inner);
    if now.dataset != dataset {
        (now.dataset, now.derived) = (dataset, None);
    }
    let is_current = now.derived.as_ref().is_some_and(|(own, _)| *own == key);
    let value = now.derived.as_ref().map(|(_, value)| Arc::clone(value));
    if !is_current && !now.is_running {
        now.is_running = true;
        let work = prepare();
        let (ctx, own) = (ctx.clone(), Arc::clone(&slot));
        let derive = move || {
            let derived = Arc::new(work());
            let mut now = own.lock().unwrap_or_else(PoisonError::into_inner);
            if now.dataset == dataset {
                now.derived = Some((key, derived));
            }
            now.is_running = false;
            drop(now);
            ctx.request_repaint();
        };
        if let Err(error) = Builder::new().name("list".to_owned()).spawn(derive) {
            tracing::warn!(%error, "no thread to derive on");
            now.is_running = false;
        }
    }
    Later { value, is_current }
}

/// Drops what was derived last: it is not what stands before the next question is answered.
pub(super) fn forget<K, T>(ctx: &Context, id: Id)
where
    K: Send + Sync + 'static,
    T: Send + Sync + 'static,
{
    ctx.data_mut(|data| data.remove::<Shared<K, T>>(id));
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;
    use std::time::Duration;

    use super::*;

    #[test]
    fn the_answer_before_stands_and_is_called_old_until_the_new_one_is_there() {
        let ctx = Context::default();
        let ask = |key: u32| later(&ctx, Id::unique("squares"), (1, key), || move || key * key);
        let wait = |key: u32| {
            for _ in 0..1_000 {
                let now = ask(key);
                if now.is_current {
                    return now.value.map(|value| *value);
                }
                std::thread::sleep(Duration::from_millis(1));
            }
            None
        };
        let first = ask(3);
        assert!(first.value.is_none() && !first.is_current);
        assert_eq!(wait(3), Some(9));
        let old = ask(4);
        assert!(!old.is_current && old.value.map(|value| *value) == Some(9));
        assert_eq!(wait(4), Some(16));
    }

    #[test]
    fn what_was_derived_of_another_dataset_is_dropped_even_if_it_comes_late() {
        let ctx = Context::default();
        let held = Arc::new(());
        let (go, waits) = channel::<()>();
        let mut gate = Some(waits);
        let mut ask = |dataset: u64| {
            let (held, gate) = (Arc::clone(&held), gate.take());
            later(&ctx, Id::unique("held"), (dataset, ()), move || {
                move || {
                    gate.map(|gate| gate.recv_timeout(Duration::from_secs(5)));
                    (dataset, held)
                }
            })
        };
        assert!(ask(1).value.is_none());
        assert!(ask(2).value.is_none(), "the thread is still at the first");
        go.send(()).unwrap();
        let mut found = None;
        for _ in 0..1_000 {
            found = ask(2).value.map(|value| value.0);
            if found.is_some() {
                break;
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        assert_eq!(found, Some(2));
        ask(3);
        for _ in 0..1_000 {
            if Arc::strong_count(&held) == 2 {
                break;
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        // One of this test, one of what was derived of the last.
        assert_eq!(Arc::strong_count(&held), 2);
    }

    #[test]
    fn questions_that_are_asked_in_between_are_left_out() {
        let ctx = Context::default();
        let (done, asked) = channel();
        let (go, waits) = channel::<()>();
        let mut gate = Some(waits);
        let mut ask = |key: u32| {
            let (done, gate) = (done.clone(), gate.take());
            later(&ctx, Id::unique("gate"), (1, key), move || {
                move || {
                    gate.map(|gate| gate.recv_timeout(Duration::from_secs(5)));
                    done.send(key).ok();
                    key
                }
            })
        };
        for key in 1..20 {
            assert!(ask(key).value.is_none());
        }
        go.send(()).unwrap();
        assert_eq!(asked.recv_timeout(Duration::from_secs(5)), Ok(1));
        for _ in 0..1_000 {
            if ask(20).is_current {
                break;
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        assert_eq!(asked.try_iter().collect::<Vec<_>>(), [20]);
    }
}
