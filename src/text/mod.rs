//! Text in many languages: messages of the interface, folding for search, transliteration and
//! alphabetical order.
//!
//! Knows no dataset and no screen. The words themselves are data: a folder a language in
//! `assets/locales`.

mod bidi;
mod collation;
mod fold;
mod font;
mod inflected;
mod language_names;
mod length;
mod letters;
mod list;
mod locale;
mod message;
mod number;
mod own_names;
mod phrase;
mod resource;
mod romanised;
mod serbian;
mod visible;
mod words;

pub use self::bidi::{
    BidiPiece, PieceKind, has_right_to_left, isolated, mirrored, paragraph_pieces, visual_order,
};
pub use self::collation::{Collation, sort_by_name};
pub use self::fold::{fold_into, folded};
pub use self::font::{
    FontBytes, MATH_FONT, Missing, SYMBOL_FONT, SystemFont, Weight, advance, find_fonts,
    is_embedded, is_invisible, letter_advance, missing, script_of, system_font,
};
pub use self::inflected::Inflected;
pub use self::language_names::{in_language, is_interface_language};
pub use self::length::{NAME_LETTERS, REMARK_LETTERS, parts, shortened, start_of};
pub use self::list::{list, list_or};
pub use self::locale::{
    Locale, current, default_locale, in_locale, locales, set_current, set_default,
};
pub use self::message::Argument;
pub use self::number::{decimal_mark, group_mark, number, percent, rounded, without_double_points};
pub use self::own_names::own_name;
pub use self::phrase::Phrase;
pub use self::romanised::romanised_into;
pub use self::serbian::{cyrillic, without_latin_marks};
pub use self::visible::{is_control, turns_direction, visible, visible_line};
pub use self::words::{Likeness, WantedWord, each_word, words_of};
