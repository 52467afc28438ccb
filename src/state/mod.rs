//! State of the application: what the person has done, and what follows from it.
//!
//! [`AppState`] is everything that a session remembers. Views read it and push [`Command`]s;
//! [`update()`] applies them one by one and returns the [`Effect`]s that only the shell can
//! perform. [`Visible`] says which events there are to show: no view judges a filter. This floor
//! knows no clock, no chance, no file and no egui: time enters as [`Command::Tick`].
//!
//! This file has what all subjects share. There is a folder for each subject: in each `command.rs`
//! has what can be asked, `state.rs` what is remembered, and every other file one behaviour.

mod app_command;
mod bookmarks;
mod compare;
mod display;
mod filter;
#[cfg(test)]
pub(crate) mod fixture;
mod go_to;
mod import;
mod lanes;
mod map;
mod play;
mod ruler;
mod select;
mod shared_view;
mod shortcut;
mod story;
mod time;
mod undo;

pub use self::app_command::{AppCommand, FileToSave, TextToCopy};
pub use self::bookmarks::{Bookmark, BookmarkCommand};
pub use self::compare::{CompareCommand, ComparedMaps, Comparison, HeldBy, MapLayout, Side};
pub use self::display::{
    Display, FigureSubject, LineStyle, PictureChoices, PictureCommand, PictureEffect,
    PictureFormat, Sheet, TextSize, ZoneChoice,
};
pub use self::filter::{
    AreaCommand, AreaDraft, Asked, FacetCounter, Field, Filter, FilterCommand, FilterIndex,
    GroundPoint, Hidden, KnownBy, LineFault, LineParts, LineProblem, ListGrouping, ListOptions,
    ListOrder, ListingCommand, Order, Passing, Reason, Term, Test, ValueChoice, ValueCount, Values,
    Visible, VisibleCache, kind_key, read_line, unknown_value, visible, words_in_quotes,
};
pub use self::go_to::{
    Destination, GoToCommand, GoToContext, RangeEnd, range_with_end, read_destination,
};
pub use self::import::{ImportChoices, ImportCommand, has_rows};
pub use self::lanes::{Chart, LaneCommand, LaneKey, LanePlan, Lanes, LanesBy, takes_part};
pub use self::map::{
    CoordinateFormat, FanCommand, Flight, Glide, MapCommand, MapPlace, MapView, ViewHistory,
};
pub use self::play::{Pace, PlayCommand, Playback, Pulse, Speed};
pub use self::ruler::{Leg, Ruler, RulerCommand};
pub use self::select::SelectCommand;
pub use self::shared_view::{
    DatasetMark, LeftOut, MOST_BYTES as MOST_VIEW_BYTES, SearchStart, SharedView, ViewCommand,
    ViewFault, ViewForm, is_view_address,
};
pub use self::shortcut::{Key, Menu, Shortcut, ShortcutEntry, shortcuts};
pub use self::story::{
    ShownView, StoryCommand, StoryReading, Teller, is_told_by, side_of, tellers,
};
pub use self::time::{Direction, TimeCommand, Window, WindowMode};
pub use self::undo::History;

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use self::time::clamped;
use crate::geo::Point;
use crate::model::{ClaimId, Dataset, EventId, Moment, TimeSpan};
use crate::time::View;

/// Everything that a session remembers, and a little that lives shorter.
///
/// Each field belongs to one folder of [`state`](self), with its commands and methods:
///
/// | folder | fields |
/// |---|---|
/// | `time` | `playhead`, `view`, `unfolded`, `timeline_px`, `window` |
/// | `play` | `playback`, `pulses` |
/// | `map` | `map`, `views`, `fan` |
/// | `ruler` | `ruler` |
/// | `lanes` | `lanes`, `chart` |
/// | `filter` | `filter`, `area`, `known_by`, `listing` |
/// | `compare` | `comparison`, `compared_maps` |
/// | `bookmarks` | `bookmarks` |
/// | `story` | `story` |
/// | `select` | `selection`, `drawer_open`, `claim`, `hover` |
/// | `import` | `import` |
/// | `display` (with `app_command`) | `display`, `picture` |
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AppState {
    /// The instant that the window follows and that play moves.
    pub playhead: Moment,
    /// The stretch of time on the timeline, not counting folded gaps.
    pub view: View,
    /// Whether the timeline shows long gaps at full length instead of folding them.
    pub unfolded: bool,
    /// Width of the timeline on the screen in pixels, 0 before it was first drawn; never restored.
    #[serde(skip)]
    pub timeline_px: f64,
    /// The dates shown.
    pub window: Window,
    /// Whether and how the playhead moves by itself.
    pub playback: Playback,
    /// Bookmarks, in order of time.
    pub bookmarks: Vec<Bookmark>,
    /// Two windows, and whether they are compared.
    pub comparison: Comparison,
    /// How maps show the two windows.
    pub compared_maps: ComparedMaps,
    /// The story that is read.
    pub story: StoryReading,
    /// The map's camera and pane.
    pub map: MapView,
    /// By which choices a file of somebody else's is read.
    pub import: ImportChoices,
    /// Earlier and later views of the map, as a browser keeps pages.
    pub views: ViewHistory,
    /// The ruler on the map.
    pub ruler: Ruler,
    /// What the timeline's lanes stand for, their order, and which are collapsed.
    pub lanes: Lanes,
    /// The chart below the lanes.
    pub chart: Chart,
    /// Point of the plane at which the events of a mark are fanned out; `None` if no fan is open.
    pub fan: Option<Point>,
    /// The area that is being drawn on the map; never restored.
    #[serde(skip)]
    pub area: AreaDraft,
    /// Events that the playhead has just passed; never restored.
    #[serde(skip)]
    pub pulses: Vec<Pulse>,
    /// The second clock: whether only what was known by an instant is shown.
    pub known_by: KnownBy,
    /// Which events are shown, whatever their date.
    pub filter: Filter,
    /// How the list of events is arranged.
    pub listing: ListOptions,
    /// The selected event; `None` if none is.
    pub selection: Option<EventId>,
    /// Whether the panel of the selected event is open in a window that is too narrow for it beside
    /// the map.
    pub drawer_open: bool,
    /// The highlighted claim of the selected event; never restored.
    #[serde(skip)]
    pub claim: Option<ClaimId>,
    /// The event under the pointer in any view; never restored.
    #[serde(skip)]
    pub hover: Option<EventId>,
    /// Display options.
    pub display: Display,
    /// What a picture to be saved is to be like; never restored.
    #[serde(skip)]
    pub picture: PictureChoices,
}

