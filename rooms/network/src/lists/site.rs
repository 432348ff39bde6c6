//! The list of sites.

use super::facet::{Facet, Values, is_chosen};
use super::{orders, typed_words};
use crate::code::{Cycle, Reach, Status};
use crate::id::{SchoolId, SiteId, TagId};
use crate::reach::is_older_than;
use crate::store::site::SiteRow;
use jiff::civil::Date;
use navette_belgium::{IseClass, NurseryPrimary};
use navette_database::codes;
use std::collections::HashMap;

codes! {
    /// A band of socio-economic classes. Under FO and under SO it does not mean the same.
    pub enum IseBand {
        /// The least favoured.
        Low = "1-5",
        /// The next.
        Middle = "6-10",
        /// The more favoured half.
        High = "11-20",
        /// No class is known.
        Unknown = "unknown",
    }
}

impl IseBand {
    /// The band of a class as printed; one on the boundary of two classes counts with the lower.
    pub fn of(class: Option<&str>) -> Self {
        match class.and_then(first_class) {
            Some(1..=5) => Self::Low,
            Some(6..=10) => Self::Middle,
            Some(11..=20) => Self::High,
            _ => Self::Unknown,
        }
    }
}

/// The class, or the lower of two, from 1 to 20. Both formulas print classes alike.
fn first_class(class: &str) -> Option<u8> {
    class.parse::<IseClass<NurseryPrimary>>().ok().map(|class| class.bounds().0)
}

codes! {
    /// What a site teaches, as the filter asks it; a site of both cycles is found under both.
    pub enum Teaches {
        /// Nursery or primary.
        Basic = "basic",
        /// Secondary.
        Secondary = "secondary",
        /// Special education.
        Special = "special",
    }
}

codes! {
    /// Which sites the list is about.
    pub enum Among {
        /// Those of compulsory education, which are to be reached.
        ToReach = "to_reach",
        /// The others: courses for adults, higher education, academies.
        Others = "others",
        /// All.
        All = "all",
    }
}

codes! {
    /// What the list of sites is sorted by.
    pub enum SiteSort {
        /// Name.
        Name = "name",
        /// Commune, then name.
        Commune = "commune",
        /// Class of nursery and primary.
        IseBasic = "ise_basic",
        /// Class of secondary.
        IseSecondary = "ise_secondary",
        /// Last contact, the oldest first.
        LastContact = "last_contact",
        /// Reach, the least first.
        Reach = "reach",
    }
}

/// Which sites: empty fields leave all in.
#[derive(Debug, Clone, PartialEq)]
pub struct SiteFilter {
    /// Words of the names, FASE numbers, address or commune, as typed; each must begin a word.
    pub text: String,
    /// Which kind of sites.
    pub among: Among,
    /// One of these communes, by NIS code.
    pub communes: Vec<String>,
    /// One of these networks.
    pub networks: Vec<String>,
    /// One of these teachings.
    pub teaches: Vec<Teaches>,
    /// One of these stages.
    pub reach: Vec<Reach>,
    /// One of these bands under FO.
    pub ise_basic: Vec<IseBand>,
    /// One of these bands under SO.
    pub ise_secondary: Vec<IseBand>,
    /// One of these; when empty, all but the closed.
    pub status: Vec<Status>,
    /// All of these tags.
    pub tags: Vec<TagId>,
    /// Only sites where no PECA delegate is known.
    pub without_delegate: bool,
    /// Only sites without any contact in so many months, never included.
    pub silent_for_months: Option<u32>,
}

impl Default for SiteFilter {
    fn default() -> Self {
        Self {
            text: String::new(),
            among: Among::ToReach,
            communes: Vec::new(),
            networks: Vec::new(),
            teaches: Vec::new(),
            reach: Vec::new(),
            ise_basic: Vec::new(),
            ise_secondary: Vec::new(),
            status: Vec::new(),
            tags: Vec::new(),
            without_delegate: false,
            silent_for_months: None,
        }
    }
}

/// A line of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct SiteLine {
    /// What is stored.
    pub row: SiteRow,
    /// Latest class under FO: class and year.
    pub ise_basic: Option<(String, i64)>,
    /// Latest class under SO: class and year.
    pub ise_secondary: Option<(String, i64)>,
    /// Its band under FO.
    pub band_basic: IseBand,
    /// Its band under SO.
    pub band_secondary: IseBand,
    /// Whether a PECA delegate is known there or in its school.
    pub delegate_known: bool,
    /// Its tags.
    pub tags: Vec<TagId>,
    hay: String,
    commune: Option<u16>,
    network: Option<u16>,
}

