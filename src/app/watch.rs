//! What is said about a folder, and what of it means that the open file was saved.
//!
//! The folder is watched and not the file: many editors write a new file beside the old one and
//! give it the old one's name, and a watch on the file would stay with the old one.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use notify::{Event, EventKind, event::ModifyKind};

/// How long nothing may be said about a file before it is read: a save is seldom one step.
const QUIET: Duration = Duration::from_millis(120);
/// How long a file is waited for that is written to all the time.
const LONGEST: Duration = Duration::from_millis(300);

/// A file that is watched, by the folders that its names stand in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct WatchTarget {
    /// The file, as it was opened.
    path: PathBuf,
    /// The names that stand for it: its own, and where that is a link, the file's that it leads
    /// to. Their folders have no links in them.
    names: Vec<PathBuf>,
}

/// What something said about a folder means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WatchSignal {
    /// Nothing for this file.
    Unrelated,
    /// The file may have changed.
    Changed,
    /// The folder itself is gone or elsewhere, and what is watched is no longer it.
    WatchLost,
}

/// Waits until a file has come to rest.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Debounce {
    /// When something was said first and last since the file was read.
    since: Option<(Instant, Instant)>,
}

impl WatchTarget {
    /// Watches for that file.
    pub(super) fn new(path: &Path) -> Self {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let mut names = vec![in_real_folder(&path)];
        if let Ok(target) = path.canonicalize()
            && !names.contains(&target)
        {
            names.push(target);
        }
        Self { path, names }
    }

    /// The file, as it was opened.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// The folders to watch, each once.
    pub(super) fn folders(&self) -> Vec<&Path> {
        let mut folders: Vec<&Path> = self.names.iter().filter_map(|name| name.parent()).collect();
        folders.dedup();
        folders
    }

    /// What an event in one of the folders means for the file.
    pub(super) fn meaning(&self, event: &Event) -> WatchSignal {
        let is_folder = |path: &PathBuf| self.folders().contains(&path.as_path());
        let leaves = matches!(event.kind, EventKind::Remove(_))
            || matches!(event.kind, EventKind::Modify(ModifyKind::Name(_)));
        if leaves && event.paths.iter().any(is_folder) {
            WatchSignal::WatchLost
        } else if event.need_rescan() || event.paths.iter().any(|path| self.names.contains(path)) {
            // Being read is no change: otherwise every reading would ask for the next.
            if event.kind.is_access() { WatchSignal::Unrelated } else { WatchSignal::Changed }
        } else {
            WatchSignal::Unrelated
        }
    }
}

impl Debounce {
    /// Something was said about the file.
    pub(super) fn touch(&mut self, now: Instant) {
        let (first, _) = self.since.unwrap_or((now, now));
        self.since = Some((first, now));
    }

    /// How long to wait before the file is read; `None` while nothing was said.
    pub(super) fn wait(&self, now: Instant) -> Option<Duration> {
        let (first, last) = self.since?;
        let due = (last + QUIET).min(first + LONGEST);
        Some(due.saturating_duration_since(now))
    }

    /// Whether the file is to be read now; then waiting is over.
    pub(super) fn take_due(&mut self, now: Instant) -> bool {
        let due = self.wait(now).is_some_and(|wait| wait.is_zero());
        if due {
            self.since = None;
        }
        due
    }
}

/// The path with the links in its folder followed, but not the file itself where that is a link.
fn in_real_folder(path: &Path) -> PathBuf {
    let real = path.parent().and_then(|folder| folder.canonicalize().ok());
    match (real, path.file_name()) {
        (Some(folder), Some(name)) => folder.join(name),
        _ => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use notify::event::{AccessKind, CreateKind, DataChange, Flag, RemoveKind, RenameMode};

    use super::*;

    fn watched() -> WatchTarget {
        let names = vec![PathBuf::from("/data/a.ron"), PathBuf::from("/real/a-2.ron")];
        WatchTarget { path: PathBuf::from("/data/a.ron"), names }
    }

    fn told(kind: EventKind, path: &str) -> WatchSignal {
        watched().meaning(&Event::new(kind).add_path(PathBuf::from(path)))
    }

    const WRITE: EventKind = EventKind::Modify(ModifyKind::Data(DataChange::Any));

    #[test]
    fn writing_to_the_file_under_either_name_stirs_it_and_to_another_does_not() {
        assert_eq!(told(WRITE, "/data/a.ron"), WatchSignal::Changed);
        assert_eq!(told(WRITE, "/real/a-2.ron"), WatchSignal::Changed);
        assert_eq!(told(WRITE, "/data/a.ron~"), WatchSignal::Unrelated);
        assert_eq!(told(WRITE, "/data/b.ron"), WatchSignal::Unrelated);
    }

    #[test]
    fn a_new_file_under_the_old_name_stirs_it_whichever_way_it_came_there() {
        assert_eq!(told(EventKind::Create(CreateKind::File), "/data/a.ron"), WatchSignal::Changed);
        let kind = EventKind::Modify(ModifyKind::Name(RenameMode::Both));
        let renamed = Event::new(kind);
        let renamed = renamed.add_path("/data/.a.swp".into()).add_path("/data/a.ron".into());
        assert_eq!(watched().meaning(&renamed), WatchSignal::Changed);
        assert_eq!(told(EventKind::Remove(RemoveKind::File), "/data/a.ron"), WatchSignal::Changed);
    }

    #[test]
    fn being_read_does_not_stir_it() {
        assert_eq!(told(EventKind::Access(AccessKind::Any), "/data/a.ron"), WatchSignal::Unrelated);
    }

    #[test]
    fn a_folder_that_goes_away_unmoors_the_watch() {
        assert_eq!(told(EventKind::Remove(RemoveKind::Folder), "/data"), WatchSignal::WatchLost);
        let moved = EventKind::Modify(ModifyKind::Name(RenameMode::From));
        assert_eq!(told(moved, "/real"), WatchSignal::WatchLost);
        assert_eq!(told(WRITE, "/data"), WatchSignal::Unrelated);
    }

    #[test]
    fn where_the_system_lost_count_the_file_is_looked_at() {
        let lost = Event::new(EventKind::Other).set_flag(Flag::Rescan);
        assert_eq!(watched().meaning(&lost), WatchSignal::Changed);
    }

    #[test]
    fn a_burst_of_saves_is_read_once_when_it_is_over() {
        let start = Instant::now();
        let mut debounce = Debounce::default();
        assert_eq!(debounce.wait(start), None);
        for step in 0..3 {
            let now = start + step * Duration::from_millis(50);
            debounce.touch(now);
            assert!(!debounce.take_due(now));
        }
        let over = start + Duration::from_millis(100) + QUIET;
        assert!(!debounce.take_due(start + Duration::from_millis(99) + QUIET));
        assert!(debounce.take_due(over));
        assert!(!debounce.take_due(over + QUIET), "it is read once");
    }

    #[test]
    fn a_file_that_is_never_at_rest_is_read_all_the_same() {
        let start = Instant::now();
        let mut debounce = Debounce::default();
        let mut read = 0;
        for step in 0..100 {
            let now = start + step * Duration::from_millis(10);
            debounce.touch(now);
            read += u32::from(debounce.take_due(now));
        }
        assert_eq!(read, 3, "once in 300 ms");
    }
}
