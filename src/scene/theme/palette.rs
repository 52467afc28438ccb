//! Palettes: the colour of each role in each theme.

use serde::{Deserialize, Serialize};

use super::Role;
use strum::VariantArray;

use crate::label;
use crate::model::variants::all_variants;
use crate::model::{KindHue, Stance};
use crate::scene::file::ProblemWeight;
use crate::state::Display;

/// Colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rgb(
    /// Red, green and blue, 0 to 255.
    pub [u8; 3],
);

/// The least contrast of text with its ground, as WCAG 2.2 asks for it.
const LEGIBLE: f64 = 4.5;

/// The share of ink in text about what is outside the dates shown: fainter, and legible still.
pub const FAINT_TEXT: f64 = 0.68;

/// Theme of the window.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, VariantArray, Serialize, Deserialize,
)]
pub enum Theme {
    /// Dark ink on paper.
    #[default]
    Light,
    /// Light ink on a dark ground.
    Dark,
    /// Black ink on white, lines and marks as dark as their colour allows.
    HighContrast,
    /// White ink on black, lines and marks as light as their colour allows.
    HighContrastDark,
}

impl Theme {
    all_variants! {
        /// All themes, in the order of menus.
        pub
    }

    /// Name on the screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Light => label!("theme-light"),
            Self::Dark => label!("theme-dark"),
            Self::HighContrast => label!("theme-high-contrast"),
            Self::HighContrastDark => label!("panels-theme-high-contrast-dark"),
        }
    }

    /// Theme for the display settings.
    pub const fn of(display: Display) -> Self {
        match (display.high_contrast, display.dark) {
            (true, false) => Self::HighContrast,
            (true, true) => Self::HighContrastDark,
            (false, true) => Self::Dark,
            (false, false) => Self::Light,
        }
    }

    /// The display settings with this theme chosen.
    #[must_use]
    pub const fn chosen(self, display: Display) -> Display {
        let high_contrast = matches!(self, Self::HighContrast | Self::HighContrastDark);
        Display { dark: self.is_dark(), high_contrast, ..display }
    }

    /// Whether the ink is lighter than the ground.
    pub const fn is_dark(self) -> bool {
        matches!(self, Self::Dark | Self::HighContrastDark)
    }

    /// Ink for text on any ground, with a contrast of 4.5 at least: the theme's dark or light one, or
    /// else black or white. One of these two has 4.58 or more on every colour.
    pub fn ink_on(self, ground: Rgb) -> Rgb {
        let best = |one: Rgb, other: Rgb| {
            if one.contrast(ground) > other.contrast(ground) { one } else { other }
        };
        let own = best(self.colour(Role::Text), self.colour(Role::Raised));
        if own.contrast(ground) >= LEGIBLE { own } else { best(Rgb([0; 3]), Rgb([255; 3])) }
    }
}

impl Rgb {
    const fn hex(rgb: u32) -> Self {
        let [_, r, g, b] = rgb.to_be_bytes();
        Self([r, g, b])
    }

    /// Blends this colour over `ground` with an opacity of `share` (0 to 1).
    #[must_use]
    pub fn over(self, ground: Self, share: f64) -> Self {
        let share = share.clamp(0.0, 1.0);
        let mix = |top: u8, below: u8| -> u8 {
            let mixed = f64::from(top) * share + f64::from(below) * (1.0 - share);
            rounded_byte(mixed)
        };
        let ([r, g, b], [below_r, below_g, below_b]) = (self.0, ground.0);
        Self([mix(r, below_r), mix(g, below_g), mix(b, below_b)])
    }

    /// Relative luminance, 0 to 1, as WCAG 2.2 defines it.
    pub fn luminance(self) -> f64 {
        let [r, g, b] = self.0.map(|channel| {
            let c = f64::from(channel) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    /// Contrast ratio with another colour, 1 to 21, as WCAG 2.2 defines it.
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance() + 0.05, other.luminance() + 0.05);
        if a > b { a / b } else { b / a }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to 0..=255 before the cast"
)]
fn rounded_byte(value: f64) -> u8 {
    value.round().clamp(0.0, 255.0) as u8
}

impl Theme {
    /// Colour of marks of a hue.
    pub fn mark(self, hue: KindHue) -> Rgb {
        self.of_four(hue_of_mark(hue))
    }

