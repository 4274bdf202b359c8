//! A row for each event, for tables and for finding where two policies part.

use crate::model::choice::Choice;
use crate::model::events::{Entry, Event, Standing};
use crate::model::law::PARTIES_MAX;
use crate::model::vocabulary::{Answer, Counter, Request};
use crate::studies::explain::judge::codes;
use crate::studies::explain::judge::people::{People, Person};
use crate::studies::explain::judge::weighing::{Weighing, Worth};

/// Parties have letters and no names.
pub const PARTIES: [&str; PARTIES_MAX] =
    ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"];

/// An event.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// Weeks since the first election that is told.
    pub at: u32,
    /// Kind of event.
    pub kind: &'static str,
    /// Number of the dossier in its week, for events of a dossier.
    pub dossier: Option<u32>,
    /// Who did it, or whom it happened to.
    pub who: Option<Person>,
    /// To or with whom.
    pub whom: Option<Person>,
    /// What happened, as codes separated by spaces.
    pub what: String,
    /// A size that belongs to the kind: strength of a warning, wrong in a request, severity of a
    /// risk, years of experience, what trust gained.
    pub value: Option<f32>,
    /// What weighed; for dossiers, elections and standings, what they are like.
    pub worth: Worth,
    /// The best other option, and what weighed for it.
    pub next: Option<(&'static str, Worth)>,
}

impl Row {
    /// Whether another row is about the same event, whatever its numbers.
    #[must_use]
    pub fn same(&self, other: &Self) -> bool {
        let role = |person: &Option<Person>| person.as_ref().map(|person| person.title.clone());
        (self.at, self.kind, self.dossier, &self.what)
            == (other.at, other.kind, other.dossier, &other.what)
            && role(&self.who) == role(&other.who)
            && role(&self.whom) == role(&other.whom)
    }
}

/// A row for each entry of a diary, in its order.
#[must_use]
pub(crate) fn rows(people: People, entries: &[Entry], burn_in: u32) -> Vec<Row> {
    let mut writer = Writer { people, official: None, alderman: None };
    entries
        .iter()
        .map(|entry| Row { at: entry.week - burn_in, ..writer.row(&entry.event) })
        .collect()
}

/// Knows who is who, and whose dossier is on the table.
struct Writer {
    people: People,
    official: Option<Person>,
    alderman: Option<Person>,
}

impl Writer {
    fn row(&mut self, event: &Event) -> Row {
        self.office(event)
            .or_else(|| self.request(event))
            .or_else(|| self.aftermath(event))
            .or_else(|| self.outside(event))
            .unwrap_or_default()
    }

    fn office(&mut self, event: &Event) -> Option<Row> {
        Some(match event {
            Event::Election { shares, coalition, ousted, .. } => {
                let worth = PARTIES.iter().copied().zip(shares.iter().copied()).collect();
                let mut what: Vec<&str> = coalition.iter().map(|party| PARTIES[*party]).collect();
                what.extend(ousted.then_some("ousted"));
                Row { what: what.join(" "), worth, ..row("election") }
            }
            Event::CoalitionBreak { leaver, newcomer } => {
                let mut what = vec![PARTIES[*leaver]];
                what.extend(newcomer.map(|party| PARTIES[party]));
                Row { what: what.join(" "), ..row("coalition_break") }
            }
            Event::AldermanCame { seat, party, from_outside, experience_years } => {
                let outside = if *from_outside { " from_outside" } else { "" };
                Row {
                    who: Some(self.people.alderman_comes(*seat)),
                    what: format!("{}{outside}", PARTIES[*party]),
                    value: Some(*experience_years),
                    ..row("alderman_came")
                }
            }
            Event::AldermanStayed { seat, party, years_in_office } => Row {
                who: Some(self.people.alderman_stays(*seat)),
                what: PARTIES[*party].to_owned(),
                value: Some(*years_in_office),
                ..row("alderman_stayed")
            },
            Event::AldermanLeft { seat, exit } => Row {
                who: Some(self.people.alderman(*seat)),
                what: codes::exit(*exit).to_owned(),
                ..row("alderman_left")
            },
            Event::OfficialLeft { post, forced } => Row {
                who: Some(self.people.official_leaves(*post)),
                what: if *forced { "forced" } else { "voluntary" }.to_owned(),
                ..row("official_left")
            },
            Event::SecretaryLeft => {
                Row { who: Some(self.people.secretary_leaves()), ..row("secretary_left") }
            }
            _ => return None,
        })
    }

