//! Previews of typed times: the words below the field.

mod go_to;
mod range_end;

pub use self::go_to::{Preview, preview};
pub use self::range_end::range_end_preview;
