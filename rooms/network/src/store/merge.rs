//! Merges: rows that follow a record to another, and what is needed to bring them back.

use crate::code::Kind;
use crate::id::MergeId;
use jiff::Timestamp;
use navette_database::{BasinScope, Conn, Error, Tx, Uuid, record, statements};
use serde_json::{Value, json};

record! {
    /// A merge.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Merge {
        /// Key.
        pub id: MergeId,
        /// Operators or people.
        pub kind: Kind,
        /// The record that stays.
        pub kept_id: Uuid,
        /// The record that is found through it.
        pub gone_id: Uuid,
        /// When.
        pub merged_at: Timestamp,
        /// When they were parted again.
        pub parted_at: Option<Timestamp>,
    }
}

record! {
    /// What a merge needs to be parted.
    #[derive(Debug)]
    pub struct Memory {
        /// Operators or people.
        pub kind: Kind,
        /// The record that stays.
        pub kept_id: Uuid,
        /// The other.
        pub gone_id: Uuid,
        /// Its fields before.
        pub kept_before: Value,
        /// The other's fields before.
        pub gone_before: Value,
        /// Rows that followed.
        pub moved: Value,
        /// When they were parted again.
        pub parted_at: Option<Timestamp>,
    }
}

/// A table whose rows hang on a record: which followed, which were there twice, and how to bring them back.
/// A key has one or two parts; the second of a table whose key is the record and one value is that value.
struct Hanging {
    name: &'static str,
    /// The keys of the rows of a record (`?1` record, `?2` kind).
    keys: &'static str,
    /// Those the other record has too (`?3`), which are not moved but taken away.
    twice: Option<&'static str>,
    take_away: Option<&'static str>,
    /// Moves the row `?3` of the record `?1` to the record `?2`.
    follow: &'static str,
    bring_back: Option<&'static str>,
}

