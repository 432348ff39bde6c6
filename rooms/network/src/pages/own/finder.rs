//! What the search box finds for contacts: their own sheet, and of a school its sites.

use super::PATH;
use crate::permissions::OwnSheet;
use crate::search::query_words;
use crate::store;
use crate::store::own::{Own, own};
use navette_belgium::text::name_key;
use navette_database::{Conn, Error};
use navette_web::sockets::{Finder, Hit};
use navette_web::{May, Shell, Who};

/// One's own sheet, by its words.
pub(super) struct OwnRecords;

impl Finder for OwnRecords {
    fn find(
        &self,
        c: &mut Conn<'_>,
        who: &Who,
        shell: &Shell,
        words: &str,
        most: usize,
    ) -> Result<Vec<Hit>, Error> {
        let Some(may) = May::<OwnSheet>::check(who) else { return Ok(Vec::new()) };
        let (basin, typed) = (may.scope(), query_words(words));
        let Some(own) = own(c, &may)?.filter(|_| !typed.is_empty()) else { return Ok(Vec::new()) };
        let mut names: Vec<(&str, &str, String)> = Vec::new();
        match own {
            Own::Operator(id) => {
                let found = store::operator::find(c, basin, id)?;
                names.extend(found.map(|one| ("operator", "operator", one.name)));
            }
            Own::School(id, _) => {
                let found = store::school::find(c, basin, id)?;
                names.extend(found.map(|one| ("school", "school", one.name)));
                names.extend(own.sites(c, basin)?.into_iter().map(|site| ("site", "school", site.name)));
            }
        }
        let hits = names.into_iter().filter_map(|(kind, icon, title)| {
            let key = format!(" {}", name_key(&title));
            let has = typed.iter().all(|word| key.contains(&format!(" {word}")));
            has.then(|| Hit {
                icon,
                kind: shell.tc("network-finder-", kind),
                title,
                detail: String::new(),
                href: PATH.to_owned(),
                score: 700,
            })
        });
        Ok(hits.take(most).collect())
    }
}
