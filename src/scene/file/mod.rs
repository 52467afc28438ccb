//! File status: the progress of reading, the notice under the top bar, the list of problems.

mod load_progress;
mod notice;
mod picture;
mod problems;

pub use self::load_progress::{LoadProgress, LoadStage, Waiting};
pub use self::notice::Notice;
pub use self::picture::{PicturePreview, PictureSheet};
pub use self::problems::{Problem, ProblemRow, ProblemWeight, Problems, Underlined};
