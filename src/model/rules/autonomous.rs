//! Phase 8: what happens at posts beside dossiers.

use crate::observer::Observer;
use crate::rates::PostEvent;
use crate::rules::{enterprise, side_activities};
use crate::state::Town;
use crate::week::Week;

/// What is remembered of ventures fades; then each post gets what its number brings.
pub fn act(town: &mut Town, week: &Week, observer: &mut Observer) {
    enterprise::forget(town, week);
    let mut posts = week.draws.posts_with_events();
    while posts != 0 {
        let post = posts.trailing_zeros() as usize;
        posts &= posts - 1;
        match week.settings.post_events.at(week.draws.post(post)) {
            Some(PostEvent::SeatOffered) => side_activities::ask_for_a_seat(town, week, post),
            Some(PostEvent::SeatEnds) => side_activities::end_a_seat(town, post),
            Some(PostEvent::InterestsMeet) => side_activities::meet(town, week, post, observer),
            Some(PostEvent::Venture) => enterprise::venture(town, week, post, observer),
            None => {}
        }
    }
}
