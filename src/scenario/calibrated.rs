//! What a calibration is about, as a hash: accepted worlds are those of a scenario only where this is
//! the same.

use super::valid::{Distribution, Intervention, Municipality, Quantity, Scenario, Series};
use crate::catalogue::{MODEL_REVISION, parameters};
use serde::Serialize;

/// Everything that decides which worlds a calibration accepts, but for its seed and replicates, which
/// only decide how precisely.
#[derive(Serialize)]
struct CalibrationIdentity<'a> {
    model_revision: u32,
    program_version: &'static str,
    years: u32,
    burn_in_years: u32,
    parameters: Vec<(&'static str, f32)>,
    choice: &'static str,
    municipalities: &'a [Municipality],
    series: &'a [Series],
    baseline: &'a [Intervention],
    ranges: Vec<(&'static str, f64, f64, Distribution)>,
}

impl Scenario {
    /// What a calibration is about, as a hash: model, ranges of parameters, rule of choice, municipalities, years, the
    /// interventions of the first policy and the revision of the model, but no other policy, seed or
    /// replicate. The first 16 hexadecimal digits of BLAKE3.
    #[must_use]
    pub fn calibration_hash(&self) -> String {
        let name = |index: usize| parameters::TABLE[index].name;
        let values = self.parameters.values();
        let ranges = self.uncertainty.uncertain.iter().filter_map(|it| match it.what {
            Quantity::Parameter(index) => Some((name(index), it.low, it.high, it.distribution)),
            Quantity::Dose(..) | Quantity::Coverage(..) => None,
        });
        let identity = CalibrationIdentity {
            model_revision: MODEL_REVISION,
            program_version: env!("CARGO_PKG_VERSION"),
            years: self.run.years,
            burn_in_years: self.run.burn_in_years,
            parameters: values
                .into_iter()
                .enumerate()
                .map(|(at, value)| (name(at), value))
                .collect(),
            choice: self.choice.word(),
            municipalities: &self.municipalities,
            series: &self.series,
            baseline: self.policies.first().map_or(&[], |policy| &policy.interventions),
            ranges: ranges.collect(),
        };
        hash(&identity).to_hex()[..16].to_owned()
    }
}

fn hash(identity: &CalibrationIdentity) -> blake3::Hash {
    let bytes = postcard::to_stdvec(identity)
        .expect("numbers, texts and lists of a known length always encode");
    blake3::hash(&bytes)
}
