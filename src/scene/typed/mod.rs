//! Previews of typed times: the words below a field while somebody types into it.

mod go_to;
mod range_end;

pub use self::go_to::{Preview, preview};
pub use self::range_end::range_end_preview;
