//! What must hold for any bytes. The main package runs the same functions on a few hundred inputs
//! (`tests/program/fuzzed.rs`); here they get as many as there is time for.
#![allow(missing_docs, clippy::unwrap_used, reason = "a test may stop at the first surprise")]

#[path = "../../tests/program/mutated/mod.rs"]
pub mod mutated;

use mutated::{Chance, mutated};
use polaris::catalogue::parameters;
use polaris::engine::{
    self, Block, Cancellation, ExecutionOptions, Journal, MemoryJournal, Receiver, RunError, Shard,
};
use polaris::experiment::{Fingerprint, Plan, Unit, World};
use polaris::records::Record;
use polaris::scenario::{self, Base, Scenario, ScenarioError};
use std::sync::OnceLock;

/// A small scenario, with room for a roster or other municipalities.
const SMALL: &str = "title = \"A title\"\nquestion = \"What comes of it?\"\n\
    [run]\nreplicates = 2\nyears = 1\nburn_in_years = 0\n\
    [[policies]]\nname = \"baseline\"\n\
    [[policies]]\nname = \"induction\"\ninwerkprogramma = 1\n";
const TOWNS: &str = "[[municipalities]]\nprofile = \"small\"\ncount = 2\ninhabitants = 9000\n";
const ROSTER: &str = "[[municipalities]]\nroster = \"towns.csv\"\ncolumns = { id = \"name\", inhabitants = \"inhabitants\" }\n";

/// A text of a scenario, as it is or as alterations of the shipped ones: a scenario or faults, told
/// with their places; what is valid stays so when it is written and read again.
pub fn scenario_text(bytes: &[u8]) {
    let shipped = scenario::shipped();
    let texts: Vec<&str> = shipped.iter().map(|(_, text)| *text).chain([SMALL]).collect();
    let text = match bytes.split_first() {
        Some((0..64, rest)) => String::from_utf8_lossy(rest).into_owned(),
        _ => mutated(&mut Chance::of(bytes), &texts),
    };
    if let Some(scenario) = told(scenario::load_text("fuzz.toml", &text, Base::Shipped, &[]))
        && scenario.written.rosters.is_empty()
    {
        let again =
            scenario::load_text("fuzz.toml", &scenario.written.text, Base::Shipped, &[]).unwrap();
        assert_eq!(scenario.resolved, again.resolved);
    }
}

/// The bytes of a roster beside a scenario.
pub fn roster(bytes: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    let text = match bytes.split_first() {
        Some((0..96, rest)) => rest.to_vec(),
        Some((96..128, rest)) => [b"name,inhabitants\n", rest].concat(),
        _ => {
            let lists = [
                "name,inhabitants\nAa,9000\n\"B, b\",12000\nCc,100000\n",
                "Bron: x\nname;inhabitants;rest\nAa;9.000;1\nBb;12 000;2\n",
                "name\tinhabitants\nAa\t9000\nBb\t12000\n",
            ];
            mutated(&mut Chance::of(bytes), &lists).into_bytes()
        }
    };
    std::fs::write(folder.path().join("towns.csv"), text).unwrap();
    let base = Base::Folder(folder.path().to_owned());
    if let Some(scenario) =
        told(scenario::load_text("fuzz.toml", &format!("{SMALL}{ROSTER}"), base, &[]))
    {
        assert!(!scenario.municipalities.is_empty());
        assert!(scenario.municipalities.iter().all(|town| town.inhabitants > 0));
    }
}

/// A `--set` of a known key or of none, with any value.
pub fn setting(bytes: &[u8]) {
    const KEYS: [&str; 16] = [
        "run.seed",
        "run.replicates",
        "run.years",
        "run.precision",
        "title",
        "extends",
        "municipalities.small.count",
        "municipalities.small.overrides",
        "policies.induction.inwerkprogramma.dose",
        "policies.new.kennismaking",
        "outcomes.primary",
        "output.rows",
        "sweep",
        "sweep.culture.silos",
        "uncertainty.parameters",
        "series.environment.media_level",
    ];
    let text = String::from_utf8_lossy(bytes.get(1..).unwrap_or_default()).into_owned();
    let mut chance = Chance::of(bytes);
    let set = match bytes.first() {
        Some(0..64) => text,
        Some(64..128) => format!("{}={text}", chance.one(&KEYS)),
        Some(128..160) => format!("{}={text}", chance.one(parameters::TABLE).name),
        _ => {
            let values = ["0.5", "[1, 2]", "{ dose = 1.0, coverage = 0.5 }", "\"a\"", "true"];
            let value = mutated(&mut chance, &values);
            format!("{}={}", chance.one(&KEYS), value.trim_end())
        }
    };
    told(scenario::load_text("fuzz.toml", &format!("{SMALL}{TOWNS}"), Base::Shipped, &[set]));
}

