//! Animated GIF: one palette for all frames, and of each frame only what differs from the one before.
//!
//! Format: Graphics Interchange Format 89a (`CompuServe`, 1990).

use std::borrow::Cow;
use std::fs::File;
use std::io::BufWriter;

use gif::{DisposalMethod, Encoder, EncodingError, Frame, Repeat};

use super::palette::{MOST, Palette};
use super::{DrawFrame, FrameFault, MotionError, MotionPlan, NextFrame, changed, part};
use crate::export::figure::FrameView;
use crate::export::png::PixelImage;

/// Writes the animation; the palette is that of the samples.
pub(super) fn write(
    file: &mut File,
    plan: &MotionPlan,
    samples: &[FrameView],
    image: DrawFrame<'_>,
    next: NextFrame<'_>,
) -> Result<(), FrameFault> {
    let mut drawn = Vec::new();
    for view in samples {
        if !next(0) {
            return Err(MotionError::Stopped.into());
        }
        drawn.push(image(view)?);
    }
    let Some((width, height)) = drawn.first().map(|image| image.size) else { return Ok(()) };
    let side = |px: u32| u16::try_from(px).map_err(|_too_large| MotionError::TooLarge);
    let (wide, tall) = (side(width)?, side(height)?);
    let mut palette = Palette::of(&drawn);
    drop(drawn);
    let writer = BufWriter::new(file);
    let mut encoder = Encoder::new(writer, wide, tall, &palette.bytes()).map_err(fault)?;
    encoder.set_repeat(Repeat::Infinite).map_err(fault)?;
    let mut before: Option<PixelImage> = None;
    for (number, shot) in (1..).zip(&plan.shots) {
        if !next(number) {
            return Err(MotionError::Stopped.into());
        }
        let now = image(&shot.view)?;
        let area = changed(before.as_ref(), &now, false);
        let frame = frame(&now, before.as_ref(), area, &mut palette, shot.ms)?;
        encoder.write_frame(&frame).map_err(fault)?;
        before = Some(now);
    }
    encoder.into_inner().map(drop).map_err(fault)
}

/// The changed part of an image, with the colour that lets the frame before be seen where it did not
/// change: long runs of it take no room.
fn frame(
    image: &PixelImage,
    before: Option<&PixelImage>,
    area: [u32; 4],
    palette: &mut Palette,
    frame_ms: u32,
) -> Result<Frame<'static>, FrameFault> {
    let clear = u8::try_from(MOST).unwrap_or(u8::MAX);
    let pixels = part(image, area);
    let old = before.map(|before| part(before, area));
    let old = old.as_deref().map(|old| old.as_chunks::<3>().0).unwrap_or_default();
    let new = pixels.as_chunks::<3>().0.iter().enumerate();
    let numbers: Vec<u8> = new
        .map(
            |(nth, pixel)| {
                if old.get(nth) == Some(pixel) { clear } else { palette.number(*pixel) }
            },
        )
        .collect();
    let [left, top, width, height] = area;
    let side = |px: u32| u16::try_from(px).map_err(|_too_large| MotionError::TooLarge);
    Ok(Frame {
        // In hundredths of a second.
        delay: u16::try_from(frame_ms / 10).unwrap_or(u16::MAX),
        dispose: DisposalMethod::Keep,
        transparent: Some(clear),
        left: side(left)?,
        top: side(top)?,
        width: side(width)?,
        height: side(height)?,
        buffer: Cow::Owned(numbers),
        ..Frame::default()
    })
}

fn fault(error: EncodingError) -> FrameFault {
    match error {
        EncodingError::Io(error) => FrameFault::Io(error),
        other => FrameFault::Io(std::io::Error::other(other.to_string())),
    }
}
