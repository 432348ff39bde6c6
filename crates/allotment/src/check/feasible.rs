//! Whether an allocation obeys every rule.

use super::fault::Fault;
use super::fitting::{Own, fits};
use super::reading::{Reading, known};
use crate::answer::Answer;
use crate::problem::{Amount, Measure, Quota, Sense};
use std::collections::BTreeMap;

/// An allocation, read.
pub(super) struct Held {
    /// The options that each party has.
    pub(super) options: Vec<Vec<usize>>,
    /// Groups and load of each session.
    pub(super) taken: Vec<(u32, u64)>,
    /// Cents paid from each purse.
    pub(super) spent: Vec<i128>,
    /// For each quota, what its groups get and what all get.
    pub(super) counted: Vec<(i128, i128)>,
}

/// Reads the allocation of an answer, or says everything that is wrong with it.
pub(super) fn held(read: &Reading, answer: &Answer) -> Result<Held, Vec<Fault>> {
    let mut faults = Vec::new();
    let problem = read.problem;
    let mut held = Held {
        options: vec![Vec::new(); read.parties.len()],
        taken: vec![(0, 0); problem.sessions.len()],
        spent: vec![0; problem.purses.len()],
        counted: Vec::new(),
    };
    let sorted =
        |a: &crate::answer::Place, b: &crate::answer::Place| (&a.group, &a.session) < (&b.group, &b.session);
    if !answer.places.is_sorted_by(sorted) {
        faults.push(Fault::Order("places"));
    }
    let mut of_group = vec![Vec::new(); problem.groups.len()];
    for place in &answer.places {
        match one_place(read, place, &mut held) {
            Ok((group, option)) => of_group[group].push(option),
            Err(fault) => faults.push(fault),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    for (number, party) in read.parties.iter().enumerate() {
        let options = &mut of_group[party.members[0]];
        options.sort_unstable();
        let options = std::mem::take(options);
        for other in &party.members[1..] {
            of_group[*other].sort_unstable();
            if of_group[*other] != options {
                let (group, with) = (&read.group(*other).id, &read.group(party.members[0]).id);
                let why = format!("it goes together with {with}, which has other sessions");
                faults.push(Fault::Plan { group: group.to_string(), why });
            }
        }
        if let Err(why) = goes_together(read, number, &options) {
            faults.push(Fault::Plan { group: read.group(party.members[0]).id.to_string(), why });
        }
        held.options[number] = options;
    }
    sessions(read, answer, &mut held, &mut faults);
    limits(read, &mut held, &mut faults);
    if faults.is_empty() { Ok(held) } else { Err(faults) }
}

/// What a group's session is for it.
pub(super) fn own<'r>(read: &'r Reading, group: usize, option: usize) -> &'r Own {
    let (party, member) = read.party_of[group];
    &read.parties[party].options[option].own[member]
}

fn one_place(read: &Reading, place: &crate::answer::Place, held: &mut Held) -> Result<(usize, usize), Fault> {
    let group = known(&read.groups, "group", &place.group)?;
    let session = known(&read.sessions, "session", &place.session)?;
    let misfit = |why: &str| Fault::Misfit {
        group: place.group.to_string(),
        session: place.session.to_string(),
        why: why.to_owned(),
    };
    let (party, _) = read.party_of[group];
    let option = read.parties[party].options.iter().position(|option| option.session == session);
    let Some(option) = option else {
        let candidate = read.group(group).candidates.iter().find(|c| c.session == place.session);
        let why = match candidate {
            None => "it is not among the group's candidates",
            Some(candidate) => match fits(read, group, session, candidate) {
                Err(why) => why,
                Ok(_) => "it does not fit the group that goes together with this one",
            },
        };
        return Err(misfit(why));
    };
    let own = own(read, group, option);
    match &place.purse {
        None if own.cents > 0 => return Err(misfit("it costs, and nobody pays")),
        None => {}
        Some(_) if own.cents == 0 => return Err(misfit("it costs nothing, and a purse is named")),
        Some(purse) => {
            let purse = known(&read.purses, "purse", purse)?;
            if !read.purse_lists[own.purses as usize].contains(&purse) {
                return Err(misfit("this purse may not pay it"));
            }
            held.spent[purse] += i128::from(own.cents);
        }
    }
    held.taken[session].0 += 1;
    held.taken[session].1 += u64::from(own.load);
    Ok((group, option))
}

/// Whether a party's sessions go together, with those that are locked.
fn goes_together(read: &Reading, number: usize, options: &[usize]) -> Result<(), String> {
    let party = &read.parties[number];
    let name = |option: &usize| &read.problem.sessions[party.options[*option].session].id;
    if let Some(missing) = party.locked.iter().find(|option| !options.contains(option)) {
        return Err(format!("{} is locked, and is not given", name(missing)));
    }
    for (due, room) in party.room.iter().enumerate() {
        let given = options.iter().filter(|option| party.options[**option].due == due).count();
        if given > *room as usize {
            return Err(format!(
                "{given} places of {}, of which {room} were left",
                read.problem.rules.dues[due].id
            ));
        }
    }
    for (n, one) in options.iter().enumerate() {
        for other in &options[..n] {
            let [a, b] = [one, other].map(|option| party.options[*option].session);
            if read.offer_of[a] == read.offer_of[b] {
                return Err(format!("{} and {} are of the same offer", name(one), name(other)));
            }
            let moments = &read.problem.sessions[a].moments;
            if moments.iter().any(|moment| read.problem.sessions[b].moments.contains(moment)) {
                return Err(format!("{} and {} are at the same moment", name(one), name(other)));
            }
        }
    }
    Ok(())
}

