//! Phase 8: what happens at posts beside dossiers, and how a risk of it enters the ledger.

use super::events::{Arisen, Event};
use super::settings::Occasion;
use super::state::{Field, HiddenRisk, RiskKind, Road, Town};
use super::terms::Terms;
use super::week::Week;
use super::{enterprise, risks, side_activities};
use crate::catalogue::outcomes::Count;
use crate::records::Record;

/// What is remembered of ventures fades; then each post gets what its number brings.
pub fn act(town: &mut Town, week: &Week, record: &mut Record) {
    enterprise::forget(town, week);
    let mut posts = week.occasions;
    while posts != 0 {
        let post = posts.trailing_zeros() as usize;
        posts &= posts - 1;
        match week.settings.occasions.of(week.post_uniform(post)) {
            Some(Occasion::Ask) => side_activities::ask_for_a_seat(town, week, post),
            Some(Occasion::End) => side_activities::end_a_seat(town, post),
            Some(Occasion::Meet) => side_activities::meet(town, week, post, record),
            Some(Occasion::Venture) => enterprise::venture(town, week, post, record),
            None => {}
        }
    }
}

/// Tells of a risk that arises, if anyone wants it told.
pub(super) fn tell(
    week: &Week,
    (field, kind, post): (Field, RiskKind, usize),
    justification: impl FnOnce() -> Terms,
    wrongness: f32,
    salience: f32,
) {
    let p = &week.settings.parameters;
    week.tell(|| Event::Risk {
        risk: Arisen {
            field,
            kind,
            post,
            portfolio: week.place.dyads[week.place.home(post)].portfolio,
            severity: risks::severity(wrongness, salience),
            violation: wrongness > p.violation_line,
        },
        dossier: None,
        justification: justification(),
        line: p.forum_threshold,
    });
}

/// A risk of side activities or enterprise as it arises.
#[derive(Debug, Clone, Copy)]
pub(super) struct Arising {
    pub(super) field: Field,
    pub(super) kind: RiskKind,
    pub(super) post: usize,
    /// The wrong done, from occasion and act alone.
    pub(super) wrongness: f32,
    /// How much the public minds.
    pub(super) salience: f32,
    /// Whether the alderman knew.
    pub(super) informed: bool,
    pub(super) visibility: f32,
    /// Hazard at which it comes out.
    pub(super) threshold: f32,
    /// Position of the draws that follow an exposure.
    pub(super) position: u32,
}

/// Enters a risk in the ledger; the alderman of the director's home portfolio answers for it.
pub(super) fn enter(town: &mut Town, week: &Week, arising: &Arising, record: &mut Record) {
    let violation = arising.wrongness > week.settings.parameters.violation_line;
    let (risk, broken) = match arising.field {
        Field::Relation => (Count::risks_relation, Count::violations_relation),
        Field::SideActivities => (Count::risks_side_activities, Count::violations_side_activities),
        Field::Enterprise => (Count::risks_enterprise, Count::violations_enterprise),
    };
    record.count(risk);
    record.count(risks::column(arising.kind));
    if violation {
        record.count(broken);
    }
    let portfolio = week.place.dyads[week.place.home(arising.post)].portfolio;
    let seat = town.acting(portfolio);
    town.ledger.push(HiddenRisk {
        field: arising.field,
        kind: arising.kind,
        road: Road::Plain,
        informed: arising.informed,
        visibility: arising.visibility,
        portfolio,
        post: arising.post,
        severity: risks::severity(arising.wrongness, arising.salience),
        violation,
        shadow_file: false,
        misinforms: false,
        freshness: 1.0,
        hazard: 0.0,
        threshold: arising.threshold,
        week: week.number,
        position: arising.position,
        official_since: town.officials[arising.post].since,
        alderman: (seat, town.seats[seat].alderman.since),
    });
}
