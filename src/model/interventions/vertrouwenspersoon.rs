//! A confidential adviser, and a channel outside the house.

use super::declaration::{Effect, Intervention, Measure, Reach, Shows};
use super::form::Forms;
use super::hours::{Hours, HoursFor::{Municipality, Person}};
use super::kind::Kind;
use crate::catalogue::Source::Assumed;
use crate::catalogue::Text;
use crate::math::raise;

/// The declaration of `vertrouwenspersoon`.
pub const DECLARED: Intervention = Intervention {
    kind: Kind::Vertrouwenspersoon,
    name: "vertrouwenspersoon",
    alias: "confidential_adviser",
    dose_one: Text {
        en: "a confidential adviser with time for the top, and a place outside the house where a wrong can be reported under the Dutch Whistleblowers Protection Act (Wet bescherming klokkenluiders)",
        nl: "een vertrouwenspersoon met tijd voor de ambtelijke top, en een plek buiten het huis waar een misstand gemeld kan worden volgens de Wet bescherming klokkenluiders",
    },
    reach: Reach::Municipalities,
    dose_max: 4.0,
    hours: &[Hours::of(80.0, Municipality), Hours::of(1.0, Person)],
    weeks: 0,
    forms: Forms::NONE,
    route: Text {
        en: "lowers the fear of retaliation and the chance that dissent is punished, and makes it easier to take a refusal to mayor or secretary",
        nl: "vermindert de angst voor vergelding en de kans dat tegenspraak wordt gestraft, en maakt het makkelijker om een weigering aan burgemeester of secretaris voor te leggen",
    },
    source: Assumed("never measured"),
    effect: Effect::Measure(Measure {
        closes: |p| p.outside_channel,
        moves: |habits, taken| habits.outside_channel = raise(habits.outside_channel, taken),
        decay: 0.010,
    }),
    shows: Shows { outcome: "contradictions_punished", rises: false },
};
