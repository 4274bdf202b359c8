//! What stands in and under the figures.

use crate::words::handle::{Words, capital, say};

impl Words {
    /// Title of the figure of the primary outcome by year.
    #[must_use]
    pub fn years_title(self, name: &str) -> String {
        say!(self, "years-title", outcome = capital(&self.outcome(name)))
    }

    /// What the figure by year shows, for those who cannot see it; `outcome` is its name.
    #[must_use]
    pub fn years_alt(self, outcome: &str, policies: &str, years: u32) -> String {
        say!(self, "years-alt", outcome = outcome, policies = policies, single = years == 1)
    }

    /// How to read the figure by year.
    #[must_use]
    pub fn years_caption(self, years: u32) -> String {
        if years == 1 { self.say("year-caption") } else { self.say("years-caption") }
    }

    /// Title of a curve.
    #[must_use]
    pub fn curve(self, intervention: &str, coverage: f64, start_week: u32, form: &str) -> String {
        let covered = if coverage < 1.0 {
            say!(self, "curve-covered", percent = self.percent(coverage))
        } else {
            String::new()
        };
        let start = if start_week > 0 {
            say!(self, "curve-start", week = start_week.to_string())
        } else {
            String::new()
        };
        let name = capital(&self.intervention(intervention));
        say!(self, "curve", name = name, form = form, covered = covered, start = start)
    }

    /// The form of an intervention behind its name: nothing where it is held alone and once.
    #[must_use]
    pub fn form(self, joint: bool, repeated: bool) -> String {
        let joint = joint.then(|| self.say("form-joint"));
        let repeated = repeated.then(|| self.say("form-repeated"));
        joint.into_iter().chain(repeated).collect()
    }

    /// A dose below its mark.
    #[must_use]
    pub fn dose(self, dose: f64) -> String {
        let text = self.fixed(dose, 2);
        text.trim_end_matches('0').trim_end_matches(['.', ',']).to_owned()
    }

    /// Hours below a dose.
    #[must_use]
    pub fn hours_short(self, hours: f64) -> String {
        say!(self, "hours-short", hours = self.fixed(hours, usize::from(hours < 10.0)))
    }

    /// The unit on a line of its own, with a capital.
    #[must_use]
    pub fn unit_line(self, of: &str) -> String {
        capital(&self.unit(of))
    }

    /// The unit on a line of its own, and whether the axis is cut.
    #[must_use]
    pub fn unit_below(self, of: &str, cut: bool) -> String {
        let unit = self.unit_line(of);
        if cut { format!("{unit} {}", self.say("axis-cut")) } else { unit }
    }

    /// The foot of a figure, so that it can travel alone; `signs` show the interval.
    #[must_use]
    pub fn foot(self, signs: &str, replicates: u32) -> String {
        say!(self, "foot", signs = signs, replicates = self.number_of("replicates", replicates))
    }

    /// The foot of the forest plot.
    #[must_use]
    pub fn effects_foot(self, replicates: &str) -> String {
        say!(self, "effects-foot", replicates = replicates)
    }

    /// The foot of the same in exploratory outcomes.
    #[must_use]
    pub fn effects_others_foot(self, replicates: &str) -> String {
        say!(self, "effects-others-foot", replicates = replicates)
    }
}
