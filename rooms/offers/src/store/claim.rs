//! Claims on sheets, and the sheets that can be claimed.

use crate::claim::{ClaimKind, ClaimRefusal, ClaimState};
use crate::id::ClaimId;
use jiff::Timestamp;
use navette_database::{AccountId, BasinId, BasinScope, Conn, Error, Tx, Uuid, record, statements};

record! {
    /// A claim, with the name of its sheet.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Claim {
        /// Key.
        pub id: ClaimId,
        /// Of what.
        pub kind: ClaimKind,
        /// Of which one.
        pub subject_id: Uuid,
        /// The name of an operator that has no sheet yet.
        pub new_name: Option<String>,
        /// Its name.
        pub subject_name: Option<String>,
        /// Its telephone: whom to ask.
        pub subject_phone: Option<String>,
        /// Where it stands.
        pub state: ClaimState,
        /// Who asks.
        pub name: String,
        /// Their address.
        pub email: String,
        /// What they are there.
        pub function: Option<String>,
        /// What they say.
        pub words: Option<String>,
        /// Their language.
        pub language: String,
        /// Why it was refused.
        pub refusal: Option<ClaimRefusal>,
        /// When they asked.
        pub asked_at: Timestamp,
        /// When we looked.
        pub checked_at: Option<Timestamp>,
        /// When it was decided.
        pub decided_at: Option<Timestamp>,
    }
}

record! {
    /// A sheet that can be claimed: what anyone may know of it.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Claimable {
        /// Of what.
        pub kind: ClaimKind,
        /// Key.
        pub id: Uuid,
        /// Where.
        pub basin_id: BasinId,
        /// Name.
        pub name: String,
        /// Commune, by NIS code.
        pub commune: Option<String>,
    }
}

macro_rules! columns {
    () => {
        "SELECT k.id, k.kind, k.subject_id, k.new_name, coalesce(o.name, s.name, k.new_name) AS subject_name,
                coalesce(o.phone, c.phone) AS subject_phone, k.state, k.name, k.email, k.function, k.words, k.language,
                k.refusal, k.asked_at, k.checked_at, k.decided_at
         FROM claim k LEFT JOIN operator o ON k.kind = 'operator' AND o.id = k.subject_id
         LEFT JOIN site s ON k.kind = 'site' AND s.id = k.subject_id LEFT JOIN school c ON c.id = s.school_id
         WHERE k.basin_id = ?1 "
    };
}

