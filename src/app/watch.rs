//! File watching: which events of the system mean that the open file was saved, and how long to
//! wait until a save is complete.
//!
//! The folder is watched and not the file: many editors write a new file and give it the old one's
//! name, and a watch on the file would stay with the old one.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use notify::{Event, EventKind, event::ModifyKind};

/// How long a file must be left alone before it is read: a save is seldom a single write.
const QUIET: Duration = Duration::from_millis(120);
/// The longest wait for a file that is written to all the time.
const LONGEST: Duration = Duration::from_millis(300);

/// The share of one processor that reading a file may take that changes all the time, as one in so
/// many: readings of [`CORES`] processors' work fit a tenth of one.
const PAUSE_PER_READING: u32 = 10 * CORES;
/// How many processors a reading keeps busy at most.
const CORES: u32 = 2;
/// The least rest of a file that changes all the time. Each reading is followed by frames in which
/// the window shows what is new, which cost more than reading a small file does.
const LEAST_REST: Duration = Duration::from_millis(700);

/// A file to watch, with the folders that hold its names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct WatchTarget {
    /// The path by which it was opened.
    path: PathBuf,
    /// Its own name and, where that is a link, the name of the target. Links in their folders are
    /// resolved, as the system reports them.
    names: Vec<PathBuf>,
    /// Which folders those are: a name may come to belong to another folder, as when a disk is
    /// mounted again or a folder further up is exchanged, and no event tells.
    folders: Vec<Option<FolderIdentity>>,
}

/// Device and number of a folder; `None` in a [`WatchTarget`] where there is no such folder, or the
/// system gives no numbers.
type FolderIdentity = (u64, u64);

/// The meaning of an event in a watched folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WatchSignal {
    /// It does not concern the file.
    Unrelated,
    /// The file may have changed.
    Changed,
    /// The folder itself was removed or renamed, so that the watch no longer sees the file.
    WatchLost,
}

/// A debounce: tells when a file that changes in bursts should be read.
///
/// After a change that follows upon a reading without a rest, the file is left alone for as long as
/// keeps reading within a tenth of a processor. So a file that grows all the time costs no more
/// than that, and one that is saved now and then is read at once.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Debounce {
    /// The first and the last change since the file was read; `None` after none.
    since: Option<(Instant, Instant)>,
    /// When the last reading ended, and how long the file is to be left alone after it.
    rest: Option<(Instant, Duration)>,
    /// Whether the reading before the last had its rest cut short by a change.
    busy: bool,
    /// The time of a reading whose rest was left out: it counts in that of the next.
    excused: Duration,
    /// The time of the last reading, with what was excused before.
    read: Duration,
    /// Whether a rest was left out since the file last had one.
    is_excused: bool,
}

impl WatchTarget {
    /// The target of that path, with links resolved as they are now.
    pub(super) fn new(path: &Path) -> Self {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let mut names = vec![in_real_folder(&path)];
        if let Ok(target) = path.canonicalize()
            && !names.contains(&target)
        {
            names.push(target);
        }
        let folders = folders_of(&names).map(folder_identity).collect();
        Self { path, names, folders }
    }

    /// The path by which it was opened.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// The folders to watch, without repetition.
    pub(super) fn folders(&self) -> Vec<&Path> {
        let mut folders: Vec<&Path> = folders_of(&self.names).collect();
        folders.dedup();
        folders
    }

    /// The meaning of an event in one of the folders.
    pub(super) fn signal(&self, event: &Event) -> WatchSignal {
        let is_folder = |path: &PathBuf| self.folders().contains(&path.as_path());
        let leaves = matches!(event.kind, EventKind::Remove(_))
            || matches!(event.kind, EventKind::Modify(ModifyKind::Name(_)));
        if leaves && event.paths.iter().any(is_folder) {
            WatchSignal::WatchLost
        } else if event.need_rescan() || event.paths.iter().any(|path| self.names.contains(path)) {
            // Reading is not a change: otherwise every reading would cause the next.
            if event.kind.is_access() { WatchSignal::Unrelated } else { WatchSignal::Changed }
        } else {
            WatchSignal::Unrelated
        }
    }
}

impl Debounce {
    /// Notes a change of the file.
    pub(super) fn touch(&mut self, now: Instant) {
        if self.since.is_none() {
            self.busy = self.rest.is_some_and(|(ended, rest)| now < ended + rest);
            self.is_excused &= self.busy || self.rest.is_none();
        }
        let (first, _) = self.since.unwrap_or((now, now));
        self.since = Some((first, now));
    }

