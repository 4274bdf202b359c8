//! A pool of replicates of a small scenario: what many runs of it would have seen.

use polaris::catalogue::outcomes::{self, TABLE};
use polaris::engine::{Cancellation, RunError, parallel_map};
use polaris::experiment::{Plan, World};
use polaris::scenario::{self, Base};
use polaris::studies::answer::compare::replicate_table::ReplicateTable;
use polaris::studies::answer::trial::Trial;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// Replicates of one run: a block of the pool. Each block has a seed of its own.
pub const BLOCK: usize = 30;
/// Runs of the baseline under other seeds.
pub const OTHERS: usize = 2;
/// Outcomes that are kept: the readings of risk, the primary one first, then trust, a common count, a rare one.
pub const OUTCOMES: [&str; 8] = [
    "risks_relation_severity",
    "risks_relation",
    "violations_relation",
    "council_misinformed",
    "risks_relation_grave",
    "trust_official_alderman",
    "requests_improper",
    "exposures_relation",
];
/// Outcomes that are so rare in this scenario that what is counted of them is only reported.
pub const RARE: [&str; 3] = ["council_misinformed", "risks_relation_grave", "exposures_relation"];

/// Two municipalities over one term, and a measure that is felt at once.
const SCENARIO: &str = r#"
title = "A small scenario"
question = "Do the statistics keep what they promise?"
[run]
replicates = 30
years = 4
burn_in_years = 4
[[municipalities]]
profile = "town"
count = 2
inhabitants = 30000
[[policies]]
name = "baseline"
[[policies]]
name = "nothing"
inwerkprogramma = 0
[[policies]]
name = "measure"
kennismaking = 2
relatiegesprek = 2
"#;

/// One way of running the scenario: a value for each outcome of [`OUTCOMES`] and each replicate.
pub type Arm = Vec<Vec<f64>>;

/// Replicates in the order of their blocks.
pub struct Pool {
    /// The baseline.
    pub baseline: Arm,
    /// A policy that acts.
    pub measure: Arm,
    /// The baseline under other seeds, a few times.
    pub others: Vec<Arm>,
    /// Cells in which a policy that does nothing differed from the baseline, in any outcome.
    pub nothing_differs: usize,
    /// Cells that were compared for that.
    pub cells: usize,
}

impl Pool {
    /// Runs so many blocks, on every core.
    pub fn run(blocks: usize) -> Self {
        let base = Base::Folder(std::path::PathBuf::new());
        let scenario = scenario::load_text("pool.toml", SCENARIO, base, &[]).unwrap();
        let plan = Plan::new(&scenario, &World::of(&scenario), false);
        let seeds: Vec<u64> = (1..=blocks as u64).collect();
        let run = |seed: &u64| -> Result<Vec<ReplicateTable>, RunError> {
            let paired = Plan { seed: *seed, ..plan.clone() };
            let mut tables = vec![Trial::run(&paired)?.tally.replicate_table()];
            for salt in 1..=OTHERS as u32 {
                let mut alone = Plan { salt, ..paired.clone() };
                alone.policies.truncate(1);
                alone.programmes.truncate(1);
                tables.push(Trial::run(&alone)?.tally.replicate_table());
            }
            Ok(tables)
        };
        let tables = parallel_map(&seeds, 0, &Cancellation::new(false), &|_, _| {}, run).unwrap();
        let arm = |table: usize, policy: usize| -> Arm {
            let column = |name: &&str| {
                let outcome = outcomes::find(name).unwrap();
                let blocks = tables.iter().map(|tables| &tables[table]);
                blocks.flat_map(|table| table.column(policy, 0, outcome)).collect()
            };
            OUTCOMES.iter().map(column).collect()
        };
        let mut pool = Self {
            baseline: arm(0, 0),
            measure: arm(0, 2),
            others: (1..=OTHERS).map(|table| arm(table, 0)).collect(),
            nothing_differs: 0,
            cells: 0,
        };
        for table in tables.iter().map(|tables| &tables[0]) {
            for outcome in 0..TABLE.len() {
                for profile in 0..table.profiles.len() {
                    let [baseline, nothing] =
                        [0, 1].map(|policy| table.column(policy, profile, outcome));
                    let pairs = baseline.iter().zip(&nothing);
                    pool.nothing_differs +=
                        pairs.filter(|(one, other)| one.to_bits() != other.to_bits()).count();
                    pool.cells += baseline.len();
                }
            }
        }
        pool
    }

    /// The baseline and the measure, as they are compared.
    pub fn compared(&self) -> [(&'static str, &Arm); 2] {
        [("baseline", &self.baseline), ("measure", &self.measure)]
    }

    /// The same replicates in another order, one for each number; 0 is the order in which they were
    /// made.
    pub fn in_order(&self, order: u64) -> Self {
        let mut places: Vec<usize> = (0..self.replicates()).collect();
        if order > 0 {
            let mut random = ChaCha8Rng::seed_from_u64(order);
            for left in (2..=places.len()).rev() {
                places.swap(left - 1, (random.next_u64() % left as u64) as usize);
            }
        }
        let ordered = |arm: &Arm| -> Arm {
            arm.iter().map(|column| places.iter().map(|place| column[*place]).collect()).collect()
        };
        Self {
            baseline: ordered(&self.baseline),
            measure: ordered(&self.measure),
            others: self.others.iter().map(ordered).collect(),
            ..*self
        }
    }

    /// Replicates in all.
    pub fn replicates(&self) -> usize {
        self.baseline[0].len()
    }

    /// The pool as a table for other programs.
    pub fn csv(&self) -> String {
        use std::fmt::Write as _;
        let mut arms =
            vec![("baseline".to_owned(), &self.baseline), ("measure".to_owned(), &self.measure)];
        arms.extend(
            self.others.iter().enumerate().map(|(at, arm)| (format!("other_luck_{}", at + 1), arm)),
        );
        let mut text = "replicate".to_owned();
        for (name, _) in &arms {
            for outcome in OUTCOMES {
                write!(text, ",{name}:{outcome}").unwrap();
            }
        }
        text.push('\n');
        for replicate in 0..self.replicates() {
            write!(text, "{}", replicate + 1).unwrap();
            for (_, arm) in &arms {
                arm.iter().for_each(|column| write!(text, ",{}", column[replicate]).unwrap());
            }
            text.push('\n');
        }
        text
    }
}

/// The table that a run of these replicates would have compared: arms by name, the baseline first.
pub fn table(arms: &[(&str, &Arm)], replicates: std::ops::Range<usize>) -> ReplicateTable {
    let places: Vec<usize> = OUTCOMES.iter().map(|name| outcomes::find(name).unwrap()).collect();
    let mut values = Vec::with_capacity(arms.len() * replicates.len() * TABLE.len());
    for (_, arm) in arms {
        for replicate in replicates.clone() {
            let mut row = vec![f64::NAN; TABLE.len()];
            for (place, column) in places.iter().zip(*arm) {
                row[*place] = column[replicate];
            }
            values.append(&mut row);
        }
    }
    ReplicateTable {
        policies: arms.iter().map(|(name, _)| (*name).to_owned()).collect(),
        profiles: vec!["all".to_owned()],
        replicates: (1..=replicates.len() as u32).collect(),
        values,
    }
}
