//! Sweeps: the answer, the figures and the page.

use crate::words::handle::{Words, capital, say};

impl Words {
    /// A swept key in a word or two: `media level`, `inwerkprogramma dose`.
    #[must_use]
    pub fn key(self, key: &str) -> String {
        let plain = |part: &str| part.replace('_', " ");
        let parts: Vec<&str> = key.split('.').collect();
        match &parts[..] {
            // Some keys say little without the part before.
            [.., of, last] => match self.of_family("swept", last) {
                Some(last) => format!("{} {last}", plain(of)),
                None => plain(last),
            },
            [last] => plain(last),
            [] => String::new(),
        }
    }

    /// A point in words: `media level 0.2, volatility 0.18`.
    #[must_use]
    pub fn at(self, keys: &[String], values: &[String]) -> String {
        let short: Vec<String> = keys.iter().map(|name| self.key(name)).collect();
        let told = |(place, value): (usize, &String)| {
            let alike = short.iter().filter(|other| **other == short[place]).count();
            // Two keys may end alike.
            let name = if alike > 1 { &keys[place] } else { &short[place] };
            format!("{name} {}", self.swept(value))
        };
        values.iter().enumerate().map(told).collect::<Vec<_>>().join(", ")
    }

    /// A value that is swept: a number as it was typed, or a text.
    #[must_use]
    pub fn swept(self, value: &str) -> String {
        if value.parse::<f64>().is_ok() { self.typed(value) } else { value.to_owned() }
    }

    /// A value with its interval: `52 (49 to 55)`.
    #[must_use]
    pub fn value_numbers(self, mean: f64, ends: Option<(f64, f64)>) -> String {
        let mean = self.number(mean);
        ends.map_or_else(
            || mean.clone(),
            |(low, high)| self.with_interval(&mean, &self.number(low), &self.number(high)),
        )
    }

    /// Where an outcome is lowest and highest: each a point and numbers.
    #[must_use]
    pub fn sweep_extremes(
        self,
        policy: &str,
        (name, of): (&str, &str),
        (lowest, least): (String, String),
        (highest, most): (String, String),
    ) -> String {
        say!(
            self,
            "sweep-extremes",
            outcome = capital(&self.outcome(name)),
            policy = policy,
            same = lowest == highest,
            least = least,
            lowest = lowest,
            most = most,
            highest = highest,
            unit = self.unit(of),
        )
    }

    /// At how many points a policy has a verdict, and at which where they are named.
    #[must_use]
    pub fn sweep_verdict(
        self,
        verdict: &str,
        points: usize,
        total: usize,
        named: Option<&str>,
    ) -> String {
        let said = capital(&self.named("sweep-said", verdict));
        let (told, all) = (points.to_string(), total.to_string());
        if points == total && total == 1 {
            return format!("{said}.");
        }
        if points == total {
            return say!(self, "sweep-at-all", said = said, total = all);
        }
        let named = named.map_or_else(String::new, |named| format!(" ({named})"));
        say!(self, "sweep-at-some", said = said, points = told, total = all, named = named)
    }

    /// The range of relative differences over points: each a point and numbers.
    #[must_use]
    pub fn sweep_range(
        self,
        (lowest, least): (String, String),
        highest: Option<(String, String)>,
    ) -> String {
        match highest {
            Some((highest, most)) => say!(
                self,
                "sweep-range",
                least = least,
                lowest = lowest,
                most = most,
                highest = highest,
            ),
            None => say!(self, "sweep-range-one", least = least),
        }
    }

    /// How a relative difference changes from one point to another, in percentage points.
    #[must_use]
    pub fn sweep_change(
        self,
        (from, to): (&str, &str),
        (mean, low, high): (f64, f64, f64),
    ) -> String {
        let bare = |share| self.signed_percent_bare(share);
        let numbers =
            say!(self, "percentage-points", mean = bare(mean), low = bare(low), high = bare(high));
        if low <= 0.0 && high >= 0.0 {
            return say!(self, "sweep-change-open", from = from, to = to, numbers = numbers);
        }
        say!(self, "sweep-change", from = from, to = to, numbers = numbers)
    }

    /// The end of what a terminal shows.
    #[must_use]
    pub fn sweep_closing(
        self,
        (name, of): (&str, &str),
        (points, policies): (&str, usize),
        (municipalities, replicates): (u32, u32),
        seconds: f64,
    ) -> String {
        say!(
            self,
            "sweep-closing",
            outcome = name,
            unit = self.column_unit(of),
            points = points,
            policies = self.number_of("policies", policies),
            municipalities = self.number_of("municipalities", municipalities),
            replicates = self.number_of("replicates", replicates),
            seconds = self.fixed(seconds, 0),
        )
    }

    /// Title of the figure.
    #[must_use]
    pub fn sweep_title(self, name: &str, keys: &str) -> String {
        say!(self, "sweep-title", outcome = capital(&self.outcome(name)), keys = keys)
    }

    /// The foot of lines.
    #[must_use]
    pub fn sweep_lines_foot(self, replicates: u32, differences: bool) -> String {
        let replicates = self.number_of("replicates", replicates);
        say!(self, "sweep-lines-foot", replicates = replicates, differences = differences)
    }

    /// The foot of maps.
    #[must_use]
    pub fn sweep_heat_foot(self, replicates: u32, differences: bool) -> String {
        let replicates = self.number_of("replicates", replicates);
        say!(self, "sweep-heat-foot", replicates = replicates, differences = differences)
    }
}
