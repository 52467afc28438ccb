//! Datasets that a person could be sent to spoil their day: each is accepted, and each has far too
//! much of something.

use std::fmt::Write as _;

/// A dataset, and what is too much in it.
pub(crate) struct HostileDataset {
    /// What is too much, in a few words.
    pub(crate) name: &'static str,
    /// The dataset in RON.
    pub(crate) text: String,
    /// The event to select; empty for none.
    pub(crate) selected: &'static str,
}

/// All of them.
pub(crate) fn hostile_datasets() -> Vec<HostileDataset> {
    let marks = format!("a{}", "\u{301}\u{323}".repeat(100));
    let marks = vec![marks.as_str(); 96].join(" ");
    let hyphens = format!("a{}", "\u{ad}".repeat(29_000));
    let devanagari = "क्ष्म्य ज्ञानेन्द्रियाणि ".repeat(420);
    let family = "👨\u{200d}👩\u{200d}👧\u{200d}👦 ".repeat(1_800);
    let bidi = "\u{200f}\u{202b}a".repeat(5_000);
    let lines = "a line\n".repeat(5_000);
    vec![
        texts("combining marks, 40 kB a text", &marks),
        texts("soft hyphens, 60 kB a text", &hyphens),
        texts("Devanagari, 25 kB a text", &devanagari),
        texts("families of emoji, 50 kB a text", &family),
        texts("marks of direction, 5,000 a text", &bidi),
        texts("lines, 5,000 a text", &lines),
        claims("claims, 10,000 on one event", 10_000, |_| String::new()),
        claims("claims, 3,000 in a chain of disputes", 3_000, |nth| match nth {
            0 => String::new(),
            _ => dispute(nth - 1),
        }),
        claims("claims, 150, each against each", 150, |nth| (0..nth).map(dispute).collect()),
        crowd(),
        forces(),
        area("area, 20,000 corners over the globe", "Area", 20_000, (0.0, 0.0, 80.0, 179.0)),
        area("area, 20,000 corners at random", "Area", 20_000, (43.0, 20.5, 1.5, 1.5)),
        area("line, 20,000 points at random", "Line", 20_000, (43.0, 20.5, 1.5, 1.5)),
    ]
}

/// The head of a dataset whose texts are that one.
fn head(text: &str) -> String {
    format!(
        "#![enable(implicit_some)]\n\
         Dataset(ibar: 1, title: {text:?}, summary: {text:?}, time_zone: \"UTC\",\n\
         actors: [Actor(id: \"who\", names: {{\"en\": {text:?}}}, role: {text:?})],\n\
         sources: [Source(id: \"S\", publisher: {text:?}, title: {text:?})],\n\
         places: [Place(id: \"here\", names: {{\"en\": {text:?}}}, at: (lat: 43.0, lon: 20.5)),\n\
         Place(id: \"there\", names: {{\"en\": {text:?}}}, at: (lat: 43.5, lon: 21.5)),],\n"
    )
}

/// A dataset in which every text is that one.
fn texts(name: &'static str, text: &str) -> HostileDataset {
    let mut ron = head("TEXT");
    ron.push_str("events: [\n");
    for nth in 0..40 {
        let place = if nth % 2 == 0 { "here" } else { "there" };
        let _ = writeln!(
            ron,
            "Event(id: \"e{nth}\", when: \"2023-01-{:02}\", where: Place(id: \"{place}\"), \
             title: TEXT, summary: TEXT, actors: [\"who\"], sources: [\"S\"], claims: [Claim(id: \
             \"c{nth}\", claimant: \"who\", stance: Asserts, statement: TEXT, said: \
             \"2023-01-05\", sources: [\"S\"]),]),",
            nth % 28 + 1
        );
    }
    ron.push_str(
        "],\nforces: [Force(id: \"f\", names: {\"en\": TEXT}, presence: [Presence(where: \
         Place(id: \"there\"), when: \"2023-01-01/..\")], strength: [Strength(as_of: \
         \"2023-01-01\", quantity: About(3800), claimant: \"who\", sources: [\"S\"])])],\n\
         phases: [Phase(id: \"p\", name: TEXT, when: \"2023-01-01/2023-01-20\")],\n)\n",
    );
    HostileDataset { name, text: unescaped(&ron, text), selected: "e0" }
}

