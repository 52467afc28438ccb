//! Motion: a figure at one instant after the other, as an animation or as numbered images.

mod gif;
mod palette;
mod webp;

use std::fmt;
use std::fs::File;
use std::io::{self, Write as _};
use std::path::Path;

use super::figure::{FigureFrames, FigureOptions, FigureSource, FrameView};
use super::png::{self, PixelImage};
use super::save::{SaveError, may_save, save_file, save_with};
use crate::model::{Dataset, Step, Story, TimeSpan};
use crate::{label, message};

/// The most frames of an animation.
pub const MOST_FRAMES: usize = 3_000;
/// How many frames are looked at before the first is drawn, for the palette and the heights.
const SAMPLES: usize = 12;

/// Format of a figure that moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MotionFormat {
    /// An animation of 255 colours.
    Gif,
    /// An animation without loss.
    WebP,
    /// One image a frame, with its number in the file's name.
    Images,
}

impl MotionFormat {
    /// The format that a file's name asks for; `None` for any other. The name of images has `%d` or
    /// `%04d` in the place of their number.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        match ending.as_str() {
            "gif" => Some(Self::Gif),
            "webp" => Some(Self::WebP),
            "png" => NumberedName::of(path).map(|_| Self::Images),
            _ => None,
        }
    }
}

/// The views of an animation, and how long each is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct MotionPlan {
    /// The frames in order.
    pub shots: Vec<Shot>,
}

/// A frame of an animation.
#[derive(Clone, Debug, PartialEq)]
pub struct Shot {
    /// What it shows.
    pub view: FrameView,
    /// How long it is shown, in milliseconds.
    pub ms: u32,
}

/// How long the map is on its way from a step of a story to the next, in milliseconds, and the share of
/// the time that a step has which this takes at most.
const WAY_MS: u32 = 1_200;
const WAY_SHARE: u32 = 3;
/// The shortest that a frame is shown, in milliseconds: players round less up.
const LEAST_MS: u32 = 20;

impl MotionPlan {
    /// The playhead goes from the start of a span to its end, evenly, in that many frames.
    pub fn over(span: TimeSpan, frames: usize, frame_ms: u32) -> Self {
        let last = span.end().plus_millis(-1).max(span.start());
        let millis = last.millis_since(span.start());
        let steps = i64::try_from(frames.clamp(2, MOST_FRAMES) - 1).unwrap_or(1);
        let at = |nth: i64| {
            let whole = i128::from(millis) * i128::from(nth) / i128::from(steps);
            span.start().plus_millis(i64::try_from(whole).unwrap_or(millis))
        };
        let ms = frame_ms.max(LEAST_MS);
        let shot = |nth| Shot { view: FrameView::Playhead(at(nth)), ms };
        Self { shots: (0..=steps).map(shot).collect() }
    }

    /// A story in so many milliseconds: each step stands, then the map goes on to the next. Longer texts
    /// stand longer.
    pub fn of_story(story: &Story, millis: u32, frame_ms: u32) -> Self {
        let frame_ms = frame_ms.max(LEAST_MS);
        // A step without words is looked at too.
        let letters = |step: &Step| -> u32 {
            let words = step.sentences.iter().map(|it| it.text.chars().count()).sum::<usize>();
            u32::try_from(words).unwrap_or(u32::MAX).clamp(60, 600)
        };
        let all: u32 = story.steps.iter().map(letters).sum::<u32>().max(1);
        let count = story.steps.len();
        let mut shots = Vec::new();
        for (nth, step) in story.steps.iter().enumerate() {
            let own = u64::from(millis) * u64::from(letters(step)) / u64::from(all);
            let own = u32::try_from(own).unwrap_or(u32::MAX);
            let way = if nth + 1 < count { WAY_MS.min(own / WAY_SHARE) } else { 0 };
            let view = |way: f64| FrameView::Story(story.id.clone(), nth, way);
            let room = MOST_FRAMES.saturating_sub(shots.len() + count - nth);
            let frames = (way / frame_ms).min(u32::try_from(room).unwrap_or(u32::MAX));
            let stands = own.saturating_sub(frames * frame_ms);
            shots.push(Shot { view: view(0.0), ms: stands.max(LEAST_MS) });
            let moving = (1..=frames).map(|frame| {
                let share = f64::from(frame) / f64::from(frames + 1);
                // The map begins and ends its way slowly.
                let eased = share * share * (3.0 - 2.0 * share);
                Shot { view: view(eased), ms: frame_ms }
            });
            shots.extend(moving);
        }
        Self { shots }
    }

    /// How long it lasts, in milliseconds.
    pub fn millis(&self) -> u64 {
        self.shots.iter().map(|shot| u64::from(shot.ms)).sum()
    }

