//! What fits, in words: for a need the offers in order; for an offer the schools, least served first.

use super::address;
use super::list::row;
use crate::code::NeedState;
use crate::id::OfferId;
use crate::lists::OfferLine;
use crate::memory::Memory;
use crate::need::fit::{Aside, Asked, Detail, Fit, Found, Said};
use crate::need::list::NeedLine;
use crate::need::memory::Needs;
use crate::need::state::is_open;
use crate::pages::offers;
use crate::pages::words;
use crate::permissions::{EditNeeds, ReadNeeds};
use crate::store;
use askama::Template;
use axum::Extension;
use axum::response::Response;
use navette_database::{BasinScope, Conn, Error};
use navette_network::code::{Reach, Status};
use navette_network::id::SiteId;
use navette_network::pages::words as shared;
use navette_web::{Failure, Key, May, Shell, Step, Visit, html};
use std::collections::{HashMap, HashSet};

/// A reason as it is read.
pub(crate) struct Reason {
    /// The sentence.
    pub text: String,
    /// How much it weighs in the score, as "+12" or "−8"; empty when it weighs nothing.
    pub points: String,
}

/// An offer that fits, as it is read.
pub(crate) struct FitView {
    pub offer: OfferId,
    pub href: String,
    pub title: String,
    pub operator: String,
    /// Type, levels, price, where.
    pub facts: String,
    pub score: i64,
    pub wished: bool,
    pub reasons: Vec<Reason>,
    pub against: Vec<Reason>,
    pub unknown: Vec<String>,
}

/// What became of the offers that are not shown.
pub(crate) struct AsideView {
    /// "14 pour d’autres années".
    pub parts: Vec<String>,
    /// "et 3 autres conviennent".
    pub more: String,
}

/// One reason in words.
fn sentence(shell: &Shell, said: &Said, fit: &Fit) -> String {
    let key = format!("needs-fit-{}", said.code);
    match said.detail {
        Detail::Metres(metres) => shell.tx(&key, shell.distance(&metres)),
        Detail::Cents(cents) => shell.tx(&key, shell.euros(&cents)),
        Detail::Pupils(pupils) => shell.tn(&key, &pupils),
        Detail::Nothing if said.code == "words-same" => {
            let words: Vec<String> = fit.words.iter().take(4).cloned().collect();
            shell.tx(&key, words.join(", "))
        }
        Detail::Nothing => shell.t(&key).to_owned(),
    }
}

fn points(said: &Said) -> String {
    match said.points.round() as i64 {
        0 => String::new(),
        points if points < 0 => format!("−{}", -points),
        points => format!("+{points}"),
    }
}

/// Whether a reason, though it may add something, is none to be glad of.
fn is_doubt(code: &str) -> bool {
    matches!(code, "trust-to-confirm" | "trust-thin")
}

/// Reasons for, reasons against, and what is not known, each in words.
pub(crate) fn reasons(shell: &Shell, fit: &Fit) -> (Vec<Reason>, Vec<Reason>, Vec<String>) {
    let (mut pro, mut contra, mut unknown) = (Vec::new(), Vec::new(), Vec::new());
    if fit.wished {
        pro.push(Reason { text: shell.t("needs-fit-wished").to_owned(), points: String::new() });
    }
    for said in &fit.said {
        let text = sentence(shell, said, fit);
        let reason = |text| Reason { text, points: points(said) };
        match said.value {
            None => unknown.push(text),
            Some(value) if value < 0.0 || is_doubt(said.code) => contra.push(reason(text)),
            // What neither helps nor harms is only said when it is a figure worth knowing.
            Some(0.0) if said.detail == Detail::Nothing => {}
            Some(_) => pro.push(reason(text)),
        }
    }
    (pro, contra, unknown)
}

/// Reasons as they are kept with a proposal: codes and figures, told again in any language.
pub(crate) fn kept(fit: &Fit) -> serde_json::Value {
    let one = |said: &Said| {
        let (figure, unit) = match said.detail {
            Detail::Nothing => (None, ""),
            Detail::Metres(metres) => (Some(metres.round()), "m"),
            Detail::Cents(cents) => (Some(cents as f64), "cents"),
            Detail::Pupils(pupils) => (Some(pupils as f64), "pupils"),
        };
        serde_json::json!({ "code": said.code, "value": said.value, "figure": figure, "unit": unit })
    };
    serde_json::json!({
        "said": fit.said.iter().map(one).collect::<Vec<_>>(), "words": fit.words, "wished": fit.wished,
    })
}