impl SiteLine {
    /// The line of a site.
    pub fn new(
        row: SiteRow,
        ise_basic: Option<(String, i64)>,
        ise_secondary: Option<(String, i64)>,
        delegate_known: bool,
        tags: Vec<TagId>,
    ) -> Self {
        let commune = row.commune.as_deref().map(crate::search::commune_names).unwrap_or_default();
        let address = navette_belgium::text::name_key(row.address.as_deref().unwrap_or_default());
        let numbers =
            (row.fase.as_deref().unwrap_or_default(), row.school_fase.as_deref().unwrap_or_default());
        let hay = format!(
            " {} {} {} {} {} {} {}",
            row.name_key,
            row.school_key,
            numbers.0,
            numbers.1,
            navette_belgium::text::name_key(&commune),
            row.postal_code.as_deref().unwrap_or_default(),
            address
        );
        let band_basic = IseBand::of(ise_basic.as_ref().map(|ise| ise.0.as_str()));
        let band_secondary = IseBand::of(ise_secondary.as_ref().map(|ise| ise.0.as_str()));
        Self {
            row,
            ise_basic,
            ise_secondary,
            band_basic,
            band_secondary,
            delegate_known,
            tags,
            hay,
            commune: None,
            network: None,
        }
    }

    fn teaches(&self, what: Teaches) -> bool {
        match what {
            Teaches::Basic => matches!(self.row.cycle, Cycle::Basic | Cycle::Both),
            Teaches::Secondary => matches!(self.row.cycle, Cycle::Secondary | Cycle::Both),
            Teaches::Special => self.row.special,
        }
    }
}

/// How many lines each value would leave.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SiteFacets {
    /// By commune, by NIS code.
    pub communes: Facet<String>,
    /// By network.
    pub networks: Facet<String>,
    /// By teaching.
    pub teaches: Facet<Teaches>,
    /// By reach.
    pub reach: Facet<Reach>,
    /// By band under FO.
    pub ise_basic: Facet<IseBand>,
    /// By band under SO.
    pub ise_secondary: Facet<IseBand>,
    /// By status.
    pub status: Facet<Status>,
    /// Without a known PECA delegate.
    pub without_delegate: usize,
}

/// A page of the list.
#[derive(Debug, Clone)]
pub struct SitePage<'a> {
    /// The lines of the page.
    pub lines: Vec<&'a SiteLine>,
    /// How many the filters leave in all.
    pub total: usize,
    /// How many each value would leave.
    pub facets: SiteFacets,
}

/// Every site of a basin, ready to be filtered and sorted.
#[derive(Debug, Default)]
pub struct SiteLines {
    lines: Vec<SiteLine>,
    communes: Values,
    networks: Values,
    orders: Vec<[Vec<u32>; 2]>,
    /// The site of each school that has only one.
    only: HashMap<SchoolId, SiteId>,
}

// What a line fails, one bit a filter that has a facet; the rest must hold anyway.
const COMMUNE: u16 = 1;
const NETWORK: u16 = 2;
const TEACHES: u16 = 4;
const REACH: u16 = 8;
const BASIC: u16 = 16;
const SECONDARY: u16 = 32;
const STATUS: u16 = 64;
const DELEGATE: u16 = 128;

impl SiteLines {
    /// Gets lines, in the order of their names, ready.
    pub fn new(mut lines: Vec<SiteLine>) -> Self {
        let communes = Values::of(lines.iter().filter_map(|line| line.row.commune.as_deref()));
        let networks = Values::of(lines.iter().filter_map(|line| line.row.network.as_deref()));
        for line in &mut lines {
            line.commune = line.row.commune.as_deref().and_then(|commune| communes.place(commune));
            line.network = line.row.network.as_deref().and_then(|network| networks.place(network));
        }
        let class = |ise: &Option<(String, i64)>| ise.as_ref().and_then(|ise| first_class(&ise.0));
        let commune_name = |line: &SiteLine| {
            line.row
                .commune
                .as_deref()
                .map(|nis| (crate::search::commune_names(nis), line.row.name_key.clone()))
        };
        let sorted = SiteSort::ALL.iter().map(|sort| match sort {
            SiteSort::Name => orders(&lines, |line| Some(&line.row.name_key).cloned()),
            SiteSort::Commune => orders(&lines, commune_name),
            SiteSort::IseBasic => orders(&lines, |line| class(&line.ise_basic)),
            SiteSort::IseSecondary => orders(&lines, |line| class(&line.ise_secondary)),
            SiteSort::LastContact => orders(&lines, |line| line.row.last_contact_on),
            SiteSort::Reach => orders(&lines, |line| Some(line.row.reach)),
        });
        let orders = sorted.collect();
        let mut of_school: HashMap<SchoolId, Option<SiteId>> = HashMap::new();
        for line in &lines {
            of_school.entry(line.row.school_id).and_modify(|only| *only = None).or_insert(Some(line.row.id));
        }
        let only = of_school.into_iter().filter_map(|(school, site)| Some((school, site?))).collect();
        Self { lines, communes, networks, orders, only }
    }

