//! The variants of an enum as an array.

/// The variants that `strum::VariantArray` lists, as an array: it can be mapped and iterated by
/// value, and a variant can never be forgotten in it.
///
/// Fails to compile if `N` is not the number of variants.
#[expect(clippy::panic, reason = "only ever evaluated while compiling")]
pub(crate) const fn array<T: Copy, const N: usize>(variants: &[T]) -> [T; N] {
    match variants.first_chunk() {
        Some(all) if variants.len() == N => *all,
        _ => panic!("the array has not the length of the list of variants"),
    }
}

/// Declares `ALL`, every variant of an enum that derives `strum::VariantArray`, in order.
macro_rules! all_variants {
    ($(#[$doc:meta])* $visibility:vis) => {
        $(#[$doc])*
        $visibility const ALL: [Self; <Self as strum::VariantArray>::VARIANTS.len()] =
            $crate::model::variants::array(<Self as strum::VariantArray>::VARIANTS);
    };
}
pub(crate) use all_variants;
