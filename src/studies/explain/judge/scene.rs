//! What belongs together in a story: a dossier from its arrival to what became of it, an election
//! with the college that came of it, something that came out with those who fell over it.

use crate::model::events::Standing;
use crate::studies::explain::judge::people::Person;
use crate::studies::explain::judge::weighing::{Weighing, Worth};
use crate::words::DossierTraits;

/// Something that happened, with all that belongs to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// Weeks since the first election that is told.
    pub at: u32,
    /// What.
    pub what: What,
    /// Whether it is worth telling; all else passes by.
    pub told: bool,
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// An election, and the college that came of it.
    Election(Election),
    /// The coalition broke.
    Break(Break),
    /// A dossier.
    Dossier(Box<Dossier>),
    /// The interests of a side activity and of the municipality met.
    Side(Side),
    /// A company or project made a venture.
    Venture(Venture),
    /// A hidden risk came out.
    Exposure(Exposure),
    /// An alderman left before the end of the term.
    AldermanLeft {
        /// Who.
        who: Person,
        /// Why.
        why: &'static str,
    },
    /// An alderman took a seat between elections.
    AldermanCame(Seated),
    /// An official left of his or her own accord.
    OfficialLeft(Person),
    /// The secretary left.
    SecretaryLeft(Person),
    /// A crisis between college and top began.
    CrisisBegan,
    /// It ended.
    CrisisEnded {
        /// Weeks that it lasted; none where it began before the story.
        weeks: Option<u32>,
    },
    /// A dialogue; what trust between the bodies gained.
    Dialogue(f32),
    /// Where things stand at the end of a quarter.
    Quarter(Quarter),
}

/// An election.
#[derive(Debug, Clone, PartialEq)]
pub struct Election {
    /// Shares of the vote by party.
    pub shares: Vec<f32>,
    /// Shares at the election before; all 0 at the very first.
    pub before: Vec<f32>,
    /// Parties of the coalition.
    pub coalition: Vec<usize>,
    /// Parties that were put out of the coalition, each with its terms in office.
    pub fallen: Vec<(usize, u32)>,
    /// Whether a party of two or more terms in office was put out.
    pub ousted: bool,
    /// Who took a seat.
    pub came: Vec<Seated>,
    /// Who stayed: party, years in office.
    pub stayed: Vec<(Person, usize, f32)>,
}

/// An alderman who took a seat.
#[derive(Debug, Clone, PartialEq)]
pub struct Seated {
    /// Who.
    pub who: Person,
    /// Party.
    pub party: usize,
    /// Whether recruited from outside the council.
    pub from_outside: bool,
    /// Administrative experience, in years.
    pub experience_years: f32,
}

/// A coalition that broke.
#[derive(Debug, Clone, PartialEq)]
pub struct Break {
    /// The party that left.
    pub leaver: usize,
    /// The party that took its place, if any could.
    pub newcomer: Option<usize>,
    /// Aldermen who went with it.
    pub left: Vec<Person>,
}

/// A dossier from its arrival to what became of it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Dossier {
    /// Its number in the week: with the week, the same under every policy.
    pub position: u32,
    /// The official who handles it.
    pub official: Person,
    /// The alderman.
    pub alderman: Person,
    /// Title of the alderman for whom that one acts, if so.
    pub acting_for: Option<String>,
    /// What it is like.
    pub traits: DossierTraits,
    /// Whether two aldermen pulled at the official.
    pub played_off: bool,
    /// Whether the official put it on the agenda.
    pub on_agenda: bool,
    /// Strength of the official's warning against a slip, if it was prepared.
    pub prepared: Option<f32>,
    /// What was asked.
    pub asked: Option<Weighing>,
    /// Whether it was asked in the corridor, outside formal procedure.
    pub informal: bool,
    /// The wrong in what was asked, 0..1.
    pub wrongness: f32,
    /// The dilemma, if there was one.
    pub torn: Option<&'static str>,
    /// What was answered.
    pub answered: Option<Weighing>,
    /// What the alderman did upon that.
    pub countered: Option<Weighing>,
    /// Whether the official had spoken against it or refused.
    pub dissent: bool,
    /// Whether that was held against the official.
    pub punished: bool,
    /// Whether the mayor heard of it and spoke to the alderman.
    pub mayor_spoke: bool,
    /// Whether the refuser went to mayor or secretary, and they called the alderman back.
    pub escalated: Option<bool>,
    /// Whether the alderman learnt from being called back.
    pub lesson: bool,
    /// The colleague who did it.
    pub substitute: Option<Person>,
    /// Whether the official pressed the own staff.
    pub handed_down: bool,
    /// Whether the material matter reached the alderman in time.
    pub told_in_time: Option<bool>,
    /// Whether an extra sign-off was asked for protection.
    pub signed_off: bool,
    /// Whether the clerk of the council had the note to it put right.
    pub note_corrected: bool,
    /// Whether the alderman heard from a third.
    pub surprised: bool,
    /// Whether the official heard of a U-turn from a third.
    pub official_surprised: bool,
    /// A setback: whether the alderman backed the official, and whether an informal request went
    /// wrong.
    pub set_back: Option<(bool, bool)>,
    /// The risk, if one arose.
    pub risk: Option<Risk>,
}

