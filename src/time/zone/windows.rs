//! Zones by the names that Windows has for them, as calendars of its programs write them.
//!
//! The table is that of Unicode CLDR, "windowsZones", for the whole world.

use super::Zone;

/// A name of Windows and the zone's own, a line each.
const ZONES: &str = include_str!("windows.txt");

impl Zone {
    /// The zone that Windows calls so, such as `W. Europe Standard Time`; `None` where it calls none
    /// so.
    pub fn of_windows(name: &str) -> Option<Self> {
        let name = name.trim();
        let mut lines = ZONES.lines().filter_map(|line| line.split_once('='));
        let (_, own) = lines.find(|(windows, _)| windows.eq_ignore_ascii_case(name))?;
        Self::named(own).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_of_windows_is_that_of_a_zone() {
        for (name, own) in ZONES.lines().map(|line| line.split_once('=').unwrap()) {
            assert!(Zone::named(own).is_ok(), "{own}");
            assert!(Zone::of_windows(&name.to_uppercase()).is_some(), "{name}");
        }
        assert_eq!(Zone::of_windows("W. Europe Standard Time").unwrap().name(), "Europe/Berlin");
        assert!(Zone::of_windows("Customized Time Zone").is_none());
    }
}
