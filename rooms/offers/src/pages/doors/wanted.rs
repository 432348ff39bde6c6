//! `/ecoles-cherchent`: what schools look for, for operators. Never who: the commune and the levels, and what kind of thing.

use crate::code::{NeedList, OfferList};
use crate::need::NeedChoices;
use crate::need::state::is_open;
use crate::need::understand::understand;
use crate::pages::words;
use crate::permissions::OwnOffers;
use crate::store;
use askama::Template;
use axum::response::Response;
use navette_network::pages::words as shared;
use navette_network::store::own::{Own, bound};
use navette_web::{Failure, May, Question, Shell, Tab, Visit, html};
use std::collections::BTreeMap;

/// The most places told of one domain: the commonest say enough.
const MOST: usize = 30;

/// What is looked for in a domain: where and for which levels, alike needs counted together.
struct Sought {
    domain: String,
    count: String,
    /// Commune, levels, how many.
    places: Vec<(String, String, String)>,
}

#[derive(Template)]
#[template(path = "doors/wanted.html")]
struct WantedPage {
    shell: Shell,
    tabs: Vec<Tab>,
    sought: Vec<Sought>,
}

/// The needs of a domain, by commune and levels.
type Places = BTreeMap<(String, String), i64>;

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
            let (lists, nothing) = (store::need::all_choices(c, basin)?, NeedChoices::default());
            // Nothing that was written in words is shown: words name people.
            let mut by_domain: BTreeMap<String, Places> = BTreeMap::new();
            for need in store::need::rows(c, basin)?.into_iter().filter(|need| is_open(need.state)) {
                // What nobody told is told by what its words seem to say, in codes.
                let told = lists.get(&need.id).unwrap_or(&nothing);
                let chosen = told.or(&understand(&need.words));
                let commune = need.site_id.and_then(|site| communes.get(&site).cloned().flatten());
                let place =
                    (shared::commune(&shell, commune.as_deref()), words::levels(&shell, &chosen.levels()));
                let asked = chosen.of(NeedList::Domain);
                let told = asked.iter().filter(|domain| everything || domains.contains(domain));
                let mut keys: Vec<String> = told.cloned().collect();
                if asked.is_empty() {
                    keys.push(String::new());
                }
                for key in keys {
                    *by_domain.entry(key).or_default().entry(place.clone()).or_default() += 1;
                }
            }
            let mut sought: Vec<(i64, Sought)> =
                by_domain.into_iter().map(|(domain, places)| sought(&shell, &domain, places)).collect();
            sought.sort_by_key(|(count, one)| (one.domain.is_empty(), std::cmp::Reverse(*count)));
            let sought = sought.into_iter().map(|(_, one)| one).collect();
            let tabs = vec![
                Tab::new(super::WANTED, shell.t("offers-doors-wanted-mine"), !everything),
                Tab::new(format!("{}?tout=1", super::WANTED), shell.t("offers-doors-wanted-all"), everything),
            ];
            html(&WantedPage { tabs, sought, shell })
        })
        .await
}

/// A domain as it is read, with how many needs it has.
fn sought(shell: &Shell, domain: &str, places: Places) -> (i64, Sought) {
    let all = places.values().sum();
    let mut places: Vec<_> = places.into_iter().collect();
    places.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    places.truncate(MOST);
    let told = |count: &i64| shell.tn("offers-doors-wanted-count", count);
    let places =
        places.into_iter().map(|((commune, levels), count)| (commune, levels, told(&count))).collect();
    let domain = match domain {
        "" => String::new(),
        code => words::value(shell, OfferList::Domain, code),
    };
    (all, Sought { domain, count: told(&all), places })
}