    /// The time until the file should be read; `None` while it has not changed.
    pub(super) fn wait(&self, now: Instant) -> Option<Duration> {
        let (first, last) = self.since?;
        let due = (last + QUIET).min(first + LONGEST);
        let rested = self.rest.filter(|_| self.busy).map(|(ended, rest)| ended + rest);
        let due = rested.map_or(due, |rested| due.max(rested));
        Some(due.saturating_duration_since(now))
    }

    /// Notes that the file was read, which took that long.
    pub(super) fn end_reading(&mut self, now: Instant, took: Duration) {
        let took = took + std::mem::take(&mut self.excused);
        self.rest = Some((now, (took * PAUSE_PER_READING).max(LEAST_REST)));
        self.read = took;
    }

    /// Leaves out the rest after the last reading, where what was read then is no longer there and
    /// what is there is read much sooner. Once: of a file that is written anew all the time, the next
    /// rest is the longer.
    pub(super) fn excuse(&mut self) {
        if !self.is_excused && self.rest.take().is_some() {
            (self.is_excused, self.busy) = (true, false);
            self.excused = self.read;
        }
    }

    /// Whether a reading may be broken off, and its rest left out.
    pub(super) const fn can_excuse(&self) -> bool {
        !self.is_excused
    }

    /// How long the file is still left alone although it has changed, because it changes all the
    /// time; `None` where it is not.
    pub(super) fn resting(&self, now: Instant) -> Option<Duration> {
        let (ended, rest) = self.rest.filter(|_| self.busy && self.since.is_some())?;
        let left = (ended + rest).saturating_duration_since(now);
        (!left.is_zero()).then_some(left)
    }

    /// Whether the file should be read now; if so, the wait is over.
    pub(super) fn take_due(&mut self, now: Instant) -> bool {
        let due = self.wait(now).is_some_and(|wait| wait.is_zero());
        if due {
            self.since = None;
        }
        due
    }
}

fn folders_of(names: &[PathBuf]) -> impl Iterator<Item = &Path> {
    names.iter().filter_map(|name| name.parent())
}

#[cfg(unix)]
fn folder_identity(folder: &Path) -> Option<FolderIdentity> {
    use std::os::unix::fs::MetadataExt as _;
    let metadata = std::fs::metadata(folder).ok()?;
    Some((metadata.dev(), metadata.ino()))
}

#[cfg(not(unix))]
fn folder_identity(_folder: &Path) -> Option<FolderIdentity> {
    None
}

