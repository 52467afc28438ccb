//! Phrases: words that are made when they are shown, in the language in use then.

use std::fmt;
use std::sync::Arc;

/// Words about something that was found, as in a file that was read.
///
/// It keeps what it is about and not the words, so that a list of problems that was made on another
/// thread speaks the language of the window, also after another one was chosen. Two phrases are
/// equal where they read alike.
#[derive(Clone)]
pub struct Phrase(Arc<dyn Fn() -> String + Send + Sync>);

impl Phrase {
    /// The phrase that the function makes.
    pub fn new<T: Into<String>>(make: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self(Arc::new(move || make().into()))
    }
}

impl fmt::Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&(self.0)())
    }
}

impl fmt::Debug for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Phrase").field(&(self.0)()).finish()
    }
}

impl PartialEq for Phrase {
    fn eq(&self, other: &Self) -> bool {
        (self.0)() == (other.0)()
    }
}

impl Eq for Phrase {}

/// A message with arguments, as a [`Phrase`] in the language of whoever reads
/// it. The arguments are evaluated at once.
///
/// `phrase!("safety-bad-address", text = "…")`.
#[macro_export]
macro_rules! phrase {
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {{
        let arguments: Vec<(&'static str, $crate::text::Argument)> =
            vec![$((stringify!($name), $crate::text::Argument::from($value))),*];
        $crate::text::Phrase::new(move || $crate::text::current().message($id, &arguments))
    }};
}

#[cfg(test)]
mod tests {
    use crate::text::{Locale, in_locale};

    #[test]
    fn a_phrase_speaks_the_language_of_whoever_reads_it() {
        let phrase = phrase!("time-length-day", count = 2_usize);
        assert_eq!(phrase.to_string(), "2 days");
        assert_eq!(phrase, phrase!("time-length-day", count = 2_usize));
        assert_ne!(phrase, phrase!("time-length-day", count = 3_usize));
        let serbian = Locale::by_tag("sr-Latn").unwrap();
        assert_eq!(in_locale(serbian, || phrase.to_string()), "2 dana");
    }
}
