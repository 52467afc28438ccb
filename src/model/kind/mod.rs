//! Kinds of events: those that are built in, and those that a dataset declares.

mod own;
mod sign;
mod tag;

pub use self::own::{KindDeclaration, MAX_OWN_KINDS, OwnKind};
pub use self::sign::{KindHue, KindShape, KindSign};
pub use self::tag::Tag;

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::label;

/// The kind of an event, drawn as a shape and a colour together.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    IntoStaticStr,
    Serialize,
    Deserialize,
)]
pub enum EventKind {
    /// An attack.
    Attack,
    /// Fighting, riots, war.
    Clash,
    /// A bomb, a mine, shelling from afar.
    Explosion,
    /// A march, a blockade, a rally.
    Protest,
    /// Troops brought or kept somewhere.
    Deployment,
    /// An act of peacekeepers.
    Peacekeepers,
    /// A crossing closed or opened, a road blocked or freed.
    Crossing,
    /// A statement: the speaking itself is the event.
    Statement,
    /// A decision, agreement, law or vote.
    Decision,
    /// Arrests, searches, trials.
    Court,
    /// A flood, a fire, an earthquake, an accident.
    Disaster,
    /// Mourning.
    Mourning,
    /// Anything else.
    #[default]
    Other,
    /// A kind that the dataset has besides these.
    Own(OwnKind),
}

impl EventKind {
    /// Every kind that is built in, in the order of lists and lanes.
    pub const ALL: [Self; 13] = [
        Self::Attack,
        Self::Clash,
        Self::Explosion,
        Self::Protest,
        Self::Deployment,
        Self::Peacekeepers,
        Self::Crossing,
        Self::Statement,
        Self::Decision,
        Self::Court,
        Self::Disaster,
        Self::Mourning,
        Self::Other,
    ];

    /// Every kind of a dataset, those built in and its own, in the order of lists and lanes: an own
    /// kind stands before the kind that its declaration names, else before the last.
    pub fn in_order(own: &[OwnKind]) -> Vec<Self> {
        let mut kinds = Self::ALL.to_vec();
        for kind in own {
            let before = kind.declaration().before.unwrap_or_default();
            let at = kinds.iter().position(|other| *other == before).unwrap_or(kinds.len());
            kinds.insert(at, Self::Own(*kind));
        }
        kinds
    }

    /// The position in tables by kind: that in [`EventKind::ALL`]; those of a dataset's own kinds
    /// follow in the order of the file.
    #[inline]
    pub fn index(self) -> usize {
        match self {
            Self::Attack => 0,
            Self::Clash => 1,
            Self::Explosion => 2,
            Self::Protest => 3,
            Self::Deployment => 4,
            Self::Peacekeepers => 5,
            Self::Crossing => 6,
            Self::Statement => 7,
            Self::Decision => 8,
            Self::Court => 9,
            Self::Disaster => 10,
            Self::Mourning => 11,
            Self::Other => 12,
            Self::Own(own) => Self::ALL.len() + own.declaration().nth,
        }
    }

    /// A noun for chips, lanes and legends.
    pub fn label(self) -> &'static str {
        match self {
            Self::Attack => label!("model-kind-attack"),
            Self::Clash => label!("model-kind-clash"),
            Self::Explosion => label!("model-kind-explosion"),
            Self::Protest => label!("model-kind-protest"),
            Self::Deployment => label!("model-kind-deployment"),
            Self::Peacekeepers => label!("model-kind-peacekeepers"),
            Self::Crossing => label!("model-kind-crossing"),
            Self::Statement => label!("model-kind-statement"),
            Self::Decision => label!("model-kind-decision"),
            Self::Court => label!("model-kind-court"),
            Self::Disaster => label!("model-kind-disaster"),
            Self::Mourning => label!("model-kind-mourning"),
            Self::Other => label!("model-kind-other"),
            Self::Own(own) => own.name(),
        }
    }

    /// The word for it in a file, the same in every language: the name of a kind that is built in,
    /// or the identifier of an own one.
    pub fn word(self) -> &'static str {
        match self {
            Self::Own(own) => own.id(),
            built_in => built_in.into(),
        }
    }

    /// The built-in kind of that name.
    pub fn built_in(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// The shape and the hue of its mark.
    pub fn sign(self) -> KindSign {
        let (shape, hue) = match self {
            Self::Attack => (KindShape::Burst, KindHue::Red),
            Self::Clash => (KindShape::Diamond, KindHue::Orange),
            Self::Explosion => (KindShape::Blast, KindHue::Magenta),
            Self::Protest => (KindShape::Flag, KindHue::Indigo),
            Self::Deployment => (KindShape::Square, KindHue::Violet),
            Self::Peacekeepers => (KindShape::BarredSquare, KindHue::Blue),
            Self::Crossing => (KindShape::Gate, KindHue::Green),
            Self::Statement => (KindShape::Bubble, KindHue::Cyan),
            Self::Decision => (KindShape::Disc, KindHue::Slate),
            Self::Court => (KindShape::Triangle, KindHue::Brown),
            Self::Disaster => (KindShape::DownTriangle, KindHue::Olive),
            Self::Mourning => (KindShape::Ring, KindHue::Ink),
            Self::Other => (KindShape::Hexagon, KindHue::Grey),
            Self::Own(own) => return own.declaration().sign(),
        };
        KindSign { shape, hue }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Text;

    fn own(id: &str, nth: usize, before: Option<EventKind>) -> OwnKind {
        let names = Some(Text::from(id));
        OwnKind::declare(KindDeclaration { names, before, nth, ..KindDeclaration::new(id) })
            .unwrap()
    }

    #[test]
    fn every_kind_is_at_its_index_and_known_by_its_word() {
        for (nth, kind) in EventKind::ALL.into_iter().enumerate() {
            assert_eq!(kind.index(), nth);
            assert_eq!(EventKind::built_in(kind.word()), Some(kind));
            assert_eq!(kind.word(), format!("{kind:?}"));
        }
    }

    #[test]
    fn own_kinds_stand_where_the_dataset_wants_them() {
        let (flood, raid) = (own("flood", 0, None), own("raid", 1, Some(EventKind::Clash)));
        let words: Vec<&str> =
            EventKind::in_order(&[flood, raid]).iter().map(|kind| kind.word()).collect();
        assert_eq!(words[..3], ["Attack", "raid", "Clash"]);
        assert_eq!(words[12..], ["Mourning", "flood", "Other"]);
        assert_eq!(EventKind::Own(raid).index(), EventKind::ALL.len() + 1);
    }

    #[test]
    fn an_own_kind_is_the_same_by_its_identifier_however_it_is_declared() {
        let (once, again) = (own("flood", 0, None), own("flood", 3, None));
        assert_eq!(EventKind::Own(once), EventKind::Own(again));
        assert_ne!(once.declaration().nth, again.declaration().nth);
        let saved = ron::to_string(&EventKind::Own(once)).unwrap();
        assert_eq!(saved, "Own(\"flood\")");
        assert_eq!(ron::from_str::<EventKind>(&saved), Ok(EventKind::Own(again)));
        assert_eq!(ron::from_str::<EventKind>("Court"), Ok(EventKind::Court));
    }
}
