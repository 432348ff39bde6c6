//! Offers found as people type: accents, plurals, inclusive forms, typing errors, synonyms.

use crate::code::{OfferList, PriceModel, Visibility};
use crate::id::OfferId;
use crate::lists::{OfferLine, OfferLines};
use jiff::Timestamp;
use navette_belgium::Commune;
use navette_catalogue::{Document, Facet, Field, How, Index, Plan, Request};
use navette_web::{Texts, Translations};
use navette_words::{Synonyms, seed_lines};
use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{BuildHasher as _, BuildHasherDefault, DefaultHasher};
use std::sync::LazyLock;

/// The fields of text and what they weigh: title, operator, summary, the words of its codes, place, description.
static PLAN: Plan = Plan { fields: &[12, 7, 5, 4, 3, 2], facets: 1, numbers: 0 };
const TITLE: Field = Field(0);
const OPERATOR: Field = Field(1);
const SUMMARY: Field = Field(2);
const LABELS: Field = Field(3);
const PLACE: Field = Field(4);
const DESCRIPTION: Field = Field(5);
/// Who may see it: `all` or `us`.
const SEEN_BY: Facet = Facet(0);

/// The French words of codes, so that "atelier gratuit maternelle" finds.
static FRENCH: LazyLock<Texts> = LazyLock::new(|| {
    let french = |[french, ..]: Translations| [french, ("nl", ""), ("en", "")];
    Texts::new(&[
        french(crate::pages::words::TRANSLATIONS),
        french(navette_network::pages::words::TRANSLATIONS),
    ])
});

/// Those that were found, by how well they fit, and how the words were read.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Found {
    /// The place of each, 0 for what fits best.
    pub ranks: HashMap<OfferId, u32>,
    /// Words that nobody uses, with the words they were taken for.
    pub corrected: Vec<(String, String)>,
    /// Whether no offer holds every word: those that hold the most of them were found.
    pub relaxed: bool,
}

/// The words of a basin's offers.
#[derive(Debug)]
pub struct Words {
    index: Index<OfferId>,
    /// What each offer was put with: when it changed and who offers it.
    put: HashMap<OfferId, (Timestamp, String)>,
    synonyms: Synonyms,
    /// By what the basin's own rings are known to be those in use.
    rings: u64,
}

impl Default for Words {
    fn default() -> Self {
        Self { index: Index::new(&PLAN), put: HashMap::new(), synonyms: Synonyms::seed(), rings: sign(&[]) }
    }
}

/// A sign of rings of synonyms, the same for the same rings.
fn sign(rings: &[String]) -> u64 {
    BuildHasherDefault::<DefaultHasher>::default().hash_one(rings)
}

impl Words {
    /// Brings the words up to the lines: only what changed is put again.
    pub fn refresh(&mut self, lines: &OfferLines) {
        let mut fresh = Vec::new();
        let mut there: HashMap<OfferId, (Timestamp, String)> = HashMap::with_capacity(lines.all().len());
        for line in lines.all() {
            let state = (line.offer.changed_at, line.offer.operator_name.clone());
            if self.put.get(&line.offer.id) != Some(&state) {
                fresh.push((line.offer.id, document(line)));
            }
            there.insert(line.offer.id, state);
        }
        for gone in self.put.keys().filter(|id| !there.contains_key(id)) {
            self.index.remove(gone);
        }
        self.index.put_all(fresh);
        self.put = there;
    }

    /// Takes the basin's own rings of synonyms, beside those of the house.
    pub fn set_rings(&mut self, rings: &[String]) {
        let sign = sign(rings);
        if sign != self.rings {
            let house: Vec<&str> = seed_lines().collect();
            let all = house.into_iter().chain(rings.iter().map(String::as_str));
            (self.synonyms, self.rings) = (Synonyms::from_lines(all).0, sign);
        }
    }

    /// Finds what fits the words; for the public only what it may see. Words mean nothing by themselves (`le`, `de`):
    /// then nothing is narrowed and none is given.
    pub fn find(&self, typed: &str, public_only: bool) -> Option<Found> {
        let only = if public_only { vec![(SEEN_BY, vec!["all"])] } else { Vec::new() };
        let request = Request { typed, only, take: self.put.len(), ..Request::default() };
        let answer = self.index.search(&request, &self.synonyms);
        if answer.words.iter().all(|word| word.how == How::Ignored) {
            return None;
        }
        let corrected = answer.words.iter().filter_map(|word| match &word.how {
            How::Corrected(others) => Some((word.typed.clone(), others.first()?.clone())),
            _ => None,
        });
        Some(Found {
            corrected: corrected.collect(),
            relaxed: answer.relaxed,
            ranks: answer.hits.iter().zip(0..).map(|(hit, rank)| (hit.key, rank)).collect(),
        })
    }
}

