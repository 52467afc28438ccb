//! Forces: strengths at an instant and in words, and reinforcements from announcement to arrival.

mod reinforcement;
mod strength;
mod words;

pub use self::reinforcement::{Reinforcement, origin, reinforcements};
pub(in crate::scene) use self::strength::claim_of;
pub use self::strength::{
    StrengthNow, claim_behind, forces_at, is_present, strength_at, whole_presence,
};
pub(in crate::scene) use self::words::{is_drawn, sources_line, strength_words};