statements! {
    /// Functions of a person.
    ROLES = "SELECT CAST(id AS text) AS key FROM person_role WHERE person_id = ?1 AND 'person' = ?2 ORDER BY id";
    /// A function follows.
    ROLE_FOLLOWS = "UPDATE person_role SET person_id = ?2 WHERE person_id = ?1 AND CAST(id AS text) = ?3";
    /// Functions in an operator.
    PLACES = "SELECT CAST(id AS text) AS key FROM person_role
              WHERE organisation_id = ?1 AND organisation_kind = ?2 ORDER BY id";
    /// A function follows the operator.
    PLACE_FOLLOWS = "UPDATE person_role SET organisation_id = ?2
                     WHERE organisation_kind = 'operator' AND organisation_id = ?1 AND CAST(id AS text) = ?3";
    /// Interactions.
    PARTIES = "SELECT CAST(interaction_id AS text) AS key FROM interaction_party WHERE subject_id = ?1 AND kind = ?2
               ORDER BY interaction_id";
    /// Interactions with both.
    PARTIES_TWICE = "SELECT CAST(x.interaction_id AS text) AS key FROM interaction_party x
                     WHERE x.subject_id = ?1 AND x.kind = ?2 AND EXISTS (SELECT 1 FROM interaction_party y
                       WHERE y.interaction_id = x.interaction_id AND y.kind = x.kind AND y.subject_id = ?3)";
    /// One of two parties goes.
    PARTY_GOES = "DELETE FROM interaction_party WHERE subject_id = ?1 AND kind = ?2 AND CAST(interaction_id AS text) = ?3";
    /// An interaction follows.
    PARTY_FOLLOWS = "UPDATE interaction_party SET subject_id = ?2
                     WHERE subject_id = ?1 AND CAST(interaction_id AS text) = ?3";
    /// A party comes back.
    PARTY_BACK = "INSERT INTO interaction_party (interaction_id, kind, subject_id)
                  SELECT i.id, ?2, ?1 FROM interaction i WHERE CAST(i.id AS text) = ?3";
    /// Tags.
    TAGS = "SELECT CAST(tag_id AS text) AS key FROM tagging WHERE subject_id = ?1 AND kind = ?2 ORDER BY tag_id";
    /// Tags of both.
    TAGS_TWICE = "SELECT CAST(x.tag_id AS text) AS key FROM tagging x WHERE x.subject_id = ?1 AND x.kind = ?2
                  AND EXISTS (SELECT 1 FROM tagging y
                    WHERE y.tag_id = x.tag_id AND y.kind = x.kind AND y.subject_id = ?3)";
    /// One of two tags goes.
    TAG_GOES = "DELETE FROM tagging WHERE subject_id = ?1 AND kind = ?2 AND CAST(tag_id AS text) = ?3";
    /// A tag follows.
    TAG_FOLLOWS = "UPDATE tagging SET subject_id = ?2 WHERE subject_id = ?1 AND CAST(tag_id AS text) = ?3";
    /// A tag comes back.
    TAG_BACK = "INSERT INTO tagging (tag_id, kind, subject_id)
                SELECT t.id, ?2, ?1 FROM tag t WHERE CAST(t.id AS text) = ?3";
    /// Sources.
    SOURCES = "SELECT CAST(id AS text) AS key FROM record_source WHERE subject_id = ?1 AND kind = ?2 ORDER BY id";
    /// A source follows.
    SOURCE_FOLLOWS = "UPDATE record_source SET subject_id = ?2 WHERE subject_id = ?1 AND CAST(id AS text) = ?3";
    /// Domains.
    DOMAINS = "SELECT domain AS key FROM operator_domain WHERE operator_id = ?1 AND 'operator' = ?2 ORDER BY domain";
    /// Domains of both.
    DOMAINS_TWICE = "SELECT x.domain AS key FROM operator_domain x WHERE x.operator_id = ?1 AND 'operator' = ?2
                     AND EXISTS (SELECT 1 FROM operator_domain y WHERE y.domain = x.domain AND y.operator_id = ?3)";
    /// One of two domains goes.
    DOMAIN_GOES = "DELETE FROM operator_domain WHERE operator_id = ?1 AND 'operator' = ?2 AND domain = ?3";
    /// A domain follows.
    DOMAIN_FOLLOWS = "UPDATE operator_domain SET operator_id = ?2 WHERE operator_id = ?1 AND domain = ?3";
    /// A domain comes back.
    DOMAIN_BACK = "INSERT INTO operator_domain (operator_id, domain)
                   SELECT o.id, ?3 FROM operator o WHERE o.id = ?1 AND 'operator' = ?2";
    /// Communes.
    COMMUNES = "SELECT commune AS key FROM operator_commune WHERE operator_id = ?1 AND 'operator' = ?2 ORDER BY commune";
    /// Communes of both.
    COMMUNES_TWICE = "SELECT x.commune AS key FROM operator_commune x WHERE x.operator_id = ?1 AND 'operator' = ?2
                      AND EXISTS (SELECT 1 FROM operator_commune y WHERE y.commune = x.commune AND y.operator_id = ?3)";
    /// One of two communes goes.
    COMMUNE_GOES = "DELETE FROM operator_commune WHERE operator_id = ?1 AND 'operator' = ?2 AND commune = ?3";
    /// A commune follows.
    COMMUNE_FOLLOWS = "UPDATE operator_commune SET operator_id = ?2 WHERE operator_id = ?1 AND commune = ?3";
    /// A commune comes back.
    COMMUNE_BACK = "INSERT INTO operator_commune (operator_id, commune)
                    SELECT o.id, ?3 FROM operator o WHERE o.id = ?1 AND 'operator' = ?2";
    /// Typed fields.
    TYPED = "SELECT field AS key FROM typed_field WHERE subject_id = ?1 AND kind = ?2 ORDER BY field";
    /// Fields typed on both.
    TYPED_TWICE = "SELECT x.field AS key FROM typed_field x WHERE x.subject_id = ?1 AND x.kind = ?2
                   AND EXISTS (SELECT 1 FROM typed_field y
                     WHERE y.field = x.field AND y.kind = x.kind AND y.subject_id = ?3)";
    /// One of two marks goes.
    TYPED_GOES = "DELETE FROM typed_field WHERE subject_id = ?1 AND kind = ?2 AND field = ?3";
    /// A mark follows.
    TYPED_FOLLOWS = "UPDATE typed_field SET subject_id = ?2 WHERE subject_id = ?1 AND field = ?3";
    /// A mark comes back.
    TYPED_BACK = "INSERT INTO typed_field (kind, subject_id, field) VALUES (?2, ?1, ?3)";
    /// Records merged into the one that goes.
    MERGED_OPERATORS = "SELECT CAST(id AS text) AS key FROM operator WHERE merged_into = ?1 AND 'operator' = ?2 ORDER BY id";
    /// They follow.
    MERGED_OPERATOR_FOLLOWS = "UPDATE operator SET merged_into = ?2 WHERE merged_into = ?1 AND CAST(id AS text) = ?3";
    /// The same of people.
    MERGED_PEOPLE = "SELECT CAST(id AS text) AS key FROM person WHERE merged_into = ?1 AND 'person' = ?2 ORDER BY id";
    /// They follow.
    MERGED_PERSON_FOLLOWS = "UPDATE person SET merged_into = ?2 WHERE merged_into = ?1 AND CAST(id AS text) = ?3";
    /// Says where an operator went.
    OPERATOR_GONE = "UPDATE operator SET merged_into = ?3 WHERE basin_id = ?1 AND id = ?2";
    /// Says where a person went.
    PERSON_GONE = "UPDATE person SET merged_into = ?3 WHERE basin_id = ?1 AND id = ?2";
    /// Keeps a merge.
    KEEP = "INSERT INTO merge (id, basin_id, kind, kept_id, gone_id, kept_before, gone_before, moved, account_id, merged_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
    /// What a merge needs to be parted.
    RECALL = "SELECT kind, kept_id, gone_id, kept_before, gone_before, moved, parted_at FROM merge
              WHERE basin_id = ?1 AND id = ?2";
    /// Marks a merge as parted.
    PARTED = "UPDATE merge SET parted_at = ?3 WHERE basin_id = ?1 AND id = ?2";
    /// The last merges, latest first.
    LATEST = "SELECT id, kind, kept_id, gone_id, merged_at, parted_at FROM merge
              WHERE basin_id = ?1 ORDER BY merged_at DESC, id DESC LIMIT ?2";
    /// The merges of a record that were not parted.
    OF_RECORD = "SELECT id, kind, kept_id, gone_id, merged_at, parted_at FROM merge
                 WHERE basin_id = ?1 AND kind = ?2 AND (kept_id = ?3 OR gone_id = ?3) AND parted_at IS NULL
                 ORDER BY merged_at DESC, id DESC";
    /// Whether a record took part in a later merge that was not parted.
    LATER = "SELECT count(*) AS later FROM merge WHERE basin_id = ?1 AND id > ?2 AND parted_at IS NULL
             AND (kept_id = ?3 OR gone_id = ?3 OR kept_id = ?4 OR gone_id = ?4)";
}

