//! Any bytes as a dataset file: issues lie within the file, and a file without issues is written and
//! read again without a loss.

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
    assert!(loaded.dataset.is_some() || !loaded.issues.is_empty(), "lost without an issue");
    let _ = report("fuzzed.ron", bytes, &loaded.issues, ReportStyle::Plain);
    let _ = summary_line("fuzzed.ron", &loaded);
    let Some(dataset) = loaded.dataset else { return };
    let text = write(&dataset);
    let again = load(text.as_bytes());
    let written = again.dataset.expect("a written file is a dataset");
    // Other records may refer to one that was left out.
    if loaded.issues.is_empty() {
        assert_eq!(again.issues, []);
        assert_eq!(write(&written), text, "a written file reads as it was meant");
    }
});
