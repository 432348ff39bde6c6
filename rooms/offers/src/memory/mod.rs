//! What a process remembers of each basin's offers, brought up to date when the count of changes has moved.
//!
//! Every offer is in an index, by which it is found; lines to draw are read when asked for, and the last ones kept.
//! [`Memory::warming`] reads every offer before anybody asks; meanwhile pages give what is there and say so.
//!
//! One for each base, made by whoever opens the house. **Ask it only inside a read**: what a write has done and may yet
//! undo must not be remembered.

mod lines;
mod refresh;
mod warming;

pub use warming::Warming;

use crate::code::OfferState;
use crate::id::OfferId;
use crate::lists::{Asked, OfferLine, OfferPage};
use crate::store;
use crate::version::version;
use jiff::civil::Date;
use lines::Lines;
use navette_belgium::SchoolYear;
use navette_database::{BasinId, BasinScope, Conn, Error};
use navette_network::id::OperatorId;
use navette_web::Failure;
use refresh::Kept;
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

/// How many lines are handed at once.
const AT_ONCE: usize = 500;

/// What a process remembers; cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Memory(Arc<Remembered>);

#[derive(Debug, Default)]
struct Remembered {
    basins: Mutex<HashMap<BasinId, Arc<OfBasin>>>,
    /// Whether every offer is being read: nobody else does it then.
    warming: AtomicBool,
}

/// Why a page of offers cannot be given.
#[derive(Debug, thiserror::Error)]
pub enum PageError {
    /// The base cannot be read.
    #[error(transparent)]
    Base(#[from] Error),
    /// Not every offer was read yet.
    #[error("the offers are still being read")]
    StillReading,
}

impl From<PageError> for Failure {
    fn from(error: PageError) -> Self {
        match error {
            PageError::Base(error) => error.into(),
            PageError::StillReading => Self::Soon(5),
        }
    }
}

#[derive(Debug, Default)]
pub(crate) struct OfBasin {
    offers: RwLock<Kept>,
    lines: Mutex<Lines>,
    /// Needs, and the offers that may be proposed for them.
    pub(crate) needs: crate::need::memory::Kept,
}

/// The counts of changes (ours, the network's) and the day: when they are the same, nothing changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct At {
    pub offers: i64,
    pub network: i64,
    pub today: Date,
}

impl At {
    /// The counts as this reader sees them. The network's too: an operator may have another name, or have been merged.
    pub(crate) fn now(c: &mut Conn<'_>, basin: BasinScope) -> Result<Self, Error> {
        let offers = version(c, basin)?;
        Ok(Self { offers, network: navette_network::version::version(c, basin)?, today: c.today() })
    }
}

