//! The `convert` command: a dataset, or a part of it, in another format.

use std::io::{Write as _, stderr, stdout};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use super::arguments::{ConvertArguments, PartArguments, RowsArgument};
use crate::dataset::{Loaded, Progress, Severity, read_file, report, shipped};
use crate::export::data::{DataFormat, Extract, TableRows, convert_to};
use crate::export::page::{Page, ShownPage, page_of_shown};
use crate::export::save::{may_save, save_file, save_with};
use crate::geo::basemap::Basemap;
use crate::import::{self, Recipe, RecipeError, is_records, recipe_beside, recipe_path};
use crate::message;
use crate::model::{Dataset, Language, set_text_languages};
use crate::state::AppState;
use crate::text::visible_line;

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
        Some(path) => read(path, arguments.recipe.as_deref())?,
        None => (shipped(), 0),
    };
    let dataset = match (&arguments.after, input) {
        (Some(earlier), Some(later)) => after(earlier, &dataset, later)?,
        _ => dataset,
    };
    let dataset = Arc::new(dataset);
    let state = state_of(&arguments.part, &dataset, input, language)?;
    set_text_languages(state.display.text_languages(&dataset));
    let extract = if arguments.part.has_dates() {
        Extract::of_dates_shown(&dataset, &state)
    } else {
        Extract::of_all_dates_of(&dataset, &state)
    };
    let mut losses = Vec::new();
    let write = |file: &mut std::fs::File| {
        losses = convert_to(&extract, format, file)?;
        Ok(())
    };
    save_with(output, arguments.force, write).map_err(|error| error.to_string())?;
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
    super::let_go((dataset, extract));
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
    let (dataset, errors) =
        input.map_or_else(|| Ok((shipped(), 0)), |path| read(path, arguments.recipe.as_deref()))?;
    let state = state_of(&arguments.part, &dataset, input, language)?;
    let basemap = Basemap::shipped().map_err(|error| error.to_string())?;
    let is_part = arguments.part.is_part();
    let story = dataset.stories().first().filter(|_| !is_part).map(|story| story.id.clone());
    let Page { html, losses } = page_of_shown(ShownPage {
        dataset: &dataset,
        state: &state,
        basemap: &basemap,
        file: input,
        headline: None,
        story: story.as_ref(),
    });
    save_file(output, html.as_bytes(), arguments.force).map_err(|error| error.to_string())?;
    for line in losses {
        let line = message!("convert-loss", what = line);
        let _ = writeln!(stderr(), "{}", visible_line(&line));
    }
    Ok(if errors > 0 { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

/// The state of a window that shows that part of a dataset.
fn state_of(
    part: &PartArguments,
    dataset: &Dataset,
    file: Option<&Path>,
    language: Option<Language>,
) -> Result<AppState, String> {
    let name = file.map_or_else(String::new, |file| file.display().to_string());
    let (resolved, faults) = part.options(language).resolve_in(dataset, &name);
    if let Some(fault) = faults.into_iter().next() {
        return Err(fault);
    }
    let mut state = AppState::opening(dataset);
    resolved.apply(&mut state, dataset);
    Ok(state)
}

/// The dataset of a file, and how many errors it has. Its problems are printed, and of a file of
/// somebody else's how much of it was read. It is read by the recipe, or by the one beside it.
fn read(path: &Path, recipe: Option<&Path>) -> Result<(Dataset, usize), String> {
    let whole = || read_file(path).map_err(|error| error.to_string());
    let own = recipe_of(path, recipe);
    let large = own
        .as_ref()
        .ok()
        .and_then(|recipe| import::import_large(path, recipe.as_ref(), &Progress::default()).ok());
    let (imported, bytes) = if let Some(imported) = large {
        (imported, None)
    } else {
        let bytes = whole()?;
        let bytes = import::dataset_in_page(&bytes).unwrap_or(bytes);
        let read = import::import(path, &bytes, own?.as_ref(), &Progress::default());
        (read, Some(bytes))
    };
    let import::Imported { loaded, text, reading } = imported.unwrap_or_default();
    let name = visible_line(&path.display().to_string()).into_owned();
    let problems: Vec<_> = loaded.problems().cloned().collect();
    // A large file is held for the sake of its problems alone.
    let shown = match text.or(bytes) {
        Some(bytes) => bytes,
        None if problems.is_empty() => Vec::new(),
        None => whole()?,
    };
    let text = report(&name, &shown, &problems, super::report_style());
    drop(shown);
    let _ = write!(stderr(), "{text}");
    if let Some(reading) = reading {
        let _ = writeln!(stdout(), "{}", reading.tally.summary());
    }
    let errors = loaded.count(Severity::Error);
    let Loaded { dataset, .. } = loaded;
    dataset
        .map(|dataset| (dataset, errors))
        .ok_or_else(|| message!("convert-no-dataset", file = name))
}

/// The dataset as the later state of an earlier one; the day of the later file is the day on which it
/// says what it says.
fn after(earlier: &Path, later: &Dataset, file: &Path) -> Result<Dataset, String> {
    let (earlier, _) = read(earlier, None)?;
    let on = import::day_of_state(file)?;
    let (dataset, revision) = import::revised(&earlier, later, &on);
    let _ = writeln!(stdout(), "{}", revision.summary());
    Ok(dataset)
}

/// The recipe in a file, or else beside the file that is read; `None` where there is none.
pub(super) fn recipe_of(path: &Path, recipe: Option<&Path>) -> Result<Option<Recipe>, String> {
    let (file, read) = match recipe {
        Some(file) => {
            let bytes = crate::dataset::read_file(file).map_err(|error| error.to_string())?;
            (file.to_owned(), Some(Recipe::parse(&String::from_utf8_lossy(&bytes))))
        }
        None if is_records(path) => return Ok(None),
        None => (recipe_path(path), recipe_beside(path)),
    };
    let file = visible_line(&file.display().to_string()).into_owned();
    let fault = |why: RecipeError| {
        message!("convert-bad-recipe", file = file.as_str(), why = why.to_string())
    };
    read.transpose().map_err(fault)
}
