//! Lists that several records may have, each kept once.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use thin_vec::ThinVec;

/// A list of one word whose clones take no memory of their own: of a million claims, many have the
/// same figure.
pub struct SharedList<T>(Option<Arc<ThinVec<T>>>);

impl<T> SharedList<T> {
    /// The empty list.
    pub const fn new() -> Self {
        Self(None)
    }

    /// Whether both are the same list in memory.
    pub fn is_same(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(own), Some(other)) => Arc::ptr_eq(own, other),
            (own, other) => own.is_none() && other.is_none(),
        }
    }
}

impl<T: Clone> SharedList<T> {
    /// The elements to be changed; those of other records stay as they are.
    pub fn to_mut(&mut self) -> &mut [T] {
        match &mut self.0 {
            Some(own) => Arc::<ThinVec<T>>::make_mut(own).as_mut_slice(),
            None => &mut [],
        }
    }
}

impl<T> Clone for SharedList<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> Deref for SharedList<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        self.0.as_deref().map_or(&[], ThinVec::as_slice)
    }
}

impl<T> Default for SharedList<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: PartialEq> PartialEq for SharedList<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: fmt::Debug> fmt::Debug for SharedList<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(self.iter()).finish()
    }
}

impl<T> FromIterator<T> for SharedList<T> {
    fn from_iter<I: IntoIterator<Item = T>>(elements: I) -> Self {
        elements.into_iter().collect::<ThinVec<T>>().into()
    }
}

impl<T> From<ThinVec<T>> for SharedList<T> {
    fn from(elements: ThinVec<T>) -> Self {
        Self((!elements.is_empty()).then(|| Arc::new(elements)))
    }
}

impl<T, const N: usize> From<[T; N]> for SharedList<T> {
    fn from(elements: [T; N]) -> Self {
        elements.into_iter().collect()
    }
}

impl<T> From<Vec<T>> for SharedList<T> {
    fn from(elements: Vec<T>) -> Self {
        elements.into_iter().collect()
    }
}

impl<'l, T> IntoIterator for &'l SharedList<T> {
    type Item = &'l T;
    type IntoIter = std::slice::Iter<'l, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_that_is_changed_leaves_its_clones_as_they_were() {
        let list: SharedList<i32> = [1, 2, 3].into();
        let mut other = list.clone();
        assert!(other.is_same(&list));
        other.to_mut().iter_mut().for_each(|number| *number += 1);
        assert_eq!((&*list, &*other), (&[1, 2, 3][..], &[2, 3, 4][..]));
        assert!(!other.is_same(&list));
    }

    #[test]
    fn an_empty_list_takes_nothing_beside_itself() {
        let mut list = SharedList::from(Vec::<i32>::new());
        assert!(list.is_same(&SharedList::new()) && list.is_empty());
        assert_eq!(
            (list.to_mut(), size_of::<SharedList<i32>>()),
            (&mut [][..], size_of::<usize>())
        );
        assert_eq!(list, SharedList::default());
    }
}
