//! Any bytes as a dataset file: what is wrong with them is told in bounds, and what nothing is wrong
//! with is written and read again without a loss.

#![no_main]

use ibar::dataset::{ReportStyle, load, report, summary_line, write};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let loaded = load(bytes);
    for issue in &loaded.issues {
        assert!(issue.span.start <= issue.span.end && issue.span.end <= bytes.len(), "{issue:?}");
        assert!(!issue.message.is_empty());
    }
    assert!(loaded.issues.is_sorted_by_key(|issue| issue.span.start));
    assert!(loaded.dataset.is_some() || !loaded.issues.is_empty(), "lost, and nothing is told");
    let _ = report("fuzzed.ron", bytes, &loaded.issues, ReportStyle::Plain);
    let _ = summary_line("fuzzed.ron", &loaded);
    let Some(dataset) = loaded.dataset else { return };
    let text = write(&dataset);
    let again = load(text.as_bytes());
    let written = again.dataset.expect("what was written is a dataset");
    // Where a record was left out, others may still refer to it.
    if loaded.issues.is_empty() {
        assert_eq!(again.issues, []);
        assert_eq!(write(&written), text, "what was written is read as it was meant");
    }
});
