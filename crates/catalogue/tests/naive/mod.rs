//! The same answers by going through every document: slow, and plain to read.

use jiff::civil::Date;
use navette_catalogue::{Document, Facet, Filter, Near, Order, Plan, Request, Sort};
use navette_geography::{Position, distance};
use navette_words::{Form, Link, Synonyms, is_stop_word, split};
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// A document and the weight of each of its terms.
pub struct Naive<'a> {
    pub plan: &'a Plan,
    pub documents: Vec<(u32, Document<'a>)>,
}

/// What the index should answer.
#[derive(Debug, PartialEq)]
pub struct Expected {
    pub total: usize,
    pub keys: Vec<u32>,
    pub scores: Vec<f32>,
    pub counts: Vec<(Facet, Vec<(String, u32)>)>,
    pub places: Vec<(u32, Position)>,
    pub relaxed: bool,
}

type Weights = BTreeMap<String, u32>;

impl Naive<'_> {
    fn weights(&self, document: &Document<'_>) -> (Weights, BTreeMap<String, BTreeSet<String>>) {
        let (mut weights, mut written) = (Weights::new(), BTreeMap::<String, BTreeSet<String>>::new());
        for (field, text) in &document.texts {
            let Some(weight) = self.plan.fields.get(usize::from(field.0)) else { continue };
            let mut keep = |form: Form| {
                *weights.entry(form.term.clone()).or_default() += u32::from(*weight);
                written.entry(form.folded).or_default().insert(form.term);
            };
            let words: Vec<_> = split(text).collect();
            for word in &words {
                word.forms().into_iter().filter(|form| !is_stop_word(&form.folded)).for_each(&mut keep);
            }
            for tied in words.chunk_by(|_, word| word.link == Link::Hyphen).filter(|tied| tied.len() > 1) {
                let whole: String = tied.iter().map(|word| word.typed).collect();
                if whole.len() <= 16 && whole.chars().all(char::is_alphabetic) {
                    keep(Form::of(&whole));
                }
            }
        }
        weights.values_mut().for_each(|weight| *weight = (*weight).min(255));
        (weights, written)
    }

    /// Answers requests whose words are typed without errors, in full.
    pub fn search(&self, request: &Request<'_>, synonyms: &Synonyms) -> Expected {
        let read: Vec<_> = self.documents.iter().map(|(_, document)| self.weights(document)).collect();
        let lengths: Vec<u32> = read.iter().map(|(weights, _)| weights.values().sum()).collect();
        let visible: Vec<bool> =
            self.documents.iter().map(|(_, document)| may_be_seen(document, request)).collect();
        let seen = |term: &str| {
            read.iter().zip(&visible).any(|((weights, _), visible)| *visible && weights.contains_key(term))
        };

        // Of each word, alternatives: terms that must all be held, and what they count for.
        let mut groups: Vec<Vec<(Vec<String>, f32)>> = Vec::new();
        let mut texts: Vec<Vec<String>> = Vec::new();
        for word in split(request.typed) {
            let forms: Vec<Form> = word.forms();
            if forms.iter().all(|form| is_stop_word(&form.folded)) {
                continue;
            }
            let mut terms: BTreeSet<String> = forms.iter().map(|form| form.term.clone()).collect();
            for (_, written) in &read {
                terms.extend(forms.iter().filter_map(|form| written.get(&form.folded)).flatten().cloned());
            }
            let live: Vec<_> =
                terms.iter().filter(|term| seen(term)).map(|term| (vec![term.clone()], 1.0)).collect();
            texts.push(
                forms
                    .into_iter()
                    .map(|form| form.term)
                    .chain(live.iter().map(|(term, _)| term[0].clone()))
                    .collect(),
            );
            groups.push(live);
        }
        for expansion in synonyms.expansions(&texts) {
            if expansion.terms.iter().all(|term| seen(term)) {
                for group in &mut groups[expansion.from..expansion.to] {
                    group.push((expansion.terms.to_vec(), 0.8));
                }
            }
        }

        let held: Vec<Vec<f32>> = groups
            .iter()
            .map(|group| {
                read.iter()
                    .map(|(weights, _)| {
                        let of = |(terms, quality): &(Vec<String>, f32)| {
                            let least =
                                terms.iter().map(|term| weights.get(term).copied().unwrap_or(0)).min();
                            quality * least.unwrap_or(0) as f32
                        };
                        group.iter().map(of).fold(0.0, f32::max)
                    })
                    .collect()
            })
            .collect();
        let count_of = |place: usize| held.iter().filter(|weights| weights[place] > 0.0).count();
        let most = (0..read.len()).filter(|place| visible[*place]).map(count_of).max().unwrap_or(0);
        let all = most == groups.len();
        let matches = |place: usize| {
            visible[place] && if groups.is_empty() { true } else { most > 0 && count_of(place) == most }
        };
        let average = (lengths.iter().sum::<u32>() as f32 / read.len().max(1) as f32).max(1.0);
        let score = |place: usize| {
            let mut score = 0.0;
            for weights in &held {
                let (documents, holding) =
                    (read.len() as f32, weights.iter().filter(|weight| **weight > 0.0).count() as f32);
                let rarity = (1.0 + (documents - holding + 0.5) / (holding + 0.5)).ln();
                if weights[place] > 0.0 {
                    let relative = lengths[place] as f32 / average;
                    score += rarity
                        * (weights[place] * 4.0 / (weights[place] + 3.0 * (1.0 - 0.4 + 0.4 * relative)));
                }
            }
            score
        };

        let passes = |place: usize, but: Option<Facet>, days: bool| {
            let document = &self.documents[place].1;
            matches(place)
                && request.filters.iter().all(|filter| match filter {
                    Filter::Any(facet, _) if Some(*facet) == but => true,
                    Filter::Any(facet, values) => {
                        values.is_empty() || values.iter().any(|value| has(document, *facet, value))
                    }
                    Filter::All(facet, values) => values.iter().all(|value| has(document, *facet, value)),
                    Filter::Between(number, from, to, unknown) => {
                        match document.numbers.iter().find(|(which, _)| which == number) {
                            None => *unknown,
                            Some((_, value)) => {
                                from.is_none_or(|from| from <= *value) && to.is_none_or(|to| *value <= to)
                            }
                        }
                    }
                })
                && near_enough(document, request)
                && (!days || request.days.is_none_or(|span| overlaps(document, span)))
        };
        let mut found: Vec<usize> = (0..read.len()).filter(|place| passes(*place, None, true)).collect();
        found.sort_by(|a, b| {
            let (one, other) = (&self.documents[*a], &self.documents[*b]);
            rank(&one.1, &other.1, request)
                .then_with(|| match request.sort {
                    Sort::Relevance => {
                        score(*b).total_cmp(&score(*a)).then_with(|| other.1.standing.cmp(&one.1.standing))
                    }
                    Sort::Key(_) => Ordering::Equal,
                    _ => score(*b).total_cmp(&score(*a)),
                })
                .then_with(|| {
                    let order = text(&one.1, Order(0)).cmp(text(&other.1, Order(0)));
                    order.then_with(|| one.0.cmp(&other.0))
                })
        });
        if request.descending && matches!(request.sort, Sort::Key(_)) {
            found.reverse();
        }
        let wanted = request.count.iter().map(|facet| (facet, true));
        let wanted = wanted.chain(request.count_any_day.iter().map(|facet| (facet, false)));
        let counts = wanted.map(|(facet, days)| {
            let mut counted: BTreeMap<String, u32> = BTreeMap::new();
            for place in (0..read.len()).filter(|place| passes(*place, Some(*facet), days)) {
                let values: BTreeSet<&str> = self.documents[place]
                    .1
                    .values
                    .iter()
                    .filter(|(which, _)| which == facet)
                    .map(|(_, value)| &**value)
                    .collect();
                values.into_iter().for_each(|value| *counted.entry(value.to_owned()).or_default() += 1);
            }
            let mut counted: Vec<_> = counted.into_iter().collect();
            counted.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
            (*facet, counted)
        });
        let page: Vec<usize> = found.iter().copied().skip(request.skip).take(request.take).collect();
        let at = |place: &usize| Some((self.documents[*place].0, self.documents[*place].1.at?));
        Expected {
            total: found.len(),
            keys: page.iter().map(|place| self.documents[*place].0).collect(),
            scores: page.iter().map(|place| score(*place)).collect(),
            counts: counts.collect(),
            places: found.iter().take(request.places).filter_map(at).collect(),
            relaxed: !all && !groups.is_empty(),
        }
    }
}