statements! {
    /// One claim.
    FIND = concat!(columns!(), "AND k.id = ?2");
    /// Every claim, those that wait first, latest first among the others.
    LIST = concat!(columns!(), "ORDER BY CASE WHEN k.decided_at IS NULL THEN 0 ELSE 1 END, k.asked_at DESC, k.id LIMIT ?2");
    /// How many wait.
    COUNT_OPEN = "SELECT count(*) AS total FROM claim WHERE basin_id = ?1 AND decided_at IS NULL";
    /// How many of this address wait.
    COUNT_OF = "SELECT count(*) AS total FROM claim WHERE basin_id = ?1 AND email = ?2 AND decided_at IS NULL";
    /// The one of this address that waits about a sheet.
    OPEN_OF = "SELECT id FROM claim WHERE basin_id = ?1 AND email = ?2 AND subject_id = ?3 AND decided_at IS NULL";
    /// Adds one.
    ADD = "INSERT INTO claim (id, basin_id, kind, subject_id, name, email, function, words, language, asked_at, new_name)
           VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
    /// The one of this address that waits about an operator without a sheet.
    OPEN_NEW = "SELECT id FROM claim WHERE basin_id = ?1 AND email = ?2 AND new_name = ?3 AND decided_at IS NULL";
    /// The sheet that was made for a claim.
    SHEET_MADE = "UPDATE claim SET subject_id = ?3 WHERE basin_id = ?1 AND id = ?2 AND new_name IS NOT NULL";
    /// We looked.
    CHECK = "UPDATE claim SET state = 'checked', checked_at = ?3 WHERE basin_id = ?1 AND id = ?2 AND state = 'asked'";
    /// Decides.
    DECIDE = "UPDATE claim SET state = ?3, refusal = ?4, decided_at = ?5, decided_by = ?6
              WHERE basin_id = ?1 AND id = ?2 AND decided_at IS NULL";
    /// Forgets those decided long ago, and those that waited for longer still.
    FORGET = "DELETE FROM claim WHERE decided_at < ?1 OR (decided_at IS NULL AND asked_at < ?2)";
    /// Operators that anyone may find by the beginnings of words; a natural person only by the whole name.
    FIND_OPERATORS = "SELECT 'operator' AS kind, id, basin_id, name, commune FROM operator
                      WHERE status <> 'closed' AND merged_into IS NULL
                        AND ((kind <> 'natural' AND (' ' || name_key) LIKE ?1 AND (' ' || name_key) LIKE ?2
                              AND (' ' || name_key) LIKE ?3) OR name_key = ?4)
                      ORDER BY name_key, id LIMIT ?5";
    /// Sites that anyone may find by the beginnings of words: they are in the public register.
    FIND_SITES = "SELECT 'site' AS kind, id, basin_id, name, commune FROM site
                  WHERE status <> 'closed' AND (' ' || name_key) LIKE ?1 AND (' ' || name_key) LIKE ?2
                    AND (' ' || name_key) LIKE ?3 ORDER BY name_key, id LIMIT ?4";
    /// One operator that can be claimed.
    OPERATOR = "SELECT 'operator' AS kind, id, basin_id, name, commune FROM operator
                WHERE id = ?1 AND status <> 'closed' AND merged_into IS NULL";
    /// One site that can be claimed.
    SITE = "SELECT 'site' AS kind, id, basin_id, name, commune FROM site WHERE id = ?1 AND status <> 'closed'";
}

/// Finds a claim.
///
/// # Errors
/// When the base cannot be read.
pub fn find(c: &mut Conn<'_>, basin: BasinScope, id: ClaimId) -> Result<Option<Claim>, Error> {
    c.one(FIND, &[&basin, &id])
}

/// The claims, those that wait first, at most so many.
///
/// # Errors
/// When the base cannot be read.
pub fn list(c: &mut Conn<'_>, basin: BasinScope, most: i64) -> Result<Vec<Claim>, Error> {
    c.all(LIST, &[&basin, &most])
}

/// How many wait for us.
///
/// # Errors
/// When the base cannot be read.
pub fn count_open(c: &mut Conn<'_>, basin: BasinScope) -> Result<i64, Error> {
    c.value(COUNT_OPEN, &[&basin])
}

/// How many of this address wait.
///
/// # Errors
/// When the base cannot be read.
pub fn count_of(c: &mut Conn<'_>, basin: BasinScope, email: &str) -> Result<i64, Error> {
    c.value(COUNT_OF, &[&basin, &email])
}

/// The claim of this address that waits about a sheet.
///
/// # Errors
/// When the base cannot be read.
pub fn open_of(
    c: &mut Conn<'_>,
    basin: BasinScope,
    email: &str,
    subject: Uuid,
) -> Result<Option<ClaimId>, Error> {
    Ok(c.one::<(ClaimId,)>(OPEN_OF, &[&basin, &email, &subject])?.map(|row| row.0))
}

/// The claim of this address that waits about an operator without a sheet.
///
/// # Errors
/// When the base cannot be read.
pub fn open_new(
    c: &mut Conn<'_>,
    basin: BasinScope,
    email: &str,
    name: &str,
) -> Result<Option<ClaimId>, Error> {
    Ok(c.one::<(ClaimId,)>(OPEN_NEW, &[&basin, &email, &name])?.map(|row| row.0))
}