    /// Colour of a role.
    pub fn colour(self, role: Role) -> Rgb {
        self.of_four(match role {
            Role::Window => [0xF4_F1_EA, 0x15_17_1A, 0xF2_F2_F2, 0x10_10_10],
            Role::Panel => [0xFC_FB_F8, 0x1B_1E_22, 0xFF_FF_FF, 0x00_00_00],
            Role::Raised => [0xFF_FF_FF, 0x23_27_2C, 0xFF_FF_FF, 0x0C_0C_0C],
            Role::Hairline => [0xDD_D8_CC, 0x2E_33_39, 0x76_76_76, 0x8A_8A_8A],
            Role::ControlEdge => [0xD3_CD_BF, 0x3A_40_47, 0x4A_4A_4A, 0xB8_B8_B8],
            Role::Text => [0x22_20_1C, 0xE9_E6_DF, 0x00_00_00, 0xFF_FF_FF],
            Role::TextSecond | Role::Problem(ProblemWeight::Note) => {
                [0x67_62_58, 0xB4_AF_A3, 0x33_33_33, 0xD8_D8_D8]
            }
            Role::TextFaint => [0x9A_94_86, 0x6F_6B_62, 0x5A_5A_5A, 0xA8_A8_A8],
            Role::Accent => [0xB3_26_1E, 0xFF_6B_5E, 0xB0_00_20, 0xFF_8A_7D],
            Role::OnAccent => [0xFF_FF_FF, 0x1B_0F_0D, 0xFF_FF_FF, 0x00_00_00],
            Role::Tint => [0xF3_E3_DA, 0x33_23_1F, 0xFB_E3_DC, 0x3A_16_10],
            Role::Shade => [0xEF_EB_E1, 0x24_28_2D, 0xE6_E6_E6, 0x26_26_26],
            Role::Problem(ProblemWeight::Error) => [0xA8_32_1A, 0xFF_8A_70, 0x9C_00_12, 0xFF_A0_8C],
            Role::Problem(ProblemWeight::Warning) => {
                [0x8A_5A_00, 0xE9_AE_35, 0x5E_3A_00, 0xFF_C8_57]
            }
            Role::Sea => [0xD7_E3_E8, 0x16_24_2B, 0xC4_E0_EF, 0x06_22_33],
            Role::LandNeighbour => [0xEA_E6_DC, 0x12_15_18, 0xE6_E6_E6, 0x10_10_10],
            Role::LandFocus => [0xF8_F5_EC, 0x23_28_2D, 0xF5_F5_F5, 0x1C_1C_1C],
            Role::LandCore => [0xFF_FD_F6, 0x37_3D_44, 0xFF_FF_FF, 0x28_28_28],
            Role::Border => [0xB5_AE_9E, 0x4F_55_5C, 0x55_55_55, 0xAA_AA_AA],
            Role::DisputedLine => [0x5E_57_4B, 0xB8_B0_A0, 0x00_00_00, 0xFF_FF_FF],
            Role::River => [0xA7_C3_CF, 0x35_56_6A, 0x1A_64_95, 0x5F_B4_E6],
            Role::Road => [0xD9_D2_C1, 0x3A_40_46, 0x8A_8A_8A, 0x77_77_77],
            Role::WaterText => [0x3A_66_78, 0x86_B6_CB, 0x00_3F_63, 0xA8_DC_F5],
            Role::CountryText => [0x66_61_4F, 0xB4_B0_A4, 0x33_33_33, 0xDC_DC_DC],
            Role::NeighbourText => [0x6A_64_56, 0x93_93_8C, 0x3A_3A_3A, 0xD0_D0_D0],
            // Blue and orange: distinct also to colour-blind readers, and legible on panels.
            Role::CompareA => return self.colour(Role::Stance(Stance::Asserts)),
            Role::CompareB => return self.colour(Role::Stance(Stance::Denies)),
            Role::Kind(kind) => hue_of_mark(kind.sign().hue),
            Role::KindText(kind) => hue_of_text(kind.sign().hue),
            Role::Stance(Stance::Asserts) => [0x1F_5F_8F, 0x7D_B9_E3, 0x00_3E_7A, 0x9C_D0_F5],
            Role::Stance(Stance::Denies) => [0x9A_4B_0B, 0xE7_A2_67, 0x7A_33_00, 0xFF_BE_85],
            Role::Stance(Stance::Admits) => [0x6A_4A_8C, 0xC3_A3_E0, 0x4E_2A_7A, 0xDA_BE_F5],
            Role::Stance(Stance::CallsFor) => [0x2F_6B_45, 0x84_C7_9B, 0x0B_4A_22, 0x9E_DD_B2],
        })
    }

