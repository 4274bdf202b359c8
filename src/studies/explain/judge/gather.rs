//! From the entries of a diary to scenes: what belongs to a dossier, an election or an exposure is
//! written right behind it.

use crate::model::events::{Arisen, Entry, Event, Standing};
use crate::model::state::Field;
use crate::model::vocabulary::{Answer, Counter, Request};
use crate::studies::explain::judge::codes;
use crate::studies::explain::judge::people::People;
use crate::studies::explain::judge::scene::{
    Break, Cover, Dossier, Election, Exposure, Fate, Passed, Quarter, Risk, Scene, Seated, Side,
    Venture, What,
};
use crate::studies::explain::judge::weighing::Weighing;
use crate::words::DossierTraits;

/// Scenes under construction.
pub(crate) struct Gathering {
    burn_in: u32,
    people: People,
    scenes: Vec<Scene>,
    /// Where each risk arose: its week, what it is, its scene.
    risks: Vec<(u32, Arisen, usize)>,
    crisis_since: Option<u32>,
    standing: Option<Standing>,
    /// A surprise that belongs to the exposure that follows it.
    surprised: bool,
}

impl Gathering {
    /// All scenes of a diary, none of them told yet.
    pub fn scenes(people: People, entries: &[Entry], burn_in: u32) -> Vec<Scene> {
        let mut gathering = Self {
            burn_in,
            people,
            scenes: Vec::new(),
            risks: Vec::new(),
            crisis_since: None,
            standing: None,
            surprised: false,
        };
        for (index, entry) in entries.iter().enumerate() {
            gathering.take(entry, entries.get(index + 1));
        }
        gathering.scenes
    }

    fn begin(&mut self, entry: &Entry, what: What) {
        let at = entry.week - self.burn_in;
        self.scenes.push(Scene { at, what, told: false });
    }

    /// The scene that was begun last.
    fn last(&mut self) -> Option<&mut What> {
        self.scenes.last_mut().map(|scene| &mut scene.what)
    }

    fn dossier(&mut self, change: impl FnOnce(&mut Dossier)) {
        if let Some(What::Dossier(dossier)) = self.last() {
            change(dossier);
        }
    }

    fn take(&mut self, entry: &Entry, next: Option<&Entry>) {
        match &entry.event {
            Event::Election { .. }
            | Event::CoalitionBreak { .. }
            | Event::AldermanCame { .. }
            | Event::AldermanStayed { .. }
            | Event::AldermanLeft { .. }
            | Event::OfficialLeft { .. }
            | Event::SecretaryLeft => self.office(entry),
            Event::DossierCame { .. }
            | Event::Prepared { .. }
            | Event::Asked { .. }
            | Event::Torn { .. }
            | Event::Answered { .. }
            | Event::Countered { .. }
            | Event::Punished { .. }
            | Event::MayorSpoke { .. }
            | Event::Escalated { .. }
            | Event::Substituted { .. } => self.request(entry),
            Event::Told { told, .. } => self.dossier(|d| d.told_in_time = Some(*told)),
            Event::HandedDown { .. } => self.dossier(|d| d.handed_down = true),
            Event::NoteCorrected { .. } => self.dossier(|d| d.note_corrected = true),
            Event::LessonLearnt { seat } => self.lesson(*seat),
            Event::SignedOff { .. } => self.dossier(|d| d.signed_off = true),
            Event::SurprisedOfficial { .. } => self.dossier(|d| d.official_surprised = true),
            Event::Surprised { dossier: Some(_), .. } => self.dossier(|d| d.surprised = true),
            Event::SetBack { backed, informal, .. } => {
                self.dossier(|d| d.set_back = Some((*backed, *informal)));
            }
            Event::Surprised { dossier: None, post } => self.surprise(*post, next),
            Event::InterestsMet { .. } | Event::Ventured { .. } | Event::Risk { .. } => {
                self.risky(entry);
            }
            Event::Exposed { .. } | Event::Covered { .. } | Event::Affair { .. } => {
                self.came_out(entry);
            }
            Event::CrisisBegan => {
                self.crisis_since = Some(entry.week);
                self.begin(entry, What::CrisisBegan);
            }
            Event::CrisisEnded => {
                let weeks = self.crisis_since.take().map(|since| entry.week - since);
                self.begin(entry, What::CrisisEnded { weeks });
            }
            Event::Dialogue { gained } => self.begin(entry, What::Dialogue(*gained)),
            Event::Standing(standing) => {
                let before = self.standing.replace(*standing);
                let passed = Passed::default();
                let quarter = Quarter { standing: *standing, before, passed };
                self.begin(entry, What::Quarter(quarter));
            }
        }
    }

