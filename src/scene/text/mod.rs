//! Texts of scenes: names of events and languages, dates and numbers in few letters, and widths of lines.

mod dates;
mod distances;
mod labels;
mod lists;
mod measure;
mod places;
mod told;

pub use self::dates::{clock, flag_words, heading, known_words, short_at, short_words};
pub use self::distances::{degrees, distance, distance_words};
pub use self::labels::{
    count_words, date_head, day_of, event_name, hour_words, number, place_name, quantity,
    shown_name, time_of_day, undated,
};
pub use self::lists::{capitalised, either, figure_of, listed, listed_apart};
pub use self::measure::{MATH_FONT, SYMBOL_FONT, Weight, letter_width, line_height, text_width};
pub use self::places::{fact_label, place_about};
pub use self::told::{Words, told};
