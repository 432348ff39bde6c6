//! What a process remembers of a basin's needs, and of the offers that may be proposed for them.

use super::alike::gathered;
use super::fit::{Asked, Market, Offered, Place};
use super::gap::{GapOffers, Positions};
use super::list::{NeedLine, NeedLines};
use super::state::is_open;
use crate::id::{NeedId, OfferId};
use crate::memory::{Memory, season_of};
use crate::store;
use crate::version::version;
use jiff::civil::Date;
use navette_database::{BasinScope, Conn, Error};
use navette_network::id::SiteId;
use navette_network::store::site::SiteRow;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Needs, the sites they come from, and what was proposed for them.
#[derive(Debug, Default)]
pub struct Needs {
    /// Every need.
    pub lines: NeedLines,
    /// Every site of the basin, as the register has it.
    pub sites: HashMap<SiteId, SiteRow>,
    places: HashMap<SiteId, Place>,
    proposed: HashMap<NeedId, Vec<OfferId>>,
    by_id: HashMap<NeedId, usize>,
}

impl Needs {
    /// The line of a need.
    pub fn line(&self, id: NeedId) -> Option<&NeedLine> {
        self.lines.all().get(*self.by_id.get(&id)?)
    }

    /// A need as it is compared with offers. What nobody told is read in its own words.
    pub fn asked(&self, line: &NeedLine) -> Asked {
        let place = line.need.site_id.and_then(|site| self.places.get(&site)).cloned().unwrap_or_default();
        let proposed = self.proposed.get(&line.need.id).cloned().unwrap_or_default();
        let (need, choices) = super::understand::completed(&line.need, &line.choices);
        Asked::new(&need, &choices, place, proposed)
    }

    /// The place of a site, for a school that asked for nothing.
    pub fn place(&self, site: SiteId) -> Option<&Place> {
        self.places.get(&site)
    }

    /// Where the sites of each commune are.
    pub fn positions(&self) -> Positions {
        let mut positions = Positions::new();
        for site in self.sites.values() {
            let Some(commune) = &site.commune else { continue };
            let entry = positions.entry(commune.clone()).or_default();
            if let (Some(north), Some(east)) = (site.latitude, site.longitude) {
                entry.push(crate::lists::Place { north, east });
            }
        }
        positions
    }

    /// The offers proposed for a need.
    pub fn proposed(&self, need: NeedId) -> &[OfferId] {
        self.proposed.get(&need).map(Vec::as_slice).unwrap_or_default()
    }
}

type Dated<T> = Mutex<Option<((i64, i64, Date), Arc<T>)>>;

/// What is kept of one basin.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    needs: Dated<Needs>,
    market: Dated<Market>,
    gaps: Dated<GapOffers>,
    gathered: Dated<Vec<Vec<NeedId>>>,
}

impl Memory {
    /// Every need of the basin, ready to be filtered, sorted and compared.
    ///
    /// # Errors
    /// When the base cannot be read.
    pub fn needs(&self, c: &mut Conn<'_>, basin: BasinScope) -> Result<Arc<Needs>, Error> {
        fresh(&self.of(basin).needs.needs, c, basin, needs)
    }

    /// The open needs that are in no group, gathered by what they ask for, the largest gathering first.
    ///
    /// # Errors
    /// When the base cannot be read.
    pub fn gathered(&self, c: &mut Conn<'_>, basin: BasinScope) -> Result<Arc<Vec<Vec<NeedId>>>, Error> {
        fresh(&self.of(basin).needs.gathered, c, basin, |c, basin| {
            let needs = self.needs(c, basin)?;
            let is_free = |line: &&NeedLine| is_open(line.need.state) && line.need.group_id.is_none();
            let free: Vec<&NeedLine> = needs.lines.all().iter().filter(is_free).collect();
            let ids = |lines: Vec<&NeedLine>| lines.iter().map(|line| line.need.id).collect();
            Ok(gathered(&free).into_iter().map(ids).collect())
        })
    }

