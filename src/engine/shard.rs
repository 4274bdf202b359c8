//! Shards: stretches of a plan, each for one of several machines.

use std::fmt;
use std::ops::Range;
use std::str::FromStr;

/// Most shards that a plan can be cut into.
pub const MAX_SHARDS: u32 = 100_000;

/// One of several consecutive stretches of the work, as equal in size as can be.
///
/// The units of a block of replicates follow each other in a plan, so that a missing shard affects as
/// few blocks as possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shard {
    index: u32,
    count: u32,
}

impl Shard {
    /// All of the work.
    pub const WHOLE: Self = Self { index: 0, count: 1 };

    /// The shard with a number from 1 to `count`; `None` where there is no such shard.
    #[must_use]
    pub fn new(number: u32, count: u32) -> Option<Self> {
        let fits = (1..=count).contains(&number) && count <= MAX_SHARDS;
        fits.then(|| Self { index: number - 1, count })
    }

    /// Its number, from 1.
    #[must_use]
    pub fn number(self) -> u32 {
        self.index + 1
    }

    /// How many shards there are.
    #[must_use]
    pub fn count(self) -> u32 {
        self.count
    }

    /// Whether it is all of the work.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self.count == 1
    }

    /// The indices of its items among so many.
    #[must_use]
    pub fn range(self, total: usize) -> Range<usize> {
        let edge =
            |index: u32| (total as u128 * u128::from(index) / u128::from(self.count)) as usize;
        edge(self.index)..edge(self.index + 1)
    }

    /// The name of its folder, such as `03-of-12`.
    #[must_use]
    pub fn folder_name(self) -> String {
        let width = self.count.to_string().len();
        format!("{:0width$}-of-{}", self.number(), self.count)
    }
}

impl fmt::Display for Shard {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}/{}", self.number(), self.count)
    }
}

impl FromStr for Shard {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let parsed = text.split_once('/').and_then(|(number, count)| {
            Self::new(number.trim().parse().ok()?, count.trim().parse().ok()?)
        });
        parsed.ok_or_else(|| format!("allowed is I/N with I from 1 to N and N up to {MAX_SHARDS}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_is_in_one_shard() {
        for count in [1, 2, 3, 7, 8] {
            let shards: Vec<Shard> =
                (1..=count).filter_map(|number| Shard::new(number, count)).collect();
            assert_eq!(shards.len(), count as usize);
            for total in [0, 1, 5, 50] {
                let items: Vec<usize> =
                    shards.iter().flat_map(|shard| shard.range(total)).collect();
                assert_eq!(items, (0..total).collect::<Vec<_>>());
            }
        }
        assert!(Shard::WHOLE.is_whole() && Shard::WHOLE.range(12) == (0..12));
    }

    #[test]
    fn a_shard_is_written_as_it_is_read() {
        let shard: Shard = "3/12".parse().expect("a shard");
        assert_eq!(
            (shard.to_string().as_str(), shard.folder_name().as_str()),
            ("3/12", "03-of-12")
        );
        for wrong in ["0/4", "5/4", "4", "a/b", "1/0", "-1/2", "1/100001", ""] {
            assert!(wrong.parse::<Shard>().is_err(), "{wrong}");
        }
    }
}
