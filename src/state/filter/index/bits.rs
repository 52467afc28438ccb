//! Sets of positions as bits, and as whichever of bits and list takes less memory.

use rayon::iter::{IndexedParallelIterator as _, IntoParallelIterator as _, ParallelIterator as _};

use crate::state::filter::index::rows_of;

/// Bits of one word.
const WORD: usize = 64;
/// The fewest words that are worth a second thread.
const SHARE: usize = 4_096;

/// A set of positions below a length.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::state::filter) struct Bits {
    words: Vec<u64>,
    length: usize,
}

impl Bits {
    /// No position of so many.
    pub(in crate::state::filter) fn none(length: usize) -> Self {
        Self { words: vec![0; length.div_ceil(WORD)], length }
    }

    /// All of so many.
    pub(in crate::state::filter) fn all(length: usize) -> Self {
        let mut bits = Self { words: vec![u64::MAX; length.div_ceil(WORD)], length };
        bits.trim();
        bits
    }

    /// Those of so many for which the test holds, which is asked on several threads.
    pub(in crate::state::filter) fn of(length: usize, test: impl Fn(usize) -> bool + Sync) -> Self {
        let word = |nth: usize| {
            let start = nth * WORD;
            let own = start..(start + WORD).min(length);
            own.filter(|at| test(*at)).fold(0, |word, at| word | 1 << (at - start))
        };
        let count = length.div_ceil(WORD);
        let words = (0..count).into_par_iter().with_min_len(64).map(word).collect();
        Self { words, length }
    }

    /// Those positions, in any order.
    pub(in crate::state::filter) fn at(
        length: usize,
        positions: impl IntoIterator<Item = usize>,
    ) -> Self {
        let mut bits = Self::none(length);
        for position in positions {
            bits.insert(position);
        }
        bits
    }

    /// The number of positions that there are, in the set or not.
    pub(in crate::state::filter) const fn length(&self) -> usize {
        self.length
    }

    fn trim(&mut self) {
        let over = self.words.len() * WORD - self.length;
        if let Some(last) = self.words.last_mut() {
            *last &= u64::MAX >> over;
        }
    }

    /// Adds a position below the length.
    pub(in crate::state::filter) fn insert(&mut self, position: usize) {
        if let Some(word) = self.words.get_mut(position / WORD)
            && position < self.length
        {
            *word |= 1 << (position % WORD);
        }
    }

    /// Takes a position out.
    pub(in crate::state::filter) fn remove(&mut self, position: usize) {
        if let Some(word) = self.words.get_mut(position / WORD) {
            *word &= !(1 << (position % WORD));
        }
    }

    /// Whether the position is in the set.
    #[inline]
    pub(in crate::state::filter) fn contains(&self, position: usize) -> bool {
        self.words.get(position / WORD).is_some_and(|word| word >> (position % WORD) & 1 == 1)
    }

    /// How many there are.
    pub(in crate::state::filter) fn count(&self) -> usize {
        self.words.iter().map(|word| ones(*word)).sum()
    }

    /// How many are in both.
    pub(in crate::state::filter) fn count_with(&self, other: &Self) -> usize {
        self.words.iter().zip(&other.words).map(|(own, other)| ones(own & other)).sum()
    }

    /// Keeps those that are in the other as well.
    pub(in crate::state::filter) fn keep(&mut self, other: &Self) {
        for (own, other) in self.words.iter_mut().zip(&other.words) {
            *own &= other;
        }
    }

    /// Adds those of the other.
    pub(in crate::state::filter) fn add(&mut self, other: &Self) {
        for (own, other) in self.words.iter_mut().zip(&other.words) {
            *own |= other;
        }
    }

    /// Those that are not in it.
    pub(in crate::state::filter) fn inverted(mut self) -> Self {
        for word in &mut self.words {
            *word = !*word;
        }
        self.trim();
        self
    }

