//! Diagnostics: lines on standard error about failures that Ibar works around, for `--verbose`.

use std::io::stderr;

use tracing::level_filters::LevelFilter;
use tracing::warn;
use tracing_subscriber::Layer as _;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::fmt;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

/// Prints diagnostics from now on; nothing is printed where `count`, the number of `--verbose`, is
/// zero.
///
/// One shows warnings, Ibar's own and those of the libraries that open windows, addresses and the
/// clipboard; two show what Ibar does about them; three show everything that Ibar records.
pub(super) fn init(count: u8) {
    let (own, others) = match count {
        0 => return,
        1 => (LevelFilter::INFO, LevelFilter::WARN),
        2 => (LevelFilter::DEBUG, LevelFilter::WARN),
        _ => (LevelFilter::TRACE, LevelFilter::INFO),
    };
    let targets = Targets::new().with_target("ibar", own).with_default(others);
    let lines = fmt::layer().with_writer(stderr).with_ansi(false).without_time();
    let registry = tracing_subscriber::registry().with(lines.with_filter(targets));
    if let Err(error) = registry.try_init() {
        // Another subscriber, as in a test, gets the line.
        warn!(%error, "diagnostics go elsewhere");
    }
}
