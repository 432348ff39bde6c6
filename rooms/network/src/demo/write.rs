//! Writing what was imagined: many rows to a statement, the same text for both engines.

use super::days;
use super::world::World;
use crate::actions::reach::refresh_all_reach;
use crate::store::{fact, search};
use crate::version;
use navette_belgium::text::name_key;
use navette_database::{BasinId, BasinScope, Error, ToValue, Tx};

/// The name under which the demonstration is noted as a source.
pub(super) const SOURCE: &str = "démonstration";

/// Rows in one statement.
const AT_ONCE: usize = 150;

/// Writes rows of one table; as many values as columns.
///
/// # Errors
/// When the base refuses.
pub fn insert<'a, T, const N: usize>(
    tx: &mut Tx<'_>,
    table: &str,
    columns: &str,
    rows: &'a [T],
    values: impl Fn(&'a T) -> [&'a dyn ToValue; N],
) -> Result<(), Error> {
    let text = |rows: usize| {
        let marks = |row: usize| (1..=N).map(|n| format!("?{}", row * N + n)).collect::<Vec<_>>().join(", ");
        let all: Vec<String> = (0..rows).map(|row| format!("({})", marks(row))).collect();
        format!("INSERT INTO {table} ({columns}) VALUES {}", all.join(", "))
    };
    let whole = text(AT_ONCE);
    for some in rows.chunks(AT_ONCE) {
        let params: Vec<&dyn ToValue> = some.iter().flat_map(&values).collect();
        if some.len() == AT_ONCE {
            tx.exec(&whole, &params)?;
        } else {
            tx.exec(&text(some.len()), &params)?;
        }
    }
    Ok(())
}

/// Writes everything, then computes what is computed: words of the search, reach, last contacts.
pub(super) fn write(tx: &mut Tx<'_>, basin: BasinId, world: &mut World) -> Result<(), Error> {
    let scope = BasinScope::granted(basin);
    let version = version::changed(tx, scope)?;
    schools(tx, basin, world)?;
    operators(tx, basin, world)?;
    people(tx, basin, world)?;
    exchanges(tx, basin, world)?;
    around(tx, basin, world)?;
    compute(tx, scope, world, version)
}

/// What other parts of the room derive from rows.
fn compute(tx: &mut Tx<'_>, scope: BasinScope, world: &World, version: i64) -> Result<(), Error> {
    search::refresh_all(tx, scope, version)?;
    refresh_all_reach(tx, scope)?;
    for operator in &world.operators {
        fact::refresh_operator(tx, scope, operator.id.0)?;
    }
    Ok(())
}

fn schools(tx: &mut Tx<'_>, basin: BasinId, world: &World) -> Result<(), Error> {
    let at = world.first_written();
    let keyed = |name: &str| name_key(name);
    let rows: Vec<_> = world.boards.iter().map(|row| (row, keyed(&row.name))).collect();
    insert(
        tx,
        "school_board",
        "id, basin_id, fase, name, name_key, network, address, postal_code, locality, created_at",
        &rows,
        |(b, key)| {
            [
                &b.id,
                &basin,
                &b.fase,
                &b.name,
                key,
                &b.network,
                &b.address,
                &b.spot.postal_code,
                &b.spot.locality,
                &at,
            ]
        },
    )?;
    let rows: Vec<_> = world.schools.iter().map(|row| (row, keyed(&row.name))).collect();
    insert(
        tx,
        "school",
        "id, basin_id, board_id, fase, name, name_key, network, address, postal_code, locality, commune, email, phone, website, created_at",
        &rows,
        |(s, key)| {
            [
                &s.id,
                &basin,
                &s.board_id,
                &s.fase,
                &s.name,
                key,
                &s.network,
                &s.address,
                &s.spot.postal_code,
                &s.spot.locality,
                &s.commune,
                &s.email,
                &s.phone,
                &s.website,
                &at,
            ]
        },
    )?;
    let rows: Vec<_> = world.sites.iter().map(|row| (row, keyed(&row.name))).collect();
    insert(
        tx,
        "site",
        "id, basin_id, school_id, fase, name, name_key, address, postal_code, locality, commune, latitude, longitude, status, status_since, compulsory, special, cycle, note, created_at",
        &rows,
        |(s, key)| {
            [
                &s.id,
                &basin,
                &s.school_id,
                &s.fase,
                &s.name,
                key,
                &s.address,
                &s.spot.postal_code,
                &s.spot.locality,
                &s.commune,
                &s.spot.latitude,
                &s.spot.longitude,
                &s.status,
                &s.status_since,
                &s.compulsory,
                &s.special,
                &s.cycle,
                &s.note,
                &at,
            ]
        },
    )?;
    insert(tx, "site_teaching", "site_id, teaching", &world.teachings, |(site, teaching)| [site, teaching])?;
    insert(
        tx,
        "level_offering",
        "id, basin_id, site_id, school_year, level, classes, pupils, source",
        &world.offerings,
        |o| [&o.id, &basin, &o.site_id, &world.school_year, &o.level, &o.classes, &o.pupils, &SOURCE],
    )?;
    insert(tx, "ise_class", "id, basin_id, site_id, year, formula, class, source", &world.ise, |i| {
        [&i.id, &basin, &i.site_id, &i.year, &i.formula, &i.class, &SOURCE]
    })
}

