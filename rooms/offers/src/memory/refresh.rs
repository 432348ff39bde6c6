//! Bringing the index up to date: only what changed since is read and put again.

use super::At;
use super::lines::{Changed, read};
use crate::id::OfferId;
use crate::lists::OfferLine;
use crate::search::{Catalogue, Lot};
use crate::store;
use navette_belgium::SchoolYear;
use navette_catalogue::Readings;
use navette_database::{BasinScope, Conn, Error};
use navette_network::id::OperatorId;
use std::collections::{BTreeSet, HashMap, HashSet};

/// The offers of a basin as they are found, and at which moment.
#[derive(Debug, Default)]
pub(super) struct Kept {
    at: Option<At>,
    pub(super) catalogue: Catalogue,
    /// Under which key and name each operator is known.
    pub(super) operators: HashMap<OperatorId, (OperatorId, String)>,
    /// How many offers there are, while not each of them was read.
    expected: usize,
}

/// Every offer of a basin, a lot after the other.
#[derive(Debug, Default)]
pub(super) struct Lots(Option<OfferId>);

impl Lots {
    /// The next ones; none when there are no more.
    pub(super) fn next(&mut self, c: &mut Conn<'_>, basin: BasinScope) -> Result<Vec<OfferLine>, Error> {
        let lines = store::line::after(c, basin, self.0)?;
        self.0 = lines.last().map(|line| line.offer.id).or(self.0);
        Ok(lines)
    }
}

impl Kept {
    /// Whether it is at least as new as a moment. The day may not be another one: seasons and days to come go by it.
    pub(super) fn is_fresh(&self, now: At) -> bool {
        self.at
            .is_some_and(|at| at.offers >= now.offers && at.network >= now.network && at.today == now.today)
    }

    /// While the offers are being read: how many are, and how many there are.
    pub(super) fn so_far(&self) -> Option<(usize, usize)> {
        self.at.is_none().then(|| (self.catalogue.len(), self.expected.max(self.catalogue.len())))
    }

    /// Begins to read every offer as it stands at a moment.
    pub(super) fn begin(&mut self, c: &mut Conn<'_>, basin: BasinScope, now: At) -> Result<(), Error> {
        (self.at, self.expected) = (None, store::offer::count(c, basin)?);
        self.catalogue.clear();
        self.set_words(c, basin, now)?;
        self.renamed(c, basin, now)?;
        Ok(())
    }

    /// Every offer was read as it stands at a moment.
    pub(super) fn read(&mut self, at: At) {
        self.at = Some(at);
    }

    /// The words that offers are found by beside their own: synonyms, and purses that pay.
    fn set_words(&mut self, c: &mut Conn<'_>, basin: BasinScope, now: At) -> Result<(), Error> {
        let rings = store::synonym::rings(c, basin)?;
        self.catalogue.set_rings(&rings.into_iter().map(|ring| ring.words).collect::<Vec<_>>());
        self.catalogue.set_purses(store::purse::all(c, basin)?, now.today);
        Ok(())
    }

    /// Brings it up to a moment; tells what changed.
    pub(super) fn refresh(&mut self, c: &mut Conn<'_>, basin: BasinScope, now: At) -> Result<Changed, Error> {
        self.set_words(c, basin, now)?;
        let season = season_at(now)?;
        let renamed = self.renamed(c, basin, now)?;
        let changed = match self.at {
            Some(at) if at.today <= now.today && season_at(at)? == season => {
                Changed::Some(self.put_changed(c, basin, (at, now), renamed)?)
            }
            _ => {
                self.put_all(c, basin, season)?;
                Changed::All
            }
        };
        let day_moved = self.at.is_some_and(|at| at.today != now.today);
        self.at = Some(now);
        Ok(if day_moved { Changed::All } else { changed })
    }

    /// The operators that are known under another key or name than before.
    fn renamed(&mut self, c: &mut Conn<'_>, basin: BasinScope, now: At) -> Result<Vec<OperatorId>, Error> {
        if self.at.is_some_and(|at| at.network == now.network) {
            return Ok(Vec::new());
        }
        let mut renamed = Vec::new();
        for (operator, known, name) in store::offer::operators(c, basin)? {
            let known = (known, name);
            if self.operators.get(&operator) != Some(&known) {
                renamed.push(operator);
                self.operators.insert(operator, known);
            }
        }
        Ok(renamed)
    }

    /// Puts again what changed from one moment to another; tells what.
    fn put_changed(
        &mut self,
        c: &mut Conn<'_>,
        basin: BasinScope,
        (at, now): (At, At),
        renamed: Vec<OperatorId>,
    ) -> Result<Vec<OfferId>, Error> {
        let mut changed: BTreeSet<OfferId> =
            store::offer::changed(c, basin, at.offers)?.into_iter().collect();
        for operator in renamed {
            changed.extend(store::offer::keys_of_operator(c, basin, operator)?);
        }
        if at.today != now.today {
            // Slots that are over are no longer days to come.
            changed.extend(store::session::passed(c, basin, at.today, now.today)?);
            // Purses that pay no more are no longer words it is found by.
            changed.extend(store::purse::over(c, basin, at.today, now.today)?);
        }
        let season = season_at(now)?;
        self.put(c, basin, &changed.iter().copied().collect::<Vec<_>>(), season)?;
        if self.catalogue.len() != store::offer::count(c, basin)? {
            changed.extend(self.put_right(c, basin, season)?);
        }
        Ok(changed.into_iter().collect())
    }

    /// Takes out what is no more and puts what is not there yet; tells what.
    fn put_right(
        &mut self,
        c: &mut Conn<'_>,
        basin: BasinScope,
        season: SchoolYear,
    ) -> Result<Vec<OfferId>, Error> {
        let there: HashSet<OfferId> = store::offer::keys(c, basin)?.into_iter().collect();
        let gone: Vec<OfferId> = self.catalogue.keys().filter(|id| !there.contains(id)).collect();
        let new: Vec<OfferId> = there.into_iter().filter(|id| !self.catalogue.contains(*id)).collect();
        self.catalogue.remove(gone.iter().copied());
        self.put(c, basin, &new, season)?;
        Ok(gone.into_iter().chain(new).collect())
    }

    fn put(
        &mut self,
        c: &mut Conn<'_>,
        basin: BasinScope,
        ids: &[OfferId],
        season: SchoolYear,
    ) -> Result<(), Error> {
        self.catalogue.put(read(c, basin, ids)?, season);
        Ok(())
    }

    /// Puts every offer, a lot at a time.
    fn put_all(&mut self, c: &mut Conn<'_>, basin: BasinScope, season: SchoolYear) -> Result<(), Error> {
        self.catalogue.clear();
        let (mut lots, mut readings) = (Lots::default(), Readings::default());
        let purses = self.catalogue.purses().clone();
        loop {
            let lines = lots.next(c, basin)?;
            if lines.is_empty() {
                return Ok(());
            }
            self.catalogue.put_lot(Lot::new(lines, season, &purses), &mut readings);
        }
    }
}

/// The season of a moment.
pub(super) fn season_at(at: At) -> Result<SchoolYear, Error> {
    SchoolYear::of(at.today).ok_or_else(|| Error::Other(format!("{} is in no school year", at.today)))
}
