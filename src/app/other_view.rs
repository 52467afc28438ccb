//! View that somebody passed on, of another dataset than the one that is open.

use std::fmt;

use super::Document;
use crate::state::{DatasetMark, LeftOut, SharedView};
use crate::text::{list, visible_line};
use crate::{label, message};

/// How a view differs from the dataset on which it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct OtherView {
    /// The dataset that it is of, where that is another one.
    theirs: Option<DatasetMark>,
    /// The title of the dataset that is open.
    own: Box<str>,
    /// What the view says that this dataset does not have.
    left_out: Vec<LeftOut>,
}

impl OtherView {
    /// The difference; `None` where there is none.
    pub(super) fn of(view: &SharedView, document: &Document) -> Option<Self> {
        let own = document.mark();
        let is_other = |theirs: &&DatasetMark| {
            let both_known = !theirs.sha256.is_empty() && !own.sha256.is_empty();
            if both_known { theirs.sha256 != own.sha256 } else { theirs.title != own.title }
        };
        let theirs = view.dataset.as_ref().filter(is_other).cloned();
        let left_out = view.left_out(&document.dataset);
        let differs = theirs.is_some() || !left_out.is_empty();
        differs.then_some(Self { theirs, own: own.title, left_out })
    }

    fn left_out_words(&self) -> String {
        let words = self.left_out.iter().map(|it| match it {
            LeftOut::Event(id) => message!("shared-no-event", id = id.as_str()),
            LeftOut::Claim(id) => message!("shared-no-claim", id = id.as_str()),
            LeftOut::Story(id) => message!("shared-no-story", id = &**id),
            LeftOut::Filter(fault) => message!("shared-no-filter", fault = fault.as_str()),
        });
        list(&words.collect::<Vec<_>>())
    }
}

impl fmt::Display for OtherView {
    /// A sentence in the language in use.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let missing = self.left_out_words();
        let own = visible_line(&self.own);
        let Some(theirs) = &self.theirs else {
            return f.write_str(&message!("shared-left-out", missing = missing));
        };
        let title = visible_line(&theirs.title);
        let is_version = theirs.title == self.own || theirs.title.is_empty();
        f.write_str(&match (is_version, missing.is_empty()) {
            (true, true) => label!("shared-other-version").to_owned(),
            (true, false) => message!("shared-other-version-without", missing = missing),
            (false, true) => message!("shared-other-dataset", theirs = &*title, own = &*own),
            (false, false) => message!(
                "shared-other-dataset-without",
                theirs = &*title,
                own = &*own,
                missing = missing
            ),
        })
    }
}
