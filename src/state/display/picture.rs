//! Pictures to be saved or copied: what one is to be like, and the commands to it.

use strum::VariantArray;

use crate::label;
use crate::model::variants::all_variants;
use crate::model::{Dataset, Language, StoryId};
use crate::state::{AppState, Effect, Sheet};

/// What a picture shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, VariantArray)]
pub enum FigureSubject {
    /// The map.
    #[default]
    Map,
    /// The timeline.
    Timeline,
    /// The map above the timeline.
    Both,
    /// The chosen chart on the timeline's scale.
    Chart,
    /// The selected event with its claims.
    Panel,
}

impl FigureSubject {
    all_variants! {
        /// Every subject.
        pub
    }

    /// Whether the map is in it.
    pub const fn has_map(self) -> bool {
        matches!(self, Self::Map | Self::Both)
    }

    /// Whether the timeline is in it.
    pub const fn has_timeline(self) -> bool {
        matches!(self, Self::Timeline | Self::Both)
    }
}

/// Format of the file of a picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, VariantArray)]
pub enum PictureFormat {
    /// Vectors that a program can edit.
    #[default]
    Svg,
    /// Pixels.
    Png,
    /// A page with embedded fonts.
    Pdf,
    /// An animation of few colours.
    Gif,
    /// An animation without loss.
    WebP,
}

impl PictureFormat {
    all_variants! {
        /// Every format.
        pub
    }

    /// The ending of its files.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Pdf => "pdf",
            Self::Gif => "gif",
            Self::WebP => "webp",
        }
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Svg => "SVG",
            Self::Png => "PNG",
            Self::Pdf => "PDF",
            Self::Gif => "GIF",
            Self::WebP => label!("picture-webp"),
        }
    }

    /// Whether it moves.
    pub const fn moves(self) -> bool {
        matches!(self, Self::Gif | Self::WebP)
    }
}

/// What a picture to be saved is to be like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureChoices {
    /// What it shows.
    pub subject: FigureSubject,
    /// The format of its file.
    pub format: PictureFormat,
    /// How large it is, as somebody types it: "180mm", "1200x800".
    pub size: String,
    /// Light ink on a dark ground.
    pub dark: bool,
    /// Black and white.
    pub high_contrast: bool,
    /// The headline; `None` for the dataset's title.
    pub headline: Option<String>,
    /// The language of its words; `None` for that of the window.
    pub language: Option<Language>,
    /// How long a moving picture lasts, in seconds.
    pub seconds: u32,
    /// The story that a moving picture tells; `None` for the playhead going through the dates shown.
    pub story: Option<StoryId>,
}

impl Default for PictureChoices {
    fn default() -> Self {
        Self {
            subject: FigureSubject::default(),
            format: PictureFormat::default(),
            size: "180mm".to_owned(),
            dark: false,
            high_contrast: false,
            headline: None,
            language: None,
            seconds: 10,
            story: None,
        }
    }
}

/// A command to the picture to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PictureCommand {
    /// Show the sheet, with that subject.
    Open(FigureSubject),
    /// Replace what is chosen in the sheet.
    Choose(Box<PictureChoices>),
    /// Let the person name a file, and save the picture there.
    Save,
    /// Save it in the place of the file that is there, which the person was asked about.
    Replace,
    /// Stop saving; nothing is left of the file.
    Stop,
    /// Put a picture of what the window shows on the clipboard.
    Copy(FigureSubject),
}

/// What only the shell can do for a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureEffect {
    /// Let the person name a file, and save the picture there.
    Save,
    /// Save it in the place of the file that is there.
    Replace,
    /// Stop saving.
    Stop,
    /// Put a picture on the clipboard.
    Copy(FigureSubject),
}

impl PictureCommand {
    /// Changes what is chosen, or returns an effect for the shell.
    pub(in crate::state) fn apply(self, state: &mut AppState) -> Vec<Effect> {
        let effect = match self {
            Self::Open(subject) => {
                state.picture.subject = subject;
                state.display.sheet = Some(Sheet::Picture);
                return Vec::new();
            }
            Self::Choose(choices) => {
                state.picture = *choices;
                return Vec::new();
            }
            Self::Save => PictureEffect::Save,
            Self::Replace => PictureEffect::Replace,
            Self::Stop => PictureEffect::Stop,
            Self::Copy(subject) => PictureEffect::Copy(subject),
        };
        vec![Effect::Picture(effect)]
    }
}

impl AppState {
    /// Whether there is something to be drawn of a subject: a panel needs a selected event.
    pub fn can_picture(&self, subject: FigureSubject, dataset: &Dataset) -> bool {
        subject != FigureSubject::Panel || self.selected(dataset).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::Command;
    use crate::state::fixture::{after, march_at};

    #[test]
    fn the_sheet_opens_with_what_was_asked_for_and_saving_is_left_to_the_shell() {
        let (dataset, state) = march_at("2020-03-04");
        let open = Command::Picture(PictureCommand::Open(FigureSubject::Chart));
        let (opened, effects) = after(state.clone(), &dataset, [open]);
        assert_eq!(opened.display.sheet, Some(Sheet::Picture));
        assert_eq!((opened.picture.subject, effects), (FigureSubject::Chart, vec![]));
        let copy = Command::Picture(PictureCommand::Copy(FigureSubject::Map));
        let (same, effects) = after(state.clone(), &dataset, [copy]);
        let copied = Effect::Picture(PictureEffect::Copy(FigureSubject::Map));
        assert_eq!((same, effects), (state, vec![copied]));
    }

    #[test]
    fn the_panel_can_be_drawn_once_an_event_is_selected() {
        let (dataset, mut state) = march_at("2020-03-04");
        state.selection = None;
        assert!(!state.can_picture(FigureSubject::Panel, &dataset));
        assert!(state.can_picture(FigureSubject::Chart, &dataset));
        state.selection = dataset.events().first().map(|event| event.id.clone());
        assert!(state.can_picture(FigureSubject::Panel, &dataset));
    }
}
