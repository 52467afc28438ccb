//! The `render` command: a figure in a file.

use std::io::{IsTerminal as _, Write as _, stderr};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::arguments::{RenderArguments, ShownArguments};
use super::convert::is_page;
use super::shown::Shown;
use crate::export::drawing::Drawing;
use crate::export::figure::{FigureFormat, FigureOptions, FigureSize, FigureSource, figure};
use crate::export::motion::{MOST_FRAMES, MotionError, MotionFormat, MotionPlan, save_motion};
use crate::export::page::{ShownPage, page_of_shown};
use crate::export::save::{SaveError, may_save, save_file};
use crate::geo::basemap::Basemap;
use crate::message;
use crate::model::{Dataset, Language, Story};
use crate::scene::text::listed;
use crate::scene::theme::Theme;
use crate::state::{FigureSubject, WindowMode};
use crate::text::{missing, visible_line};

/// How long a moving figure lasts unless that is given, in seconds.
const SECONDS: u32 = 10;
/// The same of each step of a story: as long as its words take to read.
const STEP_SECONDS: u32 = 6;
/// What is given for the first story, whatever its identifier.
const FIRST: &str = "first";
/// The most letters that are named which no font has.
const MOST_NAMED: usize = 8;

/// Makes the figure and writes its file.
pub(super) fn render(arguments: &RenderArguments, language: Option<Language>) -> ExitCode {
    match rendered(arguments, language) {
        Ok(()) => ExitCode::SUCCESS,
        Err(code) => code,
    }
}

fn rendered(arguments: &RenderArguments, language: Option<Language>) -> Result<(), ExitCode> {
    let out = &*arguments.out;
    if is_page(out) {
        return page_file(arguments, language);
    }
    let motion = MotionFormat::of(out);
    let format = if motion.is_some() { None } else { Some(format_of(out)?) };
    // Before the work, so that nobody waits in vain.
    let may =
        if motion == Some(MotionFormat::Images) { Ok(()) } else { may_save(out, arguments.force) };
    may.map_err(|error| refuse(&error.to_string()))?;
    let mut shown = Shown::open(&arguments.shown, language)?;
    shown.state.display = Theme::from(arguments.theme).chosen(shown.state.display);
    let basemap = Basemap::shipped().map_err(|error| refuse(&error.to_string()))?;
    let options = FigureOptions {
        subject: arguments.what.into(),
        size: arguments.size.unwrap_or_else(|| match motion {
            Some(_) => FigureSize::px(1080.0, None),
            None => FigureSize::default(),
        }),
        headline: arguments.headline.clone(),
        ..FigureOptions::default()
    };
    let plan = motion.map(|_| plan(arguments, &mut shown)).transpose()?;
    if let Some(chart) = arguments.chart {
        shown.state.chart = chart.into();
    }
    if !shown.state.can_picture(options.subject, shown.dataset()) {
        return Err(refuse(&message!("cli-render-no-event", option = "--select")));
    }
    if !is_selected(arguments) && options.subject != FigureSubject::Panel {
        shown.state.selection = None;
    }
    let source = FigureSource {
        dataset: shown.dataset(),
        unknown: shown.unknown(),
        spatial_index: shown.spatial_index(),
        basemap: &basemap,
        state: &shown.state,
    };
    let Some(format) = format else {
        return plan.map_or(Ok(()), |plan| {
            moving(arguments, (source, &shown.document.dataset, &options), &plan)
        });
    };
    let drawing = figure(source, &options);
    tell_missing(&drawing);
    let bytes = format.written(&drawing, arguments.outlines, arguments.scale);
    let bytes = bytes.map_err(|fault| refuse(&fault))?;
    save_file(out, &bytes, arguments.force).map_err(|error| failed(&error.to_string()))
}

/// Whether an event was asked for: nothing points at the one that the window would open with.
const fn is_selected(arguments: &RenderArguments) -> bool {
    arguments.shown.select.is_some() || arguments.shown.view.is_some()
}

/// Writes a page: the story that is asked for, or the first one where no part of the dataset is, and
/// otherwise the dates shown.
fn page_file(arguments: &RenderArguments, language: Option<Language>) -> Result<(), ExitCode> {
    let out = &*arguments.out;
    may_save(out, arguments.force).map_err(|error| refuse(&error.to_string()))?;
    let mut shown = Shown::open(&arguments.shown, language)?;
    if !is_selected(arguments) {
        shown.state.selection = None;
    }
    let basemap = Basemap::shipped().map_err(|error| refuse(&error.to_string()))?;
    let dataset = &shown.document.dataset;
    let ShownArguments { part, at, view, .. } = &arguments.shown;
    let is_part = part.is_part() || at.is_some() || view.is_some();
    let story = match &arguments.story {
        Some(id) => Some(story_of(dataset, id)?),
        None => dataset.stories().iter().find(|story| !is_part && !story.steps.is_empty()),
    };
    let page = page_of_shown(ShownPage {
        dataset,
        state: &shown.state,
        basemap: &basemap,
        file: arguments.shown.dataset.as_deref(),
        headline: arguments.headline.as_deref(),
        story: story.map(|story| &story.id),
    });
    save_file(out, page.html.as_bytes(), arguments.force)
        .map_err(|error| failed(&error.to_string()))?;
    for line in page.losses {
        let line = message!("convert-loss", what = line);
        let _ = writeln!(stderr(), "{}", visible_line(&line));
    }
    Ok(())
}

