//! The public catalogue: 50,000 offers in memory, searched as people type.

use crate::{Line, cpu};
use jiff::civil::{Date, date};
use navette_catalogue::{
    Document, Facet, Field, Filter, How, Index, Near, Number, Order, Plan, Request, Sort,
};
use navette_geography::Position;
use navette_words::{Synonyms, errors_allowed, seed_lines, split};
use std::collections::HashSet;
use std::fmt::Write as _;
use std::time::Instant;

/// As many offers as promised, of about so many words.
const OFFERS: u32 = 50_000;
const WORDS_OF_TEXT: u32 = 150;

/// The list of misspelt words that the catalogue's tests hold.
const MISSPELT: &str = include_str!("../../crates/catalogue/tests/misspelt.txt");

static PLAN: Plan = Plan { fields: &[8, 5, 4, 2, 1], facets: 13, numbers: 1, orders: 1 };

/// Facets with as many values each as an offer has at most: domain, component, mode, level, setting, type, price,
/// accessibility, language, commune, operator, state.
const VALUES: [u32; 12] = [14, 3, 24, 42, 2, 10, 6, 8, 12, 19, 600, 4];
const AT_MOST: [u32; 12] = [2, 3, 3, 9, 2, 1, 1, 3, 2, 1, 1, 1];
const LEVEL: Facet = Facet(3);
const COMMUNE: Facet = Facet(9);
const STATE: Facet = Facet(11);
const MONTH: Facet = Facet(12);
const PRICE: Number = Number(0);

/// Everything that is measured of the catalogue.
pub fn lines() -> Vec<Line> {
    let words = Words::new();
    let (before, _) = cpu::megabytes("self");
    let used = cpu::seconds("self");
    let mut index: Index<u32> = Index::new(&PLAN);
    let mut chance = Chance(7);
    index.put_all((0..OFFERS).map(|key| (key, words.offer(key, &mut chance))));
    let built = cpu::seconds("self") - used;
    let (after, _) = cpu::megabytes("self");
    let estimated = index.bytes() as f64 / 1_048_576.0;
    let mut lines = vec![
        Line::at_most("50,000 offers put into an empty index, their making included", built, 8.0, "s of CPU"),
        Line::at_most("the index of 50,000 offers, as it counts itself", estimated, 60.0, "MB"),
        Line::at_most(
            "resident memory grown meanwhile, with what the allocator keeps free",
            after - before,
            80.0,
            "MB",
        ),
    ];
    lines.extend(searches(&index, &words));
    lines.extend(changes(&mut index, &words));
    lines.extend(recall(&index));
    lines
}

/// Numbers that look like chance, the same at each run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % u64::from(end.max(1))) as u32
    }

    /// Small numbers often, great ones seldom, as words are used in a language (Zipf's law).
    fn seldom(&mut self, end: usize) -> usize {
        let share = f64::from(self.below(1 << 24)) / f64::from(1 << 24);
        (((end as f64 + 1.0).powf(share) - 1.0) as usize).min(end - 1)
    }
}

/// The words offers are made of, those of the field among the most frequent.
struct Words(Vec<String>);

const SMALL: [&str; 12] = ["le", "la", "les", "des", "de", "et", "une", "pour", "avec", "à", "dans", "par"];

impl Words {
    fn new() -> Self {
        let mut words: Vec<String> = seed_lines()
            .flat_map(|line| split(line).map(|word| word.typed.to_lowercase()).collect::<Vec<_>>())
            .chain(misspelt().map(|(right, _)| right.to_owned()))
            .flat_map(|word| [format!("{word}s"), word])
            .collect();
        let mut seen = HashSet::new();
        words.retain(|word| seen.insert(word.clone()));
        // Names and rare words: most words of a language are seldom used.
        words.extend((0..60_000).map(|n| {
            let (one, other) = (crate::inside::word(n * 2_654_435), crate::inside::word(n * 97 + 31));
            let begun: String = other.to_lowercase().chars().take(3 + n as usize % 3).collect();
            one.to_lowercase() + &begun + ["", "s", "e", "ment"][n as usize % 4]
        }));
        // The words of the field are spread over the frequent half, not piled at its top.
        let (field, length) = (seen.len(), words.len());
        for n in 0..field / 2 {
            words.swap(n * 2 + 1, (n * 37 + field) % length);
        }
        Self(words)
    }