    /// The one site of a school, when it has only one.
    pub fn only_site_of(&self, school: SchoolId) -> Option<SiteId> {
        self.only.get(&school).copied()
    }

    /// Every line, by name.
    pub fn all(&self) -> &[SiteLine] {
        &self.lines
    }

    /// A page of the list: at most `most` lines after `skip`, with the total and the counts per facet.
    pub fn page(
        &self,
        filter: &SiteFilter,
        sort: SiteSort,
        descending: bool,
        today: Date,
        skip: usize,
        most: usize,
    ) -> SitePage<'_> {
        let words = typed_words(&filter.text);
        let communes = self.communes.chosen(&filter.communes);
        let networks = self.networks.chosen(&filter.networks);
        let mut counts = (self.communes.zeros(), self.networks.zeros());
        let mut facets = SiteFacets {
            teaches: Facet::of(Teaches::ALL),
            reach: Facet::of(Reach::ALL),
            ise_basic: Facet::of(IseBand::ALL),
            ise_secondary: Facet::of(IseBand::ALL),
            status: Facet::of(Status::ALL),
            ..SiteFacets::default()
        };
        let (mut page, mut total) = (Vec::with_capacity(most.min(self.lines.len())), 0);
        for place in &self.orders[sort as usize][usize::from(descending)] {
            let line = &self.lines[*place as usize];
            if !holds_anyway(line, filter, &words, today) {
                continue;
            }
            let mut fails = 0;
            let mut must = |holds: bool, bit: u16| fails |= if holds { 0 } else { bit };
            must(is_chosen(communes.as_ref(), line.commune), COMMUNE);
            must(is_chosen(networks.as_ref(), line.network), NETWORK);
            must(filter.teaches.is_empty() || filter.teaches.iter().any(|t| line.teaches(*t)), TEACHES);
            must(filter.reach.is_empty() || filter.reach.contains(&line.row.reach), REACH);
            must(filter.ise_basic.is_empty() || filter.ise_basic.contains(&line.band_basic), BASIC);
            must(
                filter.ise_secondary.is_empty() || filter.ise_secondary.contains(&line.band_secondary),
                SECONDARY,
            );
            let open = filter.status.is_empty() && line.row.status != Status::Closed;
            must(open || filter.status.contains(&line.row.status), STATUS);
            must(!filter.without_delegate || !line.delegate_known, DELEGATE);
            if fails == 0 {
                if total >= skip && page.len() < most {
                    page.push(line);
                }
                total += 1;
            }
            // A line counts at a facet when it fails nothing but that facet's own filter.
            if fails & !COMMUNE == 0
                && let Some(place) = line.commune
            {
                counts.0[usize::from(place)] += 1;
            }
            if fails & !NETWORK == 0
                && let Some(place) = line.network
            {
                counts.1[usize::from(place)] += 1;
            }
            if fails & !TEACHES == 0 {
                Teaches::ALL.iter().filter(|t| line.teaches(**t)).for_each(|t| facets.teaches.count(*t));
            }
            if fails & !REACH == 0 {
                facets.reach.count(line.row.reach);
            }
            if fails & !BASIC == 0 {
                facets.ise_basic.count(line.band_basic);
            }
            if fails & !SECONDARY == 0 {
                facets.ise_secondary.count(line.band_secondary);
            }
            if fails & !STATUS == 0 {
                facets.status.count(line.row.status);
            }
            if fails & !DELEGATE == 0 && !line.delegate_known {
                facets.without_delegate += 1;
            }
        }
        facets.communes = self.communes.facet(counts.0);
        facets.networks = self.networks.facet(counts.1);
        SitePage { lines: page, total, facets }
    }
}

/// The filters that have no facet.
fn holds_anyway(line: &SiteLine, filter: &SiteFilter, words: &[String], today: Date) -> bool {
    let among = match filter.among {
        Among::ToReach => line.row.compulsory,
        Among::Others => !line.row.compulsory,
        Among::All => true,
    };
    let silent = |months| line.row.last_contact_on.is_none_or(|last| is_older_than(last, today, months));
    among
        && words.iter().all(|word| line.hay.contains(word.as_str()))
        && filter.tags.iter().all(|tag| line.tags.contains(tag))
        && filter.silent_for_months.is_none_or(silent)
}

#[cfg(test)]
mod tests;
