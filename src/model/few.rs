//! Lists that are nearly always empty.

use std::ops::{Deref, DerefMut};

/// A list that takes eight bytes where it is empty, as nearly all lists of a million events are.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::box_collection, reason = "a list by itself takes three times as much")]
pub struct Few<T>(Option<Box<Vec<T>>>);

impl<T> Few<T> {
    /// The list of nothing.
    pub const fn none() -> Self {
        Self(None)
    }

    /// Keeps those elements for which that holds.
    pub fn retain(&mut self, keep: impl FnMut(&T) -> bool) {
        if let Some(list) = &mut self.0 {
            list.retain(keep);
            if list.is_empty() {
                self.0 = None;
            }
        }
    }
}

impl<T> Default for Few<T> {
    fn default() -> Self {
        Self::none()
    }
}

impl<T> From<Vec<T>> for Few<T> {
    fn from(mut list: Vec<T>) -> Self {
        list.shrink_to_fit();
        Self((!list.is_empty()).then(|| Box::new(list)))
    }
}

impl<T> FromIterator<T> for Few<T> {
    fn from_iter<I: IntoIterator<Item = T>>(elements: I) -> Self {
        Self::from(elements.into_iter().collect::<Vec<T>>())
    }
}

impl<T> Deref for Few<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        self.0.as_deref().map_or(&[], Vec::as_slice)
    }
}

impl<T> DerefMut for Few<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        self.0.as_deref_mut().map_or(&mut [], Vec::as_mut_slice)
    }
}

impl<'a, T> IntoIterator for &'a Few<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'a, T> IntoIterator for &'a mut Few<T> {
    type Item = &'a mut T;
    type IntoIter = std::slice::IterMut<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter_mut()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_nothing_is_the_same_wherever_it_comes_from() {
        let mut emptied = Few::from(vec![1, 2]);
        emptied.retain(|_| false);
        for list in [emptied, Vec::new().into(), std::iter::empty().collect(), Few::default()] {
            assert_eq!(list, Few::none());
            assert!(list.is_empty());
        }
        assert_eq!(size_of::<Few<u64>>(), size_of::<usize>());
    }

    #[test]
    fn elements_stay_in_order_and_can_be_changed() {
        let mut list: Few<i32> = (1..=4).collect();
        list.retain(|element| element % 2 == 0);
        for element in &mut list {
            *element *= 10;
        }
        assert_eq!(*list, [20, 40]);
    }
}
