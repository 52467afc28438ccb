//! Arguments of the `render` command.

use std::path::PathBuf;

use clap::builder::{StringValueParser, TypedValueParser as _};
use clap::{Args, ValueEnum};

use super::ShownArguments;
use crate::export::figure::{FigureSize, FigureSubject, read_scale};
use crate::label;
use crate::scene::theme::Theme;
use crate::state::Chart;
use crate::time::read_length_millis;

/// A figure to be made.
#[derive(Debug, Args)]
pub(in crate::cli) struct RenderArguments {
    /// The file, whose ending is the format.
    #[arg(value_name = "OUT", help = label!("cli-render-out"))]
    pub(in crate::cli) out: PathBuf,
    #[command(flatten)]
    pub(in crate::cli) shown: ShownArguments,
    /// What the figure shows.
    #[arg(long, value_enum, default_value_t, help = label!("cli-render-what"))]
    pub(in crate::cli) what: Subject,
    /// Which chart.
    #[arg(long, value_enum, help = label!("cli-render-which-chart"))]
    pub(in crate::cli) chart: Option<ChartChoice>,
    /// The story that a page or a moving figure tells; `first` for the first.
    #[arg(
        long,
        value_name = "ID",
        conflicts_with = "step",
        help = label!("cli-render-story")
    )]
    pub(in crate::cli) story: Option<String>,
    /// How large it is.
    #[arg(
        long,
        value_name = "SIZE",
        value_parser = StringValueParser::new().try_map(|text| text.parse::<FigureSize>()),
        help = label!("cli-render-size")
    )]
    pub(in crate::cli) size: Option<FigureSize>,
    /// Pixels of an image for each of the figure.
    #[arg(
        long,
        value_name = "NUMBER",
        value_parser = |text: &str| read_scale(text),
        help = label!("cli-render-scale")
    )]
    pub(in crate::cli) scale: Option<f64>,
    /// The colours.
    #[arg(long, value_enum, default_value_t, help = label!("cli-render-theme"))]
    pub(in crate::cli) theme: Colours,
    /// The headline.
    #[arg(long, value_name = "TEXT", help = label!("cli-render-headline"))]
    pub(in crate::cli) headline: Option<String>,
    /// Whether words become shapes.
    #[arg(long, help = label!("cli-render-outlines"))]
    pub(in crate::cli) outlines: bool,
    /// How long a moving figure lasts.
    #[arg(
        long,
        value_name = "NUMBER",
        value_parser = clap::value_parser!(u32).range(1..=300),
        conflicts_with = "step",
        help = label!("cli-render-seconds")
    )]
    pub(in crate::cli) seconds: Option<u32>,
    /// How many frames of a moving figure there are in a second.
    #[arg(
        long,
        value_name = "NUMBER",
        default_value_t = 10,
        value_parser = clap::value_parser!(u32).range(1..=50),
        help = label!("cli-render-fps")
    )]
    pub(in crate::cli) fps: u32,
    /// How far the playhead moves from frame to frame.
    #[arg(long, value_name = "LENGTH", value_parser = read_step, help = label!("cli-render-step"))]
    pub(in crate::cli) step: Option<i64>,
    /// Whether a file of that name is replaced.
    #[arg(long, help = label!("cli-force"))]
    pub(in crate::cli) force: bool,
}

/// Reads a length of time, in milliseconds.
fn read_step(text: &str) -> Result<i64, String> {
    read_length_millis(text).ok_or_else(|| label!("cli-render-bad-step").to_owned())
}

/// What a figure shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Subject {
    /// The map.
    #[default]
    #[value(help = label!("cli-render-map"))]
    Map,
    /// The timeline.
    #[value(help = label!("cli-render-timeline"))]
    Timeline,
    /// The map above the timeline.
    #[value(help = label!("cli-render-both"))]
    Both,
    /// A chart.
    #[value(help = label!("cli-render-chart"))]
    Chart,
    /// The selected event.
    #[value(help = label!("cli-render-panel"))]
    Panel,
}

/// A chart of the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum ChartChoice {
    /// Strength of forces.
    #[value(help = label!("lanes-chart-troops.about"))]
    Troops,
    /// Events a day.
    #[value(help = label!("lanes-chart-events.about"))]
    Events,
    /// People killed and hurt.
    #[value(help = label!("lanes-chart-harm.about"))]
    Harm,
}

impl From<ChartChoice> for Chart {
    fn from(choice: ChartChoice) -> Self {
        match choice {
            ChartChoice::Troops => Self::Troops,
            ChartChoice::Events => Self::Events,
            ChartChoice::Harm => Self::Harm,
        }
    }
}

impl From<Subject> for FigureSubject {
    fn from(subject: Subject) -> Self {
        match subject {
            Subject::Map => Self::Map,
            Subject::Timeline => Self::Timeline,
            Subject::Both => Self::Both,
            Subject::Chart => Self::Chart,
            Subject::Panel => Self::Panel,
        }
    }
}

/// The colours of a figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Colours {
    /// Dark ink on paper.
    #[default]
    #[value(help = label!("theme-light"))]
    Light,
    /// Light ink on a dark ground.
    #[value(help = label!("theme-dark"))]
    Dark,
    /// Black ink on white.
    #[value(help = label!("theme-high-contrast"))]
    HighContrast,
    /// White ink on black.
    #[value(help = label!("panels-theme-high-contrast-dark"))]
    HighContrastDark,
}

impl From<Colours> for Theme {
    fn from(colours: Colours) -> Self {
        match colours {
            Colours::Light => Self::Light,
            Colours::Dark => Self::Dark,
            Colours::HighContrast => Self::HighContrast,
            Colours::HighContrastDark => Self::HighContrastDark,
        }
    }
}
