//! Store functions one by one, each on both engines, twice, with nothing, and out of another basin's reach.

mod doors;
mod imports;
mod needs;
mod offers;
mod proposals;
mod seasons;

use super::need;
use crate::id::{NeedId, OfferId, SessionId};
use crate::need::Need;
use crate::need::fit::tests::a_need;
use jiff::civil::{Date, date};
use navette_database::{AccountId, BasinId, BasinScope, Conn, Error, Tx};
use navette_network::id::{OperatorId, SiteId};
use navette_testing::TestBase;

struct World {
    here: BasinScope,
    elsewhere: BasinScope,
    account: AccountId,
    operator: OperatorId,
    site: SiteId,
    /// On request with three slots, and dated with one session for one class.
    offers: [OfferId; 2],
    session: SessionId,
    day: Date,
}

fn world(base: &TestBase) -> World {
    write(base, |tx| {
        let now = tx.now();
        let [here, elsewhere] = std::array::from_fn(|_| BasinId(tx.new_id()));
        for (id, code) in [(here, "ici"), (elsewhere, "ailleurs")] {
            tx.exec(
                "INSERT INTO basin (id, code, name, created_at) VALUES (?1, ?2, ?2, ?3)",
                &[&id, &code, &now],
            )?;
        }
        let account = AccountId(tx.new_id());
        tx.exec(
            "INSERT INTO account (id, name, email, language, created_at) VALUES (?1, 'Lou', 'lou@essai.example', 'fr', ?2)",
            &[&account, &now],
        )?;
        let [operator, school, site, first, second, session] = std::array::from_fn(|_| tx.new_id());
        tx.exec(
            "INSERT INTO operator (id, basin_id, kind, name, name_key, category, created_at)
             VALUES (?1, ?2, 'legal', 'Atelier du fil', 'atelier du fil', 'museum', ?3)",
            &[&operator, &here, &now],
        )?;
        tx.exec(
            "INSERT INTO school (id, basin_id, name, name_key, email, phone, created_at)
             VALUES (?1, ?2, 'École du Rouet', 'ecole du rouet', 'rouet@ecole.test', '+3225550101', ?3)",
            &[&school, &here, &now],
        )?;
        tx.exec(
            "INSERT INTO site (id, basin_id, school_id, name, name_key, commune, compulsory, special, created_at)
             VALUES (?1, ?2, ?3, 'École du Canevas', 'ecole du canevas', '21012', TRUE, FALSE, ?4)",
            &[&site, &here, &school, &now],
        )?;
        let day = date(2027, 1, 11);
        for (id, kind, slots) in [(first, "on_request", Some(3_i64)), (second, "dated", None)] {
            tx.exec(
                "INSERT INTO offer (id, basin_id, operator_id, kind, state, state_since, title, title_key, slots, source,
                                    completeness, created_at, changed_at)
                 VALUES (?1, ?2, ?3, ?4, 'published', ?5, ?4, ?4, ?6, 'typed', 50, ?7, ?7)",
                &[&id, &here, &operator, &kind, &day, &slots, &now],
            )?;
        }
        tx.exec(
            "INSERT INTO offer_session (id, basin_id, offer_id, day, capacity) VALUES (?1, ?2, ?3, ?4, 1)",
            &[&session, &here, &second, &day],
        )?;
        Ok(World {
            here: BasinScope::granted(here),
            elsewhere: BasinScope::granted(elsewhere),
            account,
            operator: OperatorId(operator),
            site: SiteId(site),
            offers: [OfferId(first), OfferId(second)],
            session: SessionId(session),
            day,
        })
    })
}

fn write<T>(base: &TestBase, work: impl FnOnce(&mut Tx<'_>) -> Result<T, Error>) -> T {
    base.write_now(work).expect("written")
}

fn read<T>(base: &TestBase, work: impl FnOnce(&mut Conn<'_>) -> Result<T, Error>) -> T {
    base.read_now(work).expect("read")
}

/// Adds a need of the site with these words.
fn add(base: &TestBase, world: &World, words: &str) -> Need {
    write(base, |tx| {
        let now = tx.now();
        let need = Need {
            id: NeedId(tx.new_id()),
            site_id: Some(world.site),
            source_key: Some(words.to_owned()),
            created_by: Some(world.account),
            created_at: now,
            last_word_at: now,
            state_since: now,
            ..a_need(words)
        };
        need::add(tx, world.here, &need)?;
        Ok(need)
    })
}
