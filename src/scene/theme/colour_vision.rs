//! Tests that readers with any colour vision can distinguish the kinds of events.

use super::{Rgb, Role, Theme};
use crate::model::{EventKind, KindSign};

/// Matrix from linear RGB to the linear RGB that a reader perceives.
type Vision = [[f64; 3]; 3];

/// Full colour vision.
const FULL: Vision = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];
/// G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, "A physiologically-based model for
/// simulation of color vision deficiency", *IEEE TVCG* 15 (2009), at full severity.
const PROTANOPIA: Vision = [
    [0.152_286, 1.052_583, -0.204_868],
    [0.114_503, 0.786_281, 0.099_216],
    [-0.003_882, -0.048_116, 1.051_998],
];
/// From the same table.
const DEUTERANOPIA: Vision = [
    [0.367_322, 0.860_646, -0.227_968],
    [0.280_085, 0.672_501, 0.047_413],
    [-0.011_820, 0.042_940, 0.968_881],
];
/// Luminance alone, as on a printer without colour.
const GREYSCALE: Vision =
    [[0.2126, 0.7152, 0.0722], [0.2126, 0.7152, 0.0722], [0.2126, 0.7152, 0.0722]];

/// Kinds with similar shapes: their colours have to differ more.
const ALIKE: [(EventKind, EventKind); 3] = [
    (EventKind::Deployment, EventKind::Peacekeepers),
    (EventKind::Decision, EventKind::Other),
    (EventKind::Decision, EventKind::Mourning),
];

fn linear(Rgb(bytes): Rgb) -> [f64; 3] {
    bytes.map(|byte| {
        let share = f64::from(byte) / 255.0;
        if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    })
}

/// A colour as that reader perceives it, in Oklab (B. Ottosson, "A perceptual color space for image
/// processing", 2020), where equal distances look equal.
fn seen(colour: Rgb, vision: &Vision) -> [f64; 3] {
    let light = linear(colour);
    let [red, green, blue] = vision
        .map(|row| row.iter().zip(light).map(|(weight, part)| weight * part).sum::<f64>())
        .map(|part| part.clamp(0.0, 1.0));
    let l = (0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue).cbrt();
    let m = (0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue).cbrt();
    let s = (0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue).cbrt();
    [
        0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s,
        1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s,
        0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s,
    ]
}

/// Distance of two colours for that reader; black and white are 100 apart.
fn apart(a: Rgb, b: Rgb, vision: &Vision) -> f64 {
    let (a, b) = (seen(a, vision), seen(b, vision));
    100.0 * a.iter().zip(b).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
}

fn pairs() -> impl Iterator<Item = (EventKind, EventKind)> {
    let kinds = EventKind::ALL;
    (0..kinds.len()).flat_map(move |n| (n + 1..kinds.len()).map(move |m| (kinds[n], kinds[m])))
}

fn mark(theme: Theme, kind: EventKind) -> Rgb {
    theme.colour(Role::Kind(kind))
}

#[test]
fn black_and_white_are_a_hundred_apart_for_every_reader() {
    for vision in [FULL, PROTANOPIA, DEUTERANOPIA, GREYSCALE] {
        let far = apart(Rgb([0, 0, 0]), Rgb([255, 255, 255]), &vision);
        assert!((far - 100.0).abs() < 0.1, "{far}");
    }
}

#[test]
fn red_and_green_of_one_lightness_are_close_in_deuteranopia() {
    let (red, green) = (Rgb([200, 60, 50]), Rgb([60, 125, 50]));
    assert!(apart(red, green, &FULL) > 20.0);
    assert!(apart(red, green, &DEUTERANOPIA) < 10.0);
}

#[test]
fn no_two_kinds_share_a_colour_for_colour_blind_readers() {
    for theme in Theme::ALL {
        for (a, b) in pairs() {
            for (vision, name) in
                [(FULL, "all"), (DEUTERANOPIA, "deuteranopia"), (PROTANOPIA, "protanopia")]
            {
                let far = apart(mark(theme, a), mark(theme, b), &vision);
                assert!(far >= 5.0, "{theme:?}, {name}: {a:?} and {b:?} are {far:.1} apart");
            }
        }
    }
}

/// Shapes that differ by their form can be told apart by everybody; tests of shapes say so. Kinds of
/// one shape have to differ in lightness.
#[test]
fn free_signs_and_those_of_built_in_kinds_are_told_apart_by_shape_or_lightness() {
    let built_in = EventKind::ALL.map(EventKind::sign);
    let free = (0..KindSign::FREE).map(KindSign::nth_free);
    let signs: Vec<KindSign> = built_in.into_iter().chain(free).collect();
    for (nth, one) in signs.iter().enumerate() {
        for other in signs[nth + 1..].iter().filter(|other| other.shape == one.shape) {
            for theme in Theme::ALL {
                for vision in [FULL, DEUTERANOPIA, PROTANOPIA, GREYSCALE] {
                    let far = apart(theme.mark(one.hue), theme.mark(other.hue), &vision);
                    assert!(far >= 9.0, "{theme:?}: {one:?} and {other:?} are {far:.1} apart");
                }
            }
        }
    }
}

#[test]
fn kinds_of_similar_shape_differ_in_lightness_also_in_greyscale() {
    for theme in Theme::ALL {
        for (a, b) in ALIKE {
            for vision in [FULL, DEUTERANOPIA, PROTANOPIA, GREYSCALE] {
                let far = apart(mark(theme, a), mark(theme, b), &vision);
                assert!(far >= 9.0, "{theme:?}: {a:?} and {b:?} are {far:.1} apart");
            }
        }
    }
}
