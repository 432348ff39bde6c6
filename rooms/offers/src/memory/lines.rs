//! The lines drawn last, so that a page is drawn without reading the base again.

use super::{At, OfBasin};
use crate::id::OfferId;
use crate::lists::OfferLine;
use crate::store;
use navette_database::{BasinScope, Conn, Error};
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, PoisonError};

/// How many lines are kept: those of a basin of usual size, in a few megabytes.
const KEPT: usize = 4_000;

/// Up to how many lines are read by their keys: beyond, going through the whole basin is as quick.
const BY_KEY: usize = 5_000;

/// Lines as they stood at a moment.
#[derive(Debug, Default)]
pub(super) struct Lines {
    at: Option<At>,
    kept: HashMap<OfferId, Arc<OfferLine>>,
}

/// Which lines are no longer what they were.
pub(super) enum Changed {
    Some(Vec<OfferId>),
    All,
}

impl Lines {
    /// Forgets what changed until a moment.
    pub(super) fn forget(&mut self, at: At, changed: Changed) {
        match changed {
            Changed::Some(ids) => ids.iter().for_each(|id| drop(self.kept.remove(id))),
            Changed::All => self.kept.clear(),
        }
        self.at = Some(at);
    }

    /// Keeps lines that were read at a moment: only if nothing changed since.
    fn keep(&mut self, at: At, lines: &[Arc<OfferLine>]) {
        if self.at != Some(at) || lines.len() > KEPT {
            return;
        }
        if self.kept.len() + lines.len() > KEPT {
            self.kept.clear();
        }
        self.kept.extend(lines.iter().map(|line| (line.offer.id, Arc::clone(line))));
    }
}

impl OfBasin {
    /// The lines of these offers, in this order; nothing where there is none any more.
    pub(super) fn lines(
        &self,
        c: &mut Conn<'_>,
        basin: BasinScope,
        at: At,
        ids: &[OfferId],
    ) -> Result<Vec<Option<Arc<OfferLine>>>, Error> {
        let mut found: Vec<Option<Arc<OfferLine>>> = {
            let lines = self.lines.lock().unwrap_or_else(PoisonError::into_inner);
            // Lines kept from another moment are not those this reader sees.
            let kept = |id| lines.kept.get(id).filter(|_| lines.at == Some(at)).map(Arc::clone);
            ids.iter().map(kept).collect()
        };
        let missing: Vec<OfferId> =
            ids.iter().zip(&found).filter(|(_, line)| line.is_none()).map(|(id, _)| *id).collect();
        if missing.is_empty() {
            return Ok(found);
        }
        let read: Vec<Arc<OfferLine>> = read(c, basin, &missing)?.into_iter().map(Arc::new).collect();
        self.lines.lock().unwrap_or_else(PoisonError::into_inner).keep(at, &read);
        let mut read: HashMap<OfferId, Arc<OfferLine>> =
            read.into_iter().map(|line| (line.offer.id, line)).collect();
        for (id, line) in ids.iter().zip(&mut found).filter(|(_, line)| line.is_none()) {
            *line = read.remove(id);
        }
        Ok(found)
    }
}

/// Reads lines by their keys, or going through the basin when very many are wanted.
pub(super) fn read(c: &mut Conn<'_>, basin: BasinScope, ids: &[OfferId]) -> Result<Vec<OfferLine>, Error> {
    if ids.len() <= BY_KEY {
        return store::line::some(c, basin, ids);
    }
    let wanted: HashSet<OfferId> = ids.iter().copied().collect();
    let (mut lines, mut last) = (Vec::with_capacity(ids.len()), None);
    loop {
        let chunk = store::line::after(c, basin, last)?;
        let Some(end) = chunk.last() else { return Ok(lines) };
        last = Some(end.offer.id);
        lines.extend(chunk.into_iter().filter(|line| wanted.contains(&line.offer.id)));
    }
}
