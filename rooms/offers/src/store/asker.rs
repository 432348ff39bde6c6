//! Who asked: looked up in the register by an address, and the sites that they speak for.

use jiff::civil::Date;
use navette_belgium::text::{name_key, words};
use navette_database::{BasinScope, Conn, Error, record, statements};
use navette_network::id::{PersonId, SiteId};

record! {
    /// Someone of the register.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Asker {
        /// Key.
        pub id: PersonId,
        /// Given name.
        pub given_name: Option<String>,
        /// Family name.
        pub family_name: String,
        /// E-mail.
        pub email: Option<String>,
        /// Telephone.
        pub phone: Option<String>,
    }
}

impl Asker {
    /// Given and family name, as shown.
    pub fn full_name(&self) -> String {
        match &self.given_name {
            Some(given) => format!("{given} {}", self.family_name),
            None => self.family_name.clone(),
        }
    }
}

statements! {
    /// Someone of the register.
    FIND = "SELECT id, given_name, family_name, email, phone FROM person
            WHERE basin_id = ?1 AND id = ?2 AND erased_on IS NULL";
    /// Whose address this is.
    BY_EMAIL = "SELECT id, given_name, family_name, email, phone FROM person
                WHERE basin_id = ?1 AND email = ?2 AND erased_on IS NULL AND merged_into IS NULL ORDER BY id";
    /// The sites that someone has a function at today, by themselves or through their school.
    SITES_OF = "SELECT DISTINCT s.id FROM person_role r
                JOIN site s ON (r.organisation_kind = 'site' AND s.id = r.organisation_id)
                            OR (r.organisation_kind = 'school' AND s.school_id = r.organisation_id)
                WHERE r.basin_id = ?1 AND r.person_id = ?2 AND (r.until IS NULL OR r.until >= ?3)
                  AND s.status <> 'closed' ORDER BY s.id";
    /// The sites of the schools that have this address themselves.
    SITES_BY_EMAIL = "SELECT s.id FROM site s JOIN school c ON c.id = s.school_id
                      WHERE s.basin_id = ?1 AND lower(c.email) = ?2 AND s.status <> 'closed' ORDER BY s.id";
    /// The sites of the schools whose address or website is of this domain.
    SITES_BY_DOMAIN = "SELECT s.id FROM site s JOIN school c ON c.id = s.school_id
                       WHERE s.basin_id = ?1 AND s.status <> 'closed'
                         AND (lower(c.email) LIKE ?2 OR lower(c.website) LIKE ?3) ORDER BY s.id";
    /// The sites of the schools of a FASE number.
    SITES_BY_FASE = "SELECT s.id FROM site s JOIN school c ON c.id = s.school_id
                     WHERE s.basin_id = ?1 AND c.fase = ?2 AND s.status <> 'closed' ORDER BY s.fase, s.id";
}

/// Someone of the register, unless they were erased.
///
/// # Errors
/// When the base cannot be read.
pub fn find(c: &mut Conn<'_>, basin: BasinScope, id: PersonId) -> Result<Option<Asker>, Error> {
    c.one(FIND, &[&basin, &id])
}

/// Whose address this is; nothing when it is nobody's, or that of several.
///
/// # Errors
/// When the base cannot be read.
pub fn by_email(c: &mut Conn<'_>, basin: BasinScope, email: &str) -> Result<Option<Asker>, Error> {
    let mut found: Vec<Asker> = c.all(BY_EMAIL, &[&basin, &email.to_lowercase()])?;
    Ok(if found.len() == 1 { found.pop() } else { None })
}

/// Who of the register writes with this address, when it is one person's own and the name beside it, if there is one, may
/// be theirs. The address of a secretariat names nobody: whoever signs is not the one that the register knows there.
///
/// # Errors
/// When the base cannot be read.
pub fn writer(
    c: &mut Conn<'_>,
    basin: BasinScope,
    email: &str,
    name: Option<&str>,
) -> Result<Option<Asker>, Error> {
    const SHARED: &[&str] = &[
        "accueil",
        "admin",
        "administration",
        "bureau",
        "contact",
        "direction",
        "ecole",
        "info",
        "mail",
        "secretariaat",
        "secretariat",
        "school",
    ];
    let local = email.split('@').next().unwrap_or_default().to_lowercase();
    if SHARED.iter().any(|shared| local.split(['.', '-', '_', '+']).any(|part| part == *shared))
        || !sites_by_email(c, basin, email)?.is_empty()
    {
        return Ok(None);
    }
    let agrees = |known: &Asker| {
        let (own, said) = (name_key(&known.full_name()), name.map(name_key).unwrap_or_default());
        said.is_empty() || words(&said).any(|word| words(&own).any(|one| one == word))
    };
    Ok(by_email(c, basin, email)?.filter(agrees))
}

/// The sites that someone speaks for on a day.
///
/// # Errors
/// When the base cannot be read.
pub fn sites_of(
    c: &mut Conn<'_>,
    basin: BasinScope,
    person: PersonId,
    on: Date,
) -> Result<Vec<SiteId>, Error> {
    Ok(c.all::<(SiteId,)>(SITES_OF, &[&basin, &person, &on])?.into_iter().map(|row| row.0).collect())
}

/// The sites of the schools that have this address themselves.
///
/// # Errors
/// When the base cannot be read.
pub fn sites_by_email(c: &mut Conn<'_>, basin: BasinScope, email: &str) -> Result<Vec<SiteId>, Error> {
    let rows = c.all::<(SiteId,)>(SITES_BY_EMAIL, &[&basin, &email.to_lowercase()])?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// The sites of the schools whose address or website is of this domain, such as `ecole-exemple.be`.
///
/// # Errors
/// When the base cannot be read.
pub fn sites_by_domain(c: &mut Conn<'_>, basin: BasinScope, domain: &str) -> Result<Vec<SiteId>, Error> {
    let plain: String = domain
        .to_lowercase()
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'))
        .collect();
    if plain.is_empty() || !plain.contains('.') {
        return Ok(Vec::new());
    }
    let (mail, site) = (format!("%@{plain}"), format!("%{plain}%"));
    Ok(c.all::<(SiteId,)>(SITES_BY_DOMAIN, &[&basin, &mail, &site])?.into_iter().map(|row| row.0).collect())
}

/// The sites of the schools of a FASE number.
///
/// # Errors
/// When the base cannot be read.
pub fn sites_by_fase(c: &mut Conn<'_>, basin: BasinScope, fase: &str) -> Result<Vec<SiteId>, Error> {
    Ok(c.all::<(SiteId,)>(SITES_BY_FASE, &[&basin, &fase])?.into_iter().map(|row| row.0).collect())
}
