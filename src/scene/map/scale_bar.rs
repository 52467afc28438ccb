//! The scale bar.

/// A round distance and how long it is on the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct ScaleBar {
    /// The distance in words: "100 km".
    pub text: String,
    /// Its length in pixels.
    pub px: f64,
}

/// The longest round distance that is at most that many pixels long.
pub(super) fn scale_bar(px_per_km: f64, most_px: f64) -> ScaleBar {
    const ROUND_KM: [f64; 13] =
        [500.0, 200.0, 100.0, 50.0, 20.0, 10.0, 5.0, 2.0, 1.0, 0.5, 0.2, 0.1, 0.05];
    let km = ROUND_KM.into_iter().find(|km| km * px_per_km <= most_px).unwrap_or(0.05);
    let text = if km >= 1.0 { format!("{km:.0} km") } else { format!("{:.0} m", km * 1000.0) };
    ScaleBar { text, px: km * px_per_km }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_is_round_and_fits() {
        let bar = scale_bar(1.325, 140.0);
        assert_eq!(bar, ScaleBar { text: "100 km".to_owned(), px: 132.5 });
        assert_eq!(scale_bar(100.0, 140.0).text, "1 km");
        assert_eq!(scale_bar(120.0, 70.0).text, "500 m");
    }
}
