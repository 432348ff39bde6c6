//! Tags: words of the team's own, hung on records.

use crate::code::PartyKind;
use crate::id::TagId;
use navette_database::{BasinScope, Conn, Error, Tx, Uuid, record, statements};

record! {
    /// A tag.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Tag {
        /// Key.
        pub id: TagId,
        /// What it says.
        pub label: String,
    }
}

statements! {
    /// All tags, by label.
    LIST = "SELECT id, label FROM tag WHERE basin_id = ?1 ORDER BY label_key, id";
    /// The tag of a label.
    BY_LABEL = "SELECT id, label FROM tag WHERE basin_id = ?1 AND label_key = ?2";
    /// The tags of a record.
    OF_SUBJECT = "SELECT t.id, t.label FROM tagging g JOIN tag t ON t.id = g.tag_id
                  WHERE t.basin_id = ?1 AND g.kind = ?2 AND g.subject_id = ?3 ORDER BY t.label_key, t.id";
    /// Which records of a kind have which tag.
    OF_KIND = "SELECT g.subject_id, g.tag_id FROM tag t JOIN tagging g ON g.tag_id = t.id
               WHERE t.basin_id = ?1 AND g.kind = ?2 ORDER BY g.subject_id";
    /// Makes a tag.
    ADD = "INSERT INTO tag (id, basin_id, label, label_key) VALUES (?1, ?2, ?3, ?4)";
    /// Hangs it.
    HANG = "INSERT INTO tagging (tag_id, kind, subject_id) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
    /// Takes it off.
    TAKE_OFF = "DELETE FROM tagging WHERE tag_id = ?1 AND kind = ?2 AND subject_id = ?3";
    /// Forgets a tag that hangs nowhere.
    FORGET_UNUSED = "DELETE FROM tag WHERE basin_id = ?1 AND id = ?2
                     AND NOT EXISTS (SELECT 1 FROM tagging g WHERE g.tag_id = tag.id)";
}

/// All tags, by label.
///
/// # Errors
/// When the base cannot be read.
pub fn list(c: &mut Conn<'_>, basin: BasinScope) -> Result<Vec<Tag>, Error> {
    c.all(LIST, &[&basin])
}

/// The tag whose label has this key.
///
/// # Errors
/// When the base cannot be read.
pub fn by_label(c: &mut Conn<'_>, basin: BasinScope, label_key: &str) -> Result<Option<Tag>, Error> {
    c.one(BY_LABEL, &[&basin, &label_key])
}

/// The tags of a record, by label.
///
/// # Errors
/// When the base cannot be read.
pub fn of_subject(c: &mut Conn<'_>, basin: BasinScope, kind: PartyKind, id: Uuid) -> Result<Vec<Tag>, Error> {
    c.all(OF_SUBJECT, &[&basin, &kind, &id])
}

/// Which records of a kind have which tag.
///
/// # Errors
/// When the base cannot be read.
pub fn of_kind(c: &mut Conn<'_>, basin: BasinScope, kind: PartyKind) -> Result<Vec<(Uuid, TagId)>, Error> {
    c.all(OF_KIND, &[&basin, &kind])
}

/// Makes a tag.
pub(crate) fn add(tx: &mut Tx<'_>, basin: BasinScope, label: &str, label_key: &str) -> Result<TagId, Error> {
    let id = TagId(tx.new_id());
    tx.exec(ADD, &[&id, &basin, &label, &label_key])?;
    Ok(id)
}

/// Hangs a tag on a record; tells whether it was not there before.
pub(crate) fn hang(tx: &mut Tx<'_>, tag: TagId, kind: PartyKind, id: Uuid) -> Result<bool, Error> {
    Ok(tx.exec(HANG, &[&tag, &kind, &id])? > 0)
}

/// Takes a tag off a record; tells whether it was there.
pub(crate) fn take_off(tx: &mut Tx<'_>, tag: TagId, kind: PartyKind, id: Uuid) -> Result<bool, Error> {
    Ok(tx.exec(TAKE_OFF, &[&tag, &kind, &id])? > 0)
}

/// Forgets a tag that hangs nowhere any more.
pub(crate) fn forget_unused(tx: &mut Tx<'_>, basin: BasinScope, tag: TagId) -> Result<(), Error> {
    tx.exec(FORGET_UNUSED, &[&basin, &tag])?;
    Ok(())
}
