//! `/ecoles-cherchent`: what schools look for, for operators. Never who: the commune and the levels, and what kind of thing.

use crate::code::{NeedList, OfferList};
use crate::need::state::is_open;
use crate::pages::words;
use crate::permissions::OwnOffers;
use crate::store;
use askama::Template;
use axum::response::Response;
use navette_network::pages::words as shared;
use navette_network::store::own::{Own, bound};
use navette_web::{Failure, May, Question, Shell, Tab, Visit, html};
use std::collections::BTreeMap;

/// The most lines: alike needs are one line, so that more would say nothing.
const MOST: usize = 200;

/// Alike needs of a commune.
struct Line {
    domains: String,
    commune: String,
    levels: String,
    count: String,
    theirs: bool,
}

#[derive(Template)]
#[template(path = "doors/wanted.html")]
struct WantedPage {
    shell: Shell,
    tabs: Vec<Tab>,
    lines: Vec<Line>,
}

/// `GET /ecoles-cherchent?tout=1`
pub(super) async fn list(visit: Visit, Question(fields): Question) -> Response {
    visit
        .read(move |c, may: &May<OwnOffers>, shell| {
            let (basin, who) = (may.scope(), may.who());
            let own = match who.subject {
                Some(subject) => bound(c, basin, who.role, subject)?,
                None => None,
            };
            let Some(Own::Operator(operator)) = own else { return Err(Failure::NotFound) };
            let mut domains = navette_network::store::operator::domains(c, basin, operator)?;
            for offer in store::offer::of_operator(c, basin, operator)? {
                let choices = store::offer::choices(c, basin, offer.id)?;
                domains.extend(choices.of(OfferList::Domain).iter().cloned());
            }
            let everything = fields.get("tout") == "1";
            let communes: BTreeMap<_, _> = navette_network::store::site::rows(c, basin)?
                .into_iter()
                .map(|site| (site.id, site.commune))
                .collect();
            let lists = store::need::all_choices(c, basin)?;
            // Alike: the same commune, levels and domains. Nothing that was written in words is shown.
            let mut alike: BTreeMap<(String, String, String, bool), i64> = BTreeMap::new();
            for need in store::need::rows(c, basin)?.into_iter().filter(|need| is_open(need.state)) {
                let none = crate::need::NeedChoices::default();
                let chosen = lists.get(&need.id).unwrap_or(&none);
                let asked = chosen.of(NeedList::Domain);
                let theirs = asked.is_empty() || asked.iter().any(|domain| domains.contains(domain));
                if !theirs && !everything {
                    continue;
                }
                let commune = need.site_id.and_then(|site| communes.get(&site).cloned().flatten());
                let said = asked
                    .iter()
                    .map(|domain| words::value(&shell, OfferList::Domain, domain))
                    .collect::<Vec<_>>()
                    .join(", ");
                let key = (
                    said,
                    shared::commune(&shell, commune.as_deref()),
                    words::levels(&shell, &chosen.levels()),
                    theirs,
                );
                *alike.entry(key).or_default() += 1;
            }
            let mut all: Vec<_> = alike.into_iter().collect();
            all.sort_by_key(|(key, count)| (key.0.is_empty(), std::cmp::Reverse(*count)));
            all.truncate(MOST);
            let lines = all
                .into_iter()
                .map(|((domains, commune, levels, theirs), count)| Line {
                    domains,
                    commune,
                    levels,
                    count: shell.tn("offers-doors-wanted-count", &count),
                    theirs,
                })
                .collect();
            let tabs = vec![
                Tab::new(super::WANTED, shell.t("offers-doors-wanted-mine"), !everything),
                Tab::new(format!("{}?tout=1", super::WANTED), shell.t("offers-doors-wanted-all"), everything),
            ];
            html(&WantedPage { tabs, lines, shell })
        })
        .await
}
