//! Bringing in a list of needs: the file is kept, its columns are recognised and put right, then each line is a need.

use super::ActionError;
use super::kept::NoRoom;
use super::need::{By, NewNeed, Told, receive};
use crate::code::NeedSource;
use crate::id::{NeedId, NeedListId};
use crate::need::sheet::{Row, is_enough, read, recognise};
use crate::store;
use crate::version::changed;
use navette_database::{BasinScope, Conn, Error, Subject, Tx};
use navette_documents::keep::fingerprint;
use navette_documents::{Mapping, ReadError, Workbook};
use navette_network::id::SiteId;
use navette_network::store::site::SiteRow;
use serde_json::json;
use std::collections::HashMap;

/// What meanings of columns are remembered as.
const KIND: &str = "needs";

/// Why a file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ListError {
    /// It is no table.
    #[error(transparent)]
    File(#[from] ReadError),
    /// No table of needs was found in it.
    #[error("no table")]
    NoTable,
    /// No column says what is asked.
    #[error("no column says what is asked")]
    NoWish,
    /// It was applied already, or is not there.
    #[error("not waiting")]
    NotWaiting,
    /// It is not applied, was undone, or came in before it was noted what a list brings.
    #[error("not applied")]
    NotApplied,
    /// The basin keeps as many lists as it may.
    #[error(transparent)]
    NoRoom(#[from] NoRoom),
    /// An action was refused.
    #[error(transparent)]
    Action(#[from] ActionError),
}

impl From<Error> for ListError {
    fn from(error: Error) -> Self {
        Self::Action(error.into())
    }
}

/// Keeps a file with what its columns seem to say.
///
/// # Errors
/// When it is no table.
pub fn bring(tx: &mut Tx<'_>, by: &By, name: &str, bytes: &[u8]) -> Result<NeedListId, ListError> {
    let book = Workbook::read(bytes, name)?;
    let columns = recognise(&book).ok_or(ListError::NoTable)?;
    let columns =
        columns.clone().remembering(store::import::remembered(tx, by.scope, KIND, &columns.signature())?);
    store::need_list::kept(tx, by.scope)?.room_for(bytes.len())?;
    let hash = fingerprint(bytes);
    let mapping = json!(columns);
    Ok(store::need_list::add(tx, by.scope, (name, &hash, bytes), &mapping, by.actor.account())?)
}

/// A list that waits or was applied, with its lines as its columns are read now.
pub struct Open {
    /// The list.
    pub list: store::need_list::NeedList,
    /// What its columns say.
    pub columns: Mapping,
    /// Its lines.
    pub rows: Vec<Row>,
}

/// Opens a list.
///
/// # Errors
/// When there is none, or its file cannot be read any more.
pub fn open(c: &mut Conn<'_>, basin: BasinScope, id: NeedListId) -> Result<Open, ListError> {
    let list = store::need_list::find(c, basin, id)?.ok_or(ActionError::NotFound)?;
    let bytes = store::need_list::content(c, basin, id)?.ok_or(ActionError::NotFound)?;
    let columns: Mapping = serde_json::from_value(list.mapping.clone()).map_err(|_| ListError::NoTable)?;
    // The file of a list that was applied long ago is kept no more.
    let rows =
        if bytes.is_empty() { Vec::new() } else { read(&Workbook::read(&bytes, &list.file_name)?, &columns) };
    Ok(Open { list, columns, rows })
}

/// Says what the columns of a list mean; that is remembered for lists with the same headings.
///
/// # Errors
/// When no column says what is asked, or the list does not wait any more.
pub fn correct(tx: &mut Tx<'_>, by: &By, id: NeedListId, columns: &Mapping) -> Result<(), ListError> {
    if !is_enough(columns) {
        return Err(ListError::NoWish);
    }
    if !store::need_list::remap(tx, by.scope, id, &json!(columns))? {
        return Err(ListError::NotWaiting);
    }
    Ok(store::import::remember(tx, by.scope, KIND, columns)?)
}

/// Where the lines of a list come from, as far as the register knows.
pub struct Schools {
    by_name: HashMap<String, Vec<SiteId>>,
    sites: HashMap<SiteId, SiteRow>,
}

impl Schools {
    /// The schools of the basin.
    ///
    /// # Errors
    /// When the base cannot be read.
    pub fn of(c: &mut Conn<'_>, basin: BasinScope) -> Result<Self, Error> {
        let mut by_name: HashMap<String, Vec<SiteId>> = HashMap::new();
        let mut sites = HashMap::new();
        for site in navette_network::store::site::rows(c, basin)? {
            for key in [&site.name_key, &site.school_key] {
                let known = by_name.entry(key.clone()).or_default();
                if !known.contains(&site.id) {
                    known.push(site.id);
                }
            }
            sites.insert(site.id, site);
        }
        Ok(Self { by_name, sites })
    }

    /// The site of a line: by its number, its name, then the address of who asks; none when it is not clear which.
    ///
    /// # Errors
    /// When the base cannot be read.
    pub fn site(&self, c: &mut Conn<'_>, basin: BasinScope, row: &Row) -> Result<Option<SiteId>, Error> {
        let key = row.school.as_deref().map(navette_belgium::text::name_key).unwrap_or_default();
        let only = |found: &[SiteId]| match found {
            [one] => Some(*one),
            several => {
                let mut named = several
                    .iter()
                    .filter(|site| self.sites.get(site).is_some_and(|site| site.name_key == key));
                named.next().copied().filter(|_| named.next().is_none())
            }
        };
        if let Some(fase) = &row.fase
            && let Some(site) = only(&store::asker::sites_by_fase(c, basin, fase)?)
        {
            return Ok(Some(site));
        }
        if let Some(site) = self.by_name.get(&key).and_then(|found| only(found)) {
            return Ok(Some(site));
        }
        if let Some(email) = &row.email
            && let Some(person) = store::asker::by_email(c, basin, email)?
        {
            let today = c.today();
            return Ok(only(&store::asker::sites_of(c, basin, person.id, today)?));
        }
        Ok(None)
    }

    /// How many sites the register has.
    pub fn count(&self) -> usize {
        self.sites.len()
    }

    /// The name of a site.
    pub fn name(&self, id: SiteId) -> String {
        self.sites.get(&id).map(|site| site.name.clone()).unwrap_or_default()
    }
}

/// What a list brought.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Brought {
    /// New needs.
    pub added: i64,
    /// Lines that were known already.
    pub known: i64,
    /// Lines that could not come in.
    pub left_out: i64,
}

/// Writes a need for each line; what is known already stays as it is.
///
/// # Errors
/// When the list does not wait any more.
pub fn apply(tx: &mut Tx<'_>, by: &By, id: NeedListId) -> Result<Brought, ListError> {
    changed(tx, by.scope)?;
    let open = open(tx, by.scope, id)?;
    if open.list.state != "mapped" {
        return Err(ListError::NotWaiting);
    }
    if !is_enough(&open.columns) {
        return Err(ListError::NoWish);
    }
    let schools = Schools::of(tx, by.scope)?;
    let today = tx.today();
    let mut brought = Brought::default();
    for row in &open.rows {
        let key = row.key();
        if store::need::by_source(tx, by.scope, NeedSource::List, &key)?.is_some() {
            brought.known += 1;
            continue;
        }
        let site = schools.site(tx, by.scope, row)?;
        if row.left_out(site.is_some()).is_some() {
            brought.left_out += 1;
            continue;
        }
        let asker = match &row.email {
            Some(email) => store::asker::writer(tx, by.scope, email, row.name.as_deref())?,
            None => None,
        };
        let is_known = asker.is_some();
        let said: Vec<&str> = [&row.school, &row.commune].into_iter().flatten().map(String::as_str).collect();
        let told = Told {
            site,
            site_words: site.is_none().then(|| said.join(", ").chars().take(200).collect()),
            class_words: cut(row.class_words.as_deref(), 300),
            pupils: row.pupils.filter(|pupils| (0..=5_000).contains(pupils)),
            asker: asker.map(|one| one.id),
            asker_name: cut(row.name.as_deref(), 200).filter(|_| !is_known),
            asker_email: row.email.clone().filter(|_| !is_known),
            asker_phone: cut(row.phone.as_deref(), 60).filter(|_| !is_known),
            choices: row.choices.clone(),
            ..Told::default()
        };
        let new = NewNeed {
            words: row.words.clone(),
            source: NeedSource::List,
            source_key: Some(key),
            received_on: row.received_on.filter(|day| *day <= today),
            told,
        };
        match receive(tx, by, &new) {
            Ok(need) => {
                brought.added += 1;
                store::need_list::note(tx, id, brought.added, need)?;
            }
            Err(ActionError::Database(error)) => return Err(error.into()),
            // A line that is not good does not keep the others out.
            Err(_) => brought.left_out += 1,
        }
    }
    let counts = (brought.added, brought.known, brought.left_out);
    if !store::need_list::applied(tx, by.scope, id, counts)? {
        return Err(ListError::NotWaiting);
    }
    let data = json!({ "file": open.list.file_name, "added": brought.added, "known": brought.known });
    let subject = Subject { kind: "need_import", id: id.0 };
    tx.journal(Some(by.scope.id()), by.actor, "need.list_applied", subject, &data)?;
    Ok(brought)
}

/// What a cell says, in so many characters: a long one keeps no line out.
fn cut(text: Option<&str>, most: usize) -> Option<String> {
    text.map(|text| text.chars().take(most).collect())
}

/// What taking a list back did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Undone {
    /// How many needs were taken away.
    pub taken_back: i64,
    /// The needs that stay, since someone did something about them: key and words.
    pub kept: Vec<(NeedId, String)>,
}

