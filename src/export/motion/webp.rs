//! Animated WebP: lossless frames in a container of our own.
//!
//! Format: WebP Container Specification (Google, 2023): a RIFF file of the chunks `VP8X`, `ANIM` and,
//! for each frame, `ANMF` with a `VP8L` bit stream in it. Of each frame only what differs from the one
//! before is written.

use std::fs::File;
use std::io::{Seek as _, SeekFrom};

use image_webp::{ColorType, WebPEncoder};

use super::{DrawFrame, FrameFault, MotionError, MotionPlan, NextFrame, changed, part, put};
use crate::export::png::PixelImage;

/// Bytes of a file's head before `VP8X`: "RIFF", the size, "WEBP".
const HEAD: u64 = 12;
/// The flag of `VP8X` that says that the file is animated.
const ANIMATED: u8 = 0x02;
/// The flags of a frame: it covers what was there, and stays.
const OPAQUE: u8 = 0x02;

/// Writes the animation.
pub(super) fn write(
    file: &mut File,
    plan: &MotionPlan,
    image: DrawFrame<'_>,
    next: NextFrame<'_>,
) -> Result<(), FrameFault> {
    let mut before: Option<PixelImage> = None;
    put(file, b"RIFF\0\0\0\0WEBP")?;
    for (number, shot) in (1..).zip(&plan.shots) {
        if !next(number) {
            return Err(MotionError::Stopped.into());
        }
        let now = image(&shot.view)?;
        if before.is_none() {
            let (width, height) = now.size;
            let mut extended = vec![ANIMATED, 0, 0, 0];
            extended.extend(three_bytes(width.saturating_sub(1)));
            extended.extend(three_bytes(height.saturating_sub(1)));
            chunk(file, *b"VP8X", &extended)?;
            // An opaque white ground, and no end of repeating.
            chunk(file, *b"ANIM", &[0xFF, 0xFF, 0xFF, 0xFF, 0, 0])?;
        }
        let area = changed(before.as_ref(), &now, true);
        chunk(file, *b"ANMF", &frame(&now, area, shot.ms)?)?;
        before = Some(now);
    }
    let end = file.stream_position()?;
    let size = u32::try_from(end.saturating_sub(8)).map_err(|_too_long| MotionError::TooLarge)?;
    file.seek(SeekFrom::Start(HEAD - 8))?;
    put(file, &size.to_le_bytes())?;
    file.seek(SeekFrom::Start(end))?;
    Ok(())
}

/// The contents of the chunk of a frame.
fn frame(image: &PixelImage, area: [u32; 4], frame_ms: u32) -> Result<Vec<u8>, FrameFault> {
    let [left, top, width, height] = area;
    let mut still = Vec::new();
    let encoded =
        WebPEncoder::new(&mut still).encode(&part(image, area), width, height, ColorType::Rgb8);
    encoded.map_err(|error| FrameFault::Io(std::io::Error::other(error.to_string())))?;
    let mut frame = Vec::with_capacity(still.len() + 16);
    for number in [left / 2, top / 2, width - 1, height - 1, frame_ms] {
        frame.extend(three_bytes(number));
    }
    frame.push(OPAQUE);
    // The still image is a file of its own: its chunks are what follows the head.
    let head = usize::try_from(HEAD).unwrap_or(0);
    frame.extend_from_slice(still.get(head..).unwrap_or_default());
    Ok(frame)
}

fn three_bytes(number: u32) -> [u8; 3] {
    let [a, b, c, _] = number.to_le_bytes();
    [a, b, c]
}

/// Writes a chunk: name, size, contents, and a zero where their number is odd.
fn chunk(file: &mut File, name: [u8; 4], contents: &[u8]) -> Result<(), FrameFault> {
    let size = u32::try_from(contents.len()).map_err(|_too_long| MotionError::TooLarge)?;
    put(file, &name)?;
    put(file, &size.to_le_bytes())?;
    put(file, contents)?;
    if contents.len() % 2 == 1 { put(file, &[0]) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;
    use crate::export::figure::FrameView;
    use crate::model::{Moment, TimeSpan};

    #[test]
    fn an_animation_has_its_frames_and_lasts_as_long_as_it_should() {
        let at = Moment::from_millis;
        let plan = MotionPlan::over(TimeSpan::between(at(0), at(300)), 4, 250);
        let mut file = tempfile::tempfile().unwrap();
        let mut image = |view: &FrameView| {
            let FrameView::Playhead(at) = view else { panic!("{view:?}") };
            let shade = u8::try_from(at.as_millis() % 251).unwrap();
            let mut pixels = vec![200; 9 * 5 * 3];
            pixels[21] = shade;
            Ok(PixelImage { size: (9, 5), pixels })
        };
        let written = write(&mut file, &plan, &mut image, &mut |_| true);
        assert!(written.is_ok());
        let mut bytes = Vec::new();
        file.seek(SeekFrom::Start(0)).unwrap();
        std::io::Read::read_to_end(&mut file, &mut bytes).unwrap();
        let mut decoder = image_webp::WebPDecoder::new(Cursor::new(bytes)).unwrap();
        assert_eq!((decoder.dimensions(), decoder.num_frames()), ((9, 5), 4));
        let mut pixels = vec![0; decoder.output_buffer_size().unwrap()];
        let shades: Vec<(u32, u8)> = (0..4)
            .map(|_| {
                let shown = decoder.read_frame(&mut pixels).unwrap();
                (shown, pixels[21])
            })
            .collect();
        assert_eq!(shades, [(250, 0), (250, 99), (250, 199), (250, 48)]);
    }
}
