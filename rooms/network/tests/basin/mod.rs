//! A small fictional basin for the tests of the room.
#![allow(dead_code, reason = "each test file uses its part")]

use navette_belgium::text::name_key;
use navette_database::{BasinId, BasinScope, Db, Error, Tx};
use navette_network::id::{BoardId, OperatorId, PersonId, SchoolId, SiteId};
use navette_network::store::search::refresh_all;
use navette_network::version::changed;
use navette_web::{May, Permission};

/// The basin with one record of each kind.
pub struct Basin {
    pub scope: BasinScope,
    pub board: BoardId,
    pub school: SchoolId,
    pub site: SiteId,
    pub operator: OperatorId,
    pub person: PersonId,
}

impl Basin {
    /// Whoever may do anything here.
    pub fn may<P: Permission>(&self) -> May<P> {
        May::for_command(self.scope.id())
    }
}

/// Makes a basin with one school of one site, one operator and one person.
pub fn basin(base: &Db) -> Basin {
    base.write_now(make).expect("a basin")
}

fn make(tx: &mut Tx<'_>) -> Result<Basin, Error> {
    let now = tx.now();
    let (id, board, school, site) =
        (tx.new_id(), BoardId(tx.new_id()), SchoolId(tx.new_id()), SiteId(tx.new_id()));
    let (operator, person) = (OperatorId(tx.new_id()), PersonId(tx.new_id()));
    tx.exec(
        "INSERT INTO basin (id, code, name, created_at) VALUES (?1, ?2, 'Bassin', ?3)",
        &[&id, &id.to_string(), &now],
    )?;
    let scope = BasinScope::granted(BasinId(id));
    let version = changed(tx, scope)?;
    tx.exec(
        "INSERT INTO school_board (id, basin_id, fase, name, name_key, created_at)
         VALUES (?1, ?2, '95', 'PO du Fil', 'po du fil', ?3)",
        &[&board, &scope, &now],
    )?;
    tx.exec(
        "INSERT INTO school (id, basin_id, board_id, fase, name, name_key, network, created_at)
         VALUES (?1, ?2, ?3, '1234', 'Groupe scolaire du Rouet', ?4, 'communal', ?5)",
        &[&school, &scope, &board, &name_key("Groupe scolaire du Rouet"), &now],
    )?;
    tx.exec(
        "INSERT INTO site (id, basin_id, school_id, fase, name, name_key, commune, compulsory, special, cycle, created_at)
         VALUES (?1, ?2, ?3, '5678', 'École du Canevas', ?4, '21012', ?5, ?6, 'basic', ?7)",
        &[&site, &scope, &school, &name_key("École du Canevas"), &true, &false, &now],
    )?;
    tx.exec(
        "INSERT INTO operator (id, basin_id, kind, name, name_key, enterprise_number, category, created_at)
         VALUES (?1, ?2, 'legal', 'Centre culturel La Navette', ?3, '0206582284', 'cultural_centre', ?4)",
        &[&operator, &scope, &name_key("Centre culturel La Navette"), &now],
    )?;
    tx.exec(
        "INSERT INTO person (id, basin_id, given_name, family_name, name_key, email, purpose, source, retain_until, created_at)
         VALUES (?1, ?2, 'Fatou', 'Trame', 'trame fatou', 'fatou@exemple.test', 'school_contact', 'rencontre', ?3, ?4)",
        &[&person, &scope, &jiff::civil::date(2030, 1, 1), &now],
    )?;
    refresh_all(tx, scope, version)?;
    Ok(Basin { scope, board, school, site, operator, person })
}

/// Every row of the network's tables, as text: what must be the same after an undo. Journal, merges and the count of
/// changes are left out.
pub fn dump(base: &Db) -> Vec<String> {
    rows(base, TABLES)
}

/// What is remembered of the past: the journal and the merges.
pub fn past(base: &Db) -> Vec<String> {
    rows(
        base,
        &["SELECT verb, subject_kind, data FROM journal ORDER BY id", "SELECT * FROM merge ORDER BY id"],
    )
}

const TABLES: &[&str] = &[
    "SELECT * FROM operator ORDER BY id",
    "SELECT * FROM operator_domain ORDER BY operator_id, domain",
    "SELECT * FROM operator_commune ORDER BY operator_id, commune",
    "SELECT * FROM person ORDER BY id",
    "SELECT * FROM person_role ORDER BY id",
    "SELECT * FROM interaction ORDER BY id",
    "SELECT * FROM interaction_party ORDER BY interaction_id, kind, subject_id",
    "SELECT * FROM tag ORDER BY id",
    "SELECT * FROM tagging ORDER BY tag_id, kind, subject_id",
    "SELECT * FROM record_source ORDER BY id",
    "SELECT * FROM typed_field ORDER BY kind, subject_id, field",
    "SELECT * FROM site ORDER BY id",
    "SELECT kind, subject_id, title, detail, words FROM search_entry ORDER BY kind, subject_id",
];

fn rows(base: &Db, queries: &[&str]) -> Vec<String> {
    let mut rows = Vec::new();
    base.read_now(|c| {
        for sql in queries {
            c.each(sql, &[], |row| {
                let cells: Result<Vec<String>, Error> =
                    (0..row.width()).map(|column| Ok(format!("{:?}", row.cell(column)?))).collect();
                rows.push(format!("{sql}: {}", cells?.join(" | ")));
                Ok(())
            })?;
        }
        Ok::<_, Error>(())
    })
    .expect("a dump");
    rows
}
