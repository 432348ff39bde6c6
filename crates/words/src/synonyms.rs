//! Words that say the same, kept as data: one ring a line, which a coordinator may read and change.

use crate::split::split;
use crate::stop::is_stop_word;
use crate::vocabulary::Vocabulary;
use std::collections::HashMap;

/// The rings of words to begin with.
const SEED: &str = include_str!("../data/synonyms.txt");

/// The lines of the rings to begin with, without remarks: what a new basin's table is filled with.
pub fn seed_lines() -> impl Iterator<Item = &'static str> {
    SEED.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The longest expression, in words, and the most expressions on a line.
const LONGEST: usize = 6;
const WIDEST: usize = 40;

/// Why a line is no ring of synonyms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SynonymsError {
    /// It holds a single expression.
    Alone,
    /// An expression holds no word to look for.
    NoWord,
    /// An expression has more than six words.
    TooLong,
    /// It holds more than forty expressions.
    TooMany,
}

impl SynonymsError {
    /// A stable word for the kind of refusal, from which pages make their translation key.
    pub fn code(self) -> &'static str {
        match self {
            Self::Alone => "alone",
            Self::NoWord => "no-word",
            Self::TooLong => "too-long",
            Self::TooMany => "too-many",
        }
    }
}

/// A line that was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SynonymProblem {
    /// Which, from 1.
    pub line: usize,
    /// Why.
    pub error: SynonymsError,
}

/// Rings of synonyms, ready to widen a search.
///
/// A line holds expressions separated by commas, each of which finds all. After a `>` stand those that are found
/// without finding in return: `guignol > marionnette`. A line that begins with `#` is a remark.
#[derive(Debug, Clone, Default)]
pub struct Synonyms {
    expressions: Vec<Expression>,
    by_first: HashMap<String, Vec<u32>>,
    vocabulary: Vocabulary,
}

#[derive(Debug, Clone)]
struct Expression {
    terms: Vec<String>,
    gives: Vec<u32>,
}

/// What some words of a search stand for as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expansion<'s> {
    /// The first of the words.
    pub from: usize,
    /// After the last of them.
    pub to: usize,
    /// Terms that together say the same.
    pub terms: &'s [String],
}

impl Synonyms {
    /// The rings to begin with.
    pub fn seed() -> Self {
        Self::from_lines(seed_lines()).0
    }

    /// Reads lines; those that are no ring are left out and told.
    pub fn from_lines<'l>(lines: impl IntoIterator<Item = &'l str>) -> (Self, Vec<SynonymProblem>) {
        let (mut read, mut problems) = (Self::default(), Vec::new());
        for (line, text) in (1..).zip(lines) {
            let text = text.trim();
            if text.is_empty() || text.starts_with('#') {
                continue;
            }
            match Self::check(text) {
                Ok((ring, found_only)) => read.add(&ring, &found_only),
                Err(error) => problems.push(SynonymProblem { line, error }),
            }
        }
        (read, problems)
    }

    /// Reads one line: the expressions that find, and those that are only found.
    ///
    /// # Errors
    /// When the line is no ring.
    pub fn check(line: &str) -> Result<(Vec<&str>, Vec<&str>), SynonymsError> {
        let (ring, found_only) = line.split_once('>').unwrap_or((line, ""));
        let list = |part: &'_ str| part.split(',').count();
        let parts = |part| -> Vec<&str> {
            str::split(part, ',').map(str::trim).filter(|text| !text.is_empty()).collect()
        };
        let (ring, found_only_parts) = (parts(ring), parts(found_only));
        if ring.is_empty() || ring.len() + found_only_parts.len() < 2 {
            return Err(SynonymsError::Alone);
        }
        if list(line) > WIDEST {
            return Err(SynonymsError::TooMany);
        }
        for expression in ring.iter().chain(&found_only_parts) {
            match words_of(expression).len() {
                0 => return Err(SynonymsError::NoWord),
                LONGEST.. => return Err(SynonymsError::TooLong),
                _ => {}
            }
        }
        Ok((ring, found_only_parts))
    }

    fn add(&mut self, ring: &[&str], found_only: &[&str]) {
        let finding: Vec<u32> = ring.iter().map(|expression| self.put(expression)).collect();
        let found: Vec<u32> = found_only.iter().map(|expression| self.put(expression)).collect();
        for one in &finding {
            let gives = &mut self.expressions[*one as usize].gives;
            gives.extend(finding.iter().chain(&found).filter(|other| *other != one));
            gives.sort_unstable();
            gives.dedup();
        }
    }

    fn put(&mut self, expression: &str) -> u32 {
        let mut terms = Vec::new();
        for (folded, term) in words_of(expression) {
            self.vocabulary.add(&folded);
            terms.push(term);
        }
        let first = terms.first().cloned().unwrap_or_default();
        let known = self.by_first.entry(first).or_default();
        if let Some(number) = known.iter().find(|number| self.expressions[**number as usize].terms == terms) {
            return *number;
        }
        let number = u32::try_from(self.expressions.len()).unwrap_or(u32::MAX);
        known.push(number);
        self.expressions.push(Expression { terms, gives: Vec::new() });
        number
    }

    /// What the words of a search stand for as well; of each word the terms it may be read as are given.
    pub fn expansions<'s>(&'s self, words: &[Vec<String>]) -> Vec<Expansion<'s>> {
        let mut found = Vec::new();
        for (from, first) in words.iter().enumerate() {
            for number in first.iter().filter_map(|term| self.by_first.get(term)).flatten() {
                let expression = &self.expressions[*number as usize];
                let to = from + expression.terms.len();
                let said = words.get(from..to).is_some_and(|words| {
                    words.iter().zip(&expression.terms).all(|(word, term)| word.contains(term))
                });
                if said {
                    let gives =
                        expression.gives.iter().map(|number| &self.expressions[*number as usize].terms);
                    found.extend(gives.map(|terms| Expansion { from, to, terms }));
                }
            }
        }
        found
    }

    /// Its words, folded, to correct typing errors to.
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.expressions.is_empty()
    }
}

