//! The form of an intervention in words.

use crate::interventions::{Audience, Form};
use crate::words::Words;

/// The form behind the name of an intervention: nothing where it is held alone and once.
pub(crate) fn form(words: Words, form: Form) -> String {
    words.form(form.audience == Audience::Joint, form.repeated)
}
