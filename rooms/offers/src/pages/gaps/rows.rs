//! The rows behind a cell: the offers it counts, the needs, those that were not met. Domain, level and commune stay in the
//! address.

use super::{PATH, read_where};
use crate::code::NeedState;
use crate::id::OfferId;
use crate::lists::OfferLine;
use crate::memory::Memory;
use crate::need::gap::{GapFilter, needs_of, offers_of};
use crate::need::list::{NeedLine, Stage};
use crate::pages::needs::list::{Row, row};
use crate::pages::offers::{address, place};
use crate::pages::words;
use crate::permissions::{ReadGaps, ReadNeeds};
use askama::Template;
use axum::Extension;
use axum::response::Response;
use navette_database::codes;
use navette_network::code::Domain;
use navette_network::pages::{choices, words as shared};
use navette_web::{Failure, Fields, May, Pager, Question, Shell, Step, Tab, Visit, html};

/// Where the rows are.
pub(super) const ROWS: &str = "/lacunes/lignes";

codes! {
    /// Which rows.
    pub enum What {
        /// Offers.
        Offers = "offers",
        /// Needs.
        Needs = "needs",
        /// Those that were not met.
        Unmet = "unmet",
    }
}

/// The address of rows, with everything that their cell stands for.
pub(super) fn rows_address(what: What, par: &str, domain: Domain, filter: &GapFilter) -> String {
    let mut pairs = vec![("par", par), ("domain", domain.code())];
    // Offers are what is shown when nothing is said: a view of communes has hundreds of these addresses.
    pairs.extend((what != What::Offers).then(|| ("quoi", what.code())));
    pairs.extend(filter.stage.map(|stage| ("stage", stage.code())));
    pairs.extend(filter.commune.as_deref().map(|commune| ("commune", commune)));
    pairs.extend(filter.setting.map(|setting| ("setting", setting.code())));
    pairs.push(("season", filter.season.as_str()));
    Fields::from_pairs(pairs).address(ROWS)
}

/// An offer as shown.
struct OfferRow {
    href: String,
    title: String,
    operator: String,
    levels: String,
    place: String,
    price: String,
}

#[derive(Template)]
#[template(path = "gaps/rows.html")]
struct RowsPage {
    shell: Shell,
    crumbs: Vec<Step>,
    tabs: Vec<Tab>,
    title: String,
    /// Which stage, commune, setting and season the rows are of.
    about: String,
    offers: Vec<OfferRow>,
    needs: Vec<Row>,
    pager: Pager,
}

/// `GET /lacunes/lignes?quoi=offers|needs|unmet&domain=&stage=&commune=&setting=&season=&par=`
pub(super) async fn show(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Question(fields): Question,
) -> Response {
    visit
        .read(move |c, may: &May<ReadGaps>, shell| {
            let what = What::from_code(fields.get("quoi")).unwrap_or(What::Offers);
            let domain = Domain::from_code(fields.get("domain")).ok_or(Failure::NotFound)?;
            let filter = read_where(&shell, &fields);
            let reads_needs = may.also::<ReadNeeds>().is_some();
            if what != What::Offers && !reads_needs {
                return Err(Failure::Forbidden);
            }
            let (basin, now) = (may.scope(), c.now());
            let (every, asked) = (memory.gap_offers(c, basin)?, memory.needs(c, basin)?);
            let offers = offers_of(&every, domain, &filter);
            let needs = needs_of(asked.lines.all(), domain, &filter);
            let is_unmet = |state| state == NeedState::Unmet;
            let unmet = needs.iter().filter(|line| is_unmet(line.need.state)).count();
            let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
            let par = fields.get("par");
            let tabs = [(What::Offers, offers.len()), (What::Needs, needs.len()), (What::Unmet, unmet)]
                .into_iter()
                .filter(|(one, _)| reads_needs || *one == What::Offers)
                .map(|(one, count)| {
                    let href = rows_address(one, par, domain, &filter);
                    Tab::new(href, shell.tc("gaps-rows-", one.code()), one == what).with_count(number(count))
                })
                .collect();
            let total = match what {
                What::Offers => offers.len(),
                What::Needs => needs.len(),
                What::Unmet => unmet,
            };
            let pager = Pager::new(ROWS, &fields, number(total));
            let (of_page, needs_of_page): (Vec<OfferId>, Vec<&NeedLine>) = match what {
                What::Offers => (pager.cut(offers).collect(), Vec::new()),
                What::Needs => (Vec::new(), pager.cut(needs).collect()),
                What::Unmet => {
                    let unmet = needs.into_iter().filter(|line| is_unmet(line.need.state));
                    (Vec::new(), pager.cut(unmet).collect())
                }
            };
            let lines = memory.some(c, basin, &of_page)?;
            html(&RowsPage {
                crumbs: vec![Step::new(back(par, &filter), shell.t("gaps-nav"))],
                tabs,
                title: choices::code(&shell, "network-domain-", domain.code()),
                about: about(&shell, &filter),
                offers: lines.iter().map(|line| offer_row(&shell, line)).collect(),
                needs: needs_of_page.into_iter().map(|line| row(&shell, line, now)).collect(),
                pager,
                shell,
            })
        })
        .await
}

fn offer_row(shell: &Shell, line: &OfferLine) -> OfferRow {
    OfferRow {
        href: address(line.offer.id),
        title: line.offer.title.clone(),
        operator: line.offer.operator_name.clone(),
        levels: words::levels(shell, &line.choices.levels()),
        place: place(shell, line),
        price: words::price(shell, &line.offer),
    }
}

/// The view that the cell is in.
fn back(par: &str, filter: &GapFilter) -> String {
    let mut pairs = vec![("par", par), ("season", filter.season.as_str())];
    if par == "commune" {
        pairs.extend(filter.stage.map(|stage| ("stage", stage.code())));
    } else {
        pairs.extend(filter.commune.as_deref().map(|commune| ("commune", commune)));
    }
    pairs.extend(filter.setting.map(|setting| ("setting", setting.code())));
    Fields::from_pairs(pairs).address(PATH)
}

/// Stage, commune, setting and season in words.
fn about(shell: &Shell, filter: &GapFilter) -> String {
    let stage = filter.stage.map(|stage: Stage| shell.tc("gaps-in-", stage.code()));
    let commune =
        filter.commune.as_deref().map(|nis| shell.tx("needs-of-commune", shared::commune(shell, Some(nis))));
    let setting = filter.setting.map(|setting| shell.tc("gaps-setting-", setting.code()));
    let all = [stage, commune, setting, Some(filter.season.clone())];
    all.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
