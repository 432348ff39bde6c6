//! Where offers are missing: for each domain and level or commune, what is offered and what is asked. Pure.

mod offers;

pub use offers::GapOffers;

use super::list::{NeedLine, Stage};
use crate::code::{NeedList, NeedState, Setting};
use crate::id::OfferId;
use navette_database::codes;
use navette_network::code::Domain;
use std::collections::BTreeMap;

codes! {
    /// What the columns of the view are.
    pub enum By {
        /// Stages of school.
        Stage = "stage",
        /// Communes.
        Commune = "commune",
    }
}

/// What a cell counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cell {
    /// Offers that are shown.
    pub offers: i64,
    /// Classes they can take, as far as they say.
    pub places: i64,
    /// Offers that do not say how many.
    pub open_ended: i64,
    /// Needs of the season.
    pub needs: i64,
    /// Those that were not met.
    pub unmet: i64,
}

impl Cell {
    /// Whether nobody offers anything there.
    pub fn is_empty(&self) -> bool {
        self.offers == 0
    }

    /// Whether somebody asks there and nobody offers.
    pub fn is_wanting(&self) -> bool {
        self.offers == 0 && self.needs > 0
    }
}

/// Which offers and needs are counted: nothing leaves all in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GapFilter {
    /// In this commune: needs of its schools, offers that reach it.
    pub commune: Option<String>,
    /// For this stage.
    pub stage: Option<Stage>,
    /// Inside or outside the school.
    pub setting: Option<Setting>,
    /// The season of the needs.
    pub season: String,
}

/// How far a commune is reached from a place: the positions of its sites, by commune.
pub type Positions = BTreeMap<String, Vec<crate::lists::Place>>;

/// The cells, by domain and by the code of a column.
#[derive(Debug, Default, PartialEq)]
pub struct Gaps {
    /// The cells that count something.
    pub cells: BTreeMap<(&'static str, String), Cell>,
    /// Offers of which the domain, or what the columns are, is not told: in no cell.
    pub unknown_offers: i64,
    /// Needs of which it is not told.
    pub unknown_needs: i64,
}

impl Gaps {
    /// What a cell counts; nothing when nothing is there.
    pub fn cell(&self, domain: Domain, column: &str) -> Cell {
        self.cells.get(&(domain.code(), column.to_owned())).copied().unwrap_or_default()
    }
}

/// Whether the filter leaves a need.
fn leaves_need(line: &NeedLine, filter: &GapFilter) -> bool {
    let need = &line.need;
    let setting = filter.setting.is_none_or(|setting| {
        line.choices.of(NeedList::Setting).is_empty() || line.choices.has(NeedList::Setting, setting.code())
    });
    need.season == filter.season
        && need.state != NeedState::Withdrawn
        && setting
        && filter.commune.as_ref().is_none_or(|commune| line.commune.as_ref() == Some(commune))
        && filter.stage.is_none_or(|stage| line.stages.contains(&stage))
}

/// The offers that a cell of this domain counts, by title; the filter says its stage and its commune.
pub fn offers_of(offers: &GapOffers, domain: Domain, filter: &GapFilter) -> Vec<OfferId> {
    offers.left_by(filter).filter(|one| one.domains.contains(&domain)).map(|one| one.id).collect()
}

/// The needs that a cell of this domain counts; the filter says its stage and its commune.
pub fn needs_of<'a>(needs: &'a [NeedLine], domain: Domain, filter: &GapFilter) -> Vec<&'a NeedLine> {
    let counted = |line: &&NeedLine| line.choices.domains().contains(&domain) && leaves_need(line, filter);
    needs.iter().filter(counted).collect()
}

/// The cells while they are counted: a row for each domain, in each a cell for each column.
struct Grid<'a> {
    columns: Vec<&'a str>,
    cells: Vec<Cell>,
}

impl<'a> Grid<'a> {
    fn new(columns: Vec<&'a str>) -> Self {
        let cells = vec![Cell::default(); columns.len() * Domain::ALL.len()];
        Self { columns, cells }
    }

    fn column(&self, code: &str) -> Option<usize> {
        self.columns.iter().position(|one| *one == code)
    }

    /// Counts something in its cells; tells whether it is in any.
    fn count(&mut self, domains: &[Domain], columns: &[usize], add: impl Fn(&mut Cell)) -> bool {
        for domain in domains {
            let row = *domain as usize * self.columns.len();
            columns.iter().for_each(|column| add(&mut self.cells[row + column]));
        }
        !domains.is_empty() && !columns.is_empty()
    }

    fn counted(self) -> BTreeMap<(&'static str, String), Cell> {
        let width = self.columns.len().max(1);
        let rows = Domain::ALL.iter().zip(self.cells.chunks(width));
        rows.flat_map(|(domain, row)| {
            let cells = self.columns.iter().zip(row).filter(|(_, cell)| **cell != Cell::default());
            cells.map(|(column, cell)| ((domain.code(), (*column).to_owned()), *cell))
        })
        .collect()
    }
}

/// Counts offers and needs. `slots` gives those left of an offer that counts them.
pub fn gaps<'a>(
    offers: &'a GapOffers,
    needs: impl IntoIterator<Item = &'a NeedLine>,
    by: By,
    filter: &GapFilter,
    slots: impl Fn(OfferId) -> Option<i64>,
) -> Gaps {
    let needs: Vec<&NeedLine> = needs.into_iter().filter(|line| leaves_need(line, filter)).collect();
    let mut grid = Grid::new(match by {
        By::Stage => Stage::ALL.iter().map(|stage| stage.code()).collect(),
        By::Commune => {
            let asked = needs.iter().filter_map(|line| line.commune.as_deref());
            let mut all: Vec<&str> = offers.communes().collect();
            for commune in asked {
                if !all.contains(&commune) {
                    all.push(commune);
                }
            }
            all
        }
    });
    let (mut unknown_offers, mut unknown_needs) = (0, 0);
    for one in offers.left_by(filter) {
        let columns: Vec<usize> = match by {
            By::Stage => one.stages.iter().map(|stage| *stage as usize).collect(),
            By::Commune => one.communes.iter().map(|commune| usize::from(*commune)).collect(),
        };
        let places = one.places(&slots);
        let is_known = grid.count(&one.domains, &columns, |cell| {
            cell.offers += 1;
            match places {
                Some(places) => cell.places += places.max(0),
                None => cell.open_ended += 1,
            }
        });
        unknown_offers += i64::from(!is_known);
    }
    for line in needs {
        let columns: Vec<usize> = match by {
            By::Stage => {
                let known = line.stages.iter().filter(|stage| **stage != Stage::Unknown);
                known.map(|stage| *stage as usize).collect()
            }
            By::Commune => line.commune.as_deref().and_then(|nis| grid.column(nis)).into_iter().collect(),
        };
        let unmet = i64::from(line.need.state == NeedState::Unmet);
        let is_known = grid.count(&line.choices.domains(), &columns, |cell| {
            cell.needs += 1;
            cell.unmet += unmet;
        });
        unknown_needs += i64::from(!is_known);
    }
    Gaps { cells: grid.counted(), unknown_offers, unknown_needs }
}

#[cfg(test)]
mod tests;
