//! What very many events cost, measured, and how to measure it again.
//!
//! # How to repeat it
//!
//! ```text
//! cargo run --release --example synthesize -- --events 1000000 --seed 1 -o target/1000000.ron
//! cargo run --release --example scrub -- target/1000000.ron --map-only
//! cargo run --release --example scrub -- target/1000000.ron --size 1440x900
//! cargo run --release --example scrub -- target/1000000.ron --map-only --zoom
//! cargo run --release --example scrub -- target/1000000.ron --map-only --still
//! cargo bench --bench crowd
//! ```
//!
//! Without a display, put `xvfb-run -a -s "-screen 0 1440x900x24"` before `scrub`, and set
//! `LIBGL_ALWAYS_SOFTWARE=1` to draw without a graphics card. `--still` changes nothing from step
//! to step: what it prints is the floor, the cost of a frame of the same window in which nothing
//! is new. What a step costs beyond that is the price of the step.
//!
//! # What there is per event
//!
//! | what | bytes for an event |
//! |---|---|
//! | instants, kinds, and the tree over them ([`Timetable`](crate::model::Timetable)) | 33 |
//! | identifiers to positions | 8 to 16 |
//! | point on the plane | 16 |
//! | [`Quadtree`](super::Quadtree), for each level | 4, or 8 where long and short events mix |
//!
//! # What grows with what
//!
//! | what | steps |
//! |---|---|
//! | the events in a window of *k* | *k*, in blocks of 64, and log *n* |
//! | how many are hidden for which reason | none beside that |
//! | counts by kind in all squares on screen | squares × kinds × log *n* |
//! | the image | *k*, and as many as there are cells with anything in them |
//! | the timeline's ridges | columns × kinds × the logarithm of what lies between two columns |
//! | the list | days in the window × log *k*, and the rows in sight |
//! | a search, typed anew | the bytes of all words |
//! | the same search, at the next step | *k* |
//!
//! # What it does not show
//!
//! Points lie evenly in these data; on a real map they lie on few places, which is easier on the
//! image and harder on nothing. Events there last for days and years, which is what the tree over
//! the instants is for; its tests try that, these measurements do not. Software rasterising is
//! most of a frame here: with a graphics card that part all but vanishes.
