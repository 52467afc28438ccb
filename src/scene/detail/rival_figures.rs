//! Rival figures: numbers that several claims give for one measure, on one axis.

use super::EventLink;
use super::claims::{claimants, reaches_grade};
use crate::message;
use crate::model::{Aspect, Claim, ClaimId, Dataset, Event, Figure, Moment, Quantity, When};
use crate::scene::text::{
    capitalised, figure_of, listed, listed_apart, number, quantity, short_words, told,
};
use crate::state::AppState;
use crate::time::{Zone, forms, shared_year, short_words_in_year, year_words};

/// Length of the arrow of an open figure ("at least"), as a share of its number.
const OPEN_ROOM: f64 = 0.12;

/// Chart of the figures for one measure.
#[derive(Clone, Debug, PartialEq)]
pub struct RivalFigures {
    /// What is counted: "KFOR soldiers hurt".
    pub title: String,
    /// Number of claims, with the year if all were made in the same one.
    pub about: String,
    /// One row per claim, in order of the date of the statement.
    pub rows: Vec<RivalRow>,
    /// Labels along the axis, which starts at 0.
    pub ticks: Vec<ScaleTick>,
    /// Whether a row also has figures for an earlier time, which the key has to explain.
    pub has_earlier: bool,
}

/// Figures of one claim in a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct RivalRow {
    /// Identifier of the claim.
    pub claim: ClaimId,
    /// Event that it is a claim on; `None` for the selected event.
    pub event: Option<EventLink>,
    /// Names of the claimants.
    pub speaker: String,
    /// Date of the statement in few letters, without the year if that is the same for all rows;
    /// empty if unknown.
    pub said: String,
    /// Figure for the latest time, as exactly as it was said.
    pub figure: String,
    /// All figures of the claim for the measure; that for the latest time comes last.
    pub marks: Vec<FigureMark>,
    /// Claimants, figures and date for assistive technology.
    pub name: String,
}

/// Figure on the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureMark {
    /// Form and position.
    pub extent: FigureExtent,
    /// Number as exactly as it was said.
    pub text: String,
    /// Whether the claim also gives a figure for a later time, so that this one is pale.
    pub earlier: bool,
}

/// Form of a figure on the axis; numbers are shares of the axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum FigureExtent {
    /// An exact number.
    Dot(f64),
    /// An approximate number.
    About(f64),
    /// A range.
    Bar(f64, f64),
    /// At least.
    From(f64),
    /// At most.
    UpTo(f64),
}

/// Label on an axis.
#[derive(Clone, Debug, PartialEq)]
pub struct ScaleTick {
    /// Position as a share of the axis.
    pub share: f64,
    /// Number or time.
    pub label: String,
}

/// Charts of the measures for which at least two claims give figures: claims on this event, and
/// for a contested measure also claims on others. Contested measures come first.
pub(super) fn rival_figures(
    event: &Event,
    dataset: &Dataset,
    state: &AppState,
    zone: &Zone,
) -> Vec<RivalFigures> {
    let own = event.claims.iter().flat_map(|claim| &claim.figures);
    let rivals = rivals(event, dataset).map(|(_, rival, _)| rival);
    let figures = own.chain(rivals.flat_map(|rival| &rival.figures));
    let mut measures: Vec<&str> = Vec::new();
    for measure in figures.filter_map(|figure| figure.measures.as_deref()) {
        if !measures.contains(&measure) {
            measures.push(measure);
        }
    }
    measures.sort_by_key(|measure| !is_contested(measure, event, dataset));
    measures.into_iter().filter_map(|measure| chart(measure, event, dataset, state, zone)).collect()
}

/// Claims on the event with a claim that disputes them, and the aspect in dispute.
fn rivals<'a>(
    event: &'a Event,
    dataset: &'a Dataset,
) -> impl Iterator<Item = (&'a Claim, &'a Claim, Option<Aspect>)> {
    event.claims.iter().flat_map(move |claim| {
        let rivals = dataset.disputed_by(&claim.id).iter().filter_map(|id| dataset.claim(id));
        rivals.map(move |(_, rival)| (claim, rival, aspect(claim, rival)))
    })
}

fn aspect(a: &Claim, b: &Claim) -> Option<Aspect> {
    let written = |from: &Claim, to: &Claim| {
        from.disputes.iter().find(|dispute| dispute.claim == to.id).map(|dispute| dispute.aspect)
    };
    written(a, b).or_else(|| written(b, a))
}

fn has(claim: &Claim, measure: &str) -> bool {
    claim.figures.iter().any(|figure| figure.measures.as_deref() == Some(measure))
}

/// Whether claims on the event dispute the measure: both sides give it, or one does and the
/// dispute is about numbers or about whether there is anything to count.
fn is_contested(measure: &str, event: &Event, dataset: &Dataset) -> bool {
    rivals(event, dataset).any(|(claim, rival, aspect)| {
        let about_numbers =
            matches!(aspect, Some(Aspect::Casualties | Aspect::Strength | Aspect::Occurrence));
        match (has(claim, measure), has(rival, measure)) {
            (true, true) => true,
            (true, false) | (false, true) => about_numbers,
            (false, false) => false,
        }
    })
}

