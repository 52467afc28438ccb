//! Texts that are nearly always short.

use std::fmt;

/// How many bytes have room where the text itself stands.
const ROOM: usize = 22;

/// A text that is kept in place where it has up to 22 bytes, as nearly all dates have, and
/// elsewhere where it is longer. It takes half of what a text elsewhere takes.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum ShortText {
    /// Its length, and its bytes with zeros behind them.
    Here(u8, [u8; ROOM]),
    /// All of it.
    Elsewhere(Box<str>),
}

impl ShortText {
    pub(super) fn as_str(&self) -> &str {
        match self {
            // What was put in is text, and comes out as it was put in.
            Self::Here(length, bytes) => bytes
                .get(..usize::from(*length))
                .and_then(|bytes| std::str::from_utf8(bytes).ok())
                .unwrap_or_default(),
            Self::Elsewhere(text) => text,
        }
    }
}

impl From<&str> for ShortText {
    fn from(text: &str) -> Self {
        let mut bytes = [0; ROOM];
        match (bytes.get_mut(..text.len()), u8::try_from(text.len())) {
            (Some(place), Ok(length)) => {
                place.copy_from_slice(text.as_bytes());
                Self::Here(length, bytes)
            }
            _ => Self::Elsewhere(text.into()),
        }
    }
}

impl fmt::Debug for ShortText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_comes_out_as_it_was_put_in() {
        for length in 0..60 {
            for sign in ["x", "é", "日"] {
                let text = sign.repeat(length);
                let kept = ShortText::from(&*text);
                assert_eq!(kept.as_str(), text);
                assert_eq!(matches!(kept, ShortText::Here(..)), text.len() <= ROOM);
            }
        }
        assert_eq!(size_of::<ShortText>(), 24);
    }
}
