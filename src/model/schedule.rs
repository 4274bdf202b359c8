//! The phases of a week, in their order.

use crate::interventions;
use crate::observer::Observer;
use crate::rules::{
    autonomous, bodies, circuits, crisis, drift, elections, encounter, exits, media, scrutiny,
};
use crate::state::Town;
use crate::week::Week;

/// Runs one week of one municipality under one policy.
pub fn step(town: &mut Town, week: &Week, observer: &mut Observer) {
    observer.begin_week(week.number);
    media::move_media(town, week);
    elections::hold(town, week, observer);
    media::press(town, week);
    interventions::act(town, week, observer);
    for dossier in week.dossiers {
        encounter::handle(town, week, dossier, observer);
    }
    autonomous::act(town, week, observer);
    scrutiny::scrutinise(town, week, observer);
    exits::weekly_exits(town, week, observer);
    circuits::report_quarterly(town, week);
    circuits::look_back(town, observer);
    bodies::move_bodies(town, week);
    crisis::weekly(town, week, observer);
    drift::drift(town, week);
}
