//! Recipe files: the choices for a file of somebody else's, kept beside it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::app::load_failure::file_name;
use crate::dataset::{FileError, Issue, read_file_within};
use crate::export::save::save_file;
use crate::import::{MAX_RECIPE_BYTES, Recipe, RecipeError, recipe_path};
use crate::{message, phrase};

/// Writes the recipe of a file beside it, or takes one away where nothing is chosen any more. A file
/// of that name that is no recipe is left as it is.
///
/// Returns the recipe's file, or what is wrong in words.
pub(in crate::app) fn keep_recipe(file: &Path, recipe: Option<&Recipe>) -> Result<PathBuf, String> {
    let path = recipe_path(file);
    let there = match read_file_within(&path, MAX_RECIPE_BYTES) {
        Err(FileError::NotFound { .. }) => false,
        Ok(bytes) if Recipe::parse(&String::from_utf8_lossy(&bytes)).is_ok() => true,
        _ => return Err(message!("import-no-recipe-there", file = file_name(&path))),
    };
    match recipe {
        Some(recipe) => {
            save_file(&path, recipe.write().as_bytes(), true).map_err(|error| error.to_string())?;
        }
        None if there => fs::remove_file(&path).map_err(|error| error.to_string())?,
        None => {}
    }
    Ok(path)
}

/// What is wrong with the recipe beside a file, which is then read without it.
pub(super) fn recipe_issue(file: &Path, fault: &RecipeError) -> Issue {
    let name = file_name(&recipe_path(file));
    let (line, column, why) = (fault.line, fault.column, fault.what.clone());
    let what = phrase!("import-bad-recipe", file = name, line = line, column = column, why = why);
    Issue::warning("bad-recipe", what, 0..0).with_help(phrase!("import-bad-recipe.help"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{ColumnRole, recipe_beside};

    #[test]
    fn a_recipe_is_kept_beside_its_file_and_taken_away_again() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("rows.csv");
        let recipe = Recipe::default().with_role("Datum", ColumnRole::When);
        let kept = keep_recipe(&file, Some(&recipe)).unwrap();
        assert_eq!(kept, folder.path().join("rows.csv.recipe.ron"));
        assert_eq!(Recipe::parse(&fs::read_to_string(&kept).unwrap()), Ok(recipe));
        keep_recipe(&file, None).unwrap();
        assert!(!kept.exists());
    }

    #[test]
    fn what_is_no_recipe_is_never_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("rows.csv");
        fs::write(recipe_path(&file), "my notes").unwrap();
        for recipe in [None, Some(&Recipe::default())] {
            let told = keep_recipe(&file, recipe).unwrap_err();
            assert!(told.contains("rows.csv.recipe.ron"), "{told}");
        }
        assert_eq!(fs::read_to_string(recipe_path(&file)).unwrap(), "my notes");
    }

    #[test]
    fn a_folder_that_takes_nothing_is_told() {
        let missing = Path::new("/nowhere/at/all/rows.csv");
        assert!(keep_recipe(missing, Some(&Recipe::default())).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn what_is_no_plain_file_is_neither_waited_for_nor_taken_away() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("rows.csv");
        let path = recipe_path(&file);
        let pipe = std::process::Command::new("mkfifo").arg(&path).status();
        if pipe.is_ok_and(|status| status.success()) {
            let fault = recipe_beside(&file).unwrap().unwrap_err();
            assert!(fault.what.contains("a pipe, not a file"), "{fault}");
            keep_recipe(&file, Some(&Recipe::default())).unwrap_err();
            fs::remove_file(&path).unwrap();
        }
        std::os::unix::fs::symlink("/dev/zero", &path).unwrap();
        assert!(recipe_beside(&file).unwrap().is_err());
        fs::remove_file(&path).unwrap();
        fs::File::create(&path).unwrap().set_len(3 << 30).unwrap();
        let fault = recipe_beside(&file).unwrap().unwrap_err();
        assert_eq!(fault.what, "it is larger than any recipe");
        assert_eq!(
            keep_recipe(&folder.path().join("other.csv"), None),
            Ok(recipe_path(&folder.path().join("other.csv")))
        );
    }
}