fn operators(tx: &mut Tx<'_>, basin: BasinId, world: &World) -> Result<(), Error> {
    let at = world.first_written();
    let rows: Vec<_> = world
        .operators
        .iter()
        .map(|row| {
            let spot = row.spot.as_ref();
            let place = spot.map(|spot| (spot.postal_code, spot.locality));
            (
                row,
                name_key(&row.name),
                place.unzip(),
                spot.map(|spot| (spot.latitude, spot.longitude)).unzip(),
            )
        })
        .collect();
    insert(
        tx,
        "operator",
        "id, basin_id, kind, name, name_key, category, recognitions, description, address, postal_code, locality, commune, latitude, longitude, email, phone, website, experience, member_since, member_until, status, status_since, created_at",
        &rows,
        |(o, key, (postal, locality), (latitude, longitude))| {
            [
                &o.id,
                &basin,
                &o.kind,
                &o.name,
                key,
                &o.category,
                &o.recognitions,
                &o.description,
                &o.address,
                postal,
                locality,
                &o.commune,
                latitude,
                longitude,
                &o.email,
                &o.phone,
                &o.website,
                &o.experience,
                &o.member_since,
                &o.member_until,
                &o.status,
                &o.status_since,
                &at,
            ]
        },
    )?;
    let domains: Vec<_> =
        world.operators.iter().flat_map(|o| o.domains.iter().map(|domain| (o.id, *domain))).collect();
    insert(tx, "operator_domain", "operator_id, domain", &domains, |(id, domain)| [id, domain])?;
    let communes: Vec<_> =
        world.operators.iter().flat_map(|o| o.communes.iter().map(|nis| (o.id, *nis))).collect();
    insert(tx, "operator_commune", "operator_id, commune", &communes, |(id, nis)| [id, nis])
}

fn people(tx: &mut Tx<'_>, basin: BasinId, world: &World) -> Result<(), Error> {
    let key =
        |p: &super::world::Person| crate::actions::edit::person_key(p.given_name.as_deref(), &p.family_name);
    let rows: Vec<_> = world.people.iter().map(|row| (row, key(row))).collect();
    insert(
        tx,
        "person",
        "id, basin_id, given_name, family_name, name_key, email, phone, language, purpose, source, retain_until, created_at",
        &rows,
        |(p, key)| {
            [
                &p.id,
                &basin,
                &p.given_name,
                &p.family_name,
                key,
                &p.email,
                &p.phone,
                &p.language,
                &p.purpose,
                &p.source,
                &p.retain_until,
                &p.created_at,
            ]
        },
    )?;
    insert(
        tx,
        "person_role",
        "id, basin_id, person_id, organisation_kind, organisation_id, function, since, until",
        &world.roles,
        |r| {
            [
                &r.id,
                &basin,
                &r.person_id,
                &r.organisation_kind,
                &r.organisation_id,
                &r.function,
                &r.since,
                &r.until,
            ]
        },
    )
}

fn exchanges(tx: &mut Tx<'_>, basin: BasinId, world: &World) -> Result<(), Error> {
    insert(
        tx,
        "interaction",
        "id, basin_id, day, kind, summary, next_step, next_step_due, next_step_done_on, visibility, created_at",
        &world.interactions,
        |i| {
            [
                &i.id,
                &basin,
                &i.day,
                &i.kind,
                &i.summary,
                &i.next_step,
                &i.next_step_due,
                &i.next_step_done_on,
                &i.visibility,
                &i.created_at,
            ]
        },
    )?;
    let parties: Vec<_> = world
        .interactions
        .iter()
        .flat_map(|i| i.parties.iter().map(|(kind, id)| (i.id, *kind, *id)))
        .collect();
    insert(tx, "interaction_party", "interaction_id, kind, subject_id", &parties, |(of, kind, id)| {
        [of, kind, id]
    })?;
    insert(tx, "site_fact", "id, basin_id, site_id, kind, day, origin, origin_id", &world.facts, |f| {
        [&f.id, &basin, &f.site_id, &f.kind, &f.day, &"demonstration", &f.origin_id]
    })
}

/// Tags, sources, and which notes were typed.
fn around(tx: &mut Tx<'_>, basin: BasinId, world: &mut World) -> Result<(), Error> {
    let tags: Vec<_> = world.tags.iter().map(|tag| (tag.id, tag.label, name_key(tag.label))).collect();
    insert(tx, "tag", "id, basin_id, label, label_key", &tags, |(id, label, key)| [id, &basin, label, key])?;
    let hung: Vec<_> =
        world.tags.iter().flat_map(|tag| tag.on.iter().map(|(kind, id)| (tag.id, *kind, *id))).collect();
    insert(tx, "tagging", "tag_id, kind, subject_id", &hung, |(tag, kind, id)| [tag, kind, id])?;
    let typed: Vec<_> = world.sites.iter().filter(|site| site.note.is_some()).map(|site| site.id).collect();
    insert(tx, "typed_field", "kind, subject_id, field", &typed, |id| [&"site", id, &"note"])?;
    let seen = days::shift(world.today, -12);
    let records = world.records();
    let sources: Vec<_> = records
        .into_iter()
        .enumerate()
        .map(|(n, (kind, id))| (world.first_key(), kind, id, format!("{kind}-{:05}", n + 1)))
        .collect();
    insert(
        tx,
        "record_source",
        "id, basin_id, kind, subject_id, source, external_key, seen_on",
        &sources,
        |(id, kind, subject, key)| [id, &basin, kind, subject, &SOURCE, key, &seen],
    )
}
