//! Two things at once.

use std::panic::resume_unwind;
use std::thread;

/// Does both and returns what comes of them; at the same time where it is `worth` a thread, and the
/// system has one to give.
pub(crate) fn both<A: Send, B>(
    worth: bool,
    there: impl Fn() -> A + Sync,
    here: impl FnOnce() -> B,
) -> (A, B) {
    if !worth {
        return (there(), here());
    }
    thread::scope(|scope| {
        let thread = thread::Builder::new().spawn_scoped(scope, &there);
        let ours = here();
        let theirs = match thread {
            Ok(thread) => thread.join().unwrap_or_else(|fault| resume_unwind(fault)),
            Err(_) => there(),
        };
        (theirs, ours)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_comes_of_it_whether_it_is_worth_a_thread_or_not() {
        for worth in [false, true] {
            let text = "text".to_owned();
            assert_eq!(both(worth, || text.len(), || text.to_uppercase()), (4, "TEXT".to_owned()));
        }
    }
}