/// Binds a claim to the sheet that was made for it.
///
/// # Errors
/// When the base refuses.
pub fn sheet_made(tx: &mut Tx<'_>, basin: BasinScope, id: ClaimId, sheet: Uuid) -> Result<(), Error> {
    tx.exec(SHEET_MADE, &[&basin, &id, &sheet])?;
    Ok(())
}

/// What someone says when they claim a sheet.
#[derive(Debug, Clone)]
pub struct Asked<'a> {
    /// Which sheet.
    pub sheet: &'a Claimable,
    /// Whether there is no such sheet yet: it is made when access is granted.
    pub is_new: bool,
    /// Their name.
    pub name: &'a str,
    /// Their address, in lower case.
    pub email: &'a str,
    /// What they are there.
    pub function: Option<&'a str>,
    /// What they say.
    pub words: Option<&'a str>,
    /// Their language.
    pub language: &'a str,
}

/// Adds a claim.
///
/// # Errors
/// When the base refuses.
pub fn add(tx: &mut Tx<'_>, asked: &Asked<'_>) -> Result<ClaimId, Error> {
    let (id, now, sheet) = (ClaimId(tx.new_id()), tx.now(), asked.sheet);
    let new_name = asked.is_new.then_some(sheet.name.as_str());
    tx.exec(
        ADD,
        &[
            &id,
            &sheet.basin_id,
            &sheet.kind,
            &sheet.id,
            &asked.name,
            &asked.email,
            &asked.function,
            &asked.words,
            &asked.language,
            &now,
            &new_name,
        ],
    )?;
    Ok(id)
}

/// Notes that we looked; false when it no longer waits for that.
///
/// # Errors
/// When the base refuses.
pub fn check(tx: &mut Tx<'_>, basin: BasinScope, id: ClaimId) -> Result<bool, Error> {
    let now = tx.now();
    Ok(tx.exec(CHECK, &[&basin, &id, &now])? == 1)
}

/// Writes the decision; false when another was quicker.
///
/// # Errors
/// When the base refuses.
pub fn decide(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    id: ClaimId,
    state: ClaimState,
    refusal: Option<ClaimRefusal>,
    by: Option<AccountId>,
) -> Result<bool, Error> {
    let now = tx.now();
    Ok(tx.exec(DECIDE, &[&basin, &id, &state, &refusal, &now, &by])? == 1)
}

/// Forgets the claims decided before a moment, with the addresses they held; tells how many.
///
/// # Errors
/// When the base refuses.
pub fn forget(tx: &mut Tx<'_>, decided: Timestamp, asked: Timestamp) -> Result<u64, Error> {
    tx.exec(FORGET, &[&decided, &asked])
}

/// The sheets that anyone may find by these words (as a name is keyed), in every basin.
///
/// # Errors
/// When the base cannot be read.
pub fn claimable(c: &mut Conn<'_>, kind: ClaimKind, words: &str, most: i64) -> Result<Vec<Claimable>, Error> {
    let key = navette_belgium::text::name_key(words);
    let mut patterns = key
        .split(' ')
        .filter(|word| !word.is_empty())
        .map(|word| format!("% {}%", word.replace(['%', '_'], "")));
    let any = || "%".to_owned();
    let [a, b, d] = std::array::from_fn(|_| patterns.next().unwrap_or_else(any));
    match kind {
        ClaimKind::Operator => c.all(FIND_OPERATORS, &[&a, &b, &d, &key, &most]),
        ClaimKind::Site => c.all(FIND_SITES, &[&a, &b, &d, &most]),
    }
}

/// One sheet that can be claimed.
///
/// # Errors
/// When the base cannot be read.
pub fn sheet(c: &mut Conn<'_>, kind: ClaimKind, id: Uuid) -> Result<Option<Claimable>, Error> {
    match kind {
        ClaimKind::Operator => c.one(OPERATOR, &[&id]),
        ClaimKind::Site => c.one(SITE, &[&id]),
    }
}
