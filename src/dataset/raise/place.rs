//! Places.

use super::super::form;
use super::super::list::List;
use super::super::locate::Path;
use super::Raise;
use super::record::{Record, remark};
use crate::geo::theatre;
use crate::model::{Place, PlaceId};

impl Raise for Place {
    const LIST: List = List::Places;
    type Id = PlaceId;
    type Form<'t> = form::Place<'t>;

    fn id(&self) -> &PlaceId {
        &self.id
    }

    fn raise(place: form::Place<'_>, record: &mut Record<'_>) -> Option<Self> {
        let here = Path::Record;
        let id = record.id(&place.id, &here.field("id"), record.loss());
        let names = record.names(&place.names, &here.field("names"));
        let at = place.at.and_then(|at| {
            record.point(at, &here.field("at"), "the place is kept without a point")
        });
        let radius_m = record.radius(place.radius_m, &here.field("radius_m")).unwrap_or(0.0);
        let rank = place.rank.and_then(|rank| record.rank(rank, &here.field("rank")));
        Some(Self {
            id: id?,
            names: names?.with_both_of(theatre().local_languages()),
            at,
            radius_m,
            kind: place.kind,
            area: remark(place.area.as_ref()),
            rank,
            note: remark(place.note.as_ref()),
        })
    }
}

impl Record<'_> {
    fn rank(&mut self, rank: i64, at: &Path<'_>) -> Option<u8> {
        let kept = u8::try_from(rank).ok().filter(|rank| (1..=5).contains(rank));
        if kept.is_none() {
            let message = format!("expected a rank from 1 to 5, found {rank}; it is left out");
            self.error("out-of-range", at, message);
        }
        kept
    }
}