/// Something that cannot be accounted for.
#[derive(Debug, Clone, PartialEq)]
pub struct Risk {
    /// Field.
    pub field: &'static str,
    /// Kind.
    pub kind: &'static str,
    /// The official who acted.
    pub who: Person,
    /// Severity.
    pub severity: f32,
    /// Whether a norm was truly broken.
    pub violation: bool,
    /// What told for and against it before a forum.
    pub worth: Worth,
    /// The line below which it cannot be accounted for.
    pub line: f32,
    /// What became of it.
    pub fate: Option<Fate>,
}

/// How a risk came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fate {
    /// Weeks since the first election that is told.
    pub at: u32,
    /// Whether it became public.
    pub public: bool,
    /// Whether it became an affair.
    pub affair: bool,
}

/// A director with a side activity met a case in which both interests met.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    /// Who.
    pub who: Person,
    /// What he or she did.
    pub conduct: &'static str,
    /// Whether the activity was at the executive's request.
    pub requested: bool,
    /// The risk, if one arose.
    pub risk: Option<Risk>,
}

/// A venture of a company or project.
#[derive(Debug, Clone, PartialEq)]
pub struct Venture {
    /// Who.
    pub who: Person,
    /// Whether the alderman was informed.
    pub step: &'static str,
    /// Whether it went wrong without the alderman knowing.
    pub surprised: bool,
    /// The risk, if one arose.
    pub risk: Option<Risk>,
}

/// A hidden risk came out.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Exposure {
    /// Field.
    pub field: &'static str,
    /// Kind.
    pub kind: &'static str,
    /// Title of the post whose holder acted.
    pub title: String,
    /// Whether a norm was truly broken.
    pub violation: bool,
    /// Weeks since the first election that is told, when it arose; none where that was before it.
    pub since: Option<u32>,
    /// Whether it became public.
    pub public: bool,
    /// Whether the alderman heard of it from a third.
    pub surprised: bool,
    /// The alderman who had asked for it and learnt from its coming out, if still in office.
    pub lesson: Option<Person>,
    /// Whether the two stood by each other in public, if they were asked to.
    pub cover: Option<Cover>,
    /// Whether it became an affair; if so, whether it is counted with an earlier one.
    pub affair: Option<bool>,
    /// Aldermen who fell over it.
    pub aldermen_left: Vec<Person>,
    /// Officials who had to go.
    pub officials_left: Vec<Person>,
}

/// In public, each stood by the other or did not.
#[derive(Debug, Clone, PartialEq)]
pub struct Cover {
    /// The alderman who answers for it.
    pub alderman: Person,
    /// The official at whose post it arose.
    pub official: Person,
    /// Whether the alderman stood by the official.
    pub by_alderman: bool,
    /// Whether the official stood by the alderman.
    pub by_official: bool,
}

/// The end of a quarter.
#[derive(Debug, Clone, PartialEq)]
pub struct Quarter {
    /// Where things stand.
    pub standing: Standing,
    /// Where they stood a quarter before.
    pub before: Option<Standing>,
    /// What passed by untold since.
    pub passed: Passed,
}

/// What passed by untold in a quarter.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Passed {
    /// Dossiers.
    pub dossiers: usize,
    /// Risks, of whatever field.
    pub risks: usize,
    /// Risks that came out.
    pub exposures: usize,
    /// Officials who left of their own accord.
    pub officials_left: usize,
}

impl What {
    /// The risk that arose in it, if one did.
    #[must_use]
    pub fn risk(&self) -> Option<&Risk> {
        match self {
            Self::Dossier(dossier) => dossier.risk.as_ref(),
            Self::Side(side) => side.risk.as_ref(),
            Self::Venture(venture) => venture.risk.as_ref(),
            _ => None,
        }
    }

    pub(crate) fn risk_mut(&mut self) -> Option<&mut Risk> {
        match self {
            Self::Dossier(dossier) => dossier.risk.as_mut(),
            Self::Side(side) => side.risk.as_mut(),
            Self::Venture(venture) => venture.risk.as_mut(),
            _ => None,
        }
    }
}
