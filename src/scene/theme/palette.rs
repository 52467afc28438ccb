//! Colours by role, for each theme.

use serde::{Deserialize, Serialize};

use super::Role;
use crate::model::{EventKind, Stance};
use crate::scene::problems::ProblemWeight;

/// A colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rgb(
    /// Red, green and blue, 0 to 255.
    pub [u8; 3],
);

/// The theme in force.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Theme {
    /// Dark ink on paper.
    #[default]
    Light,
    /// Light ink on a dark ground.
    Dark,
}

impl Theme {
    /// Every theme, in the order of menus.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// The theme's name on the screen.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Light => "Light",
            Self::Dark => "Dark",
        }
    }
}

impl Rgb {
    const fn hex(rgb: u32) -> Self {
        let [_, r, g, b] = rgb.to_be_bytes();
        Self([r, g, b])
    }

    /// This colour over `ground`, `share` (0 to 1) of it opaque.
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
    /// The colour of that role.
    pub const fn colour(self, role: Role) -> Rgb {
        let (light, dark) = match role {
            Role::Window => (0xF4_F1_EA, 0x15_17_1A),
            Role::Panel => (0xFC_FB_F8, 0x1B_1E_22),
            Role::Raised => (0xFF_FF_FF, 0x23_27_2C),
            Role::Hairline => (0xDD_D8_CC, 0x2E_33_39),
            Role::ControlEdge => (0xD3_CD_BF, 0x3A_40_47),
            Role::Text => (0x22_20_1C, 0xE9_E6_DF),
            Role::TextSecond => (0x6B_66_5C, 0xA7_A2_96),
            Role::TextFaint => (0x9A_94_86, 0x6F_6B_62),
            Role::Accent => (0xB3_26_1E, 0xFF_6B_5E),
            Role::OnAccent => (0xFF_FF_FF, 0x1B_0F_0D),
            Role::Tint => (0xF3_E3_DA, 0x33_23_1F),
            Role::Shade => (0xEF_EB_E1, 0x24_28_2D),
            Role::Problem(ProblemWeight::Error) => (0xA8_32_1A, 0xFF_8A_70),
            Role::Problem(ProblemWeight::Warning) => (0x8A_5A_00, 0xE9_AE_35),
            Role::Sea => (0xD7_E3_E8, 0x16_24_2B),
            Role::LandNeighbour => (0xEA_E6_DC, 0x1C_20_24),
            Role::LandSerbia => (0xF8_F5_EC, 0x2A_2F_35),
            Role::LandKosovo => (0xFF_FD_F6, 0x37_3D_44),
            Role::Border => (0xB5_AE_9E, 0x4F_55_5C),
            Role::DisputedLine => (0x5E_57_4B, 0xB8_B0_A0),
            Role::River => (0xA7_C3_CF, 0x35_56_6A),
            Role::Road => (0xD9_D2_C1, 0x3A_40_46),
            Role::WaterText => (0x4F_7E_93, 0x6F_A3_BA),
            Role::CountryText => (0x83_7C_6E, 0x9B_97_8C),
            Role::NeighbourText => (0xA3_9C_8D, 0x75_75_70),
            // Blue and orange, which everybody can tell apart; both can be read on panels.
            Role::CompareA => return self.colour(Role::Stance(Stance::Asserts)),
            Role::CompareB => return self.colour(Role::Stance(Stance::Denies)),
            Role::Kind(kind) => kind_mark(kind),
            Role::KindText(kind) => kind_text(kind),
            Role::Stance(Stance::Asserts) => (0x1F_5F_8F, 0x7D_B9_E3),
            Role::Stance(Stance::Denies) => (0x9A_4B_0B, 0xE7_A2_67),
            Role::Stance(Stance::Admits) => (0x6A_4A_8C, 0xC3_A3_E0),
            Role::Stance(Stance::CallsFor) => (0x2F_6B_45, 0x84_C7_9B),
        };
        Rgb::hex(match self {
            Self::Light => light,
            Self::Dark => dark,
        })
    }
}

/// Marks: Okabe–Ito hues, darkened for paper and lightened for the dark ground.
const fn kind_mark(kind: EventKind) -> (u32, u32) {
    match kind {
        EventKind::Attack => (0xC8_50_1E, 0xEE_7F_4B),
        EventKind::Clash => (0xD9_8E_04, 0xE9_AE_35),
        EventKind::Deployment => (0x8E_5A_9B, 0xBD_8A_CB),
        EventKind::Peacekeepers => (0x1F_6F_A8, 0x5B_A7_DE),
        EventKind::Crossing => (0x1D_8A_68, 0x3F_B8_90),
        EventKind::Statement => (0x4D_9C_C9, 0x86_C5_E8),
        EventKind::Decision => (0x4B_55_63, 0x9A_A5_B4),
        EventKind::Court => (0x7A_5C_3E, 0xC0_9C_72),
        EventKind::Mourning => (0x22_20_1C, 0xE9_E6_DF),
        EventKind::Other => (0x6B_66_5C, 0xA7_A2_96),
    }
}

/// Text: dark enough on paper, light enough on the dark ground.
const fn kind_text(kind: EventKind) -> (u32, u32) {
    match kind {
        EventKind::Attack => (0xB0_44_15, 0xF2_90_66),
        EventKind::Clash => (0x8F_5D_00, 0xE9_AE_35),
        EventKind::Deployment => (0x7C_4A_8A, 0xCB_A0_D7),
        EventKind::Peacekeepers => (0x1F_6F_A8, 0x74_B6_E6),
        EventKind::Crossing => (0x15_70_52, 0x55_C7_A1),
        EventKind::Statement => (0x2A_71_9B, 0x86_C5_E8),
        EventKind::Decision => (0x4B_55_63, 0xAA_B4_C2),
        EventKind::Court => (0x7A_5C_3E, 0xC9_A9_81),
        EventKind::Mourning => (0x22_20_1C, 0xE9_E6_DF),
        EventKind::Other => (0x5B_56_4C, 0xB5_B0_A4),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stands_out_from_every_ground_it_is_set_on() {
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
    fn words_for_kinds_and_stances_can_be_read_on_panels() {
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
    fn a_colour_laid_over_another_ends_between_them() {
        let grey = Rgb([255, 255, 255]).over(Rgb([0, 0, 0]), 0.5);
        assert_eq!(grey, Rgb([128, 128, 128]));
    }
}