    /// Who comes, stays and goes.
    fn office(&mut self, entry: &Entry) {
        match &entry.event {
            Event::Election { shares, before, coalition, fallen, ousted } => {
                let election = Election {
                    shares: shares.clone(),
                    before: before.clone(),
                    coalition: coalition.clone(),
                    fallen: fallen.clone(),
                    ousted: *ousted,
                    came: Vec::new(),
                    stayed: Vec::new(),
                };
                self.begin(entry, What::Election(election));
            }
            Event::CoalitionBreak { leaver, newcomer } => {
                let broken = Break { leaver: *leaver, newcomer: *newcomer, left: Vec::new() };
                self.begin(entry, What::Break(broken));
            }
            Event::AldermanCame { seat, party, from_outside, experience_years } => {
                let seated = Seated {
                    who: self.people.alderman_comes(*seat),
                    party: *party,
                    from_outside: *from_outside,
                    experience_years: *experience_years,
                };
                match self.last() {
                    Some(What::Election(election)) => election.came.push(seated),
                    _ => self.begin(entry, What::AldermanCame(seated)),
                }
            }
            Event::AldermanStayed { seat, party, years_in_office } => {
                let who = self.people.alderman_stays(*seat);
                if let Some(What::Election(election)) = self.last() {
                    election.stayed.push((who, *party, *years_in_office));
                }
            }
            Event::AldermanLeft { seat, exit } => {
                let who = self.people.alderman(*seat);
                let why = codes::exit(*exit);
                match (self.last(), why) {
                    (Some(What::Break(broken)), "coalition") => broken.left.push(who),
                    (Some(What::Exposure(exposure)), "integrity") => {
                        exposure.aldermen_left.push(who);
                    }
                    _ => self.begin(entry, What::AldermanLeft { who, why }),
                }
            }
            Event::OfficialLeft { post, forced } => {
                let who = self.people.official_leaves(*post);
                match self.last() {
                    Some(What::Exposure(exposure)) if *forced => exposure.officials_left.push(who),
                    _ => self.begin(entry, What::OfficialLeft(who)),
                }
            }
            Event::SecretaryLeft => {
                let who = self.people.secretary_leaves();
                self.begin(entry, What::SecretaryLeft(who));
            }
            _ => {}
        }
    }

    /// A dossier up to what the alderman does upon the answer.
    fn request(&mut self, entry: &Entry) {
        match &entry.event {
            Event::DossierCame { dossier, post, portfolio, seat, played_off } => {
                let acting = (portfolio != seat).then(|| self.people.alderman(*portfolio).title);
                let begun = Dossier {
                    position: dossier.position,
                    official: self.people.official(*post),
                    alderman: self.people.alderman(*seat),
                    acting_for: acting,
                    traits: traits(dossier),
                    played_off: *played_off,
                    ..Dossier::default()
                };
                self.begin(entry, What::Dossier(Box::new(begun)));
            }
            Event::Prepared { on_agenda, warning, .. } => self.dossier(|d| {
                d.on_agenda = *on_agenda;
                d.prepared = Some(*warning);
            }),
            Event::Asked { choice, informal, wrongness, .. } => self.dossier(|d| {
                d.asked = Some(Weighing::of(choice, Request::word));
                d.informal = *informal;
                d.wrongness = *wrongness;
            }),
            Event::Torn { dilemma, .. } => {
                self.dossier(|d| d.torn = Some(codes::dilemma(*dilemma)));
            }
            Event::Answered { choice, .. } => {
                self.dossier(|d| d.answered = Some(Weighing::of(choice, Answer::word)));
            }
            Event::Countered { choice, dissent, .. } => self.dossier(|d| {
                d.countered = Some(Weighing::of(choice, Counter::word));
                d.dissent = *dissent;
            }),
            Event::Punished { .. } => self.dossier(|d| d.punished = true),
            Event::MayorSpoke { .. } => self.dossier(|d| d.mayor_spoke = true),
            Event::Escalated { called_back, .. } => {
                self.dossier(|d| d.escalated = Some(*called_back));
            }
            Event::Substituted { post, .. } => {
                let colleague = self.people.official(*post);
                self.dossier(|d| d.substitute = Some(colleague));
            }
            _ => {}
        }
    }

    /// A lesson for the alderman in a seat: of being called back, or of what came out.
    fn lesson(&mut self, seat: usize) {
        let alderman = self.people.alderman(seat);
        match self.last() {
            Some(What::Dossier(dossier)) => dossier.lesson = true,
            Some(What::Exposure(exposure)) => exposure.lesson = Some(alderman),
            _ => {}
        }
    }

