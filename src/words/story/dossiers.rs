//! Sentences on dossiers, side activities, ventures and risks.

use crate::words::handle::{Words, say};

/// How telling a trait is: from here on it is high, and below the other it is low.
const HIGH: f32 = 0.7;
const LOW: f32 = 0.45;
/// From this strength on a warning is told.
const WARNING: f32 = 0.35;
/// From this lead on, the best other option is what mostly happens.
const CLEAR: f32 = 1.0;

/// What a dossier is like, each in 0..1.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct DossierTraits {
    /// Money at stake.
    pub money: f32,
    /// How much a norm is at stake.
    pub norm: f32,
    /// Room that the law leaves.
    pub legal_margin: f32,
    /// What it yields soon.
    pub short_payoff: f32,
    /// What it yields later.
    pub long_payoff: f32,
    /// How much the public looks at it.
    pub salience: f32,
}

impl Words {
    /// A dossier comes.
    #[must_use]
    pub fn dossier_came(self, official: &str, dossier: DossierTraits) -> String {
        let traits = [
            (dossier.money > HIGH, "money"),
            (dossier.norm > HIGH, "norm"),
            (dossier.legal_margin < LOW, "legal"),
            (dossier.short_payoff > HIGH, "short"),
            (dossier.long_payoff > HIGH, "long"),
            (dossier.salience > HIGH, "salience"),
        ];
        let traits: Vec<String> =
            traits.iter().filter(|(so, _)| *so).map(|(_, of)| self.code("dossier", of)).collect();
        if traits.is_empty() {
            return say!(self, "story-dossier-ordinary", official = official);
        }
        say!(self, "story-dossier-came", traits = self.list(&traits), official = official)
    }

    /// The dossier was prepared, perhaps since the official put it on the agenda; strength of the warning
    /// that came with it.
    #[must_use]
    pub fn prepared(self, warning: f32, on_agenda: bool) -> String {
        say!(self, "story-prepared", agenda = on_agenda, warned = warning > WARNING)
    }

    /// The alderman asks.
    #[must_use]
    pub fn asked(
        self,
        alderman: &str,
        acting_for: Option<&str>,
        informal: bool,
        what: &str,
    ) -> String {
        match acting_for {
            Some(title) => {
                say!(
                    self,
                    "story-asked-acting",
                    alderman = alderman,
                    title = title,
                    informal = informal,
                    what = what,
                )
            }
            None => {
                say!(self, "story-asked", alderman = alderman, informal = informal, what = what)
            }
        }
    }

    /// The official answers, perhaps in a dilemma.
    #[must_use]
    pub fn answered(self, torn: Option<&str>, did: &str) -> String {
        match torn {
            Some(between) => say!(self, "story-answered-torn", between = between, did = did),
            None => say!(self, "story-answered", did = did),
        }
    }

    /// The best other option, with what held it back.
    #[must_use]
    pub fn next_best(self, option: &str, against: &[String]) -> String {
        let joined = against
            .iter()
            .cloned()
            .reduce(|first, last| say!(self, "story-terms-joined", first = first, last = last));
        match joined {
            Some(terms) => say!(self, "story-next-best-against", option = option, terms = terms),
            None => say!(self, "story-next-best", option = option),
        }
    }

    /// The best other option was worth more before chance, by so much.
    #[must_use]
    pub fn chance_decided(self, option: &str, by: f32) -> String {
        let (plain, by_so_much) = (self.plain, self.state(by));
        if by < CLEAR {
            return say!(self, "story-close", plain = plain, option = option, by = by_so_much);
        }
        say!(self, "story-mostly", plain = plain, option = option, by = by_so_much)
    }

    /// A setback.
    #[must_use]
    pub fn set_back(self, backed: bool, informal: bool) -> String {
        say!(self, "story-set-back", backed = backed, informal = informal)
    }

    /// A risk arises.
    #[must_use]
    pub fn risk_arose(self, what: &str, violation: bool) -> String {
        say!(self, "story-risk-arose", what = what, violation = violation)
    }

    /// Why it is one: what an account of it would be worth, and what a forum asks.
    #[must_use]
    pub fn not_accountable(self, account: f32, line: f32) -> String {
        if self.plain {
            return self.say("story-not-accountable-plain");
        }
        let (account, line) = (self.state(account), self.state(line));
        say!(self, "story-not-accountable", account = account, line = line)
    }

    /// How a risk came out.
    #[must_use]
    pub fn fate(self, when: &str, public: bool, affair: bool) -> String {
        let how = match (public, affair) {
            (_, true) => "affair",
            (true, false) => "public",
            (false, false) => "house",
        };
        say!(self, "story-fate", when = when, how = how)
    }

    /// Interests met.
    #[must_use]
    pub fn interests_met(self, official: &str, requested: bool, conduct: &str) -> String {
        say!(
            self,
            "story-interests-met",
            official = official,
            requested = requested,
            conduct = conduct,
        )
    }

    /// Something came out.
    #[must_use]
    pub fn came_out(self, since: Option<&str>, title: &str, kind: &str, violation: bool) -> String {
        say!(
            self,
            "story-came-out",
            official = self.person(title, 1),
            known = since.is_some(),
            when = since.unwrap_or_default(),
            kind = kind,
            violation = violation,
        )
    }

    /// Whether the alderman stood by the official, and the other way round.
    #[must_use]
    pub fn covered(
        self,
        alderman: &str,
        official: &str,
        by_alderman: bool,
        by_official: bool,
    ) -> String {
        let by = match (by_alderman, by_official) {
            (true, true) => "both",
            (true, false) => "alderman",
            (false, true) => "official",
            (false, false) => "neither",
        };
        say!(self, "story-covered", by = by, alderman = alderman, official = official)
    }
}