/// An offer as it is found.
fn document(line: &OfferLine) -> Document<'_> {
    let offer = &line.offer;
    let mut texts: Vec<(Field, Cow<'_, str>)> = vec![
        (TITLE, Cow::Borrowed(offer.title.as_str())),
        (OPERATOR, Cow::Borrowed(offer.operator_name.as_str())),
        (LABELS, Cow::Owned(labels(line))),
    ];
    let mut add = |field: Field, text: &'_ Option<String>| {
        if let Some(text) = text {
            texts.push((field, Cow::Owned(text.clone())));
        }
    };
    add(SUMMARY, &offer.summary);
    add(PLACE, &offer.place_name);
    add(PLACE, &offer.locality);
    add(DESCRIPTION, &offer.description);
    add(DESCRIPTION, &offer.prerequisites);
    if let Some(commune) = offer.commune.as_deref().and_then(Commune::from_nis) {
        texts.push((PLACE, Cow::Owned(format!("{} {}", commune.french(), commune.dutch()))));
    }
    let public = offer.is_shown() && offer.visibility == Visibility::Public;
    let standing = u8::try_from(offer.completeness).unwrap_or(0);
    let seen_by = if public { "all" } else { "us" };
    Document { texts, values: vec![(SEEN_BY, Cow::Borrowed(seen_by))], standing, ..Document::default() }
}

/// The French words of the codes of an offer.
fn labels(line: &OfferLine) -> String {
    let offer = &line.offer;
    let mut said = Vec::new();
    let mut say = |key: String| said.extend(FRENCH.find("fr", &key).map(str::to_owned));
    if let Some(one) = offer.offer_type {
        say(format!("offers-type-{one}"));
    }
    if let Some(one) = offer.setting {
        say(format!("offers-setting-{one}"));
    }
    if offer.price_model == Some(PriceModel::Free) {
        say("offers-price-free".to_owned());
    }
    for (list, value) in line.choices.all() {
        if list != OfferList::Level {
            say(format!("{}{value}", crate::pages::words::beginning(list)));
        }
    }
    let levels = line.choices.levels();
    let stages = [
        ("nursery", levels.iter().any(|level| level.is_nursery())),
        ("primary", levels.iter().any(|level| level.is_primary())),
        ("secondary", levels.iter().any(|level| level.is_secondary())),
    ];
    for (stage, _) in stages.iter().filter(|(_, taught)| *taught) {
        say(format!("offers-stagewords-{stage}"));
    }
    said.extend(levels.iter().map(|level| level.code().into_owned()));
    said.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::OfferState;
    use crate::lists::OfferLine;
    use crate::offer::completeness::tests::an_offer;
    use navette_database::Uuid;

    fn words(titles: &[&str]) -> (Words, OfferLines) {
        let lines = titles.iter().zip(1..).map(|(title, key)| {
            let (mut offer, choices) = an_offer();
            offer.id = OfferId(Uuid::from_u128(key));
            offer.state =
                if title.starts_with("Brouillon") { OfferState::Draft } else { OfferState::Published };
            offer.title = (*title).to_owned();
            OfferLine::new(offer, choices, None)
        });
        let lines = OfferLines::new(lines.collect(), "2026-2027");
        let mut words = Words::default();
        words.refresh(&lines);
        (words, lines)
    }

    fn first(words: &Words, typed: &str, public_only: bool) -> Option<OfferId> {
        let found = words.find(typed, public_only)?;
        found.ranks.iter().min_by_key(|(_, rank)| **rank).map(|(id, _)| *id)
    }

    #[test]
    fn words_are_found_misspelt_in_the_plural_and_by_their_codes() {
        let (words, _) = words(&["Concert commenté", "Atelier de percussions", "Brouillon secret"]);
        let is = |key| Some(OfferId(Uuid::from_u128(key)));
        assert_eq!(first(&words, "percusion", false), is(2));
        assert_eq!(first(&words, "concerts", false), is(1));
        assert_eq!(words.find("primaire", false).map(|found| found.ranks.len()), Some(3), "by the level P1");
        assert_eq!(first(&words, "secret", true), None, "the public sees no draft");
        assert_eq!(words.find("de la", false), None, "nothing is narrowed by words that say nothing");
    }

    #[test]
    fn rings_of_the_basin_count_beside_those_of_the_house() {
        let (mut words, _) = words(&["Concert commenté", "Atelier de percussions"]);
        let found = |words: &Words, typed: &str| first(words, typed, false).map(|id| id.0.as_u128());
        assert_eq!(found(&words, "zinzolin"), None);
        words.set_rings(&["zinzolin, concert".to_owned()]);
        assert_eq!(found(&words, "zinzolin"), Some(1));
        words.set_rings(&["zinzolin, percussions".to_owned()]);
        assert_eq!(found(&words, "zinzolin"), Some(2));
        words.set_rings(&[]);
        assert_eq!(found(&words, "zinzolin"), None);
    }

    #[test]
    fn what_changed_is_found_anew_and_what_is_gone_is_not() {
        let (mut words, lines) = words(&["Concert commenté", "Atelier de percussions"]);
        let mut kept: Vec<OfferLine> = lines.all().to_vec();
        kept.remove(0);
        let mut offer = kept[0].offer.clone();
        offer.title = "Atelier de marionnettes".to_owned();
        offer.changed_at = Timestamp::from_second(10).expect("a moment");
        let changed = OfferLine::new(offer, kept[0].choices.clone(), None);
        words.refresh(&OfferLines::new(vec![changed], "2026-2027"));
        assert_eq!(words.find("concert", false).map(|found| found.ranks.len()), Some(0));
        assert!(first(&words, "marionnette", false).is_some());
        assert_eq!(words.find("percussions", false).map(|found| found.ranks.len()), Some(0));
    }
}
