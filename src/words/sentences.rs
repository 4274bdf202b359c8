//! The answer in plain sentences.

use crate::words::handle::{Words, capital, say};

impl Words {
    /// `18% fewer`, or `lower` where nothing is counted.
    #[must_use]
    pub fn change(self, share: f64, counts: bool) -> String {
        say!(self, "change", size = self.size_percent(share), less = share < 0.0, counts = counts)
    }

    /// `between 14% and 22% fewer`, or `between 6% fewer and 2% more`.
    #[must_use]
    pub fn between_changes(self, low: f64, high: f64, counts: bool) -> String {
        if (low < 0.0) == (high < 0.0) {
            let (near, far) = if low < 0.0 { (high, low) } else { (low, high) };
            let (near, far) = (self.size_percent(near), self.change(far, counts));
            return say!(self, "between", low = near, high = far);
        }
        say!(self, "between", low = self.change(low, counts), high = self.change(high, counts))
    }

    /// Levels under policy and baseline, each with its own interval, and the difference between them;
    /// `unit` opens the sentence.
    #[must_use]
    pub fn levels(
        self,
        unit: &str,
        policy: &str,
        baseline: &str,
        difference: Option<&str>,
    ) -> String {
        let difference = difference.map_or_else(String::new, |difference| {
            say!(self, "levels-apart", difference = difference)
        });
        say!(
            self,
            "levels",
            unit = unit,
            policy = policy,
            baseline = baseline,
            difference = difference,
        )
    }

    /// How many replicates there are where more are needed.
    #[must_use]
    pub fn too_few_replicates(self, replicates: u32, fewest: usize) -> String {
        say!(
            self,
            "too-few-replicates",
            replicates = self.number_of("replicates", replicates),
            fewest = self.whole(fewest),
        )
    }

    fn between_values(self, between: Option<(&str, &str)>) -> String {
        let told = between.map(|(low, high)| say!(self, "between", low = low, high = high));
        brackets(told.as_deref())
    }

    /// A result that goes down, for `trade-off`.
    #[must_use]
    pub fn goes_down(self, name: &str, share: Option<f64>) -> String {
        let outcome = self.outcome(name);
        match share {
            Some(share) => {
                say!(self, "goes-down", outcome = outcome, change = self.change(share, false))
            }
            None => outcome,
        }
    }

    /// What is avoided for the hours; the interval's ends in words.
    #[must_use]
    pub fn per_thousand_hours(self, name: &str, counts: bool, low: &str, high: &str) -> String {
        let outcome = self.outcome(name);
        say!(self, "per-thousand-hours", counts = counts, low = low, high = high, outcome = outcome)
    }

    /// Policies that take fewer hours and beat this one; the first few by name.
    #[must_use]
    pub fn dominated(self, by: &[String]) -> String {
        const NAMED: usize = 3;
        let mut named: Vec<String> = by.iter().take(NAMED).cloned().collect();
        if by.len() > NAMED {
            named.push(say!(self, "so-many-more", number = (by.len() - NAMED).to_string()));
        }
        say!(self, "dominated", named = self.list(&named), count = by.len())
    }

    /// Two interventions against the sum of each alone.
    #[must_use]
    pub fn together(
        self,
        first: &str,
        second: &str,
        verdict: &str,
        interaction: &str,
        of: &str,
        between: Option<(&str, &str)>,
    ) -> String {
        let between = between.map_or_else(String::new, |(low, high)| {
            say!(self, "together-between", low = low, high = high)
        });
        say!(
            self,
            "together",
            first = first,
            second = second,
            verdict = verdict,
            interaction = interaction,
            unit = self.unit(of),
            between = between,
        )
    }

    /// Which policies nothing beats, where all ask for equal hours.
    #[must_use]
    pub fn best_at_equal_hours(self, best: &[String], all: usize) -> String {
        if best.len() == all {
            return self.say("equal-hours-none");
        }
        say!(self, "equal-hours-best", best = self.list(best))
    }

    /// The level of an outcome under the only policy.
    #[must_use]
    pub fn level(self, name: &str, value: &str, of: &str, between: Option<(&str, &str)>) -> String {
        let (name, unit) = (capital(&self.outcome(name)), self.unit(of));
        format!("{name}: {value} {unit}{}.", self.between_values(between))
    }

    /// Whether a precision was reached; widths are shares of the baseline's mean in words.
    #[must_use]
    pub fn precision(
        self,
        replicates: u32,
        wanted: &str,
        found: Option<&str>,
        identical: u32,
        reached: bool,
    ) -> String {
        say!(
            self,
            "precision",
            reached = reached,
            replicates = self.number_of("replicates", replicates),
            wanted = wanted,
            told = found.is_some(),
            found = found.unwrap_or_default(),
            identical = identical,
            policies = identical.to_string(),
        )
    }
}

/// The paragraph of one policy; its first sentence goes on from the name.
#[must_use]
pub fn about(policy: &str, sentences: &[String]) -> String {
    format!("{policy}: {}", sentences.join(" "))
}

/// Between brackets, after a blank; nothing where there is nothing.
fn brackets(text: Option<&str>) -> String {
    text.map_or_else(String::new, |text| format!(" ({text})"))
}