/// A scenario, or `None` where there are faults, which can be told.
fn told(read: Result<Scenario, ScenarioError>) -> Option<Scenario> {
    match read {
        Ok(scenario) => Some(scenario),
        Err(faults) => {
            assert!(!faults.list().is_empty());
            assert!(!faults.to_string().is_empty() && !faults.render(true).is_empty());
            None
        }
    }
}

/// A plan of one unit, what determines its part, and the part.
struct Known {
    plan: Plan,
    fingerprint: Fingerprint,
    part: Vec<u8>,
}

fn known() -> &'static Known {
    static KNOWN: OnceLock<Known> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let text = format!("{SMALL}{TOWNS}");
        let scenario = scenario::load_text("fuzz.toml", &text, Base::Shipped, &[]).unwrap();
        let plan = Plan::new(&scenario, &World::of(&scenario), true);
        let fingerprint = plan.fingerprint();
        let (journal, stop) = (MemoryJournal::default(), Cancellation::new(false));
        let options = ExecutionOptions {
            threads: 1,
            shard: Shard::WHOLE,
            cancellation: &stop,
            progress: &|_| {},
        };
        engine::run(&plan, &fingerprint, &journal, &options).unwrap();
        let part = journal.get(&plan.units()[0].name()).unwrap().unwrap();
        Known { plan, fingerprint, part }
    })
}

/// Takes results and leaves them.
struct Nobody;

impl Receiver for Nobody {
    type Error = RunError;

    fn rows(&mut self, _: &Unit, _: &[Record]) -> Result<(), RunError> {
        Ok(())
    }

    fn block(&mut self, _: &Block) -> Result<(), RunError> {
        Ok(())
    }
}

fn accepted(part: &[u8]) -> bool {
    let known = known();
    let journal = MemoryJournal::default();
    journal.put(&known.plan.units()[0].name(), part).unwrap();
    engine::assemble(&known.plan, &known.fingerprint, &journal, &mut Nobody).is_ok()
}

/// The bytes of a part: taken for whole only if they are those that were written. Bytes that
/// somebody signed who knows how never make the program fall over.
pub fn part(bytes: &[u8]) {
    const HEADER: usize = 72;
    let good = &known().part;
    let mut chance = Chance::of(bytes);
    match bytes.split_first() {
        Some((0..64, rest)) => assert_eq!(accepted(rest), rest == good),
        Some((64..128, rest)) => {
            let payload = if chance.below(2) == 0 {
                rest.to_vec()
            } else {
                altered(&mut chance, &good[HEADER..])
            };
            accepted(&signed(&good[..40], &payload));
        }
        Some((128..160, rest)) => {
            // The part of another unit, or of the same unit of another plan.
            let other = String::from_utf8_lossy(rest);
            let own = known().plan.units()[0].name();
            let is_own = engine::fingerprint_of(good, &other).is_some();
            assert_eq!(is_own, other == own, "{other:?}");
        }
        _ => {
            let torn = altered(&mut chance, good);
            assert_eq!(accepted(&torn), torn == *good);
        }
    }
}

/// A part with a checksum that holds: what only somebody makes who knows how.
fn signed(start: &[u8], payload: &[u8]) -> Vec<u8> {
    let name = known().plan.units()[0].name();
    let mut hasher = blake3::Hasher::new();
    hasher.update(&start[8..]);
    hasher.update(&(name.len() as u64).to_le_bytes());
    hasher.update(name.as_bytes());
    hasher.update(payload);
    [start, hasher.finalize().as_bytes(), payload].concat()
}

/// Bytes with some changed, taken out, or cut off.
fn altered(chance: &mut Chance, bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..chance.below(4) {
        let at = chance.below(bytes.len());
        match chance.below(4) {
            0 if !bytes.is_empty() => bytes[at] ^= 1 << chance.below(8),
            1 if !bytes.is_empty() => {
                bytes.remove(at);
            }
            2 => bytes.insert(at, chance.next() as u8),
            _ => bytes.truncate(at),
        }
    }
    bytes
}