    fn one(&self, chance: &mut Chance) -> &str {
        &self.0[chance.seldom(self.0.len())]
    }

    fn text(&self, count: u32, chance: &mut Chance) -> String {
        let mut text = String::new();
        for _ in 0..count {
            if chance.below(5) < 2 {
                let _ = write!(text, "{} ", SMALL[chance.below(12) as usize]);
            } else {
                let _ = write!(text, "{} ", self.one(chance));
            }
        }
        text
    }

    fn offer(&self, key: u32, chance: &mut Chance) -> Document<'static> {
        let texts = [5, 3, 30, 15, WORDS_OF_TEXT / 2 + chance.below(WORDS_OF_TEXT)];
        let title = format!("{} {}", self.one(chance), self.one(chance));
        let texts = (0u8..)
            .zip(texts)
            .map(|(field, count)| (Field(field), self.text(count, chance).into()))
            .collect();
        let mut values = Vec::new();
        for (facet, (among, most)) in (0u8..).zip(VALUES.into_iter().zip(AT_MOST)) {
            for _ in 0..=chance.below(most) {
                values.push((Facet(facet), format!("v{}", chance.below(among)).into()));
            }
        }
        let days: Vec<(Date, Date)> = (0..chance.below(4))
            .map(|_| {
                let from = day(chance);
                (from, from.max(day(chance)))
            })
            .collect();
        for (from, to) in &days {
            values.extend((from.month()..=to.month()).map(|month| (MONTH, month.to_string().into())));
        }
        Document {
            texts,
            values,
            numbers: if key.is_multiple_of(5) {
                vec![]
            } else {
                vec![(PRICE, i64::from(chance.below(40)) * 500)]
            },
            keys: vec![(Order(0), title.into())],
            days,
            at: (!key.is_multiple_of(7)).then(|| position(chance)),
            comes_within: key.is_multiple_of(3).then(|| chance.below(12_000)),
            only_comes: false,
            standing: chance.below(101) as u8,
        }
    }
}

fn day(chance: &mut Chance) -> Date {
    date(2027, 1 + chance.below(12) as i8, 1 + chance.below(28) as i8)
}

fn position(chance: &mut Chance) -> Position {
    let share = |chance: &mut Chance| f64::from(chance.below(10_000)) / 10_000.0;
    Position::new(4.25 + 0.2 * share(chance), 50.78 + 0.14 * share(chance)).expect("in Brussels")
}

fn misspelt() -> impl Iterator<Item = (&'static str, &'static str)> {
    MISSPELT.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(' '))
}

