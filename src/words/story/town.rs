//! Sentences on the head of a story, elections, exits, crises and quarters.

use crate::words::catalogue::Value;
use crate::words::handle::{Words, capital, say};

/// A dialogue that gains so much clears the air; one that gains less than the other changes little.
const MUCH: f32 = 0.15;
const SOME: f32 = 0.05;
/// A change of a state from which on it is told.
const MOVED: f32 = 0.015;

impl Words {
    /// Title.
    #[must_use]
    pub fn story_title(self, inhabitants: u32, replicate: u32, policy: &str) -> String {
        if self.plain {
            let size = capital(&self.size_in_words(inhabitants));
            return say!(self, "story-title-plain", size = size, policy = policy);
        }
        say!(
            self,
            "story-title",
            inhabitants = self.number_of("inhabitants", inhabitants),
            replicate = replicate.to_string(),
            policy = policy,
        )
    }

    /// Which municipality of the scenario it is.
    #[must_use]
    pub fn story_about(self, scenario: &str, number: u32, years: u32) -> String {
        if self.plain {
            return say!(self, "story-about-plain", scenario = scenario);
        }
        say!(
            self,
            "story-about",
            scenario = scenario,
            number = number.to_string(),
            years = self.number_of("simulated-years", years),
        )
    }

    /// Why this one.
    #[must_use]
    pub fn picked(self, looked_at: usize) -> String {
        if self.plain {
            return self.say("story-picked-plain");
        }
        self.counted_of("story-picked", looked_at)
    }

    /// Interventions of the policy, each as [`Words::with_dose`] has it.
    #[must_use]
    pub fn interventions(self, policy: &str, kinds: &[String]) -> String {
        if kinds.is_empty() {
            return say!(self, "story-no-interventions", policy = policy);
        }
        say!(self, "story-interventions", policy = policy, kinds = self.list(kinds))
    }

    /// An intervention with its dose, its form as [`Words::form`] has it and, unless all are reached, its
    /// coverage.
    #[must_use]
    pub fn with_dose(self, name: &str, dose: f32, coverage: f32, form: &str) -> String {
        if self.plain {
            return name.replace('_', " ");
        }
        let dose = self.typed(&dose.to_string());
        if coverage < 1.0 {
            let percent = self.percent(f64::from(coverage));
            return say!(
                self,
                "story-intervention-reached",
                name = name,
                dose = dose,
                percent = percent,
                form = form,
            );
        }
        say!(self, "story-intervention", name = name, dose = dose, form = form)
    }

    /// A number in the head of a story; `what` is a code.
    #[must_use]
    pub fn counted(self, what: &str, number: usize) -> String {
        self.counted_of(&format!("count-{what}"), number)
    }

    /// Numbers of a story, in order.
    #[must_use]
    pub fn numbers(self, counts: &[String]) -> String {
        capital(&say!(self, "story-numbers", counts = counts.join(", ")))
    }

    /// A party that moved much.
    #[must_use]
    pub fn moved(self, letter: &str, before: f32, after: f32) -> String {
        let percent = |share: f32| self.percent(f64::from(share));
        say!(
            self,
            "story-moved",
            letter = letter,
            rose = after > before,
            plain = self.plain,
            before = percent(before),
            after = percent(after),
        )
    }

    /// Parties that moved, or none did much.
    #[must_use]
    pub fn movements(self, moves: &[String]) -> String {
        if moves.is_empty() {
            return self.say("story-moved-little");
        }
        format!("{}.", capital(&self.list(moves)))
    }

    /// Parties put out of the coalition: letter and terms in office.
    #[must_use]
    pub fn fallen(self, parties: &[(&str, u32)], ousted: bool) -> String {
        let said: Vec<String> = parties
            .iter()
            .map(|(letter, terms)| {
                let number = terms.to_string();
                say!(
                    self,
                    "story-fallen-party",
                    letter = *letter,
                    plain = self.plain,
                    count = *terms,
                    terms = number,
                )
            })
            .collect();
        say!(self, "story-fallen", parties = self.list(&said), ousted = ousted)
    }

    /// The coalition.
    #[must_use]
    pub fn coalition(self, letters: &[String]) -> String {
        say!(self, "story-coalition", count = letters.len(), letters = self.list(letters))
    }

    /// Someone new in a seat.
    #[must_use]
    pub fn newcomer(self, who: &str, party: &str, outside: bool, years: f32) -> String {
        let years = f64::from(years);
        // As the number is shown, so is it counted.
        let count = Value::Count(years.round_ties_even());
        let years = if self.plain {
            say!(self, "story-experience-plain", count = count)
        } else {
            say!(self, "story-experience", count = count, years = self.fixed(years, 0))
        };
        say!(self, "story-newcomer", who = who, party = party, years = years, outside = outside,)
    }

    /// The coalition breaks.
    #[must_use]
    pub fn broke(self, leaver: &str, newcomer: Option<&str>, left: &[String]) -> String {
        say!(
            self,
            "story-broke",
            leaver = leaver,
            gone = left.len(),
            left = capital(&self.list(left)),
            replaced = newcomer.is_some(),
            newcomer = newcomer.unwrap_or_default(),
        )
    }

    /// A crisis ends.
    #[must_use]
    pub fn crisis_ended(self, weeks: Option<u32>) -> String {
        let number = weeks.unwrap_or_default();
        say!(
            self,
            "story-crisis-ended",
            known = weeks.is_some(),
            plain = self.plain,
            count = number,
            weeks = self.fixed(f64::from(number), 0),
        )
    }

    /// A dialogue.
    #[must_use]
    pub fn dialogue(self, gained: f32) -> String {
        let gain = match gained {
            gained if gained >= MUCH => "much",
            gained if gained >= SOME => "some",
            _ => "little",
        };
        say!(
            self,
            "story-dialogue",
            gain = gain,
            plain = self.plain,
            change = self.change_of(gained),
        )
    }

    /// What passed by in a quarter.
    #[must_use]
    pub fn passed(
        self,
        dossiers: usize,
        risks: usize,
        exposures: usize,
        officials: usize,
    ) -> String {
        let mut parts = vec![self.counted_of("story-passed-dossiers", dossiers)];
        if risks > 0 {
            parts.push(self.counted_of("story-passed-risks", risks));
        }
        if exposures > 0 {
            parts.push(self.counted_of("story-passed-exposures", exposures));
        }
        if officials > 0 {
            parts.push(self.counted_of("story-passed-directors", officials));
        }
        capital(&format!("{}.", self.list(&parts)))
    }

    /// Where things stand, each with where it stood before, in the order of the family `state`.
    #[must_use]
    pub fn standing(self, states: &[(f32, Option<f32>)], hidden: usize) -> String {
        let said: Vec<String> = self
            .several("state")
            .into_iter()
            .zip(states)
            .map(|(name, (now, before))| {
                let moved = before.map(|before| now - before).filter(|by| by.abs() >= MOVED);
                let moved =
                    moved.map_or_else(String::new, |by| format!(" ({})", self.change_of(by)));
                format!("{name} {}{moved}", self.state(*now))
            })
            .collect();
        say!(self, "story-standing", states = said.join(", "), hidden = hidden.to_string())
    }
}
