//! The purses, the strata, the quotas, and what was chosen beforehand.

use super::candidates::{STAGES, TRAVEL_LIMIT, band};
use super::catalogue::{Catalogue, PURSES};
use super::chance::{Chance, share};
use super::population::Population;
use super::shape::NETWORKS;
use crate::problem::{Amount, Choice, Fairness, Group, Id, Measure, Purse, Quota, Rules, Sense, Stratum};
use std::collections::BTreeSet;

/// Communes, networks, bands of the index, and stages (of which only quotas speak).
pub(super) fn strata(people: &Population) -> Vec<Stratum> {
    let mut communes: Vec<&str> = people.sites.iter().map(|site| site.commune.as_str()).collect();
    communes.dedup();
    let bands: BTreeSet<&str> = people.sites.iter().map(|site| band(site.ise)).collect();
    let of = |kind: &str, id: &str| Stratum { id: id.into(), kind: kind.into() };
    communes
        .into_iter()
        .map(|id| of("commune", id))
        .chain(NETWORKS.into_iter().map(|id| of("network", id)))
        .chain(bands.into_iter().map(|id| of("ise", id)))
        .chain(STAGES.into_iter().map(|id| of("stage", id)))
        .collect()
}

/// Six purses, which together hold about two thirds of what all places would cost for groups of twenty.
pub(super) fn purses(catalogue: &Catalogue, seed: u64) -> Vec<Purse> {
    let mut cost = 0;
    let mut offer = catalogue.offers.iter();
    let mut now = offer.next();
    for session in &catalogue.sessions {
        while now.is_some_and(|o| o.id != session.offer) {
            now = offer.next();
        }
        let price = now.map(|o| o.price).unwrap_or_default();
        cost += price.session + u64::from(session.places) * (price.group + 20 * price.pupil + 800);
    }
    let mut chance = Chance::of(seed, "purses");
    let weights: Vec<u32> = [30, 22, 26, 7, 10, 5].iter().map(|w| w * 8 + chance.below(40)).collect();
    let cents = share((cost * 2 / 3 / 100) as u32, &weights);
    PURSES
        .iter()
        .zip(cents)
        .map(|(id, euros)| Purse {
            id: (*id).into(),
            cents: u64::from(euros) * 100,
            settings: if *id == "musees-gratuits" { vec!["outside".into()] } else { Vec::new() },
            levels: Vec::new(),
            networks: if *id == "wbe" { vec!["wbe".into()] } else { Vec::new() },
        })
        .collect()
}

/// What a quota asks, in thousandths, where that is not beyond the groups it speaks of: at least never more than twice their share
/// of all groups, at most never less than what leaves the others no more than twice theirs.
fn asked(groups: &[Group], strata: &[&str], sense: Sense, permille: u32) -> u32 {
    let inside =
        groups.iter().filter(|group| group.strata.iter().any(|own| strata.contains(&&**own))).count();
    let share = (1000 * inside / groups.len().max(1)) as u32;
    match sense {
        Sense::AtLeast => permille.min(2 * share),
        Sense::AtMost => permille.max((2 * share).saturating_sub(1000)),
    }
}

/// Two dues, five quotas, and the choices made beforehand.
pub(super) fn rules(catalogue: &Catalogue, groups: &[Group], together: Vec<[Id; 2]>, seed: u64) -> Rules {
    let quota = |id: &str, strata: &[&str], measure, sense, permille| Quota {
        id: id.into(),
        strata: strata.iter().map(|stratum| (*stratum).into()).collect(),
        measure,
        sense,
        amount: Amount::Permille(asked(groups, strata, sense, permille)),
    };
    let (locked, forbidden) = chosen_before(catalogue, groups, &together, seed);
    Rules {
        travel_limit: Some(TRAVEL_LIMIT),
        quotas: vec![
            quota("prioritaires", &["ise-01-05"], Measure::Places, Sense::AtLeast, 400),
            quota("officiel", &[NETWORKS[0]], Measure::Places, Sense::AtMost, 450),
            quota("libre", &[NETWORKS[1], NETWORKS[3]], Measure::Places, Sense::AtLeast, 420),
            quota("maternel", &[STAGES[0]], Measure::Groups, Sense::AtLeast, 150),
            quota("argent-secondaire", &[STAGES[2]], Measure::Cents, Sense::AtMost, 420),
        ],
        together,
        locked,
        forbidden,
        fairness: Fairness {
            kinds: ["commune", "network", "ise"].map(Id::from).to_vec(),
            ..Fairness::default()
        },
        ..Rules::default()
    }
}

/// One group in three hundred has a place already promised, and as many have one that they must not get. A promise is
/// one that everything else allows: the session opens for one, no other promise is made in it, all fits.
fn chosen_before(
    catalogue: &Catalogue,
    groups: &[Group],
    together: &[[Id; 2]],
    seed: u64,
) -> (Vec<Choice>, Vec<Choice>) {
    let mut chance = Chance::of(seed, "chosen before");
    let paired: BTreeSet<&Id> = together.iter().flatten().collect();
    let (mut locked, mut forbidden) = (Vec::new(), Vec::new());
    let mut promised = BTreeSet::new();
    for group in groups {
        let wanted = chance.below(300);
        if wanted > 1 || group.candidates.is_empty() || paired.contains(&group.id) {
            continue;
        }
        let candidate = chance.one_of(&group.candidates);
        let choice = Choice { group: group.id.clone(), session: candidate.session.clone() };
        if wanted == 1 {
            forbidden.push(choice);
            continue;
        }
        let number = |id: &Id| id[1..].parse::<usize>().map_or(0, |n| n - 1);
        let session = &catalogue.sessions[number(&candidate.session)];
        let offer = &catalogue.offers[number(&session.offer)];
        let fits = session.minimum == 1
            && session.pupils.is_none_or(|pupils| group.pupils <= pupils)
            && group.had.is_empty()
            && candidate.metres <= group.travel_limit.unwrap_or(TRAVEL_LIMIT)
            && offer.language.as_ref().is_none_or(|language| group.languages.contains(language))
            && !session.moments.iter().any(|moment| group.busy.contains(moment));
        if fits
            && offer.price.is_free() | offer.purses.iter().any(|p| **p != *"wbe")
            && promised.insert(session.id.clone())
        {
            locked.push(choice);
        }
    }
    (locked, forbidden)
}
