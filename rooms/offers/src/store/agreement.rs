//! The head's agreement to a need: whom it was asked of, and what they said.

use crate::code::Agreement;
use crate::id::NeedId;
use jiff::Timestamp;
use navette_database::{BasinScope, Conn, Error, Tx, record, statements};
use navette_network::id::SiteId;

record! {
    /// What is known of the agreement of a head.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Asked {
        /// When it was last asked.
        pub asked_at: Option<Timestamp>,
        /// Of which address.
        pub asked_of: Option<String>,
        /// What was said.
        pub answer: Option<Agreement>,
        /// When.
        pub answered_at: Option<Timestamp>,
    }
}

record! {
    /// A head that we know how to write to.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Head {
        /// Their name; that of the school for its own address.
        pub name: String,
        /// Their address.
        pub email: String,
        /// Their language.
        pub language: Option<String>,
        /// People come before the school's own address.
        pub rank: i64,
    }
}

statements! {
    /// What is known of the agreement about a need.
    OF = "SELECT asked_at, asked_of, answer, answered_at FROM need_agreement WHERE basin_id = ?1 AND need_id = ?2";
    /// It was asked.
    ASK = "INSERT INTO need_agreement (need_id, basin_id, asked_at, asked_of) VALUES (?2, ?1, ?3, ?4)
           ON CONFLICT (need_id) DO UPDATE SET asked_at = excluded.asked_at, asked_of = excluded.asked_of";
    /// It was answered.
    ANSWER = "INSERT INTO need_agreement (need_id, basin_id, answer, answered_at, note) VALUES (?2, ?1, ?3, ?4, ?5)
              ON CONFLICT (need_id) DO UPDATE SET answer = excluded.answer, answered_at = excluded.answered_at,
                note = excluded.note";
    /// The heads of a site and of its school that can be written to, then the school's own address.
    HEADS = "SELECT coalesce(p.given_name || ' ', '') || p.family_name AS name, p.email, p.language,
                    CAST(1 AS BIGINT) AS rank
             FROM site s JOIN person_role r
               ON (r.organisation_kind = 'site' AND r.organisation_id = s.id)
               OR (r.organisation_kind = 'school' AND r.organisation_id = s.school_id)
             JOIN person p ON p.id = r.person_id
             WHERE s.basin_id = ?1 AND s.id = ?2 AND r.function = 'head' AND p.email IS NOT NULL
               AND p.erased_on IS NULL AND p.merged_into IS NULL
               AND (r.since IS NULL OR r.since <= ?3) AND (r.until IS NULL OR r.until >= ?3)
             UNION ALL
             SELECT c.name, c.email, CAST(NULL AS text) AS language, CAST(2 AS BIGINT) AS rank
             FROM site s JOIN school c ON c.id = s.school_id
             WHERE s.basin_id = ?1 AND s.id = ?2 AND c.email IS NOT NULL
             ORDER BY rank, name, email";
}

/// What is known of the agreement about a need.
///
/// # Errors
/// When the base cannot be read.
pub fn of(c: &mut Conn<'_>, basin: BasinScope, need: NeedId) -> Result<Option<Asked>, Error> {
    c.one(OF, &[&basin, &need])
}

/// Those who may agree for a site and whom we know how to write to: heads first.
///
/// # Errors
/// When the base cannot be read.
pub fn heads(c: &mut Conn<'_>, basin: BasinScope, site: SiteId) -> Result<Vec<Head>, Error> {
    let today = c.today();
    c.all(HEADS, &[&basin, &site, &today])
}

/// Notes that it was asked.
pub(crate) fn ask(tx: &mut Tx<'_>, basin: BasinScope, need: NeedId, of: &str) -> Result<(), Error> {
    let now = tx.now();
    tx.exec(ASK, &[&basin, &need, &now, &of])?;
    Ok(())
}

/// Notes what was said.
pub(crate) fn answer(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    need: NeedId,
    answer: Agreement,
    note: Option<&str>,
) -> Result<(), Error> {
    let now = tx.now();
    tx.exec(ANSWER, &[&basin, &need, &answer, &now, &note])?;
    Ok(())
}
