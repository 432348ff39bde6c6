//! The list of operators.

use super::facet::{Facet, Values, is_chosen};
use super::{orders, typed_words};
use crate::code::{Experience, Status};
use crate::id::TagId;
use crate::store::operator::Operator;
use jiff::civil::Date;
use navette_database::codes;

codes! {
    /// What the list of operators is sorted by.
    pub enum OperatorSort {
        /// Name.
        Name = "name",
        /// Commune.
        Commune = "commune",
        /// Category.
        Category = "category",
        /// Last contact, the oldest first.
        LastContact = "last_contact",
    }
}

/// Which operators: empty fields leave all in.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OperatorFilter {
    /// Words of the name, number, address or commune, as typed; each must begin a word.
    pub text: String,
    /// One of these categories.
    pub categories: Vec<String>,
    /// One of these domains.
    pub domains: Vec<String>,
    /// Standing in one of these communes, by NIS code.
    pub communes: Vec<String>,
    /// Serving one of these communes, by NIS code.
    pub serves: Vec<String>,
    /// One of these; when empty, all but the closed.
    pub status: Vec<Status>,
    /// With this experience.
    pub experience: Vec<Experience>,
    /// Member of the référent scolaire today, or not.
    pub member: Option<bool>,
    /// All of these tags.
    pub tags: Vec<TagId>,
}

/// A line of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct OperatorLine {
    /// What is stored.
    pub row: Operator,
    /// Its domains.
    pub domains: Vec<String>,
    /// The communes it serves.
    pub serves: Vec<String>,
    /// Its tags.
    pub tags: Vec<TagId>,
    hay: String,
    commune: Option<u16>,
    category: Option<u16>,
}

impl OperatorLine {
    /// The line of an operator.
    pub fn new(row: Operator, domains: Vec<String>, serves: Vec<String>, tags: Vec<TagId>) -> Self {
        let commune = row.commune.as_deref().map(crate::search::commune_names).unwrap_or_default();
        let rest = format!("{commune} {}", row.address.as_deref().unwrap_or_default());
        let hay = format!(
            " {} {} {} {}",
            row.name_key,
            row.enterprise_number.as_deref().unwrap_or_default(),
            row.postal_code.as_deref().unwrap_or_default(),
            navette_belgium::text::name_key(&rest)
        );
        Self { row, domains, serves, tags, hay, commune: None, category: None }
    }

    /// Whether it is a member of the référent scolaire on this day.
    pub fn is_member(&self, today: Date) -> bool {
        self.row.member_since.is_some_and(|since| since <= today)
            && self.row.member_until.is_none_or(|until| until >= today)
    }
}

/// How many lines each value would leave.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OperatorFacets {
    /// By category.
    pub categories: Facet<String>,
    /// By commune, by NIS code.
    pub communes: Facet<String>,
    /// By domain.
    pub domains: Facet<String>,
    /// By experience.
    pub experience: Facet<Experience>,
    /// By status.
    pub status: Facet<Status>,
    /// Members today.
    pub members: usize,
}

/// A page of the list.
#[derive(Debug, Clone)]
pub struct OperatorPage<'a> {
    /// The lines of the page.
    pub lines: Vec<&'a OperatorLine>,
    /// How many the filters leave in all.
    pub total: usize,
    /// How many each value would leave.
    pub facets: OperatorFacets,
}

/// Every operator of a basin, ready to be filtered and sorted.
#[derive(Debug, Default)]
pub struct OperatorLines {
    lines: Vec<OperatorLine>,
    communes: Values,
    categories: Values,
    domains: Values,
    orders: Vec<[Vec<u32>; 2]>,
}

const CATEGORY: u16 = 1;
const COMMUNE: u16 = 2;
const DOMAIN: u16 = 4;
const EXPERIENCE: u16 = 8;
const STATUS: u16 = 16;
const MEMBER: u16 = 32;