/// The words of an expression without stop words: folded, and their terms.
fn words_of(expression: &str) -> Vec<(String, String)> {
    split(expression)
        .filter_map(|word| word.forms().into_iter().next())
        .filter(|form| !is_stop_word(&form.folded))
        .map(|form| (form.folded, form.term))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::term;

    fn given(synonyms: &Synonyms, words: &str) -> Vec<String> {
        let words: Vec<Vec<String>> = words.split(' ').map(|word| vec![term(word)]).collect();
        let mut found: Vec<String> = synonyms
            .expansions(&words)
            .into_iter()
            .map(|expansion| format!("{}..{} {}", expansion.from, expansion.to, expansion.terms.join(" ")))
            .collect();
        found.sort();
        found
    }

    #[test]
    fn a_ring_finds_all_of_it_and_an_arrow_goes_one_way() {
        let lines =
            ["# remark", "", "ciné, cinéma, projection", "guignol > marionnette", "BD, bande dessinée"];
        let (synonyms, problems) = Synonyms::from_lines(lines);
        assert!(problems.is_empty());
        assert_eq!(
            given(&synonyms, "cinémas"),
            ["0..1 cin", "0..1 project"].map(|s| s.replace("cin", &term("ciné")))
        );
        assert_eq!(given(&synonyms, "guignol"), [format!("0..1 {}", term("marionnette"))]);
        assert!(given(&synonyms, "marionnettes").is_empty());
        assert_eq!(given(&synonyms, "atelier bandes dessinées"), ["1..3 bd"]);
        assert_eq!(given(&synonyms, "bd"), [format!("0..1 {} {}", term("bande"), term("dessinée"))]);
    }

    #[test]
    fn what_is_no_ring_is_told_with_its_line() {
        let many = "a1, ".repeat(50);
        let lines = [
            "théâtre",
            "danse, ballet",
            "le, danse",
            "un deux trois quatre cinq six sept, huit",
            &many,
            "> danse",
        ];
        let (synonyms, problems) = Synonyms::from_lines(lines);
        let told: Vec<(usize, &str)> =
            problems.iter().map(|problem| (problem.line, problem.error.code())).collect();
        assert_eq!(told, [(1, "alone"), (3, "no-word"), (4, "too-long"), (5, "too-many"), (6, "alone")]);
        assert_eq!(given(&synonyms, "danses"), ["0..1 ballet"]);
    }

    #[test]
    fn the_seed_reads_without_a_problem() {
        let (synonyms, problems) = Synonyms::from_lines(seed_lines());
        assert_eq!(problems, []);
        assert!(given(&synonyms, "ciné").contains(&format!("0..1 {}", term("projection"))));
        assert!(!given(&synonyms, "théâtre").is_empty());
        assert!(synonyms.vocabulary().len() > 150);
    }
}
