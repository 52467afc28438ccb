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
//! cargo bench --bench density
//! cargo bench --bench frame
//! cargo bench --bench loading
//! cargo run --release --example start
//! ```
//!
//! Without a display, put `xvfb-run -a -s "-screen 0 1440x900x24"` before `scrub`, and set
//! `LIBGL_ALWAYS_SOFTWARE=1` to draw without a graphics card. `--still` changes nothing from step
//! to step: what it prints is the floor, the cost of a frame of the same window in which nothing
//! is new. What a step costs beyond that is the price of the step.
//!
//! # What it gave
//!
//! On two cores of a virtual machine with nothing else to do, drawn in software (llvmpipe), built
//! for release. The window in force trails by 30 days of the year, a twelfth of the events; a step
//! is a three-hundredth of the year. Times are milliseconds, memory is MiB.
//!
//! The map alone at 1280×640:
//!
//! | events | CPU a step, whole process | building a step, median | and p95 | CPU a still frame | CPU a zoom step, everything in force |
//! |---|---|---|---|---|---|
//! | 1,000 | 14.2 | 1.2 | 1.4 | 11.6 | 22 |
//! | 10,000 | 14.3 | 1.4 | 1.8 | 11.0 | 26 |
//! | 100,000 | 11.4 | 1.0 | 1.3 | 10.0 | 24 |
//! | 1,000,000 | 11.7 | 1.9 | 2.1 | 9.8 | 38 |
//! | 1,000,000 to 10,000 | 0.8 | 1.4 | 1.2 | 0.9 | 1.5 |
//!
//! The whole window at 1440×900:
//!
//! | events | CPU a step, whole process | building a step, median | and p95 | loaded after | memory at the peak | and afterwards |
//! |---|---|---|---|---|---|---|
//! | 1,000 | 20.8 | 1.9 | 2.2 | 241 | 137 | 130 |
//! | 10,000 | 25.9 | 2.7 | 3.1 | 271 | 156 | 126 |
//! | 100,000 | 21.0 | 2.1 | 2.3 | 450 | 188 | 182 |
//! | 1,000,000 | 21.7 | 3.3 | 3.5 | 2,926 | 639 | 499 |
//! | 1,000,000 to 10,000 | 0.8 | 1.3 | 1.2 | | | |
//!
//! Two runs of the same differ by a tenth or two; 10,000 events in the whole window took 21.6 in
//! the run before. *Loaded after* counts from the start of the process, the window included.
//!
//! # Where the last millisecond goes
//!
//! An empty frame of the same window, cleared and shown, takes about 1 ms of the processor; each
//! time that all of its pixels are filled takes 6 more (1280×640, with the toolkit's shader), and
//! each thousand small triangles about half of one. The map laid three and a half layers over each
//! other and had 40,000 corners: 40 ms. So its ground became one image while the camera stays, the
//! toolkit's dithering is off, and the window's own clearing is the ground of panels. Of what is
//! left of a step, by `perf`, some 6 ms fill the ground's image, 3 the density's, and 2 write words;
//! building is between one and two.
//!
//! `cargo bench --bench frame` writes down the allocations of a frame:
//!
//! | events | still, the map | step, the map | still, the window | step, the window |
//! |---|---|---|---|---|
//! | 1,000 | 3,560 | 3,753 | 4,575 | 5,224 |
//! | 10,000 | 2,412 | 2,674 | 4,379 | 5,661 |
//! | 100,000 | 1,153 | 1,269 | 2,514 | 3,535 |
//! | 1,000,000 | 1,153 | 1,276 | 2,523 | 3,466 |
//!
//! Most are the toolkit's, for shapes and words. A still frame is one that something else asked
//! for, as a move of the pointer does: while nothing happens there are no frames.
//!
//! # What there is per event
//!
//! | what | bytes for an event |
//! |---|---|
//! | instants, kinds, and the tree over them ([`Timetable`](crate::model::Timetable)) | 33 |
//! | identifiers to positions | 8 to 16 |
//! | point on the plane | 16 |
//! | [`Quadtree`](crate::scene::density::Quadtree), for each level | 4, or 8 where long and short events mix |
//!
//! # What grows with what
//!
//! | what | steps |
//! |---|---|
//! | the events in a window of *k* | *k*, in blocks of 64, and log *n* |
//! | how many are hidden for which reason | none beside that |
//! | counts by kind in all squares on screen | squares × kinds × log *n* |
//! | the image, with another camera | the events in view, and as many as there are cells |
//! | the image, at the next step | the events that come and go, and a copy of the image |
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
