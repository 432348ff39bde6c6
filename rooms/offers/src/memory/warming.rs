//! Reading every offer before anybody asks: in the background, a lot at a time, so that what is there is found meanwhile.

use super::lines::Changed;
use super::refresh::{Kept, Lots, season_at};
use super::{At, Memory, OfBasin};
use crate::search::Lot;
use crate::store;
use navette_catalogue::Readings;
use navette_database::{BasinId, BasinScope, Conn, Db, Error};
use std::sync::PoisonError;
use std::sync::atomic::Ordering;
use std::sync::mpsc::sync_channel;

/// How many lots wait to be put, at most: each holds its texts in memory.
const AHEAD: usize = 2;

/// Every offer is about to be read: until this is dropped, visitors are shown what is there and read nothing themselves.
#[derive(Debug)]
#[must_use = "nobody is shown a whole list before it was run and dropped"]
pub struct Warming(Memory);

impl Memory {
    /// Says that every offer is about to be read, by [`Warming::run`].
    pub fn warming(&self) -> Warming {
        self.0.warming.store(true, Ordering::Release);
        Warming(self.clone())
    }
}

impl Drop for Warming {
    fn drop(&mut self) {
        self.0.0.warming.store(false, Ordering::Release);
    }
}

impl Warming {
    /// Reads every offer of each basin. What cannot be read now is read by the first who asks for it.
    pub fn run(self, db: &Db) {
        let basins = db.read_now(|c| c.all::<(BasinId,)>(store::basin::BASINS, &[])).unwrap_or_default();
        for (basin,) in basins {
            let (basin, memory) = (BasinScope::granted(basin), self.0.of(BasinScope::granted(basin)));
            if let Err(error) = db.read_now(|c| memory.load(c, basin)) {
                tracing::warn!(%error, "the offers were not read ahead");
                *memory.kept_to_change() = Kept::default();
            }
        }
    }
}

impl OfBasin {
    /// Reads every offer. One thread reads while another puts what was read; between two lots visitors look.
    fn load(&self, c: &mut Conn<'_>, basin: BasinScope) -> Result<(), Error> {
        let at = At::now(c, basin)?;
        let season = season_at(at)?;
        let purses = {
            let mut kept = self.kept_to_change();
            kept.begin(c, basin, at)?;
            kept.catalogue.purses().clone()
        };
        let (send, lots) = sync_channel::<Vec<crate::lists::OfferLine>>(AHEAD);
        std::thread::scope(|scope| {
            scope.spawn(move || {
                let mut readings = Readings::default();
                for lines in lots {
                    let lot = Lot::new(lines, season, &purses);
                    self.kept_to_change().catalogue.put_lot(lot, &mut readings);
                }
            });
            let mut lots = Lots::default();
            loop {
                let lines = lots.next(c, basin)?;
                if lines.is_empty() || send.send(lines).is_err() {
                    drop(send);
                    return Ok::<_, Error>(());
                }
            }
        })?;
        self.kept_to_change().read(at);
        self.lines.lock().unwrap_or_else(PoisonError::into_inner).forget(at, Changed::All);
        Ok(())
    }
}
