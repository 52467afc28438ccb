//! Kinds of events by what people call them.

use crate::model::EventKind;
use crate::text::folded;

/// Kinds that are built in, by what people call them.
const KINDS: [(EventKind, &[&str]); 12] = [
    (
        EventKind::Attack,
        &[
            "attack",
            "attacks",
            "violence against civilians",
            "assault",
            "shooting",
            "ambush",
            "napad",
            "napadi",
            "sulm",
            "sulmi",
            "sulme",
            "one-sided violence",
            "mass violence",
        ],
    ),
    (
        EventKind::Clash,
        &[
            "clash",
            "clashes",
            "battle",
            "battles",
            "fighting",
            "fight",
            "riot",
            "riots",
            "sukob",
            "sukobi",
            "borba",
            "neredi",
            "perleshje",
            "perplasje",
            "trazira",
            "state-based violence",
            "non-state violence",
        ],
    ),
    (
        EventKind::Explosion,
        &[
            "explosion",
            "explosions",
            "explosions/remote violence",
            "bombing",
            "shelling",
            "bomb",
            "mine",
            "airstrike",
            "eksplozija",
            "eksplozije",
            "shperthim",
            "shperthime",
        ],
    ),
    (
        EventKind::Protest,
        &[
            "protest",
            "protests",
            "demonstration",
            "demonstrations",
            "rally",
            "march",
            "blockade",
            "protesti",
            "demonstracije",
            "proteste",
        ],
    ),
    (
        EventKind::Deployment,
        &[
            "deployment",
            "deployments",
            "troop movement",
            "show of force",
            "razmestanje",
            "vendosje",
        ],
    ),
    (EventKind::Peacekeepers, &["peacekeeping", "peacekeepers", "mirovne snage", "paqeruajtes"]),
    (
        EventKind::Crossing,
        &["crossing", "crossings", "border crossing", "prelaz", "prelazi", "kalim"],
    ),
    (
        EventKind::Statement,
        &[
            "statement",
            "statements",
            "public statement",
            "izjava",
            "izjave",
            "deklarate",
            "deklarata",
        ],
    ),
    (
        EventKind::Decision,
        &[
            "decision",
            "decisions",
            "agreement",
            "agreements",
            "law",
            "vote",
            "election",
            "odluka",
            "odluke",
            "vendim",
            "vendime",
            "sporazum",
            "marreveshje",
        ],
    ),
    (
        EventKind::Court,
        &[
            "court",
            "trial",
            "arrest",
            "arrests",
            "sudjenje",
            "hapsenje",
            "gjykim",
            "arrestim",
            "arrestime",
        ],
    ),
    (
        EventKind::Disaster,
        &[
            "disaster",
            "disasters",
            "flood",
            "fire",
            "earthquake",
            "accident",
            "nesreca",
            "poplava",
            "pozar",
            "zemljotres",
            "fatkeqesi",
            "permbytje",
            "zjarr",
            "termet",
        ],
    ),
    (EventKind::Mourning, &["mourning", "funeral", "zalost", "sahrana", "varrim"]),
];

/// The kind that is built in for a text; `None` where it is another.
pub(super) fn built_in(text: &str) -> Option<EventKind> {
    let own = folded(text.trim());
    let by_word = || EventKind::ALL.into_iter().find(|kind| folded(kind.word()) == own);
    let known = KINDS.iter().find(|(_, names)| names.contains(&own.as_str()));
    known.map(|(kind, _)| *kind).or_else(by_word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_that_are_built_in_are_known_by_usual_words() {
        assert_eq!(built_in("Battles"), Some(EventKind::Clash));
        assert_eq!(built_in("Violence against civilians"), Some(EventKind::Attack));
        assert_eq!(built_in("Explosions/Remote violence"), Some(EventKind::Explosion));
        assert_eq!(built_in("NAPAD"), Some(EventKind::Attack));
        assert_eq!(built_in("Strategic developments"), None);
    }
}