/// With the text in all its places, in quotes.
fn unescaped(ron: &str, text: &str) -> String {
    let quoted = format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""));
    ron.replace("\"TEXT\"", "TEXT").replace("TEXT", &quoted)
}

/// A record of a dispute with the claim of that number.
fn dispute(nth: usize) -> String {
    format!("Dispute(claim: \"c{nth}\", aspect: Strength, question: \"Who was there\"),")
}

/// One event with that many claims.
fn claims(name: &'static str, count: usize, disputes: impl Fn(usize) -> String) -> HostileDataset {
    let mut text = head("A name");
    text.push_str(
        "events: [Event(id: \"other\", when: \"2023-01-03\", where: Place(id: \"there\"), title: \
         \"Another\"),\nEvent(id: \"e0\", when: \"2023-01-02\", where: Place(id: \"here\"), title: \
         \"Said by many\", claims: [\n",
    );
    for nth in 0..count {
        let _ = writeln!(
            text,
            "Claim(id: \"c{nth}\", claimant: \"who\", stance: Asserts, statement: \"They came by \
             night, over the hill and down to the bridge, {nth} of them.\", said: \"2023-01-05\", \
             sources: [\"S\"], figures: [Figure(quantity: Exact({nth}), unit: \"men\", measures: \
             \"men\")], disputes: [{}]),",
            disputes(nth)
        );
    }
    text.push_str("])],\n)\n");
    HostileDataset { name, text, selected: "e0" }
}

/// Ten thousand events at one place and instant.
fn crowd() -> HostileDataset {
    let mut text = head("A name");
    text.push_str("events: [\n");
    for nth in 0..10_000 {
        let _ = writeln!(
            text,
            "Event(id: \"e{nth}\", when: \"2023-01-02T03:04Z\", where: Place(id: \"here\"), kind: \
             Attack, title: \"Shots no. {nth}\"),"
        );
    }
    text.push_str("],\n)\n");
    HostileDataset { name: "events, 10,000 at one place and instant", text, selected: "e0" }
}

/// Two thousand forces at once.
fn forces() -> HostileDataset {
    let mut text = head("A name");
    text.push_str(
        "events: [Event(id: \"e0\", when: \"2023-01-02\", where: Place(id: \"here\"), title: \
         \"They came\")],\nforces: [\n",
    );
    for nth in 0..2_000 {
        let (row, column) = (f64::from(nth / 50), f64::from(nth % 50));
        let _ = writeln!(
            text,
            "Force(id: \"f{nth}\", names: {{\"en\": \"Force {nth}\"}}, kind: Deployment, presence: \
             [Presence(where: Point(lat: {}, lon: {}, radius_m: 500), when: \
             \"2023-01-01/2023-02-01\")], strength: [Strength(as_of: \"2023-01-01\", quantity: \
             Exact({}), claimant: \"who\", said: \"2023-01-01\", sources: [\"S\"])]),",
            42.0 + row * 0.05,
            20.0 + column * 0.05,
            nth + 100
        );
    }
    text.push_str("],\n)\n");
    HostileDataset { name: "forces, 2,000 at once", text, selected: "e0" }
}

/// One event in an outline of corners at random, about a point and as far as that from it, in
/// degrees of latitude and longitude.
fn area(
    name: &'static str,
    spot: &str,
    corners: u32,
    (lat, lon, high, wide): (f64, f64, f64, f64),
) -> HostileDataset {
    // Marsaglia's xorshift: the same corners in every run.
    let mut seed: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut random = || {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        f64::from(u32::try_from(seed >> 32).unwrap_or(0)) / f64::from(u32::MAX) * 2.0 - 1.0
    };
    let field = if spot == "Area" { "outline" } else { "path" };
    let mut text = head("A name");
    let _ = write!(
        text,
        "events: [Event(id: \"e0\", when: \"2023-01-02\", title: \"A zone\", where: {spot}({field}: ["
    );
    for _ in 0..corners {
        let (north, east) = (random(), random());
        let _ = write!(text, "(lat: {:.4}, lon: {:.4}), ", lat + north * high, lon + east * wide);
    }
    text.push_str("])), Event(id: \"other\", when: \"2023-01-03\", title: \"Another\")],\n)\n");
    HostileDataset { name, text, selected: "e0" }
}