    /// The positions, ascending.
    pub(in crate::state::filter) fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.words.iter().enumerate().flat_map(|(nth, word)| {
            let rest = std::iter::successors(Some(*word), |word| Some(word & word.wrapping_sub(1)));
            let rest = rest.take_while(|word| *word != 0);
            rest.map(move |word| nth * WORD + zeros(word))
        })
    }

    /// The positions from one on, ascending.
    pub(in crate::state::filter) fn iter_from(
        &self,
        from: usize,
    ) -> impl Iterator<Item = usize> + '_ {
        let words = self.words.iter().enumerate().skip(from / WORD);
        words
            .flat_map(|(nth, word)| {
                let rest =
                    std::iter::successors(Some(*word), |word| Some(word & word.wrapping_sub(1)));
                let rest = rest.take_while(|word| *word != 0);
                rest.map(move |word| nth * WORD + zeros(word))
            })
            .filter(move |at| *at >= from)
    }

    /// The first so many positions by themselves.
    pub(in crate::state::filter) fn start(&self, length: usize) -> Self {
        let words = self.words.iter().copied().take(length.div_ceil(WORD)).collect();
        let mut bits = Self { words, length };
        bits.trim();
        bits
    }

    /// The positions, ascending, found on several threads.
    pub(in crate::state::filter) fn positions(&self) -> Vec<usize> {
        if self.words.len() < SHARE {
            return self.iter().collect();
        }
        let share = self.words.len().div_ceil(rayon::current_num_threads());
        let parts: Vec<Vec<usize>> = (0..self.words.len().div_ceil(share))
            .into_par_iter()
            .map(|part| {
                let words = self.words.iter().enumerate().skip(part * share).take(share);
                let mut found = Vec::new();
                for (nth, word) in words {
                    let mut word = *word;
                    while word != 0 {
                        found.push(nth * WORD + zeros(word));
                        word &= word - 1;
                    }
                }
                found
            })
            .collect();
        parts.concat()
    }
}

/// The ones of a word, of which there are 64 at most.
fn ones(word: u64) -> usize {
    usize::try_from(word.count_ones()).unwrap_or_default()
}

fn zeros(word: u64) -> usize {
    usize::try_from(word.trailing_zeros()).unwrap_or_default()
}

/// Positions that have something, in whichever form takes less memory: a bit for every position, or
/// four bytes for each that has it.
#[derive(Clone, Debug)]
pub(in crate::state::filter) enum Postings {
    /// Few: the positions, ascending.
    Few(Box<[u32]>),
    /// Many: their bits.
    Many(Bits),
}

impl Postings {
    /// The postings of positions that ascend, of so many.
    pub(in crate::state::filter) fn of(positions: Vec<u32>, length: usize) -> Self {
        if positions.len() * 32 > length {
            return Self::Many(Bits::at(length, rows_of(&positions)));
        }
        Self::Few(positions.into())
    }

    /// Whether the position is one of them.
    pub(in crate::state::filter) fn contains(&self, position: usize) -> bool {
        match self {
            Self::Few(positions) => {
                u32::try_from(position).is_ok_and(|at| positions.binary_search(&at).is_ok())
            }
            Self::Many(bits) => bits.contains(position),
        }
    }

    /// How many of them are in the set.
    pub(in crate::state::filter) fn count_in(&self, bits: &Bits) -> usize {
        match self {
            Self::Few(positions) => rows_of(positions).filter(|at| bits.contains(*at)).count(),
            Self::Many(own) => own.count_with(bits),
        }
    }

    /// Adds them to a set.
    pub(in crate::state::filter) fn add_to(&self, bits: &mut Bits) {
        match self {
            Self::Few(positions) => {
                for position in rows_of(positions) {
                    bits.insert(position);
                }
            }
            Self::Many(own) => bits.add(own),
        }
    }

    /// The positions, ascending.
    pub(in crate::state::filter) fn iter(&self) -> Box<dyn Iterator<Item = usize> + '_> {
        match self {
            Self::Few(positions) => Box::new(rows_of(positions)),
            Self::Many(bits) => Box::new(bits.iter()),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::collection::btree_set;
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn bits_and_postings_are_sets(
            length in 1..400_usize,
            a in btree_set(0..400_usize, 0..60),
            b in btree_set(0..400_usize, 0..60),
        ) {
            let within = |set: &BTreeSet<usize>| -> BTreeSet<usize> {
                set.iter().copied().filter(|at| *at < length).collect()
            };
            let (a, b) = (within(&a), within(&b));
            let bits = |set: &BTreeSet<usize>| Bits::at(length, set.iter().copied());
            let listed = |bits: &Bits| bits.iter().collect::<BTreeSet<usize>>();
            let (mut both, mut either) = (bits(&a), bits(&a));
            both.keep(&bits(&b));
            either.add(&bits(&b));
            prop_assert_eq!(listed(&both), &a & &b);
            prop_assert_eq!(listed(&either), &a | &b);
            prop_assert_eq!(bits(&a).count_with(&bits(&b)), (&a & &b).len());
            prop_assert_eq!(bits(&a).inverted().count(), length - a.len());
            prop_assert_eq!(Bits::all(length).count(), length);
            prop_assert_eq!(Bits::of(length, |at| a.contains(&at)), bits(&a));
            prop_assert_eq!(bits(&a).positions(), a.iter().copied().collect::<Vec<_>>());
            let small = a.iter().map(|at| u32::try_from(*at).unwrap()).collect();
            let postings = Postings::of(small, length);
            prop_assert_eq!(postings.count_in(&bits(&b)), (&a & &b).len());
            prop_assert_eq!(postings.iter().collect::<BTreeSet<_>>(), a);
        }
    }
}