impl AppState {
    /// The state in which a dataset opens for the first time.
    pub fn opening(dataset: &Dataset) -> Self {
        let mut state = Self::default();
        if let Some(extent) = dataset.usual_extent() {
            state.show(dataset, extent);
            state.view = state.view.with_room();
            state.playhead = extent.end();
        }
        if let Some(opening) = &dataset.meta.opening {
            state.playhead = opening.playhead.anchor();
            state.selection.clone_from(&opening.select);
            if let Some(range) = &opening.window {
                state.window.range = range.hull();
            }
            if let Some(view) = &opening.view {
                state.show(dataset, TimeSpan::between(view.earliest(), view.latest()));
            }
        }
        state.open_map(dataset);
        state
    }

    /// The playhead, or the end of the data that is nearest to it.
    pub fn playhead_within(&self, dataset: &Dataset) -> Moment {
        clamped(self.playhead, dataset.extent())
    }

    /// The span of the dates shown, without regard to a comparison.
    pub fn window_span(&self) -> TimeSpan {
        self.window.span(self.playhead)
    }

    /// Adapts the state to a dataset that was read again: drops a selection and a hover that it no
    /// longer has, brings a playhead outside its dates back, and the map into its projection.
    pub fn fit(&mut self, dataset: &Dataset) {
        let is_there = |id: &EventId| dataset.event(id).is_some();
        self.selection = self.selection.take().filter(is_there);
        self.hover = self.hover.take().filter(is_there);
        self.playhead = clamped(self.playhead, dataset.extent());
        self.fit_map(dataset);
    }

    /// Whether something moves by itself, so that the shell has to send [`Command::Tick`]s.
    ///
    /// [`Command::Tick`]: self::Command::Tick
    pub fn is_moving(&self) -> bool {
        self.playback.playing || self.map.is_moving() || !self.pulses.is_empty()
    }
}

/// One intent, in units of the domain. [`update()`] applies it.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Playhead, dates shown, and the view of the timeline.
    Time(TimeCommand),
    /// Play: whether, how and how fast the playhead moves by itself.
    Play(PlayCommand),
    /// Going to a time that is typed.
    GoTo(GoToCommand),
    /// Bookmarks.
    Bookmark(BookmarkCommand),
    /// Comparison of two windows.
    Compare(CompareCommand),
    /// The story that is read.
    Story(StoryCommand),
    /// The map's camera, and what is shown on it.
    Map(MapCommand),
    /// The timeline's lanes and charts.
    Lane(LaneCommand),
    /// Fans on the map.
    Fan(FanCommand),
    /// Filters.
    Filter(FilterCommand),
    /// The arrangement of the list.
    Listing(ListingCommand),
    /// The selected event and the one under the pointer.
    Select(SelectCommand),
    /// The reading of a file of somebody else's.
    Import(ImportCommand),
    /// Views that are passed on.
    View(ViewCommand),
    /// Pictures to be saved or copied.
    Picture(PictureCommand),
    /// The application as a whole.
    App(AppCommand),
    /// Seconds passed since the last tick.
    Tick(f64),
}

