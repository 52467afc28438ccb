//! Picture to be saved: its preview, how far saving is, and what is asked about it.

use std::sync::Arc;

/// What the sheet of a picture shows besides the choices.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PictureSheet {
    /// The preview; `None` until the first is drawn.
    pub preview: Option<PicturePreview>,
    /// Whether a preview is being drawn.
    pub is_drawing: bool,
    /// Why there is no picture of what is chosen; `None` where there is one.
    pub fault: Option<String>,
    /// What is to be known of the picture: letters that no font has.
    pub note: Option<String>,
    /// How far saving is, as a share from 0 to 1; `None` while nothing is saved.
    pub saving: Option<f64>,
    /// The name of a file that would be replaced, which the person is asked about.
    pub question: Option<String>,
}

/// Pixels of a preview.
#[derive(Clone, Debug, PartialEq)]
pub struct PicturePreview {
    /// Another number for every preview.
    pub number: u64,
    /// Number of columns and of rows.
    pub size: (u32, u32),
    /// Red, green and blue, row after row from the top.
    pub pixels: Arc<Vec<u8>>,
    /// The words that stand for it to those who do not see it.
    pub words: String,
    /// Its size as it will be: "180 × 143 mm".
    pub measure: String,
}
