//! Fingerprint of a dataset's file, by which somebody else finds out whether theirs is the same.

use sha2::{Digest as _, Sha256};

/// SHA-256 of a file's bytes.
pub type Sha256Sum = [u8; 32];

/// The sum of those bytes.
pub(super) fn sha256(bytes: &[u8]) -> Sha256Sum {
    Sha256::digest(bytes).into()
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
}
