//! What people type, in parts: words, numbers, lengths of time.

mod length;
mod token;

pub(super) use self::length::{Amount, amounts, length_from_text};
pub(super) use self::token::{Part, Reader, Token, tokens};
