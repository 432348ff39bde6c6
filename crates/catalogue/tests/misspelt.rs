//! Misspelt words find what the right word finds: a list of our own, and errors of every kind at every place.

use navette_catalogue::{Document, Field, How, Index, Plan, Request};
use navette_words::{Synonyms, errors_allowed};
use std::collections::BTreeSet;

const LIST: &str = include_str!("misspelt.txt");

static PLAN: Plan = Plan { fields: &[4, 1], facets: 0, numbers: 0, orders: 0 };

fn pairs() -> Vec<(&'static str, &'static str)> {
    let lines = LIST.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| line.split_once(' ').expect("a word and a misspelling")).collect()
}

/// Three documents for each word, beside words of the others.
fn index() -> Index<usize> {
    let words: Vec<&str> = pairs().into_iter().map(|(right, _)| right).collect();
    let mut index = Index::new(&PLAN);
    for (at, word) in words.iter().enumerate() {
        let other = |step: usize| words[(at * step + 7) % words.len()];
        for (turn, text) in
            [format!("{word} {}", other(3)), format!("{} et {word}", other(5)), format!("des {word}s")]
                .into_iter()
                .enumerate()
        {
            let texts = vec![(Field(0), text.into()), (Field(1), other(11).into())];
            index.put(at * 3 + turn, &Document { texts, ..Document::default() });
        }
    }
    index
}

fn found(index: &Index<usize>, typed: &str) -> (BTreeSet<usize>, How) {
    let answer =
        index.search(&Request { typed, take: usize::MAX, ..Request::default() }, &Synonyms::default());
    let how = answer.words.first().expect("a word").how.clone();
    (answer.hits.iter().map(|hit| hit.key).collect(), how)
}

#[test]
fn what_is_misspelt_finds_what_the_right_word_finds() {
    let (index, pairs) = (index(), pairs());
    assert!(pairs.len() >= 300, "{} words", pairs.len());
    let missed: Vec<_> = pairs
        .iter()
        .filter(|(right, wrong)| !found(&index, right).0.is_subset(&found(&index, wrong).0))
        .collect();
    assert!(missed.is_empty(), "{} of {}: {missed:?}", missed.len(), pairs.len());
}

#[test]
fn one_error_of_each_kind_at_each_place_is_forgiven() {
    let (index, mut tried, mut missed) = (index(), 0, Vec::new());
    for (right, _) in pairs() {
        let letters: Vec<char> = right.chars().collect();
        if errors_allowed(right) == 0 {
            continue;
        }
        let expected = found(&index, right).0;
        for place in 0..letters.len() {
            let mut wrongs = vec![letters.clone(); 4];
            wrongs[0].remove(place);
            wrongs[1].insert(place, 'k');
            wrongs[2][place] = 'w';
            if place + 1 < letters.len() {
                wrongs[3].swap(place, place + 1);
            }
            for wrong in wrongs.iter().map(|letters| letters.iter().collect::<String>()) {
                let (among, how) = found(&index, &wrong);
                // What happens to be another word of the field is found as it stands.
                if how != How::Found {
                    tried += 1;
                    if !expected.is_subset(&among) {
                        missed.push((right, wrong));
                    }
                }
            }
        }
    }
    assert!(tried > 8_000, "{tried}");
    assert!(missed.is_empty(), "{} of {tried}: {missed:?}", missed.len());
}