    /// A surprise from a company or project: of the venture just made, or of what comes out next.
    fn surprise(&mut self, post: usize, next: Option<&Entry>) {
        let of_what_comes_out = next.is_some_and(|next| {
            matches!(&next.event, Event::Exposed { risk, .. }
                if risk.field == Field::Enterprise && risk.post == post)
        });
        if of_what_comes_out {
            self.surprised = true;
        } else if let Some(What::Venture(venture)) = self.last() {
            venture.surprised = true;
        }
    }

    /// Side activities, ventures, and risks of any field.
    fn risky(&mut self, entry: &Entry) {
        match &entry.event {
            Event::InterestsMet { post, conduct, requested } => {
                let (who, requested) = (self.people.official(*post), *requested);
                let conduct = codes::conduct(*conduct);
                self.begin(entry, What::Side(Side { who, conduct, requested, risk: None }));
            }
            Event::Ventured { post, step } => {
                let who = self.people.official(*post);
                let step = codes::step(*step);
                let venture = Venture { who, step, surprised: false, risk: None };
                self.begin(entry, What::Venture(venture));
            }
            Event::Risk { risk, justification, line, .. } => {
                let arisen = Risk {
                    field: codes::field(risk.field),
                    kind: codes::kind(risk.kind),
                    who: self.people.official(risk.post),
                    severity: risk.severity,
                    violation: risk.violation,
                    worth: justification.clone().unwrap_or_default(),
                    line: *line,
                    fate: None,
                };
                self.risks.push((entry.week, *risk, self.scenes.len().saturating_sub(1)));
                match self.last() {
                    Some(What::Dossier(dossier)) => dossier.risk = Some(arisen),
                    Some(What::Side(side)) => side.risk = Some(arisen),
                    Some(What::Venture(venture)) => venture.risk = Some(arisen),
                    _ => {}
                }
            }
            _ => {}
        }
    }

    /// What comes out, who covers whom, and whether it becomes an affair.
    fn came_out(&mut self, entry: &Entry) {
        match &entry.event {
            Event::Exposed { risk, since, public } => {
                let exposure = Exposure {
                    field: codes::field(risk.field),
                    kind: codes::kind(risk.kind),
                    title: self.people.official(risk.post).title,
                    violation: risk.violation,
                    // Weeks before the first one are counted round.
                    since: (self.burn_in..=entry.week)
                        .contains(since)
                        .then(|| since - self.burn_in),
                    public: *public,
                    surprised: std::mem::take(&mut self.surprised),
                    ..Exposure::default()
                };
                let at = entry.week - self.burn_in;
                let known =
                    |(week, arisen, _): &&(u32, Arisen, usize)| (week, arisen) == (since, risk);
                if let Some(scene) = self.risks.iter().find(known).map(|(_, _, scene)| *scene)
                    && let Some(risk) = self.scenes[scene].what.risk_mut()
                {
                    risk.fate = Some(Fate { at, public: *public, affair: false });
                }
                self.begin(entry, What::Exposure(exposure));
            }
            Event::Covered { by_alderman, given, post, seat } => {
                let (alderman, official) =
                    (self.people.alderman(*seat), self.people.official(*post));
                if let Some(What::Exposure(exposure)) = self.last() {
                    let cover = exposure.cover.get_or_insert(Cover {
                        alderman,
                        official,
                        by_alderman: false,
                        by_official: false,
                    });
                    let side =
                        if *by_alderman { &mut cover.by_alderman } else { &mut cover.by_official };
                    *side = *given;
                }
            }
            Event::Affair { linked, .. } => {
                let at = entry.week - self.burn_in;
                if let Some(What::Exposure(exposure)) = self.last() {
                    exposure.affair = Some(*linked);
                    let (since, title) = (exposure.since, exposure.title.clone());
                    self.became_an_affair(at, since, &title);
                }
            }
            _ => {}
        }
    }

    /// Marks the risk that came out this week as the one that became an affair.
    fn became_an_affair(&mut self, at: u32, since: Option<u32>, title: &str) {
        let arose = |scene: &&mut Scene| Some(scene.at) == since;
        let risks = self.scenes.iter_mut().filter(arose).filter_map(|s| s.what.risk_mut());
        let mut this = risks.filter(|risk| risk.who.title == title);
        let out = |risk: &&mut Risk| risk.fate.is_some_and(|fate| fate.at == at);
        if let Some(risk) = this.find(out) {
            risk.fate = risk.fate.map(|fate| Fate { affair: true, ..fate });
        }
    }
}

fn traits(dossier: &crate::model::vocabulary::Dossier) -> DossierTraits {
    DossierTraits {
        salience: dossier.salience,
        legal_margin: dossier.legal_margin,
        short_payoff: dossier.short_payoff,
        long_payoff: dossier.long_payoff,
        money: dossier.money,
        norm: dossier.norm,
    }
}
