//! A leaf of prices of dues: each session chooses its best groups, as a knapsack.

use super::case::Case;
use super::leaf::asked;
use super::prices::{price, scale};
use super::proof::Stages;
use super::reading::Reading;
use crate::answer::Aim;
use crate::certificate::GroupPrices;

/// The largest table of a knapsack, in cells.
const LARGEST_TABLE: u64 = 1 << 24;

struct Item {
    worth: i128,
    load: usize,
    forced: bool,
}

/// The scale, and the greatest that prices of dues leave to a case; none if nothing is in it.
///
/// What this leaf does not look at (moments, operators, purses, quotas) only narrows the choice, so the bound stays
/// true with them; what is new to a group is counted in full for each place.
pub(super) fn greatest_of(
    read: &Reading,
    stages: &Stages,
    prices: &GroupPrices,
    case: &Case,
) -> Result<(i128, Option<i128>), String> {
    let scale = scale(prices.scale)?;
    let counts_need = match stages.aim() {
        Aim::Points => false,
        Aim::Floor if read.problem.rules.dues.iter().all(|due| due.places == 1) => true,
        _ => return Err("prices of dues prove points, or the floor where one place is all".to_owned()),
    };
    if read.problem.rules.dues.len() != 1 || read.parties.iter().any(|party| party.members.len() > 1) {
        return Err("prices of dues need one due and no groups that go together".to_owned());
    }
    // If everyone must be full, everyone has exactly what is due, and prices may have any sign.
    let all: i64 = read.problem.groups.iter().map(|group| i64::from(group.need)).sum();
    let everyone = stages.aims.iter().zip(&stages.kept).any(|(aim, kept)| *aim == Aim::Floor && *kept >= all);
    let mut of_group = vec![0; read.problem.groups.len()];
    let mut seen = vec![false; of_group.len()];
    for due in &prices.groups {
        let number =
            *read.groups.get(&*due.group).ok_or_else(|| format!("no group is called {}", due.group))?;
        if !read.dues.contains_key(&*due.due) || std::mem::replace(&mut seen[number], true) {
            return Err(format!("{} has two prices, or one of an unknown due", due.group));
        }
        of_group[number] = price(due.price)?;
        if due.price < 0 && !everyone {
            return Err(format!("{}, which need not be full, has a price below 0", due.group));
        }
    }
    if case.empty {
        return Ok((scale, None));
    }
    let mut sum = 0;
    let mut items: Vec<Vec<Item>> = read.problem.sessions.iter().map(|_| Vec::new()).collect();
    let new = &read.problem.rules.points;
    for (number, party) in read.parties.iter().enumerate() {
        let group = party.members[0];
        sum += of_group[group] * i128::from(party.room[0]);
        let need = i128::from(read.group(group).need);
        if counts_need && read.had_before(group) == read.all_due() {
            sum += scale * need;
        }
        let asked = asked(party, number, case);
        for (n, option) in party.options.iter().enumerate() {
            let own = &option.own[0];
            let components = read.component_lists[own.components as usize].len() as i128;
            let most = i128::from(own.points)
                + i128::from(new.discipline.max(0)) * i128::from(own.discipline.is_some())
                + i128::from(new.component.max(0)) * components;
            let too_few = party.room[0] == 1 && stages.least_of(group).is_some_and(|l| most < i128::from(l));
            let forced = party.locked.contains(&n) || asked.with.contains(&n);
            if asked.without.contains(&n) || too_few {
                if forced {
                    return Ok((scale, None));
                }
                continue;
            }
            let worth = scale * if counts_need { need } else { most } - of_group[group];
            items[option.session].push(Item { worth, load: own.load as usize, forced });
        }
    }
    for (session, items) in items.iter().enumerate() {
        let what = &read.problem.sessions[session];
        let state = case.open(read, session);
        let must = state == Some(true) || items.iter().any(|item| item.forced);
        let best = match state {
            Some(false) => None,
            _ => knapsack(items, what.places, what.pupils, what.minimum.max(1))
                .map_err(|()| format!("the pupils of {} are too many for a table", what.id))?,
        };
        match best {
            Some(best) if must => sum += best,
            Some(best) => sum += best.max(0),
            None if must => return Ok((scale, None)),
            None => {}
        }
    }
    Ok((scale, Some(sum)))
}

/// The greatest worth of at least `minimum` items within places and pupils, forced ones among them; none if there is
/// no such choice.
fn knapsack(items: &[Item], places: u32, pupils: Option<u32>, minimum: u32) -> Result<Option<i128>, ()> {
    let places = (places as usize).min(items.len());
    let total: u64 = items.iter().map(|item| item.load as u64).sum();
    let room = u64::from(pupils.unwrap_or(u32::MAX)).min(total);
    let table = if room == total { 1 } else { room as usize + 1 };
    if table as u64 * (places as u64 + 1) > LARGEST_TABLE {
        return Err(());
    }
    // best[count][load]: forced items are taken in any case, so the table is made anew for each.
    let mut best: Vec<Vec<Option<i128>>> = vec![vec![None; table]; places + 1];
    best[0][0] = Some(0);
    for item in items {
        let load = if table == 1 { 0 } else { item.load };
        for count in (0..=places).rev() {
            for at in (0..table).rev() {
                let with = match (count.checked_sub(1), at.checked_sub(load)) {
                    (Some(count), Some(at)) => best[count][at].map(|worth| worth + item.worth),
                    _ => None,
                };
                let without = if item.forced { None } else { best[count][at] };
                best[count][at] = with.max(without);
            }
        }
    }
    Ok(best.iter().skip(minimum as usize).flatten().copied().flatten().max())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn items(list: &[(i128, usize, bool)]) -> Vec<Item> {
        list.iter()
            .map(|(worth, load, forced)| Item { worth: *worth, load: *load, forced: *forced })
            .collect()
    }

    #[test]
    fn the_knapsack_is_that_of_every_subset() {
        let all = items(&[(5, 3, false), (4, 2, false), (-1, 1, false), (7, 4, false), (3, 3, true)]);
        for places in 0..=5 {
            for pupils in [None, Some(3), Some(6), Some(9)] {
                for minimum in 1..=3 {
                    let mut best = None;
                    for subset in 0_u32..32 {
                        let chosen: Vec<&Item> =
                            (0..5).filter(|n| subset >> n & 1 == 1).map(|n| &all[n]).collect();
                        let load: usize = chosen.iter().map(|item| item.load).sum();
                        let fits = chosen.len() <= places as usize
                            && chosen.len() >= minimum as usize
                            && pupils.is_none_or(|pupils| load <= pupils as usize)
                            && subset >> 4 == 1;
                        if fits {
                            best = best.max(Some(chosen.iter().map(|item| item.worth).sum()));
                        }
                    }
                    assert_eq!(
                        knapsack(&all, places, pupils, minimum),
                        Ok(best),
                        "{places} {pupils:?} {minimum}"
                    );
                }
            }
        }
    }
}