/// What a page of the public catalogue asks: words of every kind, filters, all facets counted, months, a map.
fn searches(index: &Index<u32>, words: &Words) -> Vec<Line> {
    let (synonyms, mut chance) = (Synonyms::seed(), Chance(11));
    let wrong: Vec<&str> = misspelt().map(|(_, wrong)| wrong).collect();
    let mut times = Vec::new();
    for turn in 0..2_000_u32 {
        let mut typed = String::new();
        for _ in 0..[1, 2, 2, 3, 0][turn as usize % 5] {
            let _ = match chance.below(5) {
                0 => write!(typed, "{} ", wrong[chance.below(wrong.len() as u32) as usize]),
                _ => write!(typed, "{} ", words.one(&mut chance)),
            };
        }
        let typing = turn % 4 == 1;
        let shown = if typing { typed.trim_end().chars().take(4).collect() } else { typed };
        let level = format!("v{}", chance.below(VALUES[3]));
        let commune = format!("v{}", chance.below(VALUES[9]));
        let mut filters = Vec::new();
        if turn % 2 == 0 {
            filters.push(Filter::Any(LEVEL, vec![&level, "v1", "v2"]));
        }
        if turn % 6 == 0 {
            filters.push(Filter::Any(COMMUNE, vec![&commune]));
            filters.push(Filter::Between(PRICE, None, Some(6_000), false));
        }
        let within = if turn % 8 == 0 { Some(3_000.0) } else { None };
        let request = Request {
            typed: &shown,
            typing,
            only: vec![(STATE, vec!["v0", "v1", "v2"])],
            filters,
            days: (turn % 7 == 0).then_some((date(2027, 2, 1), date(2027, 3, 31))),
            near: (turn % 4 == 0).then(|| Near { from: position(&mut chance), within }),
            sort: [Sort::Relevance, Sort::Distance, Sort::Number(PRICE), Sort::Day][turn as usize / 2 % 4],
            skip: if turn % 9 == 0 { 400 } else { 0 },
            take: 20,
            count: (0..VALUES.len() as u8 - 1).map(Facet).collect(),
            count_any_day: vec![MONTH],
            places: if turn % 10 == 0 { 500 } else { 0 },
            ..Request::default()
        };
        let asked = Instant::now();
        let answer = index.search(&request, &synonyms);
        times.push(asked.elapsed().as_secs_f64() * 1000.0);
        std::hint::black_box(answer);
    }
    times.sort_by(f64::total_cmp);
    vec![
        Line::at_most(
            "search with 11 facets and 12 months counted, median",
            times[times.len() / 2],
            5.0,
            "ms",
        ),
        Line::at_most("the same, 99th percentile", times[times.len() * 99 / 100], 15.0, "ms"),
        Line::at_most("the slowest of 2,000", times[times.len() - 1], 30.0, "ms"),
    ]
}

/// Offers that change one at a time, each looked for at once.
fn changes(index: &mut Index<u32>, words: &Words) -> Vec<Line> {
    let (synonyms, mut chance) = (Synonyms::seed(), Chance(13));
    let mut times = Vec::new();
    for turn in 0..500_u32 {
        let key = chance.below(OFFERS);
        let mut document = words.offer(key, &mut chance);
        document.texts.push((Field(0), format!("zzq{turn}").into()));
        let asked = Instant::now();
        index.put(key, &document);
        times.push(asked.elapsed().as_secs_f64() * 1000.0);
        let typed = format!("zzq{turn}");
        let answer = index.search(&Request { typed: &typed, take: 1, ..Request::default() }, &synonyms);
        assert_eq!(answer.hits.first().map(|hit| hit.key), Some(key), "a changed offer is found at once");
    }
    times.sort_by(f64::total_cmp);
    vec![
        Line::at_most("one changed offer put in place of the old, median", times[times.len() / 2], 5.0, "ms"),
        Line::at_most("the same, 99th percentile", times[times.len() * 99 / 100], 20.0, "ms"),
    ]
}

/// The list of misspelt words: how many find all that the right word finds, and how much else they find.
fn recall(index: &Index<u32>) -> Vec<Line> {
    let synonyms = Synonyms::seed();
    let found = |typed: &str| {
        let answer = index.search(&Request { typed, take: usize::MAX, ..Request::default() }, &synonyms);
        let keys: HashSet<u32> = answer.hits.iter().map(|hit| hit.key).collect();
        (keys, answer.words.first().is_some_and(|word| word.how == How::Found))
    };
    let (mut kept, mut tried, mut wider) = (0, 0, Vec::new());
    for (right, wrong) in misspelt().filter(|(right, _)| errors_allowed(right) > 0) {
        let ((expected, _), (among, as_typed)) = (found(right), found(wrong));
        tried += 1;
        if expected.is_subset(&among) {
            kept += 1;
            wider.push(among.len() as f64 / expected.len().max(1) as f64);
        } else {
            eprintln!(
                "  {wrong} does not find what {right} finds{}",
                if as_typed { ": it is a word too" } else { "" }
            );
        }
    }
    wider.sort_by(f64::total_cmp);
    vec![
        Line::at_least(
            format!("of {tried} misspelt words, those that find what the right word finds"),
            f64::from(kept) * 100.0 / f64::from(tried),
            99.0,
            "%",
        ),
        Line::at_most(
            "what they find, against the right word, median",
            wider[wider.len() / 2],
            1.5,
            "times as much",
        ),
    ]
}
