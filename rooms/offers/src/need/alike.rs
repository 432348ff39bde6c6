//! Needs that ask for the same: one answer may serve several schools. Pure.

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
    let read;
    let choices = if line.choices.is_empty() {
        read = super::understand::understand(&line.need.words);
        &read
    } else {
        &line.choices
    };
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

/// Needs gathered by what they ask for, the largest gathering first: each is alike to the first of its gathering, and is
/// in one only. Those that are alone are left out.
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
        let members: Vec<usize> = near
            .into_iter()
            .filter(|other| *other == place || !taken.contains(other))
            .filter(|other| *other == place || likeness(one, &all[*other]) >= LEAST + 15)
            .collect();
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
    use crate::need::NeedChoices;
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
    fn nothing_is_gathered_from_nothing() {
        assert!(gathered(&[]).is_empty());
        let bare = line(1, "Bonjour");
        assert!(gathered(&[&bare, &line(2, "Bonjour")]).is_empty());
    }
}