impl OperatorLines {
    /// Gets lines, in the order of their names, ready.
    pub fn new(mut lines: Vec<OperatorLine>) -> Self {
        let communes = Values::of(lines.iter().filter_map(|line| line.row.commune.as_deref()));
        let categories = Values::of(lines.iter().map(|line| line.row.category.as_str()));
        let domains = Values::of(lines.iter().flat_map(|line| line.domains.iter().map(String::as_str)));
        for line in &mut lines {
            line.commune = line.row.commune.as_deref().and_then(|commune| communes.place(commune));
            line.category = categories.place(&line.row.category);
        }
        let commune_name =
            |line: &OperatorLine| line.row.commune.as_deref().map(crate::search::commune_names);
        let sorted = OperatorSort::ALL.iter().map(|sort| match sort {
            OperatorSort::Name => orders(&lines, |line| Some(line.row.name_key.clone())),
            OperatorSort::Commune => orders(&lines, commune_name),
            OperatorSort::Category => orders(&lines, |line| Some(line.row.category.clone())),
            OperatorSort::LastContact => orders(&lines, |line| line.row.last_contact_on),
        });
        let orders = sorted.collect();
        Self { lines, communes, categories, domains, orders }
    }

    /// Every line, by name.
    pub fn all(&self) -> &[OperatorLine] {
        &self.lines
    }

    /// A page of the list: at most `most` lines after `skip`, with the total and the counts per facet.
    pub fn page(
        &self,
        filter: &OperatorFilter,
        sort: OperatorSort,
        descending: bool,
        today: Date,
        skip: usize,
        most: usize,
    ) -> OperatorPage<'_> {
        let words = typed_words(&filter.text);
        let communes = self.communes.chosen(&filter.communes);
        let categories = self.categories.chosen(&filter.categories);
        let mut counts = (self.categories.zeros(), self.communes.zeros(), self.domains.zeros());
        let mut facets = OperatorFacets {
            experience: Facet::of(Experience::ALL),
            status: Facet::of(Status::ALL),
            ..OperatorFacets::default()
        };
        let any = |chosen: &[String], of: &[String]| {
            chosen.is_empty() || of.iter().any(|value| chosen.contains(value))
        };
        let (mut page, mut total) = (Vec::new(), 0);
        for place in &self.orders[sort as usize][usize::from(descending)] {
            let line = &self.lines[*place as usize];
            let found = words.iter().all(|word| line.hay.contains(word.as_str()));
            let tagged = filter.tags.iter().all(|tag| line.tags.contains(tag));
            if !found || !tagged || !any(&filter.serves, &line.serves) {
                continue;
            }
            let mut fails = 0;
            let mut must = |holds: bool, bit: u16| fails |= if holds { 0 } else { bit };
            must(is_chosen(categories.as_ref(), line.category), CATEGORY);
            must(is_chosen(communes.as_ref(), line.commune), COMMUNE);
            must(any(&filter.domains, &line.domains), DOMAIN);
            let experienced = line.row.experience.is_some_and(|e| filter.experience.contains(&e));
            must(filter.experience.is_empty() || experienced, EXPERIENCE);
            let open = filter.status.is_empty() && line.row.status != Status::Closed;
            must(open || filter.status.contains(&line.row.status), STATUS);
            must(filter.member.is_none_or(|wanted| wanted == line.is_member(today)), MEMBER);
            if fails == 0 {
                if total >= skip && page.len() < most {
                    page.push(line);
                }
                total += 1;
            }
            // A line counts at a facet when it fails nothing but that facet's own filter.
            if fails & !CATEGORY == 0
                && let Some(place) = line.category
            {
                counts.0[usize::from(place)] += 1;
            }
            if fails & !COMMUNE == 0
                && let Some(place) = line.commune
            {
                counts.1[usize::from(place)] += 1;
            }
            if fails & !DOMAIN == 0 {
                for place in line.domains.iter().filter_map(|domain| self.domains.place(domain)) {
                    counts.2[usize::from(place)] += 1;
                }
            }
            if fails & !EXPERIENCE == 0
                && let Some(experience) = line.row.experience
            {
                facets.experience.count(experience);
            }
            if fails & !STATUS == 0 {
                facets.status.count(line.row.status);
            }
            if fails & !MEMBER == 0 && line.is_member(today) {
                facets.members += 1;
            }
        }
        facets.categories = self.categories.facet(counts.0);
        facets.communes = self.communes.facet(counts.1);
        facets.domains = self.domains.facet(counts.2);
        OperatorPage { lines: page, total, facets }
    }
}