fn sessions(read: &Reading, answer: &Answer, held: &mut Held, faults: &mut Vec<Fault>) {
    if !answer.openings.is_sorted_by(|a, b| a.session < b.session) {
        faults.push(Fault::Order("openings"));
    }
    let mut opened = vec![false; read.problem.sessions.len()];
    for opening in &answer.openings {
        let number = match known(&read.sessions, "session", &opening.session) {
            Ok(number) => number,
            Err(fault) => {
                faults.push(fault);
                continue;
            }
        };
        opened[number] = true;
        let said = (opening.groups, opening.pupils);
        if said != held.taken[number] {
            let [said, found] = [said, held.taken[number]].map(|(g, p)| format!("{g} groups and {p} pupils"));
            faults.push(Fault::Said { what: format!("session {}", opening.session), said, found });
        }
        let price = read.problem.offers[read.offer_of[number]].price.session;
        let mut wrong = |why: &str| {
            faults.push(Fault::Session { session: opening.session.to_string(), why: why.to_owned() });
        };
        match &opening.purse {
            None if price > 0 => wrong("opening it costs, and nobody pays"),
            None => {}
            Some(_) if price == 0 => wrong("opening it costs nothing, and a purse is named"),
            Some(purse) => match read.purses.get(&**purse) {
                Some(purse) if read.openers[number].contains(purse) => {
                    held.spent[*purse] += i128::from(price);
                }
                _ => wrong("the purse named may not pay its opening"),
            },
        }
    }
    for (number, session) in read.problem.sessions.iter().enumerate() {
        let (groups, load) = held.taken[number];
        let open = groups > 0 || session.must_open;
        let why = if open != opened[number] {
            "it is among the openings without groups, or has groups without being among them".to_owned()
        } else if !open {
            continue;
        } else if groups > session.places {
            format!("{groups} groups for {} places", session.places)
        } else if groups < session.minimum.max(1) {
            format!("{groups} groups, fewer than the {} with which it opens", session.minimum.max(1))
        } else if session.pupils.is_some_and(|pupils| load > u64::from(pupils)) {
            format!("{load} pupils for {} seats", session.pupils.unwrap_or_default())
        } else {
            continue;
        };
        faults.push(Fault::Session { session: session.id.to_string(), why });
    }
}

fn limits(read: &Reading, held: &mut Held, faults: &mut Vec<Fault>) {
    let limit = |what, name: &str, found, limit| Fault::Limit { what, name: name.to_owned(), found, limit };
    let mut given: BTreeMap<usize, u32> = BTreeMap::new();
    for (session, (groups, _)) in held.taken.iter().enumerate() {
        if let Some(operator) = read.operator_of[session] {
            *given.entry(operator).or_default() += groups;
        }
    }
    for (number, found) in given {
        let operator = &read.problem.operators[number];
        if let Some(places) = operator.places.filter(|places| found > *places) {
            faults.push(limit("operator", &operator.id, found.into(), places.into()));
        }
    }
    for (purse, spent) in read.problem.purses.iter().zip(&held.spent) {
        if *spent > i128::from(purse.cents) {
            faults.push(limit("purse", &purse.id, *spent, purse.cents.into()));
        }
    }
    for (number, quota) in read.problem.rules.quotas.iter().enumerate() {
        let (value, total) = counted(read, held, number, quota);
        held.counted.push((value, total));
        // Thousandths are compared by multiplying, never by dividing.
        let (found, asked) = match quota.amount {
            Amount::Of(amount) => (value, i128::from(amount)),
            Amount::Permille(permille) => (value * 1000, total * i128::from(permille)),
        };
        let kept = match quota.sense {
            Sense::AtLeast => found >= asked,
            Sense::AtMost => found <= asked,
        };
        if !kept {
            faults.push(limit("quota", &quota.id, found, asked));
        }
    }
}

/// What the groups of a quota get, and what all groups get.
fn counted(read: &Reading, held: &Held, number: usize, quota: &Quota) -> (i128, i128) {
    let (mut value, mut total) = (0, 0);
    for (party, options) in read.parties.iter().zip(&held.options) {
        for (member, group) in party.members.iter().enumerate() {
            let places = options.len() as i128;
            let measure = match quota.measure {
                Measure::Places => places,
                Measure::Groups => places.min(1),
                Measure::Pupils => places * i128::from(read.group(*group).pupils),
                Measure::Cents => {
                    options.iter().map(|option| i128::from(party.options[*option].own[member].cents)).sum()
                }
            };
            total += measure;
            if read.counted[number][*group] {
                value += measure;
            }
        }
    }
    (value, total)
}
