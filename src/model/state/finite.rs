//! Checks that all state is finite, so that a NaN is never recorded as 0.

use super::dyad::Dyad;
use super::people::{Alderman, Official};
use super::town::Town;

impl Town {
    /// Says what holds a state that is no finite number, if anything does.
    #[must_use]
    pub fn not_a_number(&self) -> Option<&'static str> {
        let bodies = [
            self.power_culture,
            self.trust_college,
            self.trust_top,
            self.trust_collective,
            self.mayor_backbone,
            self.secretary_backbone,
        ];
        let media = [self.media, self.media_base, self.media_excitement];
        let belief = [self.belief.all, self.belief.seen, self.belief.risky];
        let sound: [(&'static str, bool); 7] = [
            ("media pressure", finite(&media)),
            ("the bodies of the municipality", finite(&bodies)),
            ("the belief about ventures", finite(&belief)),
            ("the appeal of parties", finite(&self.party_appeal) && finite(&self.party_shares)),
            ("an alderman", self.seats.iter().all(|seat| alderman(&seat.alderman))),
            ("an official", self.officials.iter().all(official)),
            ("a pair", self.dyads.iter().all(dyad)),
        ];
        sound.into_iter().find(|(_, sound)| !sound).map(|(what, _)| what)
    }
}

/// Finite numbers have a finite sum of products with 0.
fn finite(values: &[f32]) -> bool {
    values.iter().map(|value| value * 0.0).sum::<f32>() == 0.0
}

fn alderman(alderman: &Alderman) -> bool {
    finite(&[
        alderman.experience_years,
        alderman.experience,
        alderman.uncertainty,
        alderman.norm_knowledge,
        alderman.need_to_be_seen,
        alderman.realism,
        alderman.tolerance_wanted,
        alderman.tolerance_real,
        alderman.attention,
        alderman.difficulty,
        alderman.boundness,
        alderman.reflection,
        alderman.caution,
        alderman.interest,
        alderman.pressure,
        alderman.long_weight,
    ])
}

fn official(official: &Official) -> bool {
    finite(&[
        official.expertise,
        official.loyalty_politics,
        official.loyalty_service,
        official.professional,
        official.temptation,
        official.sensitivity,
        official.credibility,
        official.identification,
        official.practice,
    ])
}

fn dyad(dyad: &Dyad) -> bool {
    finite(&[
        dyad.trust_in_official,
        dyad.trust_in_alderman,
        dyad.respect_of_alderman,
        dyad.respect_of_official,
        dyad.loyalty_of_alderman,
        dyad.loyalty_of_official,
        dyad.safety,
        dyad.informal,
        dyad.welcome,
        dyad.openness,
        dyad.familiarity,
        dyad.expectations,
    ])
}
