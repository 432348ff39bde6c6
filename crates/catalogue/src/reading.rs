//! What was typed to groups of terms: by words, synonyms, words tied together, corrections, beginnings.

use crate::answer::{How, ReadWord};
use crate::bits::Bits;
use crate::postings::{Postings, slot};
use crate::units::{Correction, Unit, units};
use navette_words::{Form, Synonyms};
use std::collections::HashSet;

/// How much a word counts that is not the one typed.
const TIED: f32 = 0.9;
const SYNONYM: f32 = 0.8;
const BEGUN: f32 = 0.7;
const ERRORS: [f32; 3] = [1.0, 0.6, 0.4];

/// The most corrections of a word, the most terms that a beginning stands for.
const MOST_CORRECTIONS: usize = 8;
const MOST_BEGUN: usize = 64;

/// A word as rare as this may be a mistake, when another one is so many times as frequent.
const RARE: usize = 2;
const MORE_FREQUENT: usize = 20;

/// What a document must hold for one typed word: one of the alternatives.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Group {
    pub(crate) alternatives: Vec<Alternative>,
}

/// Terms that together count as the typed word, and how much.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Alternative {
    pub(crate) terms: Vec<u32>,
    pub(crate) quality: f32,
}

impl Group {
    fn add(&mut self, terms: Vec<u32>, quality: f32) {
        match self.alternatives.iter_mut().find(|known| known.terms == terms) {
            Some(known) => known.quality = known.quality.max(quality),
            None => self.alternatives.push(Alternative { terms, quality }),
        }
    }
}

/// Reads what was typed.
pub(crate) struct Reader<'a> {
    pub(crate) postings: &'a Postings,
    pub(crate) synonyms: &'a Synonyms,
    /// What may be seen; a word that none of it holds is as good as absent.
    pub(crate) base: &'a Bits,
}

