//! What a process remembers of each basin, refreshed when the count of changes has moved.
//!
//! One for each base, made by whoever opens the house and shared by pages and sockets. **Ask it only inside a read**: what a write has done and may yet
//! undo must not be remembered.

use crate::code::{Function, Kind, PartyKind};
use crate::id::{OperatorId, SiteId, TagId};
use crate::lists::operator::{OperatorLine, OperatorLines};
use crate::lists::site::{SiteLine, SiteLines};
use crate::permissions::{ReadNetwork, ReadPeople};
use crate::search::{Found, SearchIndex};
use crate::store;
use crate::version::version;
use jiff::civil::Date;
use navette_database::{BasinId, BasinScope, Conn, Db, Error, Uuid};
use navette_web::May;
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

/// What a process remembers; cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Memory(Arc<Mutex<HashMap<BasinId, Arc<OfBasin>>>>);

#[derive(Debug, Default)]
struct OfBasin {
    sites: Mutex<Dated<SiteLines>>,
    operators: Mutex<Dated<OperatorLines>>,
    words: RwLock<SearchIndex>,
}

impl OfBasin {
    fn refresh_words(&self, c: &mut Conn<'_>, basin: BasinScope) -> Result<(), Error> {
        let now = version(c, basin)?;
        if self.words.read().unwrap_or_else(PoisonError::into_inner).version < now {
            let mut words = self.words.write().unwrap_or_else(PoisonError::into_inner);
            store::search::refresh(c, basin, &mut words, now)?;
        }
        Ok(())
    }
}

/// Lines with the count of changes and the day they were loaded at.
type Dated<T> = Option<((i64, Date), Arc<T>)>;

impl Memory {
    /// Remembers nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    fn of(&self, basin: BasinScope) -> Arc<OfBasin> {
        Arc::clone(self.0.lock().unwrap_or_else(PoisonError::into_inner).entry(basin.id()).or_default())
    }

    /// Every site of the basin, ready to be filtered and sorted.
    ///
    /// # Errors
    /// When the base cannot be read.
    pub fn sites(&self, c: &mut Conn<'_>, basin: BasinScope) -> Result<Arc<SiteLines>, Error> {
        fresh(&self.of(basin).sites, c, basin, site_lines)
    }

    /// Every operator of the basin, ready to be filtered and sorted.
    ///
    /// # Errors
    /// When the base cannot be read.
    pub fn operators(&self, c: &mut Conn<'_>, basin: BasinScope) -> Result<Arc<OperatorLines>, Error> {
        fresh(&self.of(basin).operators, c, basin, operator_lines)
    }

    /// Finds records as typed, best first; people only for who may read them.
    ///
    /// # Errors
    /// When the base cannot be read.
    pub fn find(
        &self,
        c: &mut Conn<'_>,
        may: &May<ReadNetwork>,
        query: &str,
        most: usize,
        kinds: &[Kind],
    ) -> Result<Vec<Found>, Error> {
        let people = may.also::<ReadPeople>().is_some();
        let kinds: Vec<Kind> = kinds.iter().copied().filter(|kind| people || *kind != Kind::Person).collect();
        let memory = self.of(may.scope());
        memory.refresh_words(c, may.scope())?;
        Ok(memory.words.read().unwrap_or_else(PoisonError::into_inner).find(query, most, &kinds))
    }

    /// Loads what the first visit of each basin would wait for; when the base cannot be read, that visit loads it.
    pub fn warm(&self, db: &Db) {
        let warmed = db.read_now(|c| c.all::<(BasinId,)>(crate::tend::BASINS, &[])).and_then(|basins| {
            basins.into_iter().try_for_each(|(basin,)| {
                db.read_now(|c| {
                    let scope = BasinScope::granted(basin);
                    self.sites(c, scope)?;
                    self.operators(c, scope)?;
                    self.of(scope).refresh_words(c, scope)
                })
            })
        });
        if let Err(error) = warmed {
            tracing::warn!(%error, "the memory was not warmed");
        }
    }
}

/// The lines remembered, loaded again when something changed or the day did.
fn fresh<T>(
    kept: &Mutex<Dated<T>>,
    c: &mut Conn<'_>,
    basin: BasinScope,
    load: impl FnOnce(&mut Conn<'_>, BasinScope) -> Result<T, Error>,
) -> Result<Arc<T>, Error> {
    let now = (version(c, basin)?, c.today());
    let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((at, lines)) = kept.as_ref()
        && *at >= now
    {
        return Ok(Arc::clone(lines));
    }
    let lines = Arc::new(load(c, basin)?);
    *kept = Some((now, Arc::clone(&lines)));
    Ok(lines)
}

fn tags_of(c: &mut Conn<'_>, basin: BasinScope, kind: PartyKind) -> Result<HashMap<Uuid, Vec<TagId>>, Error> {
    let mut tags: HashMap<Uuid, Vec<TagId>> = HashMap::new();
    for (subject, tag) in store::tag::of_kind(c, basin, kind)? {
        tags.entry(subject).or_default().push(tag);
    }
    Ok(tags)
}

fn site_lines(c: &mut Conn<'_>, basin: BasinScope) -> Result<SiteLines, Error> {
    let mut ise: HashMap<SiteId, [Option<(String, i64)>; 2]> = HashMap::new();
    for (site, formula, class, year) in store::site::latest_ise(c, basin)? {
        ise.entry(site).or_default()[usize::from(formula == "SO")] = Some((class, year));
    }
    let delegates: HashSet<Uuid> =
        store::role::holding(c, basin, Function::PecaDelegate.code())?.into_iter().collect();
    let mut tags = tags_of(c, basin, PartyKind::Site)?;
    let rows = store::site::rows(c, basin)?;
    let lines = rows.into_iter().map(|row| {
        let [basic, secondary] = ise.remove(&row.id).unwrap_or_default();
        let known = delegates.contains(&row.id.0) || delegates.contains(&row.school_id.0);
        let tags = tags.remove(&row.id.0).unwrap_or_default();
        SiteLine::new(row, basic, secondary, known, tags)
    });
    Ok(SiteLines::new(lines.collect()))
}

fn operator_lines(c: &mut Conn<'_>, basin: BasinScope) -> Result<OperatorLines, Error> {
    let grouped = |pairs: Vec<(OperatorId, String)>| {
        let mut groups: HashMap<OperatorId, Vec<String>> = HashMap::new();
        for (operator, value) in pairs {
            groups.entry(operator).or_default().push(value);
        }
        groups
    };
    let mut domains = grouped(store::operator::all_domains(c, basin)?);
    let mut communes = grouped(store::operator::all_communes(c, basin)?);
    let mut tags = tags_of(c, basin, PartyKind::Operator)?;
    let rows = store::operator::rows(c, basin)?;
    let lines = rows.into_iter().map(|row| {
        let id = row.id;
        let tags = tags.remove(&id.0).unwrap_or_default();
        OperatorLine::new(
            row,
            domains.remove(&id).unwrap_or_default(),
            communes.remove(&id).unwrap_or_default(),
            tags,
        )
    });
    Ok(OperatorLines::new(lines.collect()))
}