fn chart(
    measure: &str,
    event: &Event,
    dataset: &Dataset,
    state: &AppState,
    zone: &Zone,
) -> Option<RivalFigures> {
    let contested = is_contested(measure, event, dataset);
    let mut claims: Vec<(&Event, &Claim)> = dataset
        .claims()
        .filter(|(other, claim)| has(claim, measure) && (contested || other.id == event.id))
        .filter(|(_, claim)| reaches_grade(claim, dataset, state))
        .collect();
    if claims.len() < 2 {
        return None;
    }
    claims.sort_by_key(|(_, claim)| claim.said.as_ref().map_or(Moment::MAX, When::anchor));
    let counted = |claim: &'_ Claim| -> Vec<Figure> {
        let figures = claim.figures.iter();
        let mut figures: Vec<Figure> =
            figures.filter(|f| f.measures.as_deref() == Some(measure)).cloned().collect();
        // A figure without a time of its own holds for the date of the statement: it comes last.
        figures.sort_by_key(|f| f.as_of.as_deref().map_or(Moment::MAX, When::anchor));
        figures
    };
    let figures: Vec<Vec<Figure>> = claims.iter().map(|(_, claim)| counted(claim)).collect();
    let (end, ticks) = scale(figures.iter().flatten().map(|figure| figure.quantity));
    let mut rows: Vec<RivalRow> = claims
        .iter()
        .zip(&figures)
        .map(|((other, claim), figures)| {
            let link = (other.id != event.id).then(|| EventLink::to(other, dataset, state, zone));
            let speaker = claimants(claim, dataset, state.display.names);
            row(claim, figures, (speaker, link), end, zone)
        })
        .collect();
    let said = claims.iter().map(|(_, claim)| claim.said.as_ref());
    let year = without_common_year(&mut rows, said, zone);
    let count = rows.len();
    Some(RivalFigures {
        about: match year {
            Some(year) => message!("detail-figures-count-in-year", count = count, year = year),
            None => message!("detail-figures-count", count = count),
        },
        title: capitalised(&message!(
            "detail-figures-title",
            unit = usual_unit(figures.iter().flatten())
        )),
        has_earlier: rows.iter().any(|row| row.marks.len() > 1),
        rows,
        ticks,
    })
}

fn row(
    claim: &Claim,
    figures: &[Figure],
    (speaker, event): (String, Option<EventLink>),
    end: f64,
    zone: &Zone,
) -> RivalRow {
    let said = claim.said.as_ref().map(|when| short_words(when, zone)).unwrap_or_default();
    let words = listed_apart(figures.iter().rev().map(|figure| figure_words(figure, zone)));
    let name = if said.is_empty() {
        message!("detail-figures-row", speaker = &speaker, figures = words)
    } else {
        message!("detail-figures-row-said", speaker = &speaker, figures = words, date = &said)
    };
    RivalRow {
        claim: claim.id.clone(),
        event,
        name,
        speaker,
        said,
        figure: figures.last().map(|figure| quantity(figure.quantity)).unwrap_or_default(),
        marks: figures
            .iter()
            .enumerate()
            .map(|(nth, figure)| FigureMark {
                extent: extent(figure.quantity, end),
                text: quantity(figure.quantity),
                earlier: nth + 1 < figures.len(),
            })
            .collect(),
    }
}

/// Removes the year from the dates if all have the same one, and returns it.
fn without_common_year<'a>(
    rows: &mut [RivalRow],
    said: impl Iterator<Item = Option<&'a When>> + Clone,
    zone: &Zone,
) -> Option<String> {
    let mut years = said.clone().flatten().map(|when| shared_year(when, zone));
    let year = years.next().flatten().filter(|year| (1000..=9999).contains(year))?;
    if years.any(|other| other != Some(year)) {
        return None;
    }
    for (row, when) in rows.iter_mut().zip(said) {
        row.said = when.map(|it| short_words_in_year(it, zone, Some(year))).unwrap_or_default();
    }
    Some(year_words(year))
}

fn figure_words(figure: &Figure, zone: &Zone) -> String {
    let as_of = figure.as_of.as_deref();
    let as_of = as_of.map(|when| message!("detail-figure-for", date = forms(when, zone)));
    let note = figure.note.text().map(|note| told(note).into_owned());
    let figure = figure_of(&quantity(figure.quantity), &figure.unit);
    listed(std::iter::once(figure).chain(as_of).chain(note))
}

/// The most frequent unit; the first of several that are equally frequent.
fn usual_unit<'a>(figures: impl Iterator<Item = &'a Figure>) -> &'a str {
    let mut units: Vec<(&str, usize)> = Vec::new();
    for figure in figures {
        match units.iter_mut().find(|(unit, _)| *unit == &*figure.unit) {
            Some((_, count)) => *count += 1,
            None => units.push((&figure.unit, 1)),
        }
    }
    units.iter().rev().max_by_key(|(_, count)| *count).map_or("", |(unit, _)| *unit)
}

