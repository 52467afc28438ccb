//! The `render` command: a figure in a file.

use std::io::{IsTerminal as _, Write as _, stderr};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::arguments::RenderArguments;
use super::convert::is_page;
use super::shown::Shown;
use crate::export::figure::{FigureFormat, FigureOptions, FigureSize, FigureSource, figure};
use crate::export::motion::{MOST_FRAMES, MotionError, MotionFormat, MotionPlan, save_motion};
use crate::export::page::{map_svg, original_of, page_of_shown};
use crate::export::save::{SaveError, may_save, save_file};
use crate::geo::basemap::Basemap;
use crate::message;
use crate::model::Language;
use crate::scene::theme::Theme;
use crate::state::WindowMode;

/// How long a moving figure lasts unless that is given, in seconds.
const SECONDS: u32 = 10;

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
        clock: false,
    };
    let plan = motion.map(|_| plan(arguments, &mut shown));
    let source = FigureSource {
        dataset: shown.dataset(),
        unknown: shown.unknown(),
        spatial_index: shown.spatial_index(),
        basemap: &basemap,
        state: &shown.state,
    };
    let Some(format) = format else {
        return plan.map_or(Ok(()), |plan| moving(arguments, (source, &options), &plan));
    };
    let drawing = figure(source, &options);
    let bytes = format.written(&drawing, arguments.outlines, arguments.scale);
    let bytes = bytes.map_err(|fault| refuse(&fault))?;
    save_file(out, &bytes, arguments.force).map_err(|error| failed(&error.to_string()))
}

/// Writes the dates shown as a page.
fn page_file(arguments: &RenderArguments, language: Option<Language>) -> Result<(), ExitCode> {
    let out = &*arguments.out;
    may_save(out, arguments.force).map_err(|error| refuse(&error.to_string()))?;
    let shown = Shown::open(&arguments.shown, language)?;
    let basemap = Basemap::shipped().map_err(|error| refuse(&error.to_string()))?;
    let map = map_svg(FigureSource {
        dataset: shown.dataset(),
        unknown: shown.unknown(),
        spatial_index: shown.spatial_index(),
        basemap: &basemap,
        state: &shown.state,
    });
    let dataset = &shown.document.dataset;
    let original = original_of(arguments.shown.dataset.as_deref(), dataset);
    let headline = arguments.headline.as_deref();
    let page = page_of_shown(dataset, &shown.state, &original, Some(&map), headline);
    save_file(out, page.html.as_bytes(), arguments.force)
        .map_err(|error| failed(&error.to_string()))
}

/// The instants of a moving figure: the dates shown, which from then on follow the playhead.
fn plan(arguments: &RenderArguments, shown: &mut Shown) -> MotionPlan {
    let given = arguments.shown.from.is_some() || arguments.shown.to.is_some();
    let extent = shown.dataset().usual_extent();
    let own = shown.state.window_span();
    let span = if given { own } else { extent.unwrap_or(own) };
    if given {
        shown.state.window.mode = WindowMode::default();
    }
    let frame_ms = 1_000 / arguments.fps.max(1);
    let frames = match arguments.step {
        Some(step) => span.millis() / step.max(1) + 1,
        None => i64::from(arguments.seconds.unwrap_or(SECONDS)) * i64::from(arguments.fps),
    };
    MotionPlan::over(span, usize::try_from(frames).unwrap_or(MOST_FRAMES), frame_ms)
}

/// Writes the frames, tells how many are done, and stops where the person asks for it.
fn moving(
    arguments: &RenderArguments,
    figure: (FigureSource<'_>, &FigureOptions),
    plan: &MotionPlan,
) -> Result<(), ExitCode> {
    let stopped = Arc::new(AtomicBool::new(false));
    #[cfg(unix)]
    for signal in [signal_hook::consts::SIGINT, signal_hook::consts::SIGTERM] {
        if let Err(error) = signal_hook::flag::register(signal, Arc::clone(&stopped)) {
            tracing::warn!(%error, "half a file may be left if this is stopped");
        }
    }
    let all = plan.moments.len();
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