const HANGING: &[Hanging] = &[
    Hanging {
        name: "roles",
        keys: ROLES,
        twice: None,
        take_away: None,
        follow: ROLE_FOLLOWS,
        bring_back: None,
    },
    Hanging {
        name: "places",
        keys: PLACES,
        twice: None,
        take_away: None,
        follow: PLACE_FOLLOWS,
        bring_back: None,
    },
    Hanging {
        name: "parties",
        keys: PARTIES,
        twice: Some(PARTIES_TWICE),
        take_away: Some(PARTY_GOES),
        follow: PARTY_FOLLOWS,
        bring_back: Some(PARTY_BACK),
    },
    Hanging {
        name: "tags",
        keys: TAGS,
        twice: Some(TAGS_TWICE),
        take_away: Some(TAG_GOES),
        follow: TAG_FOLLOWS,
        bring_back: Some(TAG_BACK),
    },
    Hanging {
        name: "sources",
        keys: SOURCES,
        twice: None,
        take_away: None,
        follow: SOURCE_FOLLOWS,
        bring_back: None,
    },
    Hanging {
        name: "domains",
        keys: DOMAINS,
        twice: Some(DOMAINS_TWICE),
        take_away: Some(DOMAIN_GOES),
        follow: DOMAIN_FOLLOWS,
        bring_back: Some(DOMAIN_BACK),
    },
    Hanging {
        name: "communes",
        keys: COMMUNES,
        twice: Some(COMMUNES_TWICE),
        take_away: Some(COMMUNE_GOES),
        follow: COMMUNE_FOLLOWS,
        bring_back: Some(COMMUNE_BACK),
    },
    Hanging {
        name: "typed",
        keys: TYPED,
        twice: Some(TYPED_TWICE),
        take_away: Some(TYPED_GOES),
        follow: TYPED_FOLLOWS,
        bring_back: Some(TYPED_BACK),
    },
    Hanging {
        name: "merged_operators",
        keys: MERGED_OPERATORS,
        twice: None,
        take_away: None,
        follow: MERGED_OPERATOR_FOLLOWS,
        bring_back: None,
    },
    Hanging {
        name: "merged_people",
        keys: MERGED_PEOPLE,
        twice: None,
        take_away: None,
        follow: MERGED_PERSON_FOLLOWS,
        bring_back: None,
    },
];

