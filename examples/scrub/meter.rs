//! CPU time and memory of this process, as the system counts them.

use std::fs;

/// Processor time of all threads of this process so far, in milliseconds, those that have ended
/// included; 0 where the system does not tell.
pub(crate) fn cpu_ms() -> f64 {
    /// Linux counts in hundredths of a second here, whatever its own clock does.
    const TICK_MS: f64 = 10.0;
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The name in brackets may hold anything; behind it stand the state and the numbers.
    let rest = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
    let ticks = rest.split_whitespace().skip(11).take(2);
    ticks.filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() * TICK_MS
}

/// A number of megabytes of `/proc/self/status`, such as `VmHWM`; 0 where there is none.
pub(crate) fn megabytes(field: &str) -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(field)?.strip_prefix(':'));
    let number = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
    number.unwrap_or(0.0) / 1024.0
}

/// The median and the 95th percentile, to the hundredth; zeros where there are no numbers.
pub(crate) fn middle_and_p95(numbers: &[f64]) -> (f64, f64) {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = |hundredths: usize| {
        let number = sorted.get(sorted.len() * hundredths / 100).copied().unwrap_or(0.0);
        (number * 100.0).round() / 100.0
    };
    (at(50), at(95))
}