/// The path with the links of its folder resolved, but not a link that is the file itself.
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
        WatchTarget { path: PathBuf::from("/data/a.ron"), names, folders: vec![None, None] }
    }

    fn signal(kind: EventKind, path: &str) -> WatchSignal {
        watched().signal(&Event::new(kind).add_path(PathBuf::from(path)))
    }

    const WRITE: EventKind = EventKind::Modify(ModifyKind::Data(DataChange::Any));

    #[test]
    fn writing_to_the_file_under_either_name_is_a_change_and_to_another_is_not() {
        assert_eq!(signal(WRITE, "/data/a.ron"), WatchSignal::Changed);
        assert_eq!(signal(WRITE, "/real/a-2.ron"), WatchSignal::Changed);
        assert_eq!(signal(WRITE, "/data/a.ron~"), WatchSignal::Unrelated);
        assert_eq!(signal(WRITE, "/data/b.ron"), WatchSignal::Unrelated);
    }

    #[test]
    fn a_new_file_under_the_old_name_is_a_change_whichever_way_it_came_there() {
        assert_eq!(
            signal(EventKind::Create(CreateKind::File), "/data/a.ron"),
            WatchSignal::Changed
        );
        let kind = EventKind::Modify(ModifyKind::Name(RenameMode::Both));
        let renamed = Event::new(kind);
        let renamed = renamed.add_path("/data/.a.swp".into()).add_path("/data/a.ron".into());
        assert_eq!(watched().signal(&renamed), WatchSignal::Changed);
        assert_eq!(
            signal(EventKind::Remove(RemoveKind::File), "/data/a.ron"),
            WatchSignal::Changed
        );
    }

    #[test]
    fn reading_is_not_a_change() {
        assert_eq!(
            signal(EventKind::Access(AccessKind::Any), "/data/a.ron"),
            WatchSignal::Unrelated
        );
    }

    #[test]
    fn a_folder_that_goes_away_ends_the_watch() {
        assert_eq!(signal(EventKind::Remove(RemoveKind::Folder), "/data"), WatchSignal::WatchLost);
        let moved = EventKind::Modify(ModifyKind::Name(RenameMode::From));
        assert_eq!(signal(moved, "/real"), WatchSignal::WatchLost);
        assert_eq!(signal(WRITE, "/data"), WatchSignal::Unrelated);
    }

    #[test]
    fn after_events_were_lost_the_file_counts_as_changed() {
        let lost = Event::new(EventKind::Other).set_flag(Flag::Rescan);
        assert_eq!(watched().signal(&lost), WatchSignal::Changed);
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

    /// The times in milliseconds at which a file is read that is written to every 10 ms for ten
    /// seconds, where a reading takes so long.
    fn readings_of_a_growing_file(took: Duration) -> Vec<u128> {
        let start = Instant::now();
        let mut debounce = Debounce::default();
        let mut read = Vec::new();
        for step in 0..1_000 {
            let now = start + step * Duration::from_millis(10);
            debounce.touch(now);
            if debounce.take_due(now) {
                debounce.end_reading(now + took, took);
                read.push((now - start).as_millis());
            }
        }
        read
    }

    #[test]
    fn a_file_that_is_written_to_all_the_time_is_read_all_the_same() {
        // In ten seconds, once in 710 ms after the first.
        assert_eq!(readings_of_a_growing_file(Duration::from_millis(1)).len(), 14);
    }

    #[test]
    fn reading_a_file_that_grows_all_the_time_takes_a_tenth_of_a_processor_at_most() {
        for took in [50, 200].map(Duration::from_millis) {
            let readings = readings_of_a_growing_file(took);
            let pauses = readings.windows(2).map(|pair| pair[1] - pair[0]);
            let least = took.as_millis() * u128::from(PAUSE_PER_READING);
            assert!(pauses.clone().all(|pause| pause >= least), "{took:?}: {readings:?}");
            assert_eq!(readings[0], 300, "the first change is shown at once");
        }
    }

    #[test]
    fn a_file_that_is_saved_now_and_then_is_read_at_once() {
        let start = Instant::now();
        let mut debounce = Debounce::default();
        let took = Duration::from_millis(400);
        for save in [0, 60, 120] {
            let saved = start + Duration::from_secs(save);
            debounce.touch(saved);
            assert_eq!(debounce.resting(saved), None);
            assert!(debounce.take_due(saved + QUIET), "save after {save} s");
            debounce.end_reading(saved + QUIET + took, took);
        }
        let soon = start + Duration::from_secs(121);
        debounce.touch(soon);
        assert!(debounce.resting(soon).is_some_and(|left| left > Duration::from_secs(5)));
    }

    #[test]
    fn a_short_file_in_the_place_of_a_very_long_one_is_read_at_once() {
        let start = Instant::now();
        let mut debounce = Debounce::default();
        debounce.touch(start);
        let ended = start + QUIET + Duration::from_secs(4);
        assert!(debounce.take_due(start + QUIET));
        debounce.end_reading(ended, Duration::from_secs(4));
        let saved = ended + Duration::from_secs(1);
        debounce.touch(saved);
        assert!(!debounce.take_due(saved + QUIET), "it rests");
        debounce.excuse();
        assert_eq!(debounce.resting(saved), None);
        assert!(debounce.take_due(saved + QUIET));
    }

    #[test]
    fn a_file_that_is_written_anew_all_the_time_has_one_rest_left_out() {
        let start = Instant::now();
        let mut debounce = Debounce::default();
        let took = Duration::from_secs(1);
        let mut read = Vec::new();
        for step in 0..6_000 {
            let now = start + step * Duration::from_millis(100);
            debounce.touch(now);
            debounce.excuse();
            if debounce.take_due(now) {
                debounce.end_reading(now + took, took);
                read.push((now - start).as_secs());
            }
        }
        // In ten minutes, half a minute of reading at most.
        assert!(read.len() <= 30, "{read:?}");
        assert_eq!(read.get(..2), Some(&[0, 0][..]), "the second follows at once");
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_further_up_that_was_exchanged_is_noticed() {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("up/data");
        std::fs::create_dir_all(&folder).unwrap();
        let file = folder.join("a.ron");
        std::fs::write(&file, "one").unwrap();
        let target = WatchTarget::new(&file);
        assert_eq!(WatchTarget::new(&file), target);
        std::fs::rename(dir.path().join("up"), dir.path().join("away")).unwrap();
        assert_ne!(WatchTarget::new(&file), target);
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(&file, "one").unwrap();
        assert_ne!(WatchTarget::new(&file), target);
    }
}
