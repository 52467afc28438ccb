//! Motion: a figure at one instant after the other, as an animation or as numbered images.

mod gif;
mod palette;
mod webp;

use std::fmt;
use std::fs::File;
use std::io::{self, Write as _};
use std::path::Path;

use super::figure::{FigureFrames, FigureOptions, FigureSource};
use super::png::{self, PixelImage};
use super::save::{SaveError, may_save, save_file, save_with};
use crate::model::{Moment, TimeSpan};
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

/// The instants of an animation, and how long each is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MotionPlan {
    /// The instants, one a frame.
    pub moments: Vec<Moment>,
    /// How long a frame is shown, in milliseconds.
    pub frame_ms: u32,
}

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
        Self { moments: (0..=steps).map(at).collect(), frame_ms: frame_ms.max(20) }
    }

    /// A few of the instants, the first and the last among them.
    fn samples(&self) -> Vec<Moment> {
        let step = self.moments.len().div_ceil(SAMPLES).max(1);
        self.moments.iter().step_by(step).chain(self.moments.last()).copied().collect()
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

/// Writes the animation. `next` is called before each frame with its number, and may say that the
/// person asked to stop.
pub fn save_motion(
    out: &Path,
    (source, options): (FigureSource<'_>, &FigureOptions),
    plan: &MotionPlan,
    (scale, replace): (f64, bool),
    mut next: impl FnMut(usize) -> bool,
) -> Result<(), MotionError> {
    let samples = plan.samples();
    let mut frames = FigureFrames::new(source, options, &samples);
    let mut image = move |at: Moment| -> Result<PixelImage, MotionError> {
        let image = png::rasterised(&frames.frame(at), scale).ok_or(MotionError::TooLarge)?;
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
type DrawFrame<'a> = &'a mut dyn FnMut(Moment) -> Result<PixelImage, MotionError>;
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
    for number in 1..=plan.moments.len() {
        may_save(&name.nth(number), replace).map_err(MotionError::Save)?;
    }
    for (number, at) in (1..).zip(&plan.moments) {
        if !next(number) {
            return Err(MotionError::Stopped);
        }
        let PixelImage { size, pixels } = image(*at)?;
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
        assert_eq!(plan.moments, [0, 250, 500, 750, 1000].map(at));
        assert_eq!(plan.samples().len(), 6);
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
