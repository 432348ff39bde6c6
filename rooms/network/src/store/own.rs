//! Whose sheet it is: who is known by their address, and what an operator or a school is bound to.

use crate::id::{OperatorId, SchoolId, SiteId};
use crate::permissions::OwnSheet;
use crate::store::{self, site::Site};
use navette_database::{BasinId, BasinScope, Conn, Error, Uuid, record, statements};
use navette_web::{May, Role};

record! {
    /// Someone known by their address, at an operator or a school.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Known {
        /// Where.
        pub basin_id: BasinId,
        /// Their name; that of the organisation for its own address.
        pub name: String,
        /// Their language.
        pub language: Option<String>,
        /// `operator`, `school` or `site`.
        pub kind: String,
        /// Which one.
        pub subject_id: Uuid,
        /// People come before organisations.
        pub rank: i64,
    }
}

statements! {
    /// Everyone with this address who has a present function, then the organisations that have it; in every basin, since
    /// nobody has said yet in which one they want to come in.
    BY_ADDRESS = "SELECT p.basin_id, coalesce(p.given_name || ' ', '') || p.family_name AS name, p.language,
                         r.organisation_kind AS kind, coalesce(o.merged_into, r.organisation_id) AS subject_id,
                         CAST(1 AS BIGINT) AS rank
                  FROM basin b JOIN person p ON p.basin_id = b.id AND p.email = ?1
                  JOIN person_role r ON r.person_id = p.id
                  LEFT JOIN operator o ON r.organisation_kind = 'operator' AND o.id = r.organisation_id
                  WHERE p.erased_on IS NULL AND p.merged_into IS NULL
                    AND (r.since IS NULL OR r.since <= ?2) AND (r.until IS NULL OR r.until >= ?2)
                    AND (r.organisation_kind = 'operator' OR (r.organisation_kind IN ('school', 'site')
                         AND r.function IN ('head', 'peca_delegate', 'teacher', 'contact')))
                  UNION ALL
                  SELECT o.basin_id, o.name, CAST(NULL AS text) AS language, 'operator' AS kind, o.id AS subject_id,
                         CAST(2 AS BIGINT) AS rank
                  FROM operator o WHERE o.email = ?1 AND o.merged_into IS NULL AND o.status <> 'closed'
                  UNION ALL
                  SELECT c.basin_id, c.name, CAST(NULL AS text) AS language, 'school' AS kind, c.id AS subject_id,
                         CAST(2 AS BIGINT) AS rank
                  FROM school c WHERE c.email = ?1
                  ORDER BY rank, basin_id, subject_id";
    /// The operator of this key, or the one it was merged into.
    OPERATOR = "SELECT coalesce(merged_into, id) AS id FROM operator WHERE basin_id = ?1 AND id = ?2";
    /// The school of this key.
    SCHOOL = "SELECT id FROM school WHERE basin_id = ?1 AND id = ?2";
    /// The site of this key, and its school.
    SITE = "SELECT id, school_id FROM site WHERE basin_id = ?1 AND id = ?2";
}

/// Everyone known by this address, in lower case: people first, each sheet once.
///
/// # Errors
/// When the base cannot be read.
pub fn by_address(c: &mut Conn<'_>, email: &str) -> Result<Vec<Known>, Error> {
    let today = c.today();
    let mut all: Vec<Known> = c.all(BY_ADDRESS, &[&email, &today])?;
    let mut seen = std::collections::HashSet::new();
    all.retain(|one| seen.insert(one.subject_id));
    Ok(all)
}

/// The sheet someone is bound to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Own {
    /// An operator.
    Operator(OperatorId),
    /// A school, whole or only one of its sites.
    School(SchoolId, Option<SiteId>),
}

impl Own {
    /// The sites that are theirs, closed ones left out; none for an operator.
    ///
    /// # Errors
    /// When the base cannot be read.
    pub fn sites(self, c: &mut Conn<'_>, basin: BasinScope) -> Result<Vec<Site>, Error> {
        let Self::School(school, only) = self else { return Ok(Vec::new()) };
        let mut sites = store::site::of_school(c, basin, school)?;
        sites.retain(|site| {
            site.status != crate::code::Status::Closed && only.is_none_or(|only| only == site.id)
        });
        Ok(sites)
    }
}

/// The sheet that whoever asks is bound to, when it is (still) in their basin.
///
/// # Errors
/// When the base cannot be read.
pub fn own(c: &mut Conn<'_>, may: &May<OwnSheet>) -> Result<Option<Own>, Error> {
    let who = may.who();
    match who.subject {
        Some(subject) => bound(c, may.scope(), who.role, subject),
        None => Ok(None),
    }
}

/// The sheet of this key, as a role is bound to it.
///
/// # Errors
/// When the base cannot be read.
pub fn bound(c: &mut Conn<'_>, basin: BasinScope, role: Role, subject: Uuid) -> Result<Option<Own>, Error> {
    match role {
        Role::Operator => {
            Ok(c.one::<(OperatorId,)>(OPERATOR, &[&basin, &subject])?.map(|row| Own::Operator(row.0)))
        }
        Role::School => {
            if let Some((school,)) = c.one::<(SchoolId,)>(SCHOOL, &[&basin, &subject])? {
                return Ok(Some(Own::School(school, None)));
            }
            let site = c.one::<(SiteId, SchoolId)>(SITE, &[&basin, &subject])?;
            Ok(site.map(|(site, school)| Own::School(school, Some(site))))
        }
        _ => Ok(None),
    }
}