/// The story of that identifier, or the first one.
fn story_of<'a>(dataset: &'a Dataset, id: &str) -> Result<&'a Story, ExitCode> {
    let mut stories = dataset.stories().iter().filter(|story| !story.steps.is_empty());
    let found = stories.find(|story| id == FIRST || story.id.as_str() == id);
    found.ok_or_else(|| {
        let known: Vec<&str> = dataset.stories().iter().map(|story| story.id.as_str()).collect();
        let known = if known.is_empty() { "–".to_owned() } else { listed(known) };
        refuse(&message!("cli-render-no-story", option = "--story", id = id, known = known))
    })
}

/// What a moving figure shows: a story, or the dates shown, which from then on follow the playhead.
fn plan(arguments: &RenderArguments, shown: &mut Shown) -> Result<MotionPlan, ExitCode> {
    let frame_ms = 1_000 / arguments.fps.max(1);
    if let Some(id) = &arguments.story {
        let story = story_of(&shown.document.dataset, id)?;
        let steps = u32::try_from(story.steps.len()).unwrap_or(u32::MAX);
        let seconds = arguments.seconds.unwrap_or_else(|| steps.saturating_mul(STEP_SECONDS));
        return Ok(MotionPlan::of_story(story, seconds.saturating_mul(1_000), frame_ms));
    }
    let given = arguments.shown.part.has_dates();
    let extent = shown.dataset().usual_extent();
    let own = shown.state.window_span();
    let span = if given { own } else { extent.unwrap_or(own) };
    if given {
        shown.state.window.mode = WindowMode::default();
    }
    let frames = match arguments.step {
        Some(step) => span.millis() / step.max(1) + 1,
        None => i64::from(arguments.seconds.unwrap_or(SECONDS)) * i64::from(arguments.fps),
    };
    Ok(MotionPlan::over(span, usize::try_from(frames).unwrap_or(MOST_FRAMES), frame_ms))
}

/// Writes the frames, tells how many are done, and stops where the person asks for it.
fn moving(
    arguments: &RenderArguments,
    figure: (FigureSource<'_>, &Dataset, &FigureOptions),
    plan: &MotionPlan,
) -> Result<(), ExitCode> {
    let stopped = Arc::new(AtomicBool::new(false));
    #[cfg(unix)]
    for signal in [signal_hook::consts::SIGINT, signal_hook::consts::SIGTERM] {
        if let Err(error) = signal_hook::flag::register(signal, Arc::clone(&stopped)) {
            tracing::warn!(%error, "half a file may be left if this is stopped");
        }
    }
    let all = plan.shots.len();
    let mut told = stderr().is_terminal();
    let next = |number: usize| {
        if told {
            let line = message!("cli-render-frame", number = number, all = all);
            // The next line takes the place of this one.
            told = write!(stderr(), "\r{line}").is_ok();
        }
        !stopped.load(Ordering::Relaxed)
    };
    let scale = arguments.scale.unwrap_or(1.0);
    let saved = save_motion(&arguments.out, figure, plan, (scale, arguments.force), next);
    if stderr().is_terminal() {
        let _ = writeln!(stderr());
    }
    saved.map_err(|error| match error {
        MotionError::Save(SaveError::Exists(_)) => refuse(&error.to_string()),
        MotionError::Stopped => {
            super::print_error(&error.to_string());
            // As a shell tells of a program that was interrupted.
            ExitCode::from(130)
        }
        _ => failed(&error.to_string()),
    })
}

/// Says which letters of a figure no font of this machine has.
fn tell_missing(drawing: &Drawing) {
    let words = drawing.words().join(" ");
    let letters = missing(&words);
    if !letters.is_empty() {
        let named = letters.iter().take(MOST_NAMED);
        let names: Vec<String> =
            named.map(|one| format!("U+{:04X}", u32::from(one.letter))).collect();
        let count = letters.len();
        let line = message!("check-no-font", count = count, characters = listed(names));
        let _ = writeln!(stderr(), "{line}");
    }
}

/// The format of a file, by the ending of its name.
fn format_of(out: &Path) -> Result<FigureFormat, ExitCode> {
    FigureFormat::of(out).ok_or_else(|| {
        let mut endings = FigureFormat::ALL.map(|format| format!(".{}", format.ending())).to_vec();
        endings.extend([".gif", ".webp"].map(str::to_owned));
        let (file, endings) = (out.display().to_string(), endings.join(", "));
        refuse(&message!("cli-render-ending", file = file, endings = endings))
    })
}

fn refuse(what: &str) -> ExitCode {
    super::print_error(what);
    ExitCode::from(2)
}

fn failed(what: &str) -> ExitCode {
    super::print_error(what);
    ExitCode::from(1)
}
