//! Plain assignment as a table: a line for each who wants, a column for each offer, a score in each cell.

use navette_allotment::answer::Answer;
use navette_allotment::generate::plain::{Limits, assignment};
use navette_allotment::problem::{GroupFairness, Id, Problem};
use navette_documents::{Value, Workbook};
use std::collections::{HashMap, HashSet};

/// How many each may have.
pub(super) struct Loads {
    pub wanted: u32,
    pub least: u32,
    pub most: u32,
    pub fairness: GroupFairness,
}

/// Reads a table, of whatever make: its first line names the offers, the first cell of each other line who wants.
pub(super) fn problem(bytes: &[u8], name: &str, loads: &Loads) -> Result<Problem, String> {
    let book =
        Workbook::read(bytes, name).map_err(|error| format!("ce n’est pas un tableau lisible ({error})"))?;
    let sheet = book.sheets.iter().find(|sheet| !sheet.hidden() && sheet.row_count() > 0);
    let rows = sheet.into_iter().flat_map(|sheet| sheet.rows());
    let mut rows = rows.filter(|row| row.values().any(|value| !value.is_blank()));
    let text = |value: Value<'_>| value.to_text().trim().to_owned();
    let Some(heads) = rows.next() else { return Err("le tableau est vide".into()) };
    let providers: Vec<String> = heads.values().skip(1).map(text).collect();
    let mut items = Vec::new();
    let mut scores: Vec<Vec<Option<i64>>> = Vec::new();
    for row in rows {
        items.push(text(row.value(0)));
        let cells = providers.iter().enumerate().map(|(column, provider)| {
            let cell = text(row.value(column + 1));
            match cell.parse() {
                Ok(score) => Ok(Some(score)),
                Err(_) if cell.is_empty() => Ok(None),
                Err(_) => Err(format!(
                    "ligne {}, colonne « {provider} » : « {cell} » n’est pas un nombre entier",
                    row.line()
                )),
            }
        });
        scores.push(cells.collect::<Result<_, _>>()?);
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

    fn read(text: &str) -> Result<Problem, String> {
        let loads = Loads { wanted: 1, least: 0, most: 1, fairness: GroupFairness::None };
        problem(text.as_bytes(), "table.csv", &loads)
    }

    #[test]
    fn a_table_becomes_a_problem_with_its_own_names() {
        let problem = read("\u{feff};théâtre;musée\r\n\"P3A; filles\";5;\r\nP3B;2;7\r\n").unwrap();
        assert_eq!((&*problem.groups[0].id, &*problem.groups[1].id), ("P3A; filles", "P3B"));
        assert_eq!(problem.groups[0].candidates.len(), 1);
        assert_eq!(
            (&*problem.groups[1].candidates[1].session, problem.groups[1].candidates[1].fit),
            ("musée", 7)
        );
    }

    #[test]
    fn what_is_not_a_number_is_named_by_its_place() {
        let error = read(",a,b\nx,1,2\ny,1,beaucoup\n").unwrap_err();
        assert!(error.contains("ligne 3") && error.contains("« b »"), "{error}");
        assert!(read(",a,a\nx,1,2\n").unwrap_err().contains("« a »"));
        assert!(read("").unwrap_err().contains("tableau"));
    }
}
