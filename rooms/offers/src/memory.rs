//! What a process remembers of each basin's offers, refreshed when the count of changes has moved.
//!
//! One for each base, made by whoever opens the house. **Ask it only inside a read**: what a write has done and may yet
//! undo must not be remembered.

use crate::lists::{OfferFilter, OfferLine, OfferLines};
use crate::search::Words;
use crate::store;
use crate::version::version;
use jiff::civil::Date;
use navette_belgium::SchoolYear;
use navette_database::{BasinId, BasinScope, Conn, Db, Error};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

/// What a process remembers; cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Memory(Arc<Mutex<HashMap<BasinId, Arc<OfBasin>>>>);

#[derive(Debug, Default)]
pub(crate) struct OfBasin {
    offers: Mutex<Dated<OfferLines>>,
    /// Needs, and the offers that may be proposed for them.
    pub(crate) needs: crate::need::memory::Kept,
    words: RwLock<(Option<Arc<OfferLines>>, Words)>,
}

/// Lines with the counts of changes (ours, the network's) and the day they were loaded at.
type Dated<T> = Option<((i64, i64, Date), Arc<T>)>;

impl Memory {
    /// Remembers nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    pub(crate) fn of(&self, basin: BasinScope) -> Arc<OfBasin> {
        Arc::clone(self.0.lock().unwrap_or_else(PoisonError::into_inner).entry(basin.id()).or_default())
    }

    /// Every offer of the basin, ready to be filtered and sorted.
    ///
    /// # Errors
    /// When the base cannot be read.
    pub fn offers(&self, c: &mut Conn<'_>, basin: BasinScope) -> Result<Arc<OfferLines>, Error> {
        let memory = self.of(basin);
        // The network's count too: an operator may have another name, or have been merged.
        let now = (version(c, basin)?, navette_network::version::version(c, basin)?, c.today());
        let mut kept = memory.offers.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((at, lines)) = kept.as_ref()
            && *at == now
        {
            return Ok(Arc::clone(lines));
        }
        let lines = Arc::new(load(c, basin)?);
        *kept = Some((now, Arc::clone(&lines)));
        Ok(lines)
    }

    /// The same with a filter whose words were looked up: what they find takes the place of the words.
    ///
    /// # Errors
    /// When the base cannot be read.
    pub fn look(
        &self,
        c: &mut Conn<'_>,
        basin: BasinScope,
        mut filter: OfferFilter,
    ) -> Result<(Arc<OfferLines>, OfferFilter), Error> {
        let lines = self.offers(c, basin)?;
        if !filter.text.trim().is_empty() {
            let memory = self.of(basin);
            let is_fresh =
                |kept: &Option<Arc<OfferLines>>| kept.as_ref().is_some_and(|kept| Arc::ptr_eq(kept, &lines));
            if !is_fresh(&memory.words.read().unwrap_or_else(PoisonError::into_inner).0) {
                let mut words = memory.words.write().unwrap_or_else(PoisonError::into_inner);
                if !is_fresh(&words.0) {
                    let rings = store::synonym::rings(c, basin)?;
                    words.1.set_rings(&rings.into_iter().map(|ring| ring.words).collect::<Vec<_>>());
                    words.1.refresh(&lines);
                    words.0 = Some(Arc::clone(&lines));
                }
            }
            let words = memory.words.read().unwrap_or_else(PoisonError::into_inner);
            filter.found = words.1.find(&filter.text, filter.public_only);
        }
        Ok((lines, filter))
    }

    /// Loads what the first visit of each basin would wait for; when the base cannot be read, that visit loads it.
    pub fn warm(&self, db: &Db) {
        let basins = db.read_now(|c| c.all::<(BasinId,)>(store::basin::BASINS, &[])).unwrap_or_default();
        for (basin,) in basins {
            let every = OfferFilter { text: "école".to_owned(), ..OfferFilter::default() };
            let loaded = db.read_now(|c| self.look(c, BasinScope::granted(basin), every).map(|_| ()));
            if let Err(error) = loaded {
                tracing::warn!(%error, "the offers were not warmed");
            }
        }
    }
}

/// The school year of a day, as offers speak of it.
pub fn season_of(day: Date) -> String {
    SchoolYear::of(day).map(|season| season.as_str().to_owned()).unwrap_or_default()
}

fn load(c: &mut Conn<'_>, basin: BasinScope) -> Result<OfferLines, Error> {
    let today = c.today();
    let mut choices = store::offer::all_choices(c, basin)?;
    let mut dates: HashMap<_, _> = store::session::next(c, basin, today)?
        .into_iter()
        .map(|(offer, first, last, slots)| (offer, (first, last, slots)))
        .collect();
    let lines = store::offer::rows(c, basin)?.into_iter().map(|offer| {
        let (choices, dates) = (choices.remove(&offer.id).unwrap_or_default(), dates.remove(&offer.id));
        OfferLine::new(offer, choices, dates)
    });
    Ok(OfferLines::new(lines.collect(), &season_of(today)))
}