    fn request(&mut self, event: &Event) -> Option<Row> {
        Some(match event {
            Event::DossierCame { dossier, post, seat, played_off, .. } => {
                self.official = Some(self.people.official(*post));
                self.alderman = Some(self.people.alderman(*seat));
                let worth = vec![
                    ("salience", dossier.salience),
                    ("legal_margin", dossier.legal_margin),
                    ("short_payoff", dossier.short_payoff),
                    ("long_payoff", dossier.long_payoff),
                    ("money", dossier.money),
                    ("norm", dossier.norm),
                ];
                let what = if *played_off { "played_off" } else { "" }.to_owned();
                Row { what, worth, ..self.official_does("dossier", dossier.position) }
            }
            Event::Prepared { dossier, on_agenda, warning } => {
                let what = if *on_agenda { "on_agenda" } else { "" }.to_owned();
                Row { what, value: Some(*warning), ..self.official_does("prepared", *dossier) }
            }
            Event::Asked { dossier, choice, informal, wrongness } => {
                let row = chosen(self.alderman_does("asked", *dossier), choice, Request::word);
                let channel = if *informal { " informal" } else { "" };
                Row { what: format!("{}{channel}", row.what), value: Some(*wrongness), ..row }
            }
            Event::Torn { dossier, dilemma, stakes } => Row {
                what: codes::dilemma(*dilemma).to_owned(),
                worth: vec![
                    ("political", stakes.political),
                    ("professional", stakes.professional),
                    ("service", stakes.service),
                    ("long_term", stakes.long_term),
                    ("short_term", stakes.short_term),
                ],
                ..self.official_does("torn", *dossier)
            },
            Event::Answered { dossier, choice } => {
                chosen(self.official_does("answered", *dossier), choice, Answer::word)
            }
            Event::Countered { dossier, choice, .. } => {
                chosen(self.alderman_does("countered", *dossier), choice, Counter::word)
            }
            Event::Punished { dossier } => self.alderman_does("punished", *dossier),
            Event::MayorSpoke { dossier } => self.alderman_meets("mayor_spoke", *dossier),
            Event::Escalated { dossier, called_back } => {
                let what = if *called_back { "called_back" } else { "heard" }.to_owned();
                Row { what, ..self.official_does("escalated", *dossier) }
            }
            Event::Substituted { dossier, post } => Row {
                who: Some(self.people.official(*post)),
                ..self.official_does("substituted", *dossier)
            },
            _ => return None,
        })
    }

    fn aftermath(&self, event: &Event) -> Option<Row> {
        Some(match event {
            Event::Told { dossier, told } => {
                let what = if *told { "in_time" } else { "not_in_time" }.to_owned();
                Row { what, ..self.official_does("told", *dossier) }
            }
            Event::HandedDown { dossier } => self.official_does("handed_down", *dossier),
            Event::NoteCorrected { dossier } => {
                Row { dossier: Some(*dossier), ..row("note_corrected") }
            }
            Event::LessonLearnt { seat } => {
                Row { who: Some(self.people.alderman(*seat)), ..row("lesson_learnt") }
            }
            Event::SignedOff { dossier } => self.official_does("signed_off", *dossier),
            Event::Surprised { dossier: Some(dossier), .. } => {
                self.alderman_does("surprised", *dossier)
            }
            Event::Surprised { dossier: None, post } => {
                Row { whom: Some(self.people.official(*post)), ..row("surprised") }
            }
            Event::SurprisedOfficial { dossier } => {
                self.official_does("official_surprised", *dossier)
            }
            Event::SetBack { dossier, backed, informal } => {
                let backed = if *backed { "backed" } else { "not_backed" };
                let informal = if *informal { " informal" } else { "" };
                let what = format!("{backed}{informal}");
                Row { what, ..self.official_does("set_back", *dossier) }
            }
            _ => return None,
        })
    }

