//! Needs that ask for the same: one answer may serve several schools. Pure.

use super::NeedChoices;
use super::about::terms;
use super::list::NeedLine;
use crate::code::NeedList;
use std::collections::{HashMap, HashSet};

/// From which likeness on, of 100, two needs are said to be alike.
pub const LEAST: i64 = 45;

/// What two needs are compared by.
#[derive(Debug, Clone)]
struct Traits {
    domains: HashSet<String>,
    levels: HashSet<String>,
    terms: HashSet<String>,
}

fn traits(line: &NeedLine) -> Traits {
    let choices = line.choices.or(&super::understand::understand(&line.need.words));
    let text = format!("{} {}", line.need.words, line.need.understood.as_deref().unwrap_or_default());
    Traits {
        domains: choices.of(NeedList::Domain).iter().cloned().collect(),
        levels: choices.of(NeedList::Level).iter().cloned().collect(),
        terms: terms(&text).into_iter().collect(),
    }
}

fn share<T: std::hash::Hash + Eq>(a: &HashSet<T>, b: &HashSet<T>) -> Option<f32> {
    let least = a.len().min(b.len());
    (least > 0).then(|| a.intersection(b).count() as f32 / least as f32)
}

/// How alike two needs are, from 0 to 100: what is not told by both counts for nothing.
fn likeness(a: &Traits, b: &Traits) -> i64 {
    let domains = share(&a.domains, &b.domains);
    if domains == Some(0.0) {
        return 0;
    }
    let parts = [(domains, 50.0), (share(&a.levels, &b.levels), 20.0), (share(&a.terms, &b.terms), 30.0)];
    parts.iter().map(|(part, weight)| part.unwrap_or(0.0) * weight).sum::<f32>().round() as i64
}

/// The needs alike to one, the most alike first, at most so many.
pub fn alike<'a>(one: &NeedLine, others: &[&'a NeedLine], most: usize) -> Vec<(&'a NeedLine, i64)> {
    let own = traits(one);
    let mut found: Vec<(&NeedLine, i64)> = others
        .iter()
        .filter(|other| other.need.id != one.need.id)
        .map(|other| (*other, likeness(&own, &traits(other))))
        .filter(|(_, score)| *score >= LEAST)
        .collect();
    found.sort_by_key(|(line, score)| (std::cmp::Reverse(*score), line.need.id));
    found.truncate(most);
    found
}

/// What needs have in common: the domains and the years that every one of them asks for.
pub fn common(lines: &[&NeedLine]) -> NeedChoices {
    let mut choices = NeedChoices::default();
    let all: Vec<Traits> = lines.iter().map(|line| traits(line)).collect();
    let Some((first, others)) = all.split_first() else { return choices };
    for (list, of) in
        [(NeedList::Domain, domains_of as fn(&Traits) -> &HashSet<String>), (NeedList::Level, levels_of)]
    {
        for value in of(first).iter().filter(|value| others.iter().all(|other| of(other).contains(*value))) {
            choices.add(list, value.clone());
        }
    }
    choices
}

fn domains_of(traits: &Traits) -> &HashSet<String> {
    &traits.domains
}

fn levels_of(traits: &Traits) -> &HashSet<String> {
    &traits.levels
}

/// Needs gathered by what they ask for, the largest gathering first: each is alike to the first of its gathering, shares
/// a domain and a year with all the others, and is in one only. Needs that say no year gather with each other; those that
/// are alone are left out.
pub fn gathered<'a>(lines: &[&'a NeedLine]) -> Vec<Vec<&'a NeedLine>> {
    let all: Vec<Traits> = lines.iter().map(|line| traits(line)).collect();
    let mut by_domain: HashMap<&str, Vec<usize>> = HashMap::new();
    for (place, one) in all.iter().enumerate() {
        for domain in &one.domains {
            by_domain.entry(domain).or_default().push(place);
        }
    }
    let mut taken: HashSet<usize> = HashSet::new();
    let mut groups: Vec<Vec<&NeedLine>> = Vec::new();
    for (place, one) in all.iter().enumerate() {
        if taken.contains(&place) {
            continue;
        }
        // Only needs of a shared domain can be alike enough.
        let mut near: Vec<usize> =
            one.domains.iter().flat_map(|domain| by_domain[domain.as_str()].iter().copied()).collect();
        near.sort_unstable();
        near.dedup();
        let mut scored: Vec<(i64, usize)> = near
            .into_iter()
            .filter(|other| *other != place && !taken.contains(other))
            .map(|other| (likeness(one, &all[other]), other))
            .filter(|(score, _)| *score >= LEAST + 15)
            .collect();
        // The most alike first: each narrows what the next must share.
        scored.sort_by_key(|(score, other)| (std::cmp::Reverse(*score), *other));
        let (mut domains, mut levels, mut members) = (one.domains.clone(), one.levels.clone(), vec![place]);
        for (_, other) in scored {
            let other_one = &all[other];
            let same_domains: HashSet<String> = domains.intersection(&other_one.domains).cloned().collect();
            let same_levels: HashSet<String> = levels.intersection(&other_one.levels).cloned().collect();
            let no_level = levels.is_empty() && other_one.levels.is_empty();
            if !same_domains.is_empty() && (no_level || !same_levels.is_empty()) {
                (domains, levels) = (same_domains, same_levels);
                members.push(other);
            }
        }
        if members.len() > 1 {
            taken.extend(&members);
            groups.push(members.into_iter().map(|member| lines[member]).collect());
        }
    }
    groups.sort_by_key(|group| (std::cmp::Reverse(group.len()), group[0].need.id));
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::NeedId;
    use crate::need::fit::tests::a_need;
    use navette_database::Uuid;

    fn line(number: u128, words: &str) -> NeedLine {
        let mut need = a_need(words);
        need.id = NeedId(Uuid::from_u128(number));
        NeedLine::new(need, NeedChoices::default(), Some(("École", None)))
    }

    #[test]
    fn needs_of_one_domain_level_and_words_are_alike() {
        let one = line(1, "Un atelier de percussions pour nos P3");
        let same = line(2, "Des percussions en P3, si possible");
        let other = line(3, "Une sortie au théâtre pour nos P3");
        let all = [&one, &same, &other];
        let found = alike(&one, &all, 5);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].0.need.id, same.need.id);
        let groups = gathered(&all);
        assert_eq!(groups.len(), 1);
        assert_eq!(groups[0].len(), 2);
    }

    #[test]
    fn a_gathering_shares_a_domain_and_a_year_and_says_which() {
        let lines = [
            line(1, "Un atelier de percussions pour nos P5 et P6"),
            line(2, "Un atelier de percussions pour nos P6"),
            line(3, "Un atelier de percussions pour nos P5"),
            line(4, "Un atelier de percussions pour les S4"),
            line(5, "Un atelier de percussions"),
        ];
        let all: Vec<&NeedLine> = lines.iter().collect();
        let groups = gathered(&all);
        assert_eq!(groups.len(), 1, "P5 and P6 meet in the first, but not each other");
        let shared = common(&groups[0]);
        assert_eq!(shared.of(NeedList::Domain), ["music"]);
        assert_eq!(shared.of(NeedList::Level).len(), 1);
        assert!(groups[0].len() == 2, "{}", groups[0].len());
    }

    #[test]
    fn nothing_is_gathered_from_nothing() {
        assert!(gathered(&[]).is_empty());
        let bare = line(1, "Bonjour");
        assert!(gathered(&[&bare, &line(2, "Bonjour")]).is_empty());
    }
}
