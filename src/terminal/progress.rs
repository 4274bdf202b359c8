//! Progress: a bar with an estimate of the time left on a terminal, plain lines elsewhere, or JSON.

use crate::engine::Progress;
use crate::terminal::spoken::{is_json, words};
use crate::words::say;
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::json;
use std::io::IsTerminal;
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// Seconds between plain lines.
const LINE_EVERY: Duration = Duration::from_secs(10);
/// Seconds between JSON objects, which a program draws as a bar.
const OBJECT_EVERY: Duration = Duration::from_millis(200);

/// Shows how far a run is.
#[derive(Debug)]
pub struct Bar {
    kind: Kind,
}

#[derive(Debug)]
enum Kind {
    Silent,
    Drawn(ProgressBar),
    Lines { name: String, began: Instant, last: Mutex<Instant> },
    Objects { name: String, last: Mutex<Option<Instant>> },
}

impl Bar {
    /// A bar on a terminal, lines elsewhere, JSON if all messages are, nothing if quiet.
    #[must_use]
    pub fn new(name: &str, quiet: bool) -> Self {
        let kind = if quiet {
            Kind::Silent
        } else if is_json() {
            Kind::Objects { name: name.to_owned(), last: Mutex::new(None) }
        } else if std::io::stderr().is_terminal() {
            let clock = say!(words(), "progress-clock", gone = "{elapsed}", left = "{eta}");
            let template = format!("{{prefix}} {{wide_bar}} {{percent:>3}}%  {clock}");
            let style = ProgressStyle::with_template(&template)
                .unwrap_or_else(|_| ProgressStyle::default_bar());
            let bar = ProgressBar::new(0).with_style(style).with_prefix(name.to_owned());
            Kind::Drawn(bar)
        } else {
            let now = Instant::now();
            Kind::Lines { name: name.to_owned(), began: now, last: Mutex::new(now) }
        };
        Self { kind }
    }

    /// Takes note of progress.
    pub fn show(&self, progress: Progress) {
        match &self.kind {
            Kind::Silent => {}
            Kind::Drawn(bar) => {
                bar.set_length(progress.total as u64);
                bar.set_position(progress.done as u64);
            }
            Kind::Objects { name, last } => {
                let Ok(mut last) = last.lock() else { return };
                let finished = progress.done == progress.total;
                if !finished && last.is_some_and(|last| last.elapsed() < OBJECT_EVERY) {
                    return;
                }
                *last = Some(Instant::now());
                let (done, of) = (progress.done, progress.total);
                super::lines::object(
                    &json!({ "kind": "progress", "name": name, "done": done, "of": of }),
                );
            }
            Kind::Lines { name, began, last } => {
                let Ok(mut last) = last.lock() else { return };
                let finished = progress.done == progress.total;
                if last.elapsed() < LINE_EVERY && !finished {
                    return;
                }
                *last = Instant::now();
                let gone = began.elapsed();
                let computed = progress.done.saturating_sub(progress.loaded);
                let words = words();
                let left = if computed == 0 {
                    String::new()
                } else {
                    let each = gone.as_secs_f64() / computed as f64;
                    let seconds = each * (progress.total - progress.done) as f64;
                    say!(words, "progress-left", seconds = format!("{seconds:.0}"))
                };
                super::lines::line(&say!(
                    words,
                    "progress-line",
                    name = name,
                    done = progress.done.to_string(),
                    all = words.number_of("units", progress.total),
                    gone = format!("{:.0}", gone.as_secs_f64()),
                    left = left,
                ));
            }
        }
    }

    /// Takes the bar away.
    pub fn finish(&self) {
        if let Kind::Drawn(bar) = &self.kind {
            bar.finish_and_clear();
        }
    }
}
