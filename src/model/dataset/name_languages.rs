//! Languages of names: those in which a dataset names its places and actors.

use crate::model::{Actor, Dataset, Language, Meta, Names, Place};

/// The most languages that are offered: a menu of more is of no use.
const MOST: usize = 100;

impl Dataset {
    /// The languages in which it has names: those of its header, then the others in the order of the
    /// file.
    pub fn name_languages(&self) -> &[Language] {
        &self.name_languages
    }
}

pub(super) fn of(meta: &Meta, places: &[Place], actors: &[Actor]) -> Vec<Language> {
    let mut languages: Vec<Language> = Vec::new();
    let named = places.iter().map(|place| &place.names).chain(actors.iter().map(|it| &it.names));
    let tags = meta.languages.iter().map(|tag| &**tag).chain(named.flat_map(tags_of));
    for tag in tags {
        let known = languages.iter().any(|language| language.tag() == tag);
        if let Some(language) = Language::new(tag).filter(|_| !known) {
            languages.push(language);
        }
        if languages.len() == MOST {
            break;
        }
    }
    languages
}

fn tags_of(names: &Names) -> impl Iterator<Item = &str> {
    names.iter().map(|(tag, _)| tag)
}
