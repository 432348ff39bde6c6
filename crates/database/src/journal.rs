//! The journal: who did what to which thing, and when. One line for every write.

use crate::{AccountId, BasinId, Conn, Error, Tx, Uuid, record};
use jiff::Timestamp;

/// Who acts: an account, or the program itself for a command or a job.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// Someone signed in.
    Account(AccountId),
    /// A command given on the machine, or a job.
    System,
}

impl Actor {
    /// The account, when it is one.
    pub fn account(self) -> Option<AccountId> {
        match self {
            Self::Account(id) => Some(id),
            Self::System => None,
        }
    }
}

/// What a line is about.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The kind of thing, such as `site`.
    pub kind: &'a str,
    /// Its key.
    pub id: Uuid,
}

record! {
    /// A line of the journal, with the name of who acted.
    #[derive(Debug, Clone)]
    pub struct Line {
        /// The key.
        pub id: Uuid,
        /// When.
        pub at: Timestamp,
        /// The account, unless the program acted.
        pub account_id: Option<AccountId>,
        /// The account's name.
        pub account_name: Option<String>,
        /// What was done, such as `site.edited`.
        pub verb: String,
        /// The kind of thing it was done to.
        pub subject_kind: String,
        /// Which one.
        pub subject_id: Uuid,
        /// What is worth remembering: changed fields, counts.
        pub data: serde_json::Value,
    }
}

impl Tx<'_> {
    /// Writes a line.
    ///
    /// # Errors
    /// When the base refuses.
    pub fn journal(
        &mut self,
        basin: Option<BasinId>,
        who: Actor,
        verb: &str,
        subject: Subject<'_>,
        data: &serde_json::Value,
    ) -> Result<(), Error> {
        let (id, now) = (self.new_id(), self.now());
        self.exec(
            "INSERT INTO journal (id, basin_id, at, account_id, verb, subject_kind, subject_id, data)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            &[&id, &basin, &now, &who.account(), &verb, &subject.kind, &subject.id, data],
        )?;
        Ok(())
    }
}

/// The history of one thing of a basin, latest first.
///
/// # Errors
/// When the base cannot be read.
pub fn history(
    c: &mut Conn<'_>,
    basin: crate::BasinScope,
    subject: Subject<'_>,
    most: i64,
) -> Result<Vec<Line>, Error> {
    c.all(
        "SELECT j.id, j.at, j.account_id, a.name AS account_name, j.verb, j.subject_kind, j.subject_id, j.data
         FROM journal j LEFT JOIN account a ON a.id = j.account_id
         WHERE j.basin_id = ?1 AND j.subject_kind = ?2 AND j.subject_id = ?3
         ORDER BY j.at DESC, j.id DESC LIMIT ?4",
        &[&basin, &subject.kind, &subject.id, &most],
    )
}

/// The last lines of a kind of subject over the whole house (`account`, `session`…), latest first.
///
/// # Errors
/// When the base cannot be read.
pub fn latest(c: &mut Conn<'_>, subject_kind: &str, most: i64) -> Result<Vec<Line>, Error> {
    c.all(
        "SELECT j.id, j.at, j.account_id, a.name AS account_name, j.verb, j.subject_kind, j.subject_id, j.data
         FROM journal j LEFT JOIN account a ON a.id = j.account_id
         WHERE j.subject_kind = ?1 ORDER BY j.at DESC, j.id DESC LIMIT ?2",
        &[&subject_kind, &most],
    )
}