/// Whether a list can be taken back: it is applied, and something that it brought is still there.
///
/// # Errors
/// When the base cannot be read.
pub fn can_undo(
    c: &mut Conn<'_>,
    basin: BasinScope,
    list: &store::need_list::NeedList,
) -> Result<bool, Error> {
    Ok(list.state == "applied" && !store::need_list::brought(c, basin, list.id)?.is_empty())
}

/// Takes a list back: the needs it brought and that nobody touched since go, the others stay and are told.
///
/// # Errors
/// When there is nothing of it to take back.
pub fn undo(tx: &mut Tx<'_>, by: &By, id: NeedListId) -> Result<Undone, ListError> {
    changed(tx, by.scope)?;
    let list = store::need_list::find(tx, by.scope, id)?.ok_or(ActionError::NotFound)?;
    if !can_undo(tx, by.scope, &list)? {
        return Err(ListError::NotApplied);
    }
    let mut undone = Undone::default();
    for need in store::need_list::brought(tx, by.scope, id)? {
        if need.touches > 0 {
            undone.kept.push((need.id, need.words));
            continue;
        }
        store::need_list::take_away(tx, by.scope, need.id)?;
        let data = json!({ "list": id.0.to_string() });
        tx.journal(Some(by.scope.id()), by.actor, "need.list_undone", need.id.subject(), &data)?;
        undone.taken_back += 1;
    }
    if !store::need_list::undone(tx, by.scope, id, undone.taken_back)? {
        return Err(ListError::NotApplied);
    }
    let data = json!({ "file": list.file_name, "taken_back": undone.taken_back, "kept": undone.kept.len() });
    let subject = Subject { kind: "need_import", id: id.0 };
    tx.journal(Some(by.scope.id()), by.actor, "need.list_undone", subject, &data)?;
    Ok(undone)
}