    /// Every offer that may be proposed in the basin, with what each criterion weighs.
    ///
    /// # Errors
    /// When the base cannot be read.
    pub fn market(&self, c: &mut Conn<'_>, basin: BasinScope) -> Result<Arc<Market>, Error> {
        fresh(&self.of(basin).needs.market, c, basin, market)
    }

    /// Every offer that is shown in the basin, ready to be counted where offers are missing.
    ///
    /// # Errors
    /// When the base cannot be read.
    pub fn gap_offers(&self, c: &mut Conn<'_>, basin: BasinScope) -> Result<Arc<GapOffers>, Error> {
        fresh(&self.of(basin).needs.gaps, c, basin, |c, basin| {
            let positions = self.needs(c, basin)?.positions();
            let (today, mut offers) = (c.today(), GapOffers::default());
            let sessions = store::proposal::open_sessions(c, basin, today)?;
            self.each(c, basin, |line| {
                let open = sessions.get(&line.offer.id).map_or(0, Vec::len);
                offers.put(line, &positions, i64::try_from(open).unwrap_or(i64::MAX));
            })?;
            Ok(offers.in_order())
        })
    }
}

fn fresh<T>(
    kept: &Dated<T>,
    c: &mut Conn<'_>,
    basin: BasinScope,
    load: impl FnOnce(&mut Conn<'_>, BasinScope) -> Result<T, Error>,
) -> Result<Arc<T>, Error> {
    let now = (version(c, basin)?, navette_network::version::version(c, basin)?, c.today());
    let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((at, known)) = kept.as_ref()
        && *at == now
    {
        return Ok(Arc::clone(known));
    }
    let loaded = Arc::new(load(c, basin)?);
    *kept = Some((now, Arc::clone(&loaded)));
    Ok(loaded)
}

fn needs(c: &mut Conn<'_>, basin: BasinScope) -> Result<Needs, Error> {
    let sites: HashMap<SiteId, SiteRow> =
        navette_network::store::site::rows(c, basin)?.into_iter().map(|row| (row.id, row)).collect();
    let mut met = store::proposal::met(c, basin)?;
    let places = sites
        .values()
        .map(|site| (site.id, Place::of_site(site, met.remove(&site.id).unwrap_or_default().into())))
        .collect();
    let mut choices = store::need::all_choices(c, basin)?;
    let lines = store::need::rows(c, basin)?.into_iter().map(|need| {
        let site = need.site_id.and_then(|site| sites.get(&site));
        let site = site.map(|site| (site.name.as_str(), site.commune.as_deref()));
        let chosen = choices.remove(&need.id).unwrap_or_default();
        NeedLine::new(need, chosen, site)
    });
    let lines = NeedLines::new(lines.collect());
    let by_id = lines.all().iter().enumerate().map(|(place, line)| (line.need.id, place)).collect();
    Ok(Needs { lines, places, proposed: store::proposal::pairs(c, basin)?, by_id, sites })
}

fn market(c: &mut Conn<'_>, basin: BasinScope) -> Result<Market, Error> {
    let today = c.today();
    let season = season_of(today);
    let mut choices = store::offer::all_choices(c, basin)?;
    let mut open = store::proposal::open_sessions(c, basin, today)?;
    let left = store::proposal::slots_left(c, basin, &season)?;
    let purses = store::purse::all(c, basin)?.into_iter().filter(|purse| purse.is_open(today));
    // "Another one" says that somebody may pay, and not who.
    let purses: Vec<String> = purses.map(|purse| purse.code).filter(|code| code != "other").collect();
    let offers =
        store::offer::rows(c, basin)?.into_iter().filter(crate::offer::Offer::is_shown).map(|offer| {
            let days = open.remove(&offer.id).unwrap_or_default().into_iter().map(|(_, day)| day).collect();
            let chosen = choices.remove(&offer.id).unwrap_or_default();
            Offered::new(&offer, &chosen, days, left.get(&offer.id).copied()).paid_by(&chosen, &purses)
        });
    Ok(Market::new(offers.collect(), store::weight::weights(c, basin)?))
}
