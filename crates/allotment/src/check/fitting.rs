//! What fits a group, and what it would count for.

use super::fault::Fault;
use super::reading::{Party, Reading, known};
use crate::problem::{Candidate, Id, Purse};

/// A session that fits a party.
pub(super) struct Fitting {
    pub(super) session: usize,
    pub(super) due: usize,
    /// For each member.
    pub(super) own: Owns,
}

/// One or two of them: nearly all parties are one group, and a list of one on the heap for each would be slow.
pub(super) enum Owns {
    One([Own; 1]),
    Two(Box<[Own; 2]>),
}

impl std::ops::Deref for Owns {
    type Target = [Own];

    fn deref(&self) -> &[Own] {
        match self {
            Owns::One(one) => one,
            Owns::Two(two) => &two[..],
        }
    }
}

/// What a session is for one group.
pub(super) struct Own {
    /// Of the session's pupils.
    pub(super) load: u32,
    pub(super) cents: i64,
    /// Fit and wish, without what is new.
    pub(super) points: i64,
    pub(super) burden: i64,
    /// Which of `Reading::purse_lists` may pay; empty if it costs nothing.
    pub(super) purses: u32,
    /// The discipline, when it is new to the group.
    pub(super) discipline: Option<u32>,
    /// Which of `Reading::component_lists` are new to the group.
    pub(super) components: u32,
}

/// What fits a group, or two that go together: a session then fits both or neither.
pub(super) fn party_of(read: &mut Reading, members: Vec<usize>) -> Result<Party, Fault> {
    let due_places = read.problem.rules.dues.iter().enumerate();
    let room = due_places
        .map(|(n, due)| members.iter().map(|m| due.places.saturating_sub(read.had[*m][n])).min().unwrap_or(0))
        .collect();
    let mut options = fitting(read, members[0])?;
    if let Some(other) = members.get(1) {
        let mut others = fitting(read, *other)?;
        options = options
            .into_iter()
            .filter_map(|option| {
                let same = others.iter().position(|other| other.session == option.session)?;
                match (option.own, others.swap_remove(same).own) {
                    (Owns::One([a]), Owns::One([b])) => {
                        Some(Fitting { own: Owns::Two(Box::new([a, b])), ..option })
                    }
                    _ => None,
                }
            })
            .collect();
    }
    Ok(Party { members, options, locked: Vec::new(), room })
}

/// What fits one group.
fn fitting(read: &mut Reading, group: usize) -> Result<Vec<Fitting>, Fault> {
    let candidates = &read.group(group).candidates;
    let mut fitting = Vec::with_capacity(candidates.len());
    let mut seen = Vec::with_capacity(candidates.len());
    for candidate in candidates {
        let session = known(&read.sessions, "session", &candidate.session)?;
        seen.push(session);
        if let Ok(due) = fits(read, group, session, candidate) {
            let own = Owns::One([own(read, group, session, candidate)?]);
            fitting.push(Fitting { session, due, own });
        }
    }
    seen.sort_unstable();
    if let Some(twice) = seen.windows(2).find(|pair| pair[0] == pair[1]) {
        let (who, what) = (&read.group(group).id, &read.problem.sessions[twice[0]].id);
        return Err(Fault::Problem(format!("{who} has the candidate {what} twice")));
    }
    Ok(fitting)
}

/// The due that a candidate meets, or why it does not fit.
pub(super) fn fits(
    read: &Reading,
    group: usize,
    session: usize,
    candidate: &Candidate,
) -> Result<usize, &'static str> {
    let who = read.group(group);
    let what = &read.problem.sessions[session];
    let offer = &read.problem.offers[read.offer_of[session]];
    let due = *read.due_of.get(&*offer.setting).ok_or("no due asks for its setting")?;
    if read.had[group][due] >= read.problem.rules.dues[due].places {
        return Err("the group has had all that is due of this setting");
    }
    if !offer.levels.is_empty() && !who.levels.iter().all(|level| offer.levels.contains(level)) {
        return Err("it is not for the levels of the group");
    }
    if let Some(language) = &offer.language
        && !who.languages.is_empty()
        && !who.languages.contains(language)
    {
        return Err("the group does not follow its language");
    }
    if what.moments.iter().any(|moment| who.busy.contains(moment)) {
        return Err("the group is busy then");
    }
    let limit = who.travel_limit.or(read.problem.rules.travel_limit);
    if limit.is_some_and(|limit| candidate.metres > limit) {
        return Err("it is too far");
    }
    if read.forbidden.contains(&(group, session)) {
        return Err("this choice is forbidden");
    }
    let load = candidate.load.unwrap_or(who.pupils);
    if what.pupils.is_some_and(|pupils| load > pupils) {
        return Err("the group is larger than the session");
    }
    if cents(read, group, session, candidate) > 0 && payers(read, group, session).next().is_none() {
        return Err("no purse may pay it");
    }
    if offer.price.session > 0 && read.openers[session].is_empty() {
        return Err("no purse may pay its opening");
    }
    Ok(due)
}

