//! Speed of a drag, which flings the map when the pointer is released.

use egui::Vec2;

/// Time without movement after which the pointer rests, in seconds.
const STILL: f64 = 0.09;

/// Speed of the pointer in a drag.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct DragSpeed {
    /// Pixels per second, to the right and down.
    speed: (f64, f64),
    /// Time of the last movement in egui's seconds; `None` before the first.
    at: Option<f64>,
    /// Time between the last two movements in seconds.
    step: f64,
}

impl DragSpeed {
    /// The speed after a movement. egui's own speed would be zero if frames are slow.
    pub(super) fn moved(self, by: Vec2, now: f64) -> Self {
        let Some(seconds) = self.at.map(|at| now - at).filter(|seconds| *seconds > 1e-4) else {
            return Self { at: Some(now), ..self };
        };
        let mixed = |new: f32, old: f64| 0.6 * f64::from(new) / seconds + 0.4 * old;
        let speed = if seconds > STILL {
            (f64::from(by.x) / seconds, f64::from(by.y) / seconds)
        } else {
            (mixed(by.x, self.speed.0), mixed(by.y, self.speed.1))
        };
        Self { speed, at: Some(now), step: seconds }
    }

    /// The speed at the end of the drag; `None` if the pointer rested before. Rest takes at least the
    /// time of a frame.
    pub(super) fn at_release(self, now: f64) -> Option<(f64, f64)> {
        let rest = STILL.max(1.5 * self.step);
        self.at.filter(|at| now - at <= rest).map(|_| self.speed)
    }
}

#[cfg(test)]
mod tests {
    use egui::vec2;

    use super::*;

    /// A drag by ten pixels to the right in each of these times.
    fn drag(seconds: &[f64]) -> (DragSpeed, f64) {
        let mut now = 5.0;
        let mut speed = DragSpeed::default().moved(vec2(10.0, 0.0), now);
        for step in seconds {
            now += step;
            speed = speed.moved(vec2(10.0, 0.0), now);
        }
        (speed, now)
    }

    #[test]
    fn a_drag_ends_at_the_speed_of_the_pointer() {
        let (speed, now) = drag(&[0.016; 20]);
        let (x, y) = speed.at_release(now + 0.016).unwrap();
        assert!((x - 625.0).abs() < 1.0 && y.abs() < 1e-9, "{x} {y}");
    }

    #[test]
    fn a_pointer_that_rested_flings_nothing() {
        let (speed, now) = drag(&[0.016; 20]);
        assert_eq!(speed.at_release(now + 0.1), None);
        assert_eq!(DragSpeed::default().at_release(1.0), None);
    }

    #[test]
    fn slow_frames_do_not_stop_a_fling() {
        let (speed, now) = drag(&[0.2; 5]);
        assert!(speed.at_release(now + 0.2).is_some());
        assert_eq!(speed.at_release(now + 0.4), None);
    }

    #[test]
    fn a_movement_before_a_rest_does_not_count() {
        let (speed, now) = drag(&[0.01, 0.01, 0.01, 0.5]);
        let (x, _) = speed.at_release(now).unwrap();
        assert!((x - 20.0).abs() < 1e-6, "{x}");
    }
}
