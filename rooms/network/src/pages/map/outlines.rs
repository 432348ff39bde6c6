//! The outlines of a basin, made light for drawing once per process.

use crate::import::Places;
use crate::store;
use crate::version::version;
use navette_database::{BasinId, BasinScope, Conn, Error};
use navette_geography::Boundaries;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// How far an outline may move, in metres: less than a line's width on the map.
const TOLERANCE: f64 = 25.0;

/// What a process remembers of the outlines of each basin; cheap to clone.
#[derive(Clone, Default)]
pub struct Outlines(Arc<Mutex<HashMap<BasinId, Kept>>>);

struct Kept {
    version: i64,
    print: (i64, i64),
    communes: Arc<Boundaries>,
}

impl Outlines {
    /// The communes of the basin, light; empty when none were loaded.
    ///
    /// # Errors
    /// When the base cannot be read.
    pub fn communes(&self, c: &mut Conn<'_>, basin: BasinScope) -> Result<Arc<Boundaries>, Error> {
        let now = version(c, basin)?;
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(kept) = all.get(&basin.id()).filter(|kept| kept.version == now) {
            return Ok(Arc::clone(&kept.communes));
        }
        // Most changes of the network are not about outlines: only when those changed are they read again.
        let print = store::boundary::print(c, basin)?;
        let same =
            all.get(&basin.id()).filter(|kept| kept.print == print).map(|kept| Arc::clone(&kept.communes));
        let communes = match same {
            Some(communes) => communes,
            None => Arc::new(Places::read(c, basin)?.communes.simplified(TOLERANCE)),
        };
        all.insert(basin.id(), Kept { version: now, print, communes: Arc::clone(&communes) });
        Ok(communes)
    }
}