    fn outside(&self, event: &Event) -> Option<Row> {
        let official = |post: &usize| Some(self.people.official(*post));
        Some(match event {
            Event::InterestsMet { post, conduct, requested } => {
                let requested = if *requested { " requested" } else { "" };
                let what = format!("{}{requested}", codes::conduct(*conduct));
                Row { who: official(post), what, ..row("interests_met") }
            }
            Event::Ventured { post, step } => {
                Row { who: official(post), what: codes::step(*step).to_owned(), ..row("ventured") }
            }
            Event::Risk { risk, dossier, justification, line } => {
                let mut worth = justification.clone().unwrap_or_default();
                if !worth.is_empty() {
                    worth.push(("risk.forum_threshold", *line));
                }
                Row {
                    dossier: *dossier,
                    who: official(&risk.post),
                    what: what(codes::field(risk.field), codes::kind(risk.kind), risk.violation),
                    value: Some(risk.severity),
                    worth,
                    ..row("risk")
                }
            }
            Event::Exposed { risk, public, .. } => {
                let known = what(codes::field(risk.field), codes::kind(risk.kind), risk.violation);
                let public = if *public { " public" } else { "" };
                Row {
                    who: official(&risk.post),
                    what: format!("{known}{public}"),
                    value: Some(risk.severity),
                    ..row("exposed")
                }
            }
            Event::Covered { by_alderman, given, post, seat } => {
                let alderman = Some(self.people.alderman(*seat));
                let (who, whom) = if *by_alderman {
                    (alderman, official(post))
                } else {
                    (official(post), alderman)
                };
                let what = if *given { "given" } else { "dropped" }.to_owned();
                Row { who, whom, what, ..row("covered") }
            }
            Event::Affair { field, linked } => {
                let linked = if *linked { " linked" } else { "" };
                Row { what: format!("{}{linked}", codes::field(*field)), ..row("affair") }
            }
            Event::CrisisBegan => row("crisis_began"),
            Event::CrisisEnded => row("crisis_ended"),
            Event::Dialogue { gained } => Row { value: Some(*gained), ..row("dialogue") },
            Event::Standing(standing) => Row { worth: states(standing), ..row("standing") },
            _ => return None,
        })
    }

    fn official_does(&self, kind: &'static str, dossier: u32) -> Row {
        let (who, whom) = (self.official.clone(), self.alderman.clone());
        Row { dossier: Some(dossier), who, whom, ..row(kind) }
    }

    fn alderman_meets(&self, kind: &'static str, dossier: u32) -> Row {
        Row { dossier: Some(dossier), whom: self.alderman.clone(), ..row(kind) }
    }

    fn alderman_does(&self, kind: &'static str, dossier: u32) -> Row {
        let (who, whom) = (self.alderman.clone(), self.official.clone());
        Row { dossier: Some(dossier), who, whom, ..row(kind) }
    }
}

fn row(kind: &'static str) -> Row {
    Row { kind, ..Row::default() }
}

fn what(field: &str, kind: &str, violation: bool) -> String {
    format!("{field} {kind}{}", if violation { " violation" } else { "" })
}

fn chosen<T: Copy + PartialEq>(
    row: Row,
    choice: &Choice<T>,
    code: impl Fn(T) -> &'static str,
) -> Row {
    let Weighing { chosen, worth, next, grounds: _ } = Weighing::of(choice, code);
    Row { what: chosen.to_owned(), worth, next, ..row }
}

fn states(standing: &Standing) -> Worth {
    vec![
        ("trust_in_officials", standing.trust_in_officials),
        ("trust_in_aldermen", standing.trust_in_aldermen),
        ("safety", standing.safety),
        ("trust_collective", standing.trust_collective),
        ("trust_college", standing.trust_college),
        ("media", standing.media),
        ("hidden", standing.hidden as f32),
    ]
}