/// Moves all that hangs on `gone` to `kept`; gives what is needed to bring it back.
pub(crate) fn follow(tx: &mut Tx<'_>, kind: Kind, gone: Uuid, kept: Uuid) -> Result<Value, Error> {
    let mut moved = serde_json::Map::new();
    for hanging in HANGING {
        let mut twice = Vec::new();
        if let (Some(sql), Some(take_away)) = (hanging.twice, hanging.take_away) {
            twice = keys(tx, sql, &[&gone, &kind, &kept])?;
            for key in &twice {
                tx.exec(take_away, &[&gone, &kind, key])?;
            }
        }
        let followed = keys(tx, hanging.keys, &[&gone, &kind])?;
        for key in &followed {
            tx.exec(hanging.follow, &[&gone, &kept, key])?;
        }
        if !followed.is_empty() || !twice.is_empty() {
            moved.insert(hanging.name.to_owned(), json!({"followed": followed, "twice": twice}));
        }
    }
    Ok(Value::Object(moved))
}

/// Brings back to `gone` what had followed to `kept`. What was taken away since, or newly hung, stays as it is.
pub(crate) fn bring_back(
    tx: &mut Tx<'_>,
    kind: Kind,
    gone: Uuid,
    kept: Uuid,
    moved: &Value,
) -> Result<(), Error> {
    for hanging in HANGING {
        let texts = |list: &str| -> Vec<String> {
            let list = moved.get(hanging.name).and_then(|m| m.get(list)).and_then(Value::as_array);
            list.into_iter().flatten().filter_map(|key| key.as_str().map(str::to_owned)).collect()
        };
        for key in texts("followed") {
            tx.exec(hanging.follow, &[&kept, &gone, &key])?;
        }
        if let Some(sql) = hanging.bring_back {
            for key in texts("twice") {
                tx.exec(sql, &[&gone, &kind, &key])?;
            }
        }
    }
    Ok(())
}

fn keys(c: &mut Conn<'_>, sql: &str, given: &[&dyn navette_database::ToValue]) -> Result<Vec<String>, Error> {
    Ok(c.all::<(String,)>(sql, given)?.into_iter().map(|row| row.0).collect())
}

/// Says where a record went, or that it is back.
pub(crate) fn set_gone(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    kind: Kind,
    gone: Uuid,
    into: Option<Uuid>,
) -> Result<(), Error> {
    let sql = if kind == Kind::Operator { OPERATOR_GONE } else { PERSON_GONE };
    tx.exec(sql, &[&basin, &gone, &into])?;
    Ok(())
}

/// Keeps a merge with what is needed to part it.
pub(crate) fn keep(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    memory: &Memory,
    account: Option<navette_database::AccountId>,
) -> Result<MergeId, Error> {
    let (id, now) = (MergeId(tx.new_id()), tx.now());
    let Memory { kind, kept_id, gone_id, kept_before, gone_before, moved, .. } = memory;
    tx.exec(KEEP, &[&id, &basin, kind, kept_id, gone_id, kept_before, gone_before, moved, &account, &now])?;
    Ok(id)
}

/// What a merge needs to be parted.
pub(crate) fn recall(c: &mut Conn<'_>, basin: BasinScope, id: MergeId) -> Result<Option<Memory>, Error> {
    c.one(RECALL, &[&basin, &id])
}

/// Marks a merge as parted.
pub(crate) fn parted(tx: &mut Tx<'_>, basin: BasinScope, id: MergeId) -> Result<(), Error> {
    let now = tx.now();
    tx.exec(PARTED, &[&basin, &id, &now])?;
    Ok(())
}

/// Whether either record took part in a later merge that was not parted.
pub(crate) fn has_later(
    c: &mut Conn<'_>,
    basin: BasinScope,
    id: MergeId,
    kept: Uuid,
    gone: Uuid,
) -> Result<bool, Error> {
    Ok(c.value::<i64>(LATER, &[&basin, &id, &kept, &gone])? > 0)
}

/// The last merges of the basin, parted ones too, latest first.
///
/// # Errors
/// When the base cannot be read.
pub fn list(c: &mut Conn<'_>, basin: BasinScope, most: i64) -> Result<Vec<Merge>, Error> {
    c.all(LATEST, &[&basin, &most])
}

/// The merges of a record that were not parted, latest first.
///
/// # Errors
/// When the base cannot be read.
pub fn of_record(c: &mut Conn<'_>, basin: BasinScope, record: crate::Record) -> Result<Vec<Merge>, Error> {
    c.all(OF_RECORD, &[&basin, &record.kind, &record.id])
}
