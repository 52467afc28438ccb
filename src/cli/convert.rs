//! The `convert` command: a dataset, or a part of it, in another format.

use std::io::{Write as _, stderr, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use crate::app::{read_filter, read_option};
use crate::dataset::{Loaded, Progress, Severity, report, shipped};
use crate::export::data::{Converted, DataFormat, Extract, TableRows, converted};
use crate::export::figure::FigureSource;
use crate::export::page::{Page, map_svg, original_of, page_of_shown};
use crate::export::save::{may_save, save_file};
use crate::geo::basemap::Basemap;
use crate::import;
use crate::model::{
    Credibility, Dataset, GradeFloor, Language, Moment, Reliability, TimeSpan, set_text_languages,
};
use crate::scene::density::SpatialIndex;
use crate::state::{AppState, KnownBy, WindowMode};
use crate::text::visible_line;
use crate::{label, message};

/// What is converted to what.
#[derive(Debug, Args)]
pub(super) struct ConvertArguments {
    /// The dataset and the file to write; with one file, the shipped dataset is converted.
    #[arg(value_name = "FILE", required = true, num_args = 1..=2, help = label!("convert-files"))]
    files: Vec<PathBuf>,
    /// What a row of a table is.
    #[arg(long, value_enum, default_value_t, help = label!("convert-rows"))]
    rows: RowsArgument,
    #[command(flatten)]
    part: PartArguments,
    /// Whether a file of that name is replaced.
    #[arg(long, help = label!("convert-force"))]
    force: bool,
}

/// Which part of a dataset is taken, as filter and dates of the window take one.
#[derive(Debug, Default, Args)]
pub(super) struct PartArguments {
    /// The first date; `None` for the first of the dataset.
    #[arg(long, value_name = "WHEN", allow_hyphen_values = true, help = label!("convert-from"))]
    from: Option<String>,
    /// The last date; `None` for the last of the dataset.
    #[arg(long, value_name = "WHEN", allow_hyphen_values = true, help = label!("convert-to"))]
    to: Option<String>,
    /// The date by whose end a claim must have been made.
    #[arg(long, value_name = "WHEN", allow_hyphen_values = true, help = label!("convert-known-by"))]
    known_by: Option<String>,
    /// What events must hold.
    #[arg(long, value_name = "TEXT", help = label!("convert-filter"))]
    filter: Option<String>,
    /// The least grade of events and claims.
    #[arg(long, value_name = "GRADE", help = label!("convert-grade"))]
    grade: Option<String>,
    /// The language of names.
    #[arg(long, value_name = "LANGUAGE", help = label!("convert-names"))]
    names: Option<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum RowsArgument {
    #[default]
    #[value(help = label!("convert-rows.events"))]
    Events,
    #[value(help = label!("convert-rows.claims"))]
    Claims,
}

/// Converts, and says what the format cannot hold on standard error.
pub(super) fn convert(arguments: &ConvertArguments, language: Option<Language>) -> ExitCode {
    match run(arguments, language) {
        Ok(code) => code,
        Err(message) => {
            super::print_error(&message);
            ExitCode::from(2)
        }
    }
}

fn run(arguments: &ConvertArguments, language: Option<Language>) -> Result<ExitCode, String> {
    let (input, output) = match arguments.files.as_slice() {
        [input, output, ..] => (Some(input.as_path()), output.as_path()),
        [output] => (None, output.as_path()),
        [] => return Err(String::new()),
    };
    if is_page(output) {
        return write_page(arguments, input, output, language);
    }
    let rows = match arguments.rows {
        RowsArgument::Events => TableRows::Events,
        RowsArgument::Claims => TableRows::Claims,
    };
    let format = DataFormat::of_path(output, rows).ok_or_else(|| {
        let known: Vec<String> =
            DataFormat::ALL.iter().map(|format| format!(".{}", format.extension())).collect();
        let mut known = known;
        known.sort();
        known.dedup();
        let file = visible_line(&output.display().to_string()).into_owned();
        message!("convert-unknown-format", file = file, known = known.join(", "))
    })?;
    may_save(output, arguments.force).map_err(|error| error.to_string())?;
    let (dataset, errors) = match input {
        Some(path) => read(path)?,
        None => (shipped(), 0),
    };
    let state = arguments.part.state(&dataset, language)?;
    set_text_languages(state.display.text_languages(&dataset));
    let part = &arguments.part;
    let extract = if part.from.is_some() || part.to.is_some() {
        Extract::of_dates_shown(&dataset, &state)
    } else {
        Extract::of_all_dates(&dataset, &state)
    };
    let Converted { text, losses } = converted(&extract, format);
    save_file(output, text.as_bytes(), arguments.force).map_err(|error| error.to_string())?;
    let name = visible_line(&output.display().to_string()).into_owned();
    let (events, claims) = (extract.dataset.events().len(), extract.dataset.claim_count());
    let summary = message!("convert-done", file = name, events = events, claims = claims);
    let _ = writeln!(stdout(), "{summary}");
    let held_back = extract.held_back.iter().map(|held| message!("convert-held", what = held));
    let losses = losses.iter().filter(|loss| Some(*loss) != extract.held_back.as_ref());
    let losses = losses.map(|loss| message!("convert-loss", what = loss));
    for line in held_back.chain(losses) {
        let _ = writeln!(stderr(), "{}", visible_line(&line));
    }
    Ok(if errors > 0 { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

/// Whether a file is a page by its name.
pub(super) fn is_page(path: &Path) -> bool {
    let extension = path.extension().and_then(|it| it.to_str()).unwrap_or_default();
    ["html", "htm"].iter().any(|page| extension.eq_ignore_ascii_case(page))
}

/// Writes the dates shown as a page.
fn write_page(
    arguments: &ConvertArguments,
    input: Option<&Path>,
    output: &Path,
    language: Option<Language>,
) -> Result<ExitCode, String> {
    may_save(output, arguments.force).map_err(|error| error.to_string())?;
    let (dataset, errors) = input.map_or_else(|| Ok((shipped(), 0)), read)?;
    let state = arguments.part.state(&dataset, language)?;
    set_text_languages(state.display.text_languages(&dataset));
    let original = original_of(input, &dataset);
    let known = state.known_by.active().map(|by| dataset.as_known(by));
    let shown = known.as_ref().unwrap_or(&dataset);
    let basemap = Basemap::shipped().map_err(|error| error.to_string())?;
    let map = map_svg(FigureSource {
        dataset: shown,
        unknown: dataset.events().len() - shown.events().len(),
        spatial_index: &SpatialIndex::of(shown),
        basemap: &basemap,
        state: &state,
    });
    let Page { html, losses } = page_of_shown(&dataset, &state, &original, Some(&map), None);
    save_file(output, html.as_bytes(), arguments.force).map_err(|error| error.to_string())?;
    for line in losses {
        let line = message!("convert-loss", what = line);
        let _ = writeln!(stderr(), "{}", visible_line(&line));
    }
    Ok(if errors > 0 { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

/// The dataset of a file, and how many errors it has. Its problems are printed.
pub(super) fn read(path: &Path) -> Result<(Dataset, usize), String> {
    let bytes = crate::dataset::read_file(path).map_err(|error| error.to_string())?;
    let bytes = import::dataset_in_page(&bytes).unwrap_or(bytes);
    let loaded = import::load_with(path, &bytes, &Progress::default()).unwrap_or_default();
    let name = visible_line(&path.display().to_string()).into_owned();
    let problems: Vec<_> = loaded.problems().cloned().collect();
    let text = report(&name, &bytes, &problems, super::report_style());
    let _ = write!(stderr(), "{text}");
    let errors = loaded.count(Severity::Error);
    let Loaded { dataset, .. } = loaded;
    dataset
        .map(|dataset| (dataset, errors))
        .ok_or_else(|| message!("convert-no-dataset", file = name))
}

impl PartArguments {
    /// The state of a window in which the dataset is shown so, on all its dates where none is given.
    pub(super) fn state(
        &self,
        dataset: &Dataset,
        language: Option<Language>,
    ) -> Result<AppState, String> {
        let mut state = AppState::opening(dataset);
        state.display.language = language;
        let zone = state.zone(dataset);
        let extent = dataset.extent();
        let when = |name, text: &Option<String>| {
            text.as_deref().map(|text| read_option(name, text, &zone, extent)).transpose()
        };
        let (from, to) = (when("--from", &self.from)?, when("--to", &self.to)?);
        let start = from.map(|when| when.earliest());
        let end = to.map(|when| when.latest());
        if let (Some(start), Some(end)) = (start, end)
            && end <= start
        {
            return Err(message!("convert-dates-reversed", from = "--from", to = "--to"));
        }
        state.window.mode = WindowMode::Range;
        let (start, end) = (start.unwrap_or(Moment::MIN), end.unwrap_or(Moment::MAX));
        state.window.range = TimeSpan::between(start, end);
        if let Some(by) = when("--known-by", &self.known_by)? {
            state.known_by = KnownBy { on: true, by: Some(by.latest()) };
        }
        if let Some(text) = &self.filter {
            state.filter = read_filter(text, Some(dataset))?;
        }
        if let Some(grade) = &self.grade {
            let floor = grade_floor(grade);
            let fault =
                || message!("convert-bad-grade", option = "--grade", text = grade, example = "C3");
            state.filter.at_least = Some(floor.ok_or_else(fault)?);
        }
        if let Some(tag) = &self.names {
            let language = Language::new(tag);
            let fault = || message!("convert-bad-language", option = "--names", text = tag);
            state.display.names = language.ok_or_else(fault)?;
        }
        Ok(state)
    }
}

/// A letter A to E and a number 1 to 5: F and 6 mean that nothing can be judged.
fn grade_floor(text: &str) -> Option<GradeFloor> {
    let mut letters = text.trim().chars();
    let (letter, digit) = (letters.next()?.to_ascii_uppercase(), letters.next()?);
    let letter = Reliability::ALL.into_iter().find(|it| it.letter() == letter)?;
    let number = Credibility::try_from(u8::try_from(digit.to_digit(10)?).ok()?).ok()?;
    let judged = letter != Reliability::F && number != Credibility::UNJUDGED;
    (letters.next().is_none() && judged).then_some((letter, number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grade_is_a_letter_and_a_number_that_judge() {
        assert_eq!(grade_floor("c3"), Some((Reliability::C, Credibility::POSSIBLE)));
        for text in ["", "C", "3C", "C33", "F3", "C6", "G1", "C0"] {
            assert_eq!(grade_floor(text), None, "{text}");
        }
    }
}
