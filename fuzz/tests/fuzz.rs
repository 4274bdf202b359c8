//! The targets as bolero runs them; how many inputs each got is printed at its end.

use bolero::check;
use polaris_fuzz::targets;
use std::sync::atomic::{AtomicU64, Ordering};

macro_rules! fuzz {
    ($($target:ident),+) => {$(
        #[test]
        fn $target() {
            static INPUTS: AtomicU64 = AtomicU64::new(0);
            check!().for_each(|bytes: &[u8]| {
                INPUTS.fetch_add(1, Ordering::Relaxed);
                targets::$target(bytes);
            });
            println!("{}: {} inputs", stringify!($target), INPUTS.load(Ordering::Relaxed));
        }
    )+};
}

fuzz!(scenario_text, roster, setting, part);
