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
