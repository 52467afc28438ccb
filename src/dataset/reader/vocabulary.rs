//! Kinds and tags that events use without a declaration.

use std::collections::HashMap;

use hashbrown::HashSet;
use rayon::prelude::*;

use crate::dataset::check::{CheckedList, FieldPath, MANY, RecordFile, Scope};
use crate::dataset::diagnostics::{Issue, did_you_mean};
use crate::dataset::records::kind_help;
use crate::model::{Event, EventKind, KindDeclaration, MAX_OWN_KINDS, OwnKind, Tag, TagId};
use crate::{label, phrase};

/// Adds the kinds and tags that only events name to those of the file, in the order of the events.
///
/// Each such kind is a warning at its first event. A tag is one only where the header declares tags:
/// a file without any lets events carry what they like.
pub(crate) fn settle(
    scope: &mut Scope,
    events: &mut CheckedList<Event>,
    file: &dyn RecordFile,
    issues: &mut Vec<Issue>,
) {
    let declared = scope.kinds.clone();
    let strict = !scope.tags.is_empty();
    let mut found: HashMap<OwnKind, EventKind> = HashMap::new();
    let mut known: HashSet<TagId> = scope.tags.iter().map(|tag| tag.id.clone()).collect();
    let is_settled = |event: &Event| {
        let kind = match event.kind {
            EventKind::Own(own) => declared.contains(&own),
            _ => true,
        };
        kind && event.tags.iter().all(|id| known.contains(id))
    };
    if events.records.len() > MANY && events.records.par_iter().all(is_settled) {
        return;
    }
    for (event, span) in events.records.iter_mut().zip(&events.spans) {
        if let EventKind::Own(own) = event.kind
            && !declared.contains(&own)
        {
            event.kind = *found.entry(own).or_insert_with(|| {
                let span = file.locator(span).locate(&FieldPath::Record.field("kind"));
                let what = phrase!("kinds-undeclared", word = own.id());
                let help = kind_help(own.id(), &declared);
                let nth = scope.kinds.len();
                let added = KindDeclaration { nth, ..KindDeclaration::new(own.id()) };
                let added = if nth < MAX_OWN_KINDS { OwnKind::declare(added) } else { None };
                let Some(added) = added else {
                    let what = phrase!("kinds-too-many", most = MAX_OWN_KINDS);
                    let issue = Issue::error("too-many-kinds", what, span);
                    issues.push(issue.with_loss(|| label!("kinds-kept-as-other")));
                    return EventKind::default();
                };
                issues.push(Issue::warning("undeclared-kind", what, span).with_help(help));
                scope.kinds.push(added);
                EventKind::Own(added)
            });
        }
        for (nth, id) in event.tags.iter().enumerate() {
            if known.contains(id) {
                continue;
            }
            known.insert(id.clone());
            if strict {
                let declared = scope.tags.iter().filter(|tag| tag.declared);
                let words: Vec<&str> = declared.map(|tag| tag.id.as_str()).collect();
                let all = words.join(", ");
                let nearest = did_you_mean(id.as_str(), words);
                let help = nearest.unwrap_or_else(|| phrase!("kinds-all-tags", all = all));
                let tags = FieldPath::Record.field("tags");
                let span = file.locator(span).locate(&tags.item(nth));
                let what = phrase!("kinds-undeclared-tag", word = id.as_str());
                issues.push(Issue::warning("undeclared-tag", what, span).with_help(help));
            }
            scope.tags.push(Tag::undeclared(id.clone()));
        }
    }
}