    /// A few of the views, the first and the last among them; of a story every step.
    fn samples(&self) -> Vec<FrameView> {
        let stands = |shot: &&Shot| matches!(shot.view, FrameView::Story(_, _, 0.0));
        let steps: Vec<FrameView> =
            self.shots.iter().filter(stands).map(|shot| shot.view.clone()).collect();
        if !steps.is_empty() {
            return steps;
        }
        let step = self.shots.len().div_ceil(SAMPLES).max(1);
        let some = self.shots.iter().step_by(step).chain(self.shots.last());
        some.map(|shot| shot.view.clone()).collect()
    }
}

/// The reason why there is no animation. Nothing of it is left.
#[derive(Debug)]
pub enum MotionError {
    /// A file could not be written.
    Save(SaveError),
    /// The frames would be larger than the format or memory allows.
    TooLarge,
    /// The person asked to stop.
    Stopped,
}

impl fmt::Display for MotionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Save(error) => error.fmt(f),
            Self::TooLarge => f.write_str(&message!("figure-too-many-pixels", most = MOST_SIDE)),
            Self::Stopped => f.write_str(label!("figure-stopped")),
        }
    }
}

impl std::error::Error for MotionError {}

/// The longest side of an animation in pixels: what both formats can hold.
const MOST_SIDE: u32 = 16_383;

