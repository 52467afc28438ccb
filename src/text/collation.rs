//! Alphabetical order by language: č after c in Serbian, ë after e in Albanian.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};

/// Compares texts as a dictionary of a language orders them (Unicode's collation algorithm with
/// the tailorings of CLDR).
#[derive(Debug)]
pub struct Collation(CollatorBorrowed<'static>);

impl Collation {
    /// The order of the language of a BCP 47 tag; of no language in particular where the data
    /// have none for it.
    pub fn of(tag: &str) -> Option<Self> {
        let locale: icu_collator::CollatorPreferences =
            tag.parse::<icu_locale_core::Locale>().ok()?.into();
        Collator::try_new(locale, CollatorOptions::default()).ok().map(Self)
    }

    /// Which of two texts comes first.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.0.compare(a, b)
    }
}

/// Sorts by name in the order of the language in use; by letters' numbers where there is none.
pub fn sort_by_name<T>(items: &mut [T], name: impl Fn(&T) -> &str) {
    match Collation::of(super::current().tag()) {
        Some(order) => items.sort_by(|a, b| order.compare(name(a), name(b))),
        None => items.sort_by(|a, b| name(a).cmp(name(b))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(tag: &str, words: &str) -> String {
        let order = Collation::of(tag).unwrap();
        let mut words: Vec<&str> = words.split(' ').collect();
        words.sort_by(|a, b| order.compare(a, b));
        words.join(" ")
    }

    #[test]
    fn serbian_words_stand_in_the_order_of_a_serbian_dictionary() {
        let order = "avion cvet čaj čovek ćup ćurka dan džep đak kolo lak ljubav more nada njiva opština sat šal šuma tetka zima žaba";
        let mixed = "tetka ćurka nada kolo zima žaba ljubav more avion sat cvet šal dan lak džep njiva opština čovek đak čaj šuma ćup";
        assert_eq!(sorted("sr-Latn", mixed), order);
        let order = "авион ваза дан ђак ђурђевак жаба зима јабука лак људи мост нада њива сат ћуп ћурка чај човек џеп шал шума";
        let mixed = "мост шума јабука лак ћуп њива чај зима џеп човек авион сат ђак ћурка ђурђевак људи жаба нада шал дан ваза";
        assert_eq!(sorted("sr-Cyrl", mixed), order);
    }

    #[test]
    fn albanian_words_stand_in_the_order_of_an_albanian_dictionary() {
        let order = "cep çaj derë dhelpër emër ëndërr gur gjak lule llambë natë një rosë rrugë sot shi tokë thikë xixë xhep zog zhurmë";
        let mixed = "zhurmë zog xhep xixë thikë tokë shi sot rrugë rosë një natë llambë lule gjak gur ëndërr emër dhelpër derë çaj cep";
        assert_eq!(sorted("sq", mixed), order);
    }
}
