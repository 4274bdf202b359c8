//! Turns a panic in one piece of work into an error, so that the other pieces go on.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::panic::{self, AssertUnwindSafe};

thread_local! {
    /// Whether a panic on this thread is being caught.
    static CATCHING: Cell<bool> = const { Cell::new(false) };
    /// Location and message of the last panic that was caught on this thread.
    static CAUGHT: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Calls a closure and turns a panic in it into an error.
///
/// # Errors
/// The message of the panic, after its location where [`silence_caught_panics`] was called.
pub fn catch_panic<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    let before = CATCHING.replace(true);
    let result = panic::catch_unwind(AssertUnwindSafe(work));
    CATCHING.set(before);
    result.map_err(|payload| CAUGHT.take().unwrap_or_else(|| message(payload.as_ref())))
}

/// Installs a panic hook that prints nothing for a panic inside [`catch_panic`], whose caller reports
/// it. All other panics are left to the hook that was there.
pub fn silence_caught_panics() {
    let previous = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if !CATCHING.get() {
            return previous(info);
        }
        let location = info.location().map(|at| format!("{}:{}: ", at.file(), at.line()));
        CAUGHT.set(Some(location.unwrap_or_default() + &message(info.payload())));
    }));
}

fn message(payload: &(dyn Any + Send)) -> String {
    let text = payload.downcast_ref::<&str>().copied();
    text.or_else(|| payload.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("a panic without a message")
        .to_owned()
}