/// Writes the animation. `whole` is all of the dataset, also what was not known yet. `next` is called before each frame with its number, and may say that the
/// person asked to stop.
pub fn save_motion(
    out: &Path,
    (source, whole, options): (FigureSource<'_>, &Dataset, &FigureOptions),
    plan: &MotionPlan,
    (scale, replace): (f64, bool),
    mut next: impl FnMut(usize) -> bool,
) -> Result<(), MotionError> {
    let samples = plan.samples();
    let mut frames = FigureFrames::new(source, whole, options, &samples);
    let mut image = move |view: &FrameView| -> Result<PixelImage, MotionError> {
        let image = png::rasterised(&frames.frame(view), scale).ok_or(MotionError::TooLarge)?;
        let fits = image.size.0.max(image.size.1) <= MOST_SIDE;
        if fits { Ok(image) } else { Err(MotionError::TooLarge) }
    };
    if let Some(name) = NumberedName::of(out) {
        return save_images(&name, plan, (scale, replace), &mut image, &mut next);
    }
    may_save(out, replace).map_err(MotionError::Save)?;
    let is_gif = MotionFormat::of(out) == Some(MotionFormat::Gif);
    let mut stopped = None;
    let saved = save_with(out, replace, |file| {
        let written = if is_gif {
            gif::write(file, plan, &samples, &mut image, &mut next)
        } else {
            webp::write(file, plan, &mut image, &mut next)
        };
        written.map_err(|fault| match fault {
            FrameFault::Io(error) => error,
            FrameFault::Motion(error) => {
                stopped = Some(error);
                io::Error::other("stopped")
            }
        })
    });
    match (saved, stopped) {
        (_, Some(error)) => Err(error),
        (Err(error), None) => Err(MotionError::Save(error)),
        (Ok(()), None) => Ok(()),
    }
}

/// The reason why an animation breaks off.
enum FrameFault {
    Io(io::Error),
    Motion(MotionError),
}

impl From<io::Error> for FrameFault {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<MotionError> for FrameFault {
    fn from(error: MotionError) -> Self {
        Self::Motion(error)
    }
}

/// What draws a frame.
type DrawFrame<'a> = &'a mut dyn FnMut(&FrameView) -> Result<PixelImage, MotionError>;
/// What is told of each frame before it is drawn, and whether to go on.
type NextFrame<'a> = &'a mut dyn FnMut(usize) -> bool;

/// A file's name with a number in it.
struct NumberedName {
    before: String,
    after: String,
    digits: usize,
}

impl NumberedName {
    fn of(path: &Path) -> Option<Self> {
        let text = path.to_str()?;
        let (before, rest) = text.rsplit_once('%')?;
        let (digits, after) = rest.split_once('d')?;
        let digits = if digits.is_empty() { "1" } else { digits };
        let is_number = digits.chars().all(|sign| sign.is_ascii_digit());
        let digits = digits.parse().ok().filter(|it| is_number && (1..=9).contains(it))?;
        Some(Self { before: before.to_owned(), after: after.to_owned(), digits })
    }

    fn nth(&self, number: usize) -> std::path::PathBuf {
        let Self { before, after, digits } = self;
        format!("{before}{number:0digits$}{after}").into()
    }
}

fn save_images(
    name: &NumberedName,
    plan: &MotionPlan,
    (scale, replace): (f64, bool),
    image: DrawFrame<'_>,
    next: NextFrame<'_>,
) -> Result<(), MotionError> {
    for number in 1..=plan.shots.len() {
        may_save(&name.nth(number), replace).map_err(MotionError::Save)?;
    }
    for (number, shot) in (1..).zip(&plan.shots) {
        if !next(number) {
            return Err(MotionError::Stopped);
        }
        let PixelImage { size, pixels } = image(&shot.view)?;
        let bytes = png::encoded(&pixels, size, Some(scale)).ok_or(MotionError::TooLarge)?;
        save_file(&name.nth(number), &bytes, replace).map_err(MotionError::Save)?;
    }
    Ok(())
}

/// The part of a frame that differs from the one before: left, top, width and height; a single pixel
/// where nothing does.
fn changed(before: Option<&PixelImage>, image: &PixelImage, even: bool) -> [u32; 4] {
    let (width, height) = image.size;
    let Some(before) = before.filter(|before| before.size == image.size) else {
        return [0, 0, width, height];
    };
    let row_bytes = usize::try_from(width).unwrap_or(0) * 3;
    let rows = before
        .pixels
        .chunks_exact(row_bytes.max(1))
        .zip(image.pixels.chunks_exact(row_bytes.max(1)));
    let (mut top, mut bottom, mut left, mut right) = (height, 0, width, 0);
    for (row, (old, new)) in (0_u32..).zip(rows) {
        if old == new {
            continue;
        }
        (top, bottom) = (top.min(row), row + 1);
        let differs = |(a, b): (&[u8; 3], &[u8; 3])| a != b;
        let pairs = || old.as_chunks::<3>().0.iter().zip(new.as_chunks::<3>().0);
        let first = pairs().position(differs).and_then(|at| u32::try_from(at).ok());
        let last = pairs().rposition(differs).and_then(|at| u32::try_from(at).ok());
        left = left.min(first.unwrap_or(0));
        right = right.max(last.map_or(width, |at| at + 1));
    }
    if top >= bottom {
        return [0, 0, 1, 1];
    }
    if even {
        // Animated WebP counts offsets in pairs of pixels.
        (left, top) = (left - left % 2, top - top % 2);
    }
    [left, top, right - left, bottom - top]
}

/// The pixels of a part of an image, row after row.
fn part(image: &PixelImage, [left, top, width, height]: [u32; 4]) -> Vec<u8> {
    let at = |number: u32| usize::try_from(number).unwrap_or(0);
    let row_bytes = at(image.size.0) * 3;
    let rows = image.pixels.chunks_exact(row_bytes.max(1)).skip(at(top)).take(at(height));
    let (from, to) = (at(left) * 3, at(left + width) * 3);
    rows.filter_map(|row| row.get(from..to)).flatten().copied().collect()
}

/// Writes all of the bytes.
fn put(file: &mut File, bytes: &[u8]) -> Result<(), FrameFault> {
    file.write_all(bytes).map_err(FrameFault::Io)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::shipped;
    use crate::model::Moment;

    fn image(pixels: &[[u8; 3]]) -> PixelImage {
        PixelImage { size: (4, 2), pixels: pixels.as_flattened().to_vec() }
    }

    #[test]
    fn only_what_changes_is_written_again() {
        let white = [[255; 3]; 8];
        let mut other = white;
        other[5] = [0; 3];
        let (a, b) = (image(&white), image(&other));
        assert_eq!(changed(None, &a, false), [0, 0, 4, 2]);
        assert_eq!(changed(Some(&a), &b, false), [1, 1, 1, 1]);
        assert_eq!(changed(Some(&a), &b, true), [0, 0, 2, 2]);
        assert_eq!(changed(Some(&a), &a, false), [0, 0, 1, 1]);
        assert_eq!(part(&b, [1, 1, 2, 1]), [0, 0, 0, 255, 255, 255]);
    }

    #[test]
    fn the_playhead_goes_from_the_first_instant_to_the_last() {
        let at = Moment::from_millis;
        let plan = MotionPlan::over(TimeSpan::between(at(0), at(1_001)), 5, 100);
        let expected =
            [0, 250, 500, 750, 1000].map(|it| Shot { view: FrameView::Playhead(at(it)), ms: 100 });
        assert_eq!(plan.shots, expected);
        assert_eq!(plan.samples().len(), 6);
    }

    #[test]
    fn a_story_takes_the_time_that_it_is_given_and_stands_at_each_step() {
        let dataset = shipped();
        let story = dataset.stories().first().unwrap();
        for seconds in [12, 60, 300] {
            let plan = MotionPlan::of_story(story, seconds * 1_000, 100);
            let apart = plan.millis().abs_diff(u64::from(seconds) * 1_000);
            assert!(apart <= u64::try_from(story.steps.len()).unwrap(), "{apart}");
            assert_eq!(plan.samples().len(), story.steps.len());
            assert!(plan.shots.len() <= MOST_FRAMES);
        }
    }

    #[test]
    fn the_name_of_images_has_a_place_for_their_number() {
        let name = |text: &str| NumberedName::of(Path::new(text)).map(|name| name.nth(7));
        assert_eq!(name("a/map-%04d.png"), Some("a/map-0007.png".into()));
        assert_eq!(name("map-%d.png"), Some("map-7.png".into()));
        assert_eq!(name("100%.png"), None);
        assert_eq!(name("map.png"), None);
    }
}