    /// The one of this theme among the colours of the four.
    const fn of_four(self, [light, dark, contrast, contrast_dark]: [u32; 4]) -> Rgb {
        Rgb::hex(match self {
            Self::Light => light,
            Self::Dark => dark,
            Self::HighContrast => contrast,
            Self::HighContrastDark => contrast_dark,
        })
    }
}

/// Colours of marks in the four themes: Okabe–Ito hues, darkened for paper and lightened for the
/// dark ground, and different in lightness where shapes are alike. Tests check both.
const fn hue_of_mark(hue: KindHue) -> [u32; 4] {
    match hue {
        KindHue::Red => [0xAD_44_26, 0xF0_88_55, 0xB0_30_00, 0xF0_88_55],
        KindHue::Orange => [0xC3_6D_01, 0xF2_CD_5D, 0xB0_6A_00, 0xF2_CD_5D],
        KindHue::Violet => [0xA0_65_BC, 0xCD_9B_FB, 0xA0_35_D0, 0xCD_9B_FB],
        KindHue::Blue => [0x15_58_91, 0x42_94_BE, 0x00_30_7A, 0x42_94_BE],
        KindHue::Green => [0x15_8A_65, 0x32_BF_7F, 0x00_79_4E, 0x32_BF_7F],
        KindHue::Cyan => [0x2D_7C_9D, 0x71_D9_FA, 0x00_74_9C, 0x71_D9_FA],
        KindHue::Slate => [0x3B_3D_44, 0xAE_B6_C0, 0x30_34_3C, 0xAE_B6_C0],
        KindHue::Brown => [0x72_3F_09, 0xAA_80_35, 0x5C_30_00, 0xAA_80_35],
        KindHue::Ink => [0x22_20_1C, 0xE9_E6_DF, 0x00_00_00, 0xE9_E6_DF],
        KindHue::Magenta => [0x88_08_5F, 0xFE_46_C4, 0xC6_25_86, 0xAE_56_85],
        KindHue::Indigo => [0x07_00_77, 0x96_72_F0, 0x04_07_49, 0x8C_63_FA],
        KindHue::Olive => [0x30_38_15, 0xE4_FC_9F, 0x40_65_0B, 0xE8_F9_9D],
        KindHue::Grey => [0x62_60_5E, 0x94_92_90, 0x52_52_52, 0x94_92_90],
    }
}

/// Colours of words about kinds in the four themes, legible on panels.
const fn hue_of_text(hue: KindHue) -> [u32; 4] {
    match hue {
        KindHue::Red => [0xB0_44_15, 0xF2_90_66, 0x8F_26_00, 0xFF_A8_80],
        KindHue::Orange => [0x8F_5D_00, 0xE9_AE_35, 0x70_44_00, 0xF5_C4_5A],
        KindHue::Violet => [0x7C_4A_8A, 0xD6_B4_F5, 0x6A_1F_8F, 0xE2_C6_FA],
        KindHue::Blue => [0x15_58_91, 0x74_B6_E6, 0x00_30_7A, 0x94_C8_F0],
        KindHue::Green => [0x15_70_52, 0x55_C7_A1, 0x00_52_3A, 0x74_DC_B8],
        KindHue::Cyan => [0x23_64_88, 0x86_C5_E8, 0x00_50_6E, 0xA0_D8_F5],
        KindHue::Slate => [0x4B_55_63, 0xAA_B4_C2, 0x30_34_3C, 0xC4_CC_D8],
        KindHue::Brown => [0x7A_5C_3E, 0xC9_A9_81, 0x5C_30_00, 0xE0_C0_98],
        KindHue::Ink => [0x22_20_1C, 0xE9_E6_DF, 0x00_00_00, 0xFF_FF_FF],
        KindHue::Magenta => [0x88_08_5F, 0xFF_6E_D0, 0xA8_1C_70, 0xE0_8A_B8],
        KindHue::Indigo => [0x07_00_77, 0xA8_8A_F5, 0x04_07_49, 0xA4_86_FF],
        KindHue::Olive => [0x30_38_15, 0xE4_FC_9F, 0x40_65_0B, 0xE8_F9_9D],
        KindHue::Grey => [0x5B_56_4C, 0xB5_B0_A4, 0x44_44_44, 0xCC_C8_BE],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::EventKind;

    #[test]
    fn text_has_contrast_on_every_ground() {
        for theme in Theme::ALL {
            for ground in [Role::Window, Role::Panel, Role::Raised, Role::Tint] {
                let ground_colour = theme.colour(ground);
                let [error, warning] = [ProblemWeight::Error, ProblemWeight::Warning];
                let problems = [Role::Problem(error), Role::Problem(warning)];
                for ink in [Role::Text, Role::TextSecond].into_iter().chain(problems) {
                    let contrast = theme.colour(ink).contrast(ground_colour);
                    assert!(contrast >= 4.5, "{theme:?}: {ink:?} on {ground:?} is {contrast:.2}");
                }
            }
        }
    }

    #[test]
    fn every_ink_for_words_has_contrast_on_every_ground_of_panels() {
        let stances = [Stance::Asserts, Stance::Denies, Stance::Admits, Stance::CallsFor];
        let kinds = EventKind::ALL.map(Role::KindText);
        let weights = [ProblemWeight::Error, ProblemWeight::Warning, ProblemWeight::Note];
        let inks = [Role::Text, Role::TextSecond, Role::Accent, Role::CompareA, Role::CompareB];
        let inks = inks.into_iter().chain(kinds).chain(stances.map(Role::Stance));
        let inks: Vec<Role> = inks.chain(weights.map(Role::Problem)).collect();
        let grounds = [Role::Window, Role::Panel, Role::Raised, Role::Tint, Role::Shade];
        let mut found = Vec::new();
        for theme in Theme::ALL {
            let pairs = inks.iter().flat_map(|ink| grounds.map(|ground| (*ink, ground)));
            for (ink, ground) in pairs.chain([(Role::OnAccent, Role::Accent)]) {
                let contrast = theme.colour(ink).contrast(theme.colour(ground));
                if contrast < LEGIBLE {
                    found.push(format!("{theme:?}: {ink:?} on {ground:?} is {contrast:.2}"));
                }
            }
            let panel = theme.colour(Role::Panel);
            let faint = theme.colour(Role::Text).over(panel, FAINT_TEXT).contrast(panel);
            if faint < LEGIBLE {
                found.push(format!("{theme:?}: faint text is {faint:.2}"));
            }
        }
        assert!(found.is_empty(), "{found:#?}");
    }

    #[test]
    fn a_title_within_a_bar_is_legible_at_every_strength_of_every_kind() {
        for theme in Theme::ALL {
            for (kind, nth) in
                EventKind::ALL.into_iter().flat_map(|it| (0..=20).map(move |n| (it, n)))
            {
                let share = f64::from(nth) / 20.0;
                let bar = theme.colour(Role::Kind(kind)).over(theme.colour(Role::Panel), share);
                let contrast = theme.ink_on(bar).contrast(bar);
                assert!(contrast >= LEGIBLE, "{theme:?}: {kind:?} at {share} is {contrast:.2}");
            }
        }
    }

    #[test]
    fn neighbours_the_countries_in_focus_and_their_middle_differ_in_lightness() {
        for theme in [Theme::Dark, Theme::HighContrastDark] {
            let lands = [Role::LandNeighbour, Role::LandFocus, Role::LandCore];
            let [neighbour, focus, core] = lands.map(|land| theme.colour(land));
            for contrast in [neighbour.contrast(focus), focus.contrast(core)] {
                assert!(contrast >= 1.1, "{theme:?}: {contrast:.2}");
            }
        }
    }

    #[test]
    fn names_and_figures_have_contrast_on_the_map() {
        let lands = [Role::LandFocus, Role::LandCore, Role::LandNeighbour];
        let inks = [Role::Text, Role::TextSecond, Role::WaterText, Role::DisputedLine];
        let sets: [(&[Role], &[Role]); 4] = [
            (&inks, &lands),
            (&[Role::WaterText, Role::TextSecond], &[Role::Sea]),
            (&[Role::CountryText], &[Role::LandFocus, Role::LandCore]),
            (&[Role::NeighbourText], &[Role::LandNeighbour]),
        ];
        for theme in Theme::ALL {
            let least = if theme.chosen(Display::default()).high_contrast { 7.0 } else { LEGIBLE };
            for (inks, grounds) in sets {
                for (ink, ground) in inks.iter().flat_map(|i| grounds.iter().map(move |g| (*i, *g)))
                {
                    let contrast = theme.colour(ink).contrast(theme.colour(ground));
                    assert!(contrast >= least, "{theme:?}: {ink:?} on {ground:?} {contrast:.2}");
                }
            }
        }
    }

    #[test]
    fn figures_of_forces_have_contrast_on_the_countries_in_focus() {
        for theme in Theme::ALL {
            for kind in [EventKind::Deployment, EventKind::Peacekeepers] {
                for ground in [Role::LandFocus, Role::LandCore] {
                    let ink = theme.colour(Role::KindText(kind));
                    let contrast = ink.contrast(theme.colour(ground));
                    assert!(contrast >= 4.5, "{theme:?}: {kind:?} on {ground:?} {contrast:.2}");
                }
            }
        }
    }

    /// WCAG 2.2 asks graphics for 3:1.
    #[test]
    fn marks_have_contrast_on_land_and_on_panels() {
        let grounds = [Role::LandFocus, Role::LandCore, Role::LandNeighbour, Role::Panel];
        for theme in Theme::ALL {
            for (kind, ground) in
                EventKind::ALL.into_iter().flat_map(|kind| grounds.map(|ground| (kind, ground)))
            {
                let mark = theme.colour(Role::Kind(kind));
                let contrast = mark.contrast(theme.colour(ground));
                assert!(contrast >= 3.0, "{theme:?}: {kind:?} on {ground:?} {contrast:.2}");
            }
        }
    }

    #[test]
    fn choosing_a_theme_changes_nothing_else() {
        for before in Theme::ALL.map(|theme| theme.chosen(Display::default())) {
            for theme in Theme::ALL {
                let after = theme.chosen(before);
                assert_eq!(Theme::of(after), theme);
                let Display { dark, high_contrast, .. } = before;
                assert_eq!(Display { dark, high_contrast, ..after }, before);
            }
        }
    }

    #[test]
    fn words_for_kinds_and_stances_have_contrast_on_panels() {
        let stances = [Stance::Asserts, Stance::Denies, Stance::Admits, Stance::CallsFor];
        let kinds = EventKind::ALL.map(Role::KindText);
        for theme in Theme::ALL {
            let panel = theme.colour(Role::Panel);
            for role in kinds.into_iter().chain(stances.map(Role::Stance)) {
                let contrast = theme.colour(role).contrast(panel);
                assert!(contrast >= 4.5, "{theme:?}: {role:?} is {contrast:.2}");
            }
        }
    }

    #[test]
    fn blending_gives_a_colour_between_the_two() {
        let grey = Rgb([255, 255, 255]).over(Rgb([0, 0, 0]), 0.5);
        assert_eq!(grey, Rgb([128, 128, 128]));
    }
}