/// The reasons for that were kept with a proposal, in words for a school: not how we trust the sheet.
pub(crate) fn told(shell: &Shell, kept: &serde_json::Value) -> Vec<String> {
    let ours = |code: &str| is_doubt(code) || matches!(code, "trust-confirmed" | "words-same");
    said_if(shell, kept, |code, value| value > 0.0 && !ours(code))
}

/// What speaks against, as it was kept with a proposal, in words for a school.
pub(crate) fn against(shell: &Shell, kept: &serde_json::Value) -> Vec<String> {
    said_if(shell, kept, |code, value| code != "trust-thin" && (value < 0.0 || is_doubt(code)))
}

fn said_if(shell: &Shell, kept: &serde_json::Value, is_told: impl Fn(&str, f64) -> bool) -> Vec<String> {
    let words: Vec<String> = kept["words"]
        .as_array()
        .map(|all| all.iter().filter_map(|one| Some(one.as_str()?.to_owned())).take(4).collect())
        .unwrap_or_default();
    let all = kept["said"].as_array().map(Vec::as_slice).unwrap_or_default();
    all.iter()
        .filter(|one| {
            let code = one["code"].as_str().unwrap_or_default();
            one["value"].as_f64().is_some_and(|value| is_told(code, value))
        })
        .filter_map(|one| {
            let key = format!("needs-fit-{}", one["code"].as_str()?);
            let figure = one["figure"].as_f64();
            Some(match (one["unit"].as_str()?, figure) {
                ("m", Some(metres)) => shell.tx(&key, shell.distance(&metres)),
                ("cents", Some(cents)) => shell.tx(&key, shell.euros(&(cents as i64))),
                ("pupils", Some(pupils)) => shell.tn(&key, &(pupils as i64)),
                _ if one["code"] == "words-same" => shell.tx(&key, words.join(", ")),
                _ => shell.t(&key).to_owned(),
            })
        })
        .collect()
}

