//! The words of the model as codes: what tables hold, and what phrases are looked up by.

use crate::model::state::{Field, RiskKind};
use crate::model::vocabulary::{Conduct, Dilemma, Exit, VentureStep};

pub(crate) fn dilemma(dilemma: Dilemma) -> &'static str {
    match dilemma {
        Dilemma::Rationality => "rationality",
        Dilemma::Loyalty => "loyalty",
        Dilemma::Horizon => "horizon",
    }
}

pub(crate) fn conduct(conduct: Conduct) -> &'static str {
    match conduct {
        Conduct::Declare => "declare",
        Conduct::Both => "both",
        Conduct::Favour => "favour",
    }
}

pub(crate) fn step(step: VentureStep) -> &'static str {
    match step {
        VentureStep::Leave => "leave",
        VentureStep::Inform => "inform",
        VentureStep::Alone => "alone",
    }
}

pub(crate) fn exit(exit: Exit) -> &'static str {
    match exit {
        Exit::Coalition => "coalition",
        Exit::Relations => "relations",
        Exit::Council => "council",
        Exit::Integrity => "integrity",
        Exit::Other => "other",
    }
}

pub(crate) fn field(field: Field) -> &'static str {
    match field {
        Field::Relation => "relation",
        Field::SideActivities => "side_activities",
        Field::Enterprise => "enterprise",
    }
}

pub(crate) fn kind(kind: RiskKind) -> &'static str {
    match kind {
        RiskKind::Omission => "omission",
        RiskKind::Embellishment => "embellishment",
        RiskKind::Leak => "leak",
        RiskKind::Partiality => "partiality",
        RiskKind::Bypass => "bypass",
        RiskKind::Unreported => "unreported",
    }
}
