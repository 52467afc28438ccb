//! Fonts: those in the program, and those of the system for what they lack.
//!
//! The window draws with these fonts and the scene measures with them, so that the plate behind a
//! name fits the name. A font of the system is looked for when a letter first asks for one: whoever
//! reads Latin, Greek or Cyrillic alone never waits for it.

mod advance;
mod ahead;
mod embedded;
mod missing;
mod system;

pub use self::advance::{advance, letter_advance};
pub use self::ahead::find_fonts;
pub use self::embedded::{MATH_FONT, SYMBOL_FONT, Weight, is_embedded};
pub use self::missing::{Missing, is_invisible, missing, script_of};
pub use self::system::{FontBytes, SystemFont, system_font};
