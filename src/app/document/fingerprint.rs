//! Fingerprint of a dataset's file, by which somebody else finds out whether theirs is the same.

use sha2::{Digest as _, Sha256};

use crate::dataset::Progress;

/// SHA-256 of a file's bytes.
pub type Sha256Sum = [u8; 32];

/// The bytes between two looks at whether the reading is cancelled.
const PIECE: usize = 1 << 20;

/// The sum of those bytes.
pub(super) fn sha256(bytes: &[u8]) -> Sha256Sum {
    Sha256::digest(bytes).into()
}

/// The sum of many bytes; `None` where `progress` is cancelled meanwhile.
pub(super) fn sha256_with(bytes: &[u8], progress: &Progress) -> Option<Sha256Sum> {
    let mut hasher = Sha256::new();
    for piece in bytes.chunks(PIECE) {
        if progress.is_cancelled() {
            return None;
        }
        hasher.update(piece);
    }
    Some(hasher.finalize().into())
}

/// The sum in hexadecimal digits, as `sha256sum` prints it.
pub(super) fn hexadecimal(sum: Sha256Sum) -> String {
    let mut digits = String::with_capacity(sum.len() * 2);
    for byte in sum {
        for half in [byte >> 4, byte & 15] {
            digits.push(char::from_digit(u32::from(half), 16).unwrap_or('0'));
        }
    }
    digits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_the_one_that_other_programs_print() {
        let sum = hexadecimal(sha256(b"abc"));
        assert_eq!(sum, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    #[test]
    fn a_sum_in_pieces_is_the_same_and_ends_when_the_reading_is_cancelled() {
        let (bytes, progress) = (vec![b'a'; 2 * PIECE + 7], Progress::default());
        assert_eq!(sha256_with(&bytes, &progress), Some(sha256(&bytes)));
        progress.cancel();
        assert_eq!(sha256_with(&bytes, &progress), None);
    }
}