impl Memory {
    /// Remembers nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    pub(crate) fn of(&self, basin: BasinScope) -> Arc<OfBasin> {
        let mut basins = self.0.basins.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(basins.entry(basin.id()).or_default())
    }

    /// A page of the offers of the basin, each of them looked at: for whoever could not be told that some were not.
    ///
    /// # Errors
    /// When the base cannot be read, or not every offer was read yet.
    pub fn page(
        &self,
        c: &mut Conn<'_>,
        basin: BasinScope,
        asked: &Asked<'_>,
    ) -> Result<OfferPage, PageError> {
        let page = self.page_so_far(c, basin, asked)?;
        if page.so_far.is_some() { Err(PageError::StillReading) } else { Ok(page) }
    }

    /// A page of the offers of the basin; while they are being read, of those that are: the page says so.
    ///
    /// # Errors
    /// When the base cannot be read.
    pub fn page_so_far(
        &self,
        c: &mut Conn<'_>,
        basin: BasinScope,
        asked: &Asked<'_>,
    ) -> Result<OfferPage, Error> {
        let (memory, at) = self.fresh(c, basin)?;
        let (found, mut so_far) = {
            let kept = memory.kept();
            (kept.catalogue.find(asked), kept.so_far())
        };
        if so_far == Some((0, 0)) {
            // Nobody began yet.
            so_far = Some((0, store::offer::count(c, basin)?));
        }
        let keys: Vec<OfferId> = found.keys.iter().map(|(id, _)| *id).collect();
        let lines = memory.lines(c, basin, at, &keys)?;
        // A line may be gone since: this reader saw it, and an older one does not.
        let far = found.keys.iter().map(|(_, far)| *far);
        Ok(OfferPage {
            lines: lines.into_iter().zip(far).filter_map(|(line, far)| Some((line?, far))).collect(),
            total: found.total,
            counts: found.counts,
            months: found.months,
            corrected: found.corrected,
            relaxed: found.relaxed,
            said: found.said,
            so_far,
        })
    }

    /// A sign of everything that is remembered of a basin's offers, the same while none changed; none while they are being
    /// read.
    ///
    /// # Errors
    /// When the base cannot be read.
    pub fn sign(&self, c: &mut Conn<'_>, basin: BasinScope) -> Result<Option<String>, Error> {
        let (memory, At { offers, network, today }) = self.fresh(c, basin)?;
        let whole = memory.kept().so_far().is_none();
        Ok(whole.then(|| format!("{offers} {network} {today}")))
    }

    /// The line of an offer.
    ///
    /// # Errors
    /// When the base cannot be read.
    pub fn line(
        &self,
        c: &mut Conn<'_>,
        basin: BasinScope,
        id: OfferId,
    ) -> Result<Option<Arc<OfferLine>>, Error> {
        Ok(self.some(c, basin, &[id])?.pop())
    }

    /// The lines of some offers, in the order of their keys here; what is no more is left out.
    ///
    /// # Errors
    /// When the base cannot be read.
    pub fn some(
        &self,
        c: &mut Conn<'_>,
        basin: BasinScope,
        ids: &[OfferId],
    ) -> Result<Vec<Arc<OfferLine>>, Error> {
        let at = At::now(c, basin)?;
        Ok(self.of(basin).lines(c, basin, at, ids)?.into_iter().flatten().collect())
    }

    /// Hands every line of the basin, some at a time: for figures over all of them, which are kept and not made at each
    /// view.
    pub(crate) fn each(
        &self,
        c: &mut Conn<'_>,
        basin: BasinScope,
        mut give: impl FnMut(&OfferLine),
    ) -> Result<(), Error> {
        let (memory, at) = (self.of(basin), At::now(c, basin)?);
        for ids in store::offer::keys(c, basin)?.chunks(AT_ONCE) {
            memory.lines(c, basin, at, ids)?.into_iter().flatten().for_each(|line| give(&line));
        }
        Ok(())
    }

    /// How many offers stand in a state.
    ///
    /// # Errors
    /// When the base cannot be read.
    pub fn in_state(&self, c: &mut Conn<'_>, basin: BasinScope, state: OfferState) -> Result<usize, Error> {
        let (memory, _) = self.fresh(c, basin)?;
        let kept = memory.kept();
        if kept.so_far().is_none() {
            return Ok(kept.catalogue.in_state(state));
        }
        drop(kept);
        let counted = store::offer::by_state(c, basin)?.into_iter().find(|(one, _)| *one == state);
        Ok(usize::try_from(counted.map_or(0, |(_, offers)| offers)).unwrap_or(0))
    }

    /// The name of an operator.
    ///
    /// # Errors
    /// When the base cannot be read.
    pub fn operator_name(
        &self,
        c: &mut Conn<'_>,
        basin: BasinScope,
        id: OperatorId,
    ) -> Result<Option<String>, Error> {
        let (memory, _) = self.fresh(c, basin)?;
        let name = memory.kept().operators.get(&id).map(|(_, name)| name.clone());
        Ok(name)
    }

    /// The memory of the basin and the moment this reader sees. It is at least as new, but while every offer is being
    /// read.
    fn fresh(&self, c: &mut Conn<'_>, basin: BasinScope) -> Result<(Arc<OfBasin>, At), Error> {
        let (memory, at) = (self.of(basin), At::now(c, basin)?);
        let (is_fresh, is_there) = {
            let kept = memory.kept();
            (kept.is_fresh(at), kept.so_far().is_none())
        };
        if !is_fresh && (is_there || !self.0.warming.load(Ordering::Acquire)) {
            let mut kept = memory.kept_to_change();
            if !kept.is_fresh(at) {
                let changed = kept.refresh(c, basin, at);
                if changed.is_err() {
                    // Half of it may be there: the next reader begins anew.
                    *kept = Kept::default();
                }
                let mut lines = memory.lines.lock().unwrap_or_else(PoisonError::into_inner);
                lines.forget(at, changed?);
            }
        }
        Ok((memory, at))
    }
}

impl OfBasin {
    fn kept(&self) -> RwLockReadGuard<'_, Kept> {
        self.offers.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn kept_to_change(&self) -> RwLockWriteGuard<'_, Kept> {
        self.offers.write().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The school year of a day, as offers speak of it.
pub fn season_of(day: Date) -> String {
    SchoolYear::of(day).map(|season| season.as_str().to_owned()).unwrap_or_default()
}
