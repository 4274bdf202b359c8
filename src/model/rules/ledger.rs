//! How a risk enters the ledger of hidden risks, and how it is counted.

use crate::catalogue::outcomes::Count;
use crate::choice::Terms;
use crate::events::{Arisen, Event};
use crate::observer::Observer;
use crate::rules::risks;
use crate::state::{Field, HiddenRisk, RiskKind, Road, Tenure, Town};
use crate::week::Week;

/// A risk as it arises: something that cannot be accounted for before a forum.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Arising {
    pub(crate) field: Field,
    pub(crate) kind: RiskKind,
    /// Portfolio whose alderman answers for it.
    pub(crate) portfolio: usize,
    /// Seat of the alderman who asked, or who acts for the portfolio.
    pub(crate) seat: usize,
    /// Post of the official who acted.
    pub(crate) post: usize,
    /// The wrong done, from occasion and act alone.
    pub(crate) wrongness: f32,
    /// How much the public minds.
    pub(crate) salience: f32,
    /// How a request came to be carried out.
    pub(crate) road: Road,
    /// Whether the alderman had been told in time.
    pub(crate) informed: bool,
    /// Whether the official kept a shadow file.
    pub(crate) shadow_file: bool,
    /// Whether an extra sign-off was had.
    pub(crate) initialled: bool,
    /// Whether the council was misinformed.
    pub(crate) misinforms: bool,
    /// How visible it is: factor on its hazard, 1 for an ordinary file.
    pub(crate) visibility: f32,
    /// Hazard at which it comes out.
    pub(crate) threshold: f32,
    /// Position of the draws that follow an exposure.
    pub(crate) position: u32,
}

impl Arising {
    /// A risk of side activities or enterprise at a post: the alderman of the director's home portfolio
    /// answers for it.
    pub(crate) fn at_post(
        town: &Town,
        week: &Week,
        field: Field,
        kind: RiskKind,
        post: usize,
    ) -> Self {
        let portfolio = week.place.dyads[week.place.home(post)].portfolio;
        Self {
            field,
            kind,
            portfolio,
            seat: town.acting(portfolio),
            post,
            wrongness: 0.0,
            salience: 0.0,
            road: Road::Plain,
            informed: false,
            shadow_file: false,
            initialled: false,
            misinforms: false,
            visibility: 1.0,
            threshold: 0.0,
            position: 0,
        }
    }
}

/// Severity above which a risk of the relation is counted as grave.
const GRAVE: f32 = 0.5;

/// Enters a risk in the ledger. `dossier` is the position of its dossier, for a risk of the relation;
/// `justification` gives the terms of what could be said for and against it before a forum.
pub(crate) fn enter(
    town: &mut Town,
    week: &Week,
    arising: &Arising,
    dossier: Option<u32>,
    justification: impl FnOnce() -> Terms,
    observer: &mut Observer,
) {
    let p = week.parameters();
    let violation = arising.wrongness > p.violation_line;
    let (risk, broken) = match arising.field {
        Field::Relation => (Count::risks_relation, Count::violations_relation),
        Field::SideActivities => (Count::risks_side_activities, Count::violations_side_activities),
        Field::Enterprise => (Count::risks_enterprise, Count::violations_enterprise),
    };
    observer.count(risk);
    observer.count(risks::column(arising.kind));
    if violation {
        observer.count(broken);
    }
    let severity = risks::severity(arising.wrongness, arising.salience);
    if arising.field == Field::Relation {
        observer.amount(Count::risks_relation_severity, severity);
        if severity > GRAVE {
            observer.count(Count::risks_relation_grave);
        }
    }
    observer.tell(|| Event::Risk {
        risk: Arisen {
            field: arising.field,
            kind: arising.kind,
            post: arising.post,
            portfolio: arising.portfolio,
            severity,
            violation,
        },
        dossier,
        justification: justification(),
        line: p.forum_threshold,
    });
    town.ledger.push(HiddenRisk {
        field: arising.field,
        kind: arising.kind,
        road: arising.road,
        informed: arising.informed,
        visibility: arising.visibility,
        portfolio: arising.portfolio,
        post: arising.post,
        severity,
        violation,
        shadow_file: arising.shadow_file,
        initialled: arising.initialled,
        misinforms: arising.misinforms,
        freshness: 1.0,
        hazard: 0.0,
        threshold: arising.threshold,
        week: week.number,
        position: arising.position,
        official_since: town.officials[arising.post].since,
        asked_by: Tenure { seat: arising.seat, since: town.seats[arising.seat].alderman.since },
    });
}
