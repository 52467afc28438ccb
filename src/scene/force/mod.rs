//! Forces: strengths at an instant, and reinforcements from announcement to arrival.

mod reinforcement;
mod strength;

pub use self::reinforcement::{Reinforcement, origin, reinforcements};
pub use self::strength::{StrengthNow, forces_at, is_present, strength_at, whole_presence};