impl Reader<'_> {
    /// The groups of terms that a document must hold, and how each word was read.
    pub(crate) fn read(&self, typed: &str, typing: bool) -> (Vec<Group>, Vec<ReadWord>) {
        let (mut units, mut words) = units(typed, typing);
        for unit in &mut units {
            self.read_as_typed(unit);
        }
        self.read_tied(&mut units);
        self.read_synonyms(&mut units, SYNONYM);
        let mut corrected = false;
        for unit in units.iter_mut().filter(|unit| unit.group.alternatives.is_empty()) {
            corrected |= self.read_otherwise(unit);
        }
        if corrected {
            self.read_synonyms(&mut units, SYNONYM * ERRORS[2]);
        }
        let mut groups = Vec::with_capacity(units.len());
        let read: Vec<ReadWord> = units
            .into_iter()
            .map(|unit| {
                let suggested = self.suggest(&unit);
                groups.push(unit.group);
                ReadWord { typed: unit.typed, how: unit.how, suggested }
            })
            .collect();
        // Each word in its place: what is ignored was put there first.
        let mut read = read.into_iter();
        for word in words.iter_mut().filter(|word| word.how != How::Ignored) {
            if let Some(read) = read.next() {
                *word = read;
            }
        }
        (groups, words)
    }

    fn is_live(&self, term: u32) -> bool {
        self.postings.list(term).iter().any(|posting| self.base.has(slot(*posting)))
    }

    /// The terms of a form that documents hold.
    fn terms(&self, form: &Form) -> Vec<u32> {
        let mut terms: Vec<u32> = self
            .postings
            .words
            .number(&form.folded)
            .into_iter()
            .filter(|word| self.postings.is_used(*word))
            .flat_map(|word| self.postings.terms_of_word(word))
            .chain(self.postings.term(&form.term))
            .filter(|term| self.is_live(*term))
            .collect();
        terms.sort_unstable();
        terms.dedup();
        terms
    }

    fn read_as_typed(&self, unit: &mut Unit) {
        for form in &unit.forms {
            unit.texts.push(form.term.clone());
            for term in self.terms(form) {
                unit.texts.push(self.postings.name(term).to_owned());
                unit.group.add(vec![term], 1.0);
            }
        }
        if unit.unfinished {
            self.read_begun(unit);
        }
    }

    /// Adds what begins so; the most frequent, when there is much of it.
    fn read_begun(&self, unit: &mut Unit) {
        let Some(form) = unit.forms.first() else { return };
        if form.folded.chars().count() < 2 && !form.folded.bytes().all(|byte| byte.is_ascii_digit()) {
            return;
        }
        let words = self.postings.words.beginning(&form.folded).filter(|word| self.postings.is_used(*word));
        let mut terms: Vec<u32> = words.flat_map(|word| self.postings.terms_of_word(word)).collect();
        terms.sort_unstable();
        terms.dedup();
        terms.retain(|term| self.is_live(*term));
        terms.sort_by_cached_key(|term| {
            (std::cmp::Reverse(self.postings.list(*term).len()), self.postings.name(*term).to_owned())
        });
        terms.truncate(MOST_BEGUN);
        if unit.group.alternatives.is_empty() && !terms.is_empty() {
            unit.how = How::Completed;
        }
        for term in terms {
            unit.group.add(vec![term], BEGUN);
        }
    }

    /// «hip-hop» and «hip hop» find «hiphop»: each part may stand for the whole.
    fn read_tied(&self, units: &mut [Unit]) {
        for at in 0..units.len() {
            if !units[at].tied.is_empty() {
                for term in self.terms(&Form::of(&units[at].tied)) {
                    units[at].group.add(vec![term], TIED);
                }
            }
            let pair =
                units.get(at..at + 2).and_then(|pair| Some((pair[0].forms.first()?, pair[1].forms.first()?)));
            if let Some((one, other)) = pair {
                for term in self.terms(&Form::of(&format!("{}{}", one.folded, other.folded))) {
                    units[at].group.add(vec![term], TIED);
                    units[at + 1].group.add(vec![term], TIED);
                }
            }
        }
    }

    fn read_synonyms(&self, units: &mut [Unit], quality: f32) {
        let texts: Vec<Vec<String>> = units.iter().map(|unit| unit.texts.clone()).collect();
        for expansion in self.synonyms.expansions(&texts) {
            if let Some(terms) = self.known(expansion.terms) {
                for unit in units.iter_mut().take(expansion.to).skip(expansion.from) {
                    unit.group.add(terms.clone(), quality);
                }
            }
        }
    }

    /// The terms of these texts, when documents hold each of them.
    fn known(&self, texts: &[String]) -> Option<Vec<u32>> {
        texts.iter().map(|text| self.postings.term(text).filter(|term| self.is_live(*term))).collect()
    }

    /// Corrects a word that nothing holds, or takes it for a beginning. Whether it was corrected.
    fn read_otherwise(&self, unit: &mut Unit) -> bool {
        let corrections = self.corrections(unit);
        if corrections.is_empty() {
            if !unit.unfinished && unit.forms.first().is_some_and(|form| form.folded.chars().count() > 2) {
                self.read_begun(unit);
            }
            if unit.group.alternatives.is_empty() {
                unit.how = How::Unknown;
            }
            return false;
        }
        for correction in &corrections {
            let form = Form::of(&correction.word);
            unit.texts.push(form.term.clone());
            for term in self.terms(&form) {
                unit.texts.push(self.postings.name(term).to_owned());
                unit.group.add(vec![term], ERRORS[usize::from(correction.errors).min(2)]);
            }
        }
        unit.how = How::Corrected(corrections.into_iter().map(|correction| correction.word).collect());
        true
    }

    /// The words that a typed one may stand for, most likely first.
    fn corrections(&self, unit: &Unit) -> Vec<Correction> {
        let mut found: Vec<Correction> = Vec::new();
        for form in &unit.forms {
            for near in self.postings.words.near(&form.folded, unit.unfinished) {
                let terms = self.postings.terms_of_word(near.word).filter(|term| self.is_live(*term));
                let frequency = terms.map(|term| self.postings.list(term).len()).max().unwrap_or(0);
                if frequency > 0 && self.postings.is_used(near.word) {
                    let word = self.postings.words.word(near.word);
                    found.push(Correction::new(&form.folded, word, near.errors, frequency));
                }
            }
            for near in self.synonyms.vocabulary().near(&form.folded, unit.unfinished) {
                let word = self.synonyms.vocabulary().word(near.word);
                let said = [vec![Form::of(word).term]];
                let known = !found.iter().any(|correction| correction.word == word)
                    && self
                        .synonyms
                        .expansions(&said)
                        .iter()
                        .any(|expansion| self.known(expansion.terms).is_some());
                if known {
                    found.push(Correction::new(&form.folded, word, near.errors, 0));
                }
            }
        }
        found.sort();
        let mut seen = HashSet::new();
        found.retain(|correction| seen.insert(correction.word.clone()));
        found.truncate(MOST_CORRECTIONS);
        found
    }

    /// A word much more frequent than a rare one that was found as typed.
    fn suggest(&self, unit: &Unit) -> Option<String> {
        let single = |alternative: &&Alternative| alternative.terms.len() == 1 && alternative.quality >= 1.0;
        let typed = unit.group.alternatives.iter().filter(single);
        let frequency = typed.map(|alternative| self.postings.list(alternative.terms[0]).len()).max()?;
        if frequency > RARE || unit.how != How::Found || unit.unfinished {
            return None;
        }
        let best = self
            .corrections(unit)
            .into_iter()
            .filter(|correction| correction.errors == 1)
            .max_by(|a, b| a.frequency.cmp(&b.frequency).then_with(|| b.word.cmp(&a.word)))?;
        (best.frequency >= MORE_FREQUENT * frequency).then_some(best.word)
    }
}