pub(crate) fn facts(shell: &Shell, line: &OfferLine) -> String {
    let kind = line.offer.offer_type.map(|one| shell.tc("offers-type-", one.code())).unwrap_or_default();
    let parts = [
        kind,
        words::levels(shell, &line.choices.levels()),
        words::price(shell, &line.offer),
        offers::place(shell, line),
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// The offers for a need as they are read.
pub(crate) fn views(
    c: &mut Conn<'_>,
    basin: BasinScope,
    memory: &Memory,
    shell: &Shell,
    found: &Found,
) -> Result<Vec<FitView>, Error> {
    let keys: Vec<OfferId> = found.fits.iter().map(|fit| fit.offer).collect();
    let lines = memory.some(c, basin, &keys)?;
    let view = |fit: &Fit| {
        let line = lines.iter().find(|line| line.offer.id == fit.offer)?;
        let (reasons, against, unknown) = reasons(shell, fit);
        Some(FitView {
            offer: fit.offer,
            href: offers::address(fit.offer),
            title: line.offer.title.clone(),
            operator: line.offer.operator_name.clone(),
            facts: facts(shell, line),
            score: fit.score,
            wished: fit.wished,
            reasons,
            against,
            unknown,
        })
    };
    Ok(found.fits.iter().filter_map(view).collect())
}

/// What became of the others.
pub(crate) fn aside(shell: &Shell, found: &Found) -> AsideView {
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let parts = Aside::ALL
        .iter()
        .filter(|why| found.aside[**why as usize] > 0)
        .map(|why| shell.tn(&format!("needs-aside-{}", why.code()), &number(found.aside[*why as usize])))
        .collect();
    let more = if found.more > 0 { shell.tn("needs-fit-more", &number(found.more)) } else { String::new() };
    AsideView { parts, more }
}

/// A school that an offer may serve.
struct SchoolRow {
    href: String,
    name: String,
    commune: String,
    /// What it asked, when it did.
    need: Option<(String, String)>,
    served: String,
    reach: &'static str,
    reach_word: String,
    score: i64,
    reasons: String,
}

#[derive(Template)]
#[template(path = "needs/schools.html")]
struct SchoolsPage {
    shell: Shell,
    crumbs: Vec<Step>,
    title: String,
    asking: Vec<SchoolRow>,
    silent: Vec<SchoolRow>,
    edits: bool,
}

/// The most schools of each kind.
const MOST: usize = 30;

/// How well a school was served so far: offers it took, then how far we reached it.
type Served = (i64, usize);

fn served(c: &mut Conn<'_>, basin: BasinScope, needs: &Needs) -> Result<HashMap<SiteId, Served>, Error> {
    let mut taken: HashMap<SiteId, i64> = HashMap::new();
    for (site, state, count) in store::proposal::served(c, basin)? {
        if state == NeedState::Matched {
            *taken.entry(site).or_insert(0) += count;
        }
    }
    let stage = |reach: Reach| Reach::ALL.iter().position(|one| *one == reach).unwrap_or(0);
    Ok(needs
        .sites
        .iter()
        .map(|(id, site)| (*id, (taken.get(id).copied().unwrap_or(0), stage(site.reach))))
        .collect())
}

/// `GET /offres/{id}/ecoles`: the schools whose open need, or silence, an offer answers, least served first.
pub(super) async fn schools(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Key(id): Key<OfferId>,
) -> Response {
    visit
        .read(move |c, may: &May<ReadNeeds>, shell| {
            let basin = may.scope();
            let line = memory.line(c, basin, id)?.ok_or(Failure::NotFound)?;
            let (needs, market) = (memory.needs(c, basin)?, memory.market(c, basin)?);
            let served = served(c, basin, &needs)?;
            let rank =
                |site: Option<SiteId>| site.and_then(|site| served.get(&site)).copied().unwrap_or((0, 0));
            let mut asking: Vec<(&NeedLine, Fit)> = needs
                .lines
                .all()
                .iter()
                .filter(|line| is_open(line.need.state) && line.need.season == shell.season)
                .filter_map(|line| Some((line, market.fit(&needs.asked(line), id)?)))
                .collect();
            asking.sort_by_key(|(line, fit)| (rank(line.need.site_id), -fit.score, line.need.id));
            asking.truncate(MOST);
            let spoke: HashSet<SiteId> = needs
                .lines
                .all()
                .iter()
                .filter(|line| line.need.season == shell.season)
                .filter_map(|line| line.need.site_id)
                .collect();
            let mut silent: Vec<(SiteId, Fit)> = needs
                .sites
                .values()
                .filter(|site| site.compulsory && site.status != Status::Closed && !spoke.contains(&site.id))
                .filter_map(|site| {
                    let asked = Asked::silent(needs.place(site.id)?.clone());
                    Some((site.id, market.fit(&asked, id)?))
                })
                .collect();
            silent.sort_by_key(|(site, fit)| (rank(Some(*site)), -fit.score, *site));
            silent.truncate(MOST);
            let view = |site: Option<SiteId>, fit: &Fit, need: Option<&NeedLine>| {
                let known = site.and_then(|site| needs.sites.get(&site));
                let reach = known.map_or(Reach::Unknown, |site| site.reach);
                let (pro, contra, _) = reasons(&shell, fit);
                let said: Vec<String> =
                    pro.into_iter().take(4).chain(contra).map(|reason| reason.text).collect();
                SchoolRow {
                    href: site.map(|site| format!("/reseau/implantations/{site}")).unwrap_or_default(),
                    name: match (need, known) {
                        (_, Some(site)) => site.name.clone(),
                        (Some(line), None) => line.site_name.clone(),
                        (None, None) => String::new(),
                    },
                    commune: shared::commune(&shell, known.and_then(|site| site.commune.as_deref())),
                    need: need.map(|line| (address(line.need.id), row(&shell, line, c.now()).summary)),
                    served: shell.tn("needs-served", &rank(site).0),
                    reach: reach.code(),
                    reach_word: shell.tc("network-reach-", reach.code()),
                    score: fit.score,
                    reasons: said.join(", "),
                }
            };
            html(&SchoolsPage {
                crumbs: vec![
                    Step::new(offers::PATH, shell.t("offers-nav")),
                    Step::new(offers::address(id), line.offer.title.clone()),
                ],
                title: shell.tx("needs-schools-title", &line.offer.title),
                asking: asking.iter().map(|(line, fit)| view(line.need.site_id, fit, Some(line))).collect(),
                silent: silent.iter().map(|(site, fit)| view(Some(*site), fit, None)).collect(),
                edits: may.also::<EditNeeds>().is_some(),
                shell,
            })
        })
        .await
}
