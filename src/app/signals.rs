//! Signals by which the system or a person asks the program to end.

use egui::{Context, ViewportCommand};
use tracing::warn;

use super::session::SessionFlush;

/// From now on, a request to end (SIGTERM, SIGINT, SIGHUP) saves the session and closes the window
/// as a person would. A logout and a shutdown send one of them.
///
/// If the window does not close within [`PATIENCE`], or at the second request, the program ends as
/// it would without this.
#[cfg(unix)]
pub(super) fn end_on_signals(ctx: &Context, session: SessionFlush) {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;

    let ctx = ctx.clone();
    let signals = Signals::new([SIGTERM, SIGINT, SIGHUP]);
    let spawned = signals.and_then(|mut signals| {
        std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
            let Some(signal) = signals.forever().next() else { return };
            session.flush(SAVING);
            ctx.send_viewport_cmd(ViewportCommand::Close);
            ctx.request_repaint();
            let until = std::time::Instant::now() + PATIENCE;
            while std::time::Instant::now() < until && signals.pending().next().is_none() {
                std::thread::sleep(POLL);
            }
            session.flush(SAVING);
            if let Err(error) = signal_hook::low_level::emulate_default_handler(signal) {
                warn!(%error, "the program does not end as it was asked to");
            }
        })
    });
    if let Err(error) = spawned {
        warn!(%error, "a request of the system to end closes no window");
    }
}

/// Other systems close the window themselves.
#[cfg(not(unix))]
pub(super) fn end_on_signals(_ctx: &Context, _session: SessionFlush) {}

/// How long the window has to close.
#[cfg(unix)]
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(2);

/// How long saving the session may take.
#[cfg(unix)]
const SAVING: std::time::Duration = std::time::Duration::from_millis(1_500);

#[cfg(unix)]
const POLL: std::time::Duration = std::time::Duration::from_millis(50);
