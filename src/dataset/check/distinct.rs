//! Distinct identifiers: a quick look at very many of them, by several threads.

use std::hash::{BuildHasher as _, Hash};

use hashbrown::DefaultHashBuilder;
use rayon::prelude::*;

/// Whether no two identifiers have the same hash, so that all are distinct. Where two have, a closer
/// look has to tell.
///
/// It takes a fraction of the time of a table of all identifiers, which is one thread's work.
pub(crate) fn all_distinct<'i, I: Hash + Sync + 'i>(
    ids: impl ParallelIterator<Item = &'i I>,
) -> bool {
    let hasher = DefaultHashBuilder::default();
    let mut hashes: Vec<u64> = ids.map(|id| hasher.hash_one(id)).collect();
    hashes.par_sort_unstable();
    hashes.iter().zip(hashes.iter().skip(1)).all(|(one, next)| one != next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_of_the_same_are_found_wherever_they_are() {
        let mut ids: Vec<String> = (0..1000).map(|nth| format!("e{nth}")).collect();
        assert!(all_distinct(ids.par_iter()));
        ids[999] = "e0".to_owned();
        assert!(!all_distinct(ids.par_iter()));
        assert!(all_distinct(ids[..0].par_iter()));
    }
}
