//! What comes next: some overdue, some due this week, most of the older ones done.

use super::chance::Chance;
use super::days::shift;
use super::words;
use super::world::World;

/// Open next steps: overdue, due within a week, later, without a date.
pub(super) const OPEN: [usize; 4] = [13, 11, 26, 8];

/// The latest interactions among which the open steps are.
const LATEST: usize = 180;

/// Gives next steps to interactions, which are in order of their days.
pub(super) fn fill(world: &mut World) {
    let mut chance = Chance::new(world.seed, "steps");
    let steps = words::next_steps();
    let (today, all) = (world.today, world.interactions.len());
    let open: usize = OPEN.iter().sum();
    let recent = all.saturating_sub(LATEST);
    let mut dealt = chance.sample(all - recent, open).into_iter().map(|n| recent + n);
    for (state, count) in OPEN.into_iter().enumerate() {
        for n in dealt.by_ref().take(count) {
            let interaction = &mut world.interactions[n];
            interaction.next_step = Some(chance.pick(&steps));
            interaction.next_step_due = match state {
                0 => Some(shift(today, -chance.between(1, 18)).max(interaction.day)),
                1 => Some(shift(today, chance.between(0, 6))),
                2 => Some(shift(today, chance.between(7, 60))),
                _ => None,
            };
        }
    }
    for interaction in &mut world.interactions {
        if interaction.next_step.is_none() && chance.percent(28) {
            let (due, done) = (chance.between(5, 30), chance.between(1, 35));
            interaction.next_step = Some(chance.pick(&steps));
            interaction.next_step_due = Some(shift(interaction.day, due));
            interaction.next_step_done_on = Some(shift(interaction.day, done).min(today));
        }
    }
}