impl Command {
    /// How undo groups the command.
    fn undo_group(&self) -> UndoGroup {
        match self {
            Self::Time(command) => command.undo_group(),
            Self::Play(_) => PlayCommand::UNDO_GROUP,
            Self::GoTo(command) => command.undo_group(),
            Self::Bookmark(command) => command.undo_group(),
            Self::Compare(command) => command.undo_group(),
            Self::Story(command) => command.undo_group(),
            Self::Map(command) => command.undo_group(),
            Self::Lane(command) => command.undo_group(),
            Self::Fan(_) => FanCommand::undo_group(),
            Self::Import(command) => command.undo_group(),
            Self::View(command) => command.undo_group(),
            Self::Filter(FilterCommand::SetText(_)) => UndoGroup::Gesture("search"),
            Self::Filter(FilterCommand::Area(command)) => command.undo_group(),
            // Display options are not work that could be lost.
            Self::Select(SelectCommand::Hover(_))
            | Self::Picture(_)
            | Self::App(_)
            | Self::Tick(_) => UndoGroup::Unrecorded,
            Self::Listing(_) => ListingCommand::UNDO_GROUP,
            Self::Filter(_) | Self::Select(_) => UndoGroup::Own,
        }
    }
}

/// How undo groups a command with those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum UndoGroup {
    /// Leaves no entry: hovering, ticks, sizes.
    Unrecorded,
    /// An entry of its own.
    Own,
    /// Joins the last entry if that has the same name and the gesture has not ended.
    Gesture(&'static str),
}

/// Something that only the shell can do, returned by [`update`].
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Let the person choose a dataset file, and open it.
    ChooseFile,
    /// Open a dataset file.
    OpenFile(PathBuf),
    /// Let the person choose a file, and take it in as a later state of the open one.
    ChooseLater,
    /// Open rows of a table that were pasted.
    OpenRows(String),
    /// Open the dataset that Ibar ships with.
    OpenShipped,
    /// Stop reading the file that is being opened.
    CancelOpening,
    /// Open the current file, or the one that could not be opened, in the platform's editor.
    EditFile,
    /// Open the report of the last crash in an editor.
    OpenReport,
    /// Dismiss the notice about the file.
    CloseNotice,
    /// Open an address in the browser.
    OpenAddress(String),
    /// Put all bookmarks on the clipboard, as phases for the dataset's file.
    CopyBookmarks,
    /// Put the view on the clipboard, as a step of a story for the dataset's file.
    CopyStep,
    /// Put the view on the clipboard, for somebody else.
    CopyView(ViewForm),
    /// Say what of a view that is shown now the open dataset does not have.
    ViewShown(Box<SharedView>),
    /// Say why a view cannot be shown.
    ViewRefused(ViewFault),
    /// Put a text on the clipboard.
    CopyText(String),
    /// Put something of the record on the clipboard, in words.
    Copy(TextToCopy),
    /// Let the person choose a file, and save what is shown there.
    Save(FileToSave),
    /// Save or copy a picture, or stop saving one.
    Picture(PictureEffect),
    /// Close the window.
    Quit,
}

/// Applies one command and returns the effects that the shell has to perform.
///
/// `passing` are the events that pass the state's filter, as [`Visible::passing`] has them; steps
/// and play go by it. A command that changes the filter does not read it.
///
/// [`Visible::passing`]: self::Visible::passing
pub fn update(
    state: &mut AppState,
    dataset: &Dataset,
    passing: &Passing,
    command: Command,
) -> Vec<Effect> {
    let before = state.playhead;
    let passes = matches!(command, Command::Tick(_) | Command::Time(TimeCommand::SetPlayhead(_)));
    let effects = apply(state, dataset, passing, command);
    if passes {
        state.pulse_since(before, dataset);
    }
    if state.display.reduced_motion {
        state.map.land();
    }
    effects
}

fn apply(
    state: &mut AppState,
    dataset: &Dataset,
    passing: &Passing,
    command: Command,
) -> Vec<Effect> {
    match command {
        Command::Time(command) => command.apply(state, dataset, passing),
        Command::Play(command) => command.apply(state, dataset, passing),
        Command::GoTo(command) => command.apply(state, dataset),
        Command::Bookmark(command) => command.apply(state, dataset),
        Command::Compare(command) => command.apply(state, dataset),
        Command::Story(command) => command.apply(state, dataset),
        Command::Map(command) => command.apply(state, dataset),
        Command::Lane(command) => command.apply(state, dataset),
        Command::Fan(command) => command.apply(state),
        Command::Filter(command) => command.apply(state, dataset),
        Command::Listing(command) => command.apply(state),
        Command::Select(command) => command.apply(state, dataset),
        Command::Import(command) => command.apply(state),
        Command::View(command) => command.apply(state, dataset),
        Command::Picture(command) => command.apply(state),
        Command::App(command) => command.apply(state),
        Command::Tick(seconds) => {
            state.advance_pulses(seconds);
            state.advance_play(seconds, dataset, passing);
            state.map.advance_flight(seconds);
            state.map.advance_glide(seconds);
            Vec::new()
        }
    }
}

#[cfg(test)]
mod tests;
