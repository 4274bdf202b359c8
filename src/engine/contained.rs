//! A fault of the program in one piece of work must not take the rest with it.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::panic::{self, AssertUnwindSafe};

thread_local! {
    static CONTAINED: Cell<bool> = const { Cell::new(false) };
    static SAID: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Does a piece of work; a panic in it becomes an error that says what and where.
///
/// # Errors
/// What a panic said.
pub fn contained<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    let before = CONTAINED.replace(true);
    let done = panic::catch_unwind(AssertUnwindSafe(work));
    CONTAINED.set(before);
    done.map_err(|payload| SAID.take().unwrap_or_else(|| message(payload.as_ref())))
}

/// Lets a contained panic be told where it is reported, and not on the terminal by itself.
pub fn keep_contained_silent() {
    let otherwise = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if !CONTAINED.get() {
            return otherwise(info);
        }
        let place = info.location().map(|at| format!("{}:{}: ", at.file(), at.line()));
        SAID.set(Some(place.unwrap_or_default() + &message(info.payload())));
    }));
}

fn message(payload: &(dyn Any + Send)) -> String {
    let text = payload.downcast_ref::<&str>().copied();
    text.or_else(|| payload.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("a panic without a message")
        .to_owned()
}