/// The cents of a group in a session.
fn cents(read: &Reading, group: usize, session: usize, candidate: &Candidate) -> i128 {
    let price = read.problem.offers[read.offer_of[session]].price;
    i128::from(price.pupil) * i128::from(read.group(group).pupils)
        + i128::from(price.group)
        + i128::from(candidate.travel_cents)
}

/// The purses that may pay the place of a group.
fn payers(read: &Reading, group: usize, session: usize) -> impl Iterator<Item = usize> {
    let (who, offer) = (read.group(group), &read.problem.offers[read.offer_of[session]]);
    let may = move |purse: &Purse| {
        offer.purses.contains(&purse.id)
            && (purse.settings.is_empty() || purse.settings.contains(&offer.setting))
            && (purse.levels.is_empty() || who.levels.iter().all(|level| purse.levels.contains(level)))
            && (purse.networks.is_empty()
                || who.network.as_ref().is_some_and(|network| purse.networks.contains(network)))
    };
    let purses = read.problem.purses.iter().enumerate();
    purses.filter(move |(_, purse)| may(purse)).map(|(n, _)| n)
}

fn own(read: &mut Reading, group: usize, session: usize, candidate: &Candidate) -> Result<Own, Fault> {
    let rules = &read.problem.rules;
    let (who, offer) = (read.group(group), &read.problem.offers[read.offer_of[session]]);
    let too_large = || {
        let (who, what) = (&who.id, &candidate.session);
        Fault::Problem(format!("the numbers of {who} in {what} are too large"))
    };
    let cents = cents(read, group, session, candidate);
    let burden =
        i128::from(rules.burden.cent) * cents + i128::from(rules.burden.metre) * i128::from(candidate.metres);
    let wish = match candidate.wish {
        None => 0,
        Some(0) => return Err(Fault::Problem(format!("{} has a wish of rank 0", who.id))),
        Some(rank) => rules.points.wishes.get(rank as usize - 1).copied().unwrap_or(0),
    };
    let number = read.offer_of[session];
    let discipline = read.discipline_of[number]
        .filter(|_| offer.discipline.as_ref().is_some_and(|name| !who.met_disciplines.contains(name)));
    let new = |(name, _): &(&Id, &u32)| !who.met_components.contains(name);
    let mut components: Vec<u32> =
        offer.components.iter().zip(&read.components_of[number]).filter(new).map(|(_, n)| *n).collect();
    components.sort_unstable();
    components.dedup();
    let new = [i128::from(rules.points.discipline), i128::from(rules.points.component)].map(i128::abs);
    let points = candidate.fit.checked_add(wish).ok_or_else(too_large)?;
    let most = i128::from(points).abs() + new[0] + new[1] * components.len() as i128;
    for (total, more) in read.totals.iter_mut().zip([most, cents, burden]) {
        *total += more;
    }
    let payers = if cents > 0 { payers(read, group, session).collect() } else { Vec::new() };
    Ok(Own {
        load: candidate.load.unwrap_or(who.pupils),
        cents: i64::try_from(cents).map_err(|_| too_large())?,
        points,
        burden: i64::try_from(burden).map_err(|_| too_large())?,
        purses: listed(&mut read.purse_lists, payers),
        discipline,
        components: listed(&mut read.component_lists, components),
    })
}

/// The place of a list among those that occur. There are few: as many as kinds of offers and of groups.
fn listed<T: PartialEq>(lists: &mut Vec<Vec<T>>, list: Vec<T>) -> u32 {
    let place = lists.iter().position(|other| *other == list).unwrap_or_else(|| {
        lists.push(list);
        lists.len() - 1
    });
    place as u32
}
