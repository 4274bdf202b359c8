//! A share of a plan, for one of several machines.

use std::fmt;
use std::ops::Range;
use std::str::FromStr;

/// Most shares that a plan can be cut into.
pub const MOST_SHARES: u32 = 100_000;

/// The I-th of N stretches of a plan, as equal as can be: whole blocks of replicates lie together, so
/// that a share that is missing takes few of them along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    index: u32,
    of: u32,
}

impl Share {
    /// All of it.
    pub const WHOLE: Self = Self { index: 0, of: 1 };

    /// The share with a number from 1 to `of`; `None` where there is no such share.
    #[must_use]
    pub fn new(number: u32, of: u32) -> Option<Self> {
        let fits = (1..=of).contains(&number) && of <= MOST_SHARES;
        fits.then(|| Self { index: number - 1, of })
    }

    /// Its number, from 1.
    #[must_use]
    pub fn number(self) -> u32 {
        self.index + 1
    }

    /// How many shares there are.
    #[must_use]
    pub fn of(self) -> u32 {
        self.of
    }

    /// Whether it is all of it.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self.of == 1
    }

    /// The places of its pieces of work among so many.
    #[must_use]
    pub fn of_total(self, total: usize) -> Range<usize> {
        let edge = |index: u32| (total as u128 * u128::from(index) / u128::from(self.of)) as usize;
        edge(self.index)..edge(self.index + 1)
    }

    /// The name of its folder.
    #[must_use]
    pub fn folder(self) -> String {
        let width = self.of.to_string().len();
        format!("{:0width$}-of-{}", self.number(), self.of)
    }
}

impl fmt::Display for Share {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}/{}", self.number(), self.of)
    }
}

impl FromStr for Share {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let parsed = text.split_once('/').and_then(|(number, of)| {
            Self::new(number.trim().parse().ok()?, of.trim().parse().ok()?)
        });
        parsed.ok_or_else(|| format!("allowed is I/N with I from 1 to N and N up to {MOST_SHARES}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_piece_is_in_one_share() {
        for of in [1, 2, 3, 7, 8] {
            let shares: Vec<Share> = (1..=of).filter_map(|number| Share::new(number, of)).collect();
            assert_eq!(shares.len(), of as usize);
            for total in [0, 1, 5, 50] {
                let pieces: Vec<usize> =
                    shares.iter().flat_map(|share| share.of_total(total)).collect();
                assert_eq!(pieces, (0..total).collect::<Vec<_>>());
            }
        }
        assert!(Share::WHOLE.is_whole() && Share::WHOLE.of_total(12) == (0..12));
    }

    #[test]
    fn a_share_is_written_as_it_is_read() {
        let share: Share = "3/12".parse().expect("a share");
        assert_eq!((share.to_string().as_str(), share.folder().as_str()), ("3/12", "03-of-12"));
        for wrong in ["0/4", "5/4", "4", "a/b", "1/0", "-1/2", "1/100001", ""] {
            assert!(wrong.parse::<Share>().is_err(), "{wrong}");
        }
    }
}
