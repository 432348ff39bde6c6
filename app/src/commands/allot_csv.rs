//! Plain assignment as a table: a line for each who wants, a column for each offer, a score in each cell.

use navette_allotment::answer::Answer;
use navette_allotment::generate::plain::{Limits, assignment};
use navette_allotment::problem::{GroupFairness, Id, Problem};
use std::collections::{HashMap, HashSet};

/// How many each may have.
pub(super) struct Loads {
    pub wanted: u32,
    pub least: u32,
    pub most: u32,
    pub fairness: GroupFairness,
}

/// Reads a table: the first line names the offers, the first cell of each other line who wants.
pub(super) fn problem(text: &str, loads: &Loads) -> Result<Problem, String> {
    let text = text.trim_start_matches('\u{feff}');
    let first = text.lines().next().unwrap_or_default();
    let separator = [';', '\t', ','].into_iter().max_by_key(|&s| first.matches(s).count()).unwrap_or(',');
    let cells = |line: &str| -> Vec<String> {
        line.split(separator).map(|cell| cell.trim().trim_matches('"').trim().to_owned()).collect()
    };
    let providers: Vec<String> = cells(first).into_iter().skip(1).collect();
    let mut items = Vec::new();
    let mut scores: Vec<Vec<Option<i64>>> = Vec::new();
    for (number, line) in text.lines().enumerate().skip(1).filter(|(_, line)| !line.trim().is_empty()) {
        let mut line_cells = cells(line).into_iter();
        items.push(line_cells.next().unwrap_or_default());
        let mut row = Vec::with_capacity(providers.len());
        for (column, cell) in line_cells.enumerate().take(providers.len()) {
            row.push(match cell.as_str() {
                "" => None,
                cell => Some(cell.parse().map_err(|_| {
                    format!(
                        "ligne {}, colonne « {} » : « {cell} » n’est pas un nombre entier",
                        number + 1,
                        providers[column]
                    )
                })?),
            });
        }
        row.resize(providers.len(), None);
        scores.push(row);
    }
    for (what, names) in [("colonnes", &providers), ("lignes", &items)] {
        let mut seen = HashSet::new();
        if let Some(twice) = names.iter().find(|name| !seen.insert(name.as_str())) {
            return Err(format!("deux {what} s’appellent « {twice} »"));
        }
    }
    let limits = vec![Limits { at_least: loads.least, at_most: loads.most, load: None }; providers.len()];
    let score = |item: usize, provider: usize| scores[item][provider].map(|score| (score, 1));
    let mut problem = assignment(items.len(), loads.wanted, &limits, loads.fairness, score);
    rename(&mut problem, &items, &providers);
    Ok(problem)
}

/// Things bear the names of the table.
fn rename(problem: &mut Problem, items: &[String], providers: &[String]) {
    let mut names: HashMap<Id, Id> = HashMap::new();
    for (session, name) in problem.sessions.iter_mut().zip(providers) {
        let name: Id = name.as_str().into();
        names.insert(std::mem::replace(&mut session.id, name.clone()), name);
    }
    for (group, name) in problem.groups.iter_mut().zip(items) {
        group.id = name.as_str().into();
        for candidate in &mut group.candidates {
            if let Some(name) = names.get(&candidate.session) {
                candidate.session = name.clone();
            }
        }
    }
}

/// The places of an answer: who, where, and who pays.
pub(super) fn places(answer: &Answer) -> String {
    let cell = |text: &str| {
        if text.contains([';', '"', '\n']) {
            format!("\"{}\"", text.replace('"', "\"\""))
        } else {
            text.to_owned()
        }
    };
    let mut text = String::from("\u{feff}groupe;séance;bourse\r\n");
    for place in &answer.places {
        let purse = place.purse.as_deref().unwrap_or_default();
        text.push_str(&format!("{};{};{}\r\n", cell(&place.group), cell(&place.session), cell(purse)));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOADS: Loads = Loads { wanted: 1, least: 0, most: 1, fairness: GroupFairness::None };

    #[test]
    fn a_table_becomes_a_problem_with_its_own_names() {
        let problem = problem("\u{feff};théâtre;musée\r\nP3A;5;\r\nP3B;2;7\r\n", &LOADS).unwrap();
        assert_eq!(&*problem.groups[1].id, "P3B");
        assert_eq!(problem.groups[0].candidates.len(), 1);
        assert_eq!(
            (&*problem.groups[1].candidates[1].session, problem.groups[1].candidates[1].fit),
            ("musée", 7)
        );
    }

    #[test]
    fn what_is_not_a_number_is_named_by_its_place() {
        let error = problem(",a,b\nx,1,2\ny,1,beaucoup\n", &LOADS).unwrap_err();
        assert!(error.contains("ligne 3") && error.contains("« b »"), "{error}");
        assert!(problem(",a,a\nx,1,2\n", &LOADS).unwrap_err().contains("« a »"));
    }
}