fn extent(quantity: Quantity, end: f64) -> FigureExtent {
    let share = |n: f64| (n / end).clamp(0.0, 1.0);
    match quantity {
        Quantity::Exact(n) => FigureExtent::Dot(share(n)),
        Quantity::About(n) => FigureExtent::About(share(n)),
        Quantity::Range(low, high) => FigureExtent::Bar(share(low), share(high)),
        Quantity::AtLeast(n) => FigureExtent::From(share(n)),
        Quantity::AtMost(n) => FigureExtent::UpTo(share(n)),
    }
}

/// End of an axis from 0 that contains every quantity, and round numbers along it.
fn scale(quantities: impl Iterator<Item = Quantity>) -> (f64, Vec<ScaleTick>) {
    let needed = quantities.map(|quantity| match quantity {
        Quantity::AtLeast(n) => n * (1.0 + OPEN_ROOM),
        other => other.high().unwrap_or_else(|| other.nominal()),
    });
    let most = needed.filter(|n| n.is_finite()).fold(1.0, f64::max);
    let rough = most / 3.5;
    let decade = 10.0_f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|n| n * decade).find(|step| *step >= rough);
    let step = step.unwrap_or(rough).max(1.0);
    let end = (most / step - 1e-9).ceil() * step;
    let labels = std::iter::successors(Some(0.0), |at| Some(at + step));
    let ticks = labels
        .take_while(|at| *at <= end * (1.0 + 1e-9))
        .map(|at| ScaleTick { share: at / end, label: number(at) });
    (end, ticks.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;
    use crate::model::EventId;

    fn charts_of(event: &str) -> Vec<RivalFigures> {
        let text = include_bytes!("../../../assets/datasets/banjska-2023.ron");
        let dataset = load(text).dataset.unwrap();
        let event = dataset.event(&EventId::from(event)).unwrap();
        rival_figures(event, &dataset, &AppState::opening(&dataset), &Zone::belgrade())
    }

    /// A chart as text: the figures of each row, with the event of those of other events.
    fn figures(chart: &RivalFigures) -> Vec<String> {
        let row = |row: &RivalRow| {
            let marks: Vec<&str> = row.marks.iter().map(|mark| mark.text.as_str()).collect();
            let event = row.event.as_ref().map(|event| format!(" on {}", event.id));
            format!("{}{}", marks.join(" "), event.unwrap_or_default())
        };
        chart.rows.iter().map(row).collect()
    }

    #[test]
    fn the_hurt_of_29_may_are_compared_by_what_was_counted() {
        let charts = charts_of("may29");
        let titles: Vec<&str> = charts.iter().map(|chart| chart.title.as_str()).collect();
        assert_eq!(titles, ["KFOR soldiers hurt", "Serbs hurt"]);
        assert_eq!(figures(&charts[1]), ["≥52", "≥53"]);
        let soldiers = figures(&charts[0]);
        assert_eq!(soldiers[..5], ["41", "25", "34", "30", "93"]);
        assert!(soldiers[5].starts_with("93 on "), "{soldiers:?}");
    }

    #[test]
    fn a_dispute_about_numbers_brings_the_numbers_of_other_events() {
        let text = include_str!("../../../assets/datasets/banjska-2023.ron");
        let dataset = load(text.as_bytes()).dataset.unwrap();
        let (event, _) = dataset.claim(&ClaimId::from("c01")).unwrap();
        let charts = charts_of(event.id.as_str());
        let troops = charts.iter().find(|chart| chart.title == "Serbian soldiers").unwrap();
        assert!(troops.rows.len() >= 4, "{:?}", figures(troops));
        assert!(troops.has_earlier);
        let last = troops.rows.iter().map(|row| row.figure.as_str());
        assert!(last.clone().any(|figure| figure == "≈7,500"), "{:?}", figures(troops));
    }

    #[test]
    fn a_figure_that_only_one_claim_gives_is_not_charts_of() {
        assert_eq!(charts_of("s24_0240"), []);
    }

    #[test]
    fn every_scale_starts_at_nothing_and_holds_its_figures() {
        for most in [0.0, 1.0, 3.0, 7.0, 93.0, 650.0, 8_400.0, 14_000.0, 3.7e9, 1e300] {
            let (end, ticks) = scale([Quantity::Exact(most)].into_iter());
            assert!(end >= most, "{most} is beyond {end}");
            assert!((2..=6).contains(&ticks.len()), "{most} has {ticks:?}");
            assert_eq!(ticks[0].label, "0");
        }
        let (end, _) = scale([Quantity::AtLeast(100.0)].into_iter());
        assert!(end > 110.0, "there is room to point to more");
    }

    #[test]
    fn figures_keep_the_form_in_which_they_were_given() {
        assert_eq!(extent(Quantity::About(5.0), 10.0), FigureExtent::About(0.5));
        assert_eq!(extent(Quantity::Range(2.0, 4.0), 10.0), FigureExtent::Bar(0.2, 0.4));
        assert_eq!(extent(Quantity::AtMost(9.0), 10.0), FigureExtent::UpTo(0.9));
        assert_eq!(extent(Quantity::AtLeast(20.0), 10.0), FigureExtent::From(1.0));
    }
}
