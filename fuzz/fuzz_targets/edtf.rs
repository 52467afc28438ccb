//! Any text as a date, in two zones: an error has a position in the text, and a date has ordered
//! bounds, words, and the text that it was read from.

#![no_main]

use ibar::model::Moment;
use ibar::time::{Zone, parse, words};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let belgrade = Zone::named("Europe/Belgrade").expect("a zone of the database");
    for zone in [Zone::utc(), belgrade] {
        match parse(text, &zone) {
            Ok(when) => {
                assert_eq!(when.text(), text);
                assert!(when.earliest() < when.latest(), "{when:?}");
                assert!(when.latest() > Moment::MIN && when.earliest() < Moment::MAX, "{when:?}");
                assert!(!words(&when, &zone).is_empty());
                if let Some(core) = when.core() {
                    assert!(when.earliest() <= core.start() && core.end() <= when.latest());
                }
            }
            Err(error) => {
                assert!(text.get(error.at.clone()).is_some(), "{:?} of {text:?}", error.at);
                assert!(!error.to_string().is_empty());
            }
        }
    }
});
