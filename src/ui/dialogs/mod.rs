//! Windows over the views: shortcuts, grades, about the program, problems, progress of opening.

mod about;
mod grades;
mod help;
mod load_progress;
mod palette;
mod picture;
mod problems;

pub(crate) use self::about::about_ui;
pub(crate) use self::grades::grades_ui;
pub(crate) use self::help::help_ui;
pub use self::load_progress::load_progress_ui;
pub(crate) use self::load_progress::waiting_ui;
pub(crate) use self::palette::palette_ui;
pub(crate) use self::picture::picture_ui;
pub(crate) use self::problems::problems_ui;
