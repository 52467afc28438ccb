//! Galloping search in a sorted slice.

/// The number of elements at the front for which `is_before` holds, like
/// [`slice::partition_point`].
///
/// Looks ahead in steps that double, then halves: the cost grows with the logarithm of the answer
/// instead of the length, which pays off where the answer is near the front.
pub(super) fn gallop<T>(sorted: &[T], is_before: impl Fn(&T) -> bool) -> usize {
    let mut reach = 1;
    while sorted.get(reach - 1).is_some_and(&is_before) {
        reach *= 2;
    }
    let (from, to) = (reach / 2, (reach - 1).min(sorted.len()));
    let near = sorted.get(from..to.max(from)).unwrap_or_default();
    from + near.partition_point(is_before)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn galloping_finds_what_a_binary_search_finds(
            mut sorted in prop::collection::vec(0..200_usize, 0..60),
            value in 0..220_usize,
        ) {
            sorted.sort_unstable();
            let is_before = |it: &usize| *it <= value;
            prop_assert_eq!(gallop(&sorted, is_before), sorted.partition_point(is_before));
        }
    }
}