fn has(document: &Document<'_>, facet: Facet, value: &str) -> bool {
    // What stands outside of the plan is left out: the test's plan has three facets.
    facet.0 < 3 && document.values.iter().any(|(which, held)| *which == facet && held == value)
}

fn may_be_seen(document: &Document<'_>, request: &Request<'_>) -> bool {
    request.only.iter().all(|(facet, values)| values.iter().any(|value| has(document, *facet, value)))
}

fn overlaps(document: &Document<'_>, (from, to): (Date, Date)) -> bool {
    document.days.iter().any(|(first, last)| *first <= to && from <= *last)
}

fn near_enough(document: &Document<'_>, request: &Request<'_>) -> bool {
    let Some(Near { from, within: Some(within) }) = request.near else { return true };
    metres(document, from).is_some_and(|metres| metres <= within)
}

fn metres(document: &Document<'_>, from: Position) -> Option<f64> {
    let far = document.at.map(|at| distance(from, at));
    if document.comes_within.is_some_and(|within| far.is_none_or(|far| far <= f64::from(within))) {
        return Some(0.0);
    }
    if document.only_comes { None } else { far }
}

fn text<'d>(document: &'d Document<'_>, order: Order) -> &'d str {
    document.keys.iter().find(|(which, _)| *which == order).map_or("", |(_, text)| text)
}

/// Compares what is known in the order wanted; what is not comes last.
fn rank(one: &Document<'_>, other: &Document<'_>, request: &Request<'_>) -> Ordering {
    fn known<T: PartialOrd>(one: Option<T>, other: Option<T>, descending: bool) -> Ordering {
        match (one, other) {
            (Some(one), Some(other)) => {
                let order = one.partial_cmp(&other).expect("comparable");
                if descending { order.reverse() } else { order }
            }
            (one, other) => other.is_some().cmp(&one.is_some()),
        }
    }
    let number = |document: &Document<'_>, number| {
        document.numbers.iter().find(|(which, _)| *which == number).map(|(_, value)| *value)
    };
    let far = |document: &Document<'_>| Some((metres(document, request.near?.from)? * 1000.0).trunc());
    let day = |document: &Document<'_>| {
        let start = request.today.or(request.days.map(|(from, _)| from)).unwrap_or(Date::MIN);
        document.days.iter().filter(|(_, last)| *last >= start).map(|(first, _)| (*first).max(start)).min()
    };
    match request.sort {
        Sort::Relevance => Ordering::Equal,
        Sort::Distance => known(far(one), far(other), request.descending),
        Sort::Day => known(day(one), day(other), request.descending),
        Sort::Number(which) => known(number(one, which), number(other, which), request.descending),
        Sort::Key(order) => text(one, order).cmp(text(other, order)),
    }
}
