//! Signals of the system: Ctrl-C, and a limit on the size of files.

use crate::engine::Cancellation;
use crate::studies::shared::error::CommandError;
use crate::terminal;
use std::sync::atomic::Ordering;
use std::sync::{Arc, OnceLock};

/// Ctrl-C asks the command to stop after the work in hand, and says so at once, since that may take
/// a while; a second one ends the program.
pub(crate) fn stop_on_interrupt() -> Arc<Cancellation> {
    static STOP: OnceLock<Arc<Cancellation>> = OnceLock::new();
    let stop = STOP.get_or_init(|| {
        let stop = Arc::new(Cancellation::new(false));
        let flag = Arc::clone(&stop);
        // Where no handler can be set, Ctrl-C ends the program; finished parts are safe anyway.
        let _ = ctrlc::set_handler(move || {
            if flag.swap(true, Ordering::Relaxed) {
                std::process::exit(130);
            }
            terminal::line(&terminal::words().say("stopping"));
        });
        stop
    });
    Arc::clone(stop)
}

/// Ends a command between two steps of its work if Ctrl-C was pressed.
///
/// # Errors
/// That it was interrupted.
pub(crate) fn go_on(stop: &Cancellation) -> Result<(), CommandError> {
    if !stop.load(Ordering::Relaxed) {
        return Ok(());
    }
    terminal::line(&terminal::words().say("go-on"));
    Err(CommandError::Interrupted)
}

/// Lets a write that meets the limit on the size of files (`ulimit -f`) fail with an error, which is
/// told with its file. Without a handler the system ends the program by SIGXFSZ, without a word.
pub(crate) fn report_large_files() {
    #[cfg(unix)]
    {
        let met = Arc::default();
        // Where no handler can be set, the system does as before.
        let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, met);
    }
}
