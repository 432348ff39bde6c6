//! `/mes-demandes`: a school follows what it asked for, and answers what is proposed.

use super::OWN_NEEDS;
use crate::actions::ActionError;
use crate::actions::agreement::{Asking, ask_head};
use crate::actions::claim::Letter;
use crate::actions::need::{By, Reason, note, step};
use crate::actions::proposal::Answer;
use crate::actions::tell::answer_and_tell;
use crate::code::{Agreement, NeedState, OfferKind, Refusal, WordKind, WordSide};
use crate::id::{NeedId, ProposalId, SessionId};
use crate::need::Need;
use crate::need::state::{NeedStep, Side, next};
use crate::pages::words;
use crate::permissions::OwnNeeds;
use crate::store;
use askama::Template;
use axum::response::{IntoResponse, Response};
use jiff::SignedDuration;
use navette_database::Conn;
use navette_network::pages::choices;
use navette_web::{
    Choice, Entry, Failure, Fields, Key, May, Onward, Shell, Step, Submitted, Visit, html, rate,
};

/// How many words an account may add in an hour.
const WORDS: i64 = 20;
const HOUR: SignedDuration = SignedDuration::from_hours(1);
/// The longest of them, in characters.
const LONGEST: usize = 2_000;

/// A line of the list.
struct Line {
    href: String,
    words: String,
    detail: String,
    state: NeedState,
    state_word: String,
}

#[derive(Template)]
#[template(path = "doors/needs.html")]
struct ListPage {
    shell: Shell,
    lines: Vec<Line>,
}

/// The first words of what was asked: enough to know it again.
pub(super) fn beginning(words: &str) -> String {
    let mut short: String = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if short.chars().count() > 90 {
        short = short.chars().take(88).collect::<String>() + "…";
    }
    short
}

/// Their needs, latest first.
fn own_needs(c: &mut Conn<'_>, may: &May<OwnNeeds>) -> Result<Vec<Need>, Failure> {
    let mut all = Vec::new();
    for site in super::own_sites(c, may)? {
        all.extend(store::need::of_site(c, may.scope(), site.id)?);
    }
    all.sort_by_key(|need| std::cmp::Reverse(need.created_at));
    Ok(all)
}

/// One of their needs; another school's is not there.
fn own_need(c: &mut Conn<'_>, may: &May<OwnNeeds>, id: NeedId) -> Result<Need, Failure> {
    let need = store::need::find(c, may.scope(), id)?.ok_or(Failure::NotFound)?;
    let sites = super::own_sites(c, may)?;
    let theirs = need.site_id.is_some_and(|site| sites.iter().any(|own| own.id == site));
    if theirs { Ok(need) } else { Err(Failure::NotFound) }
}

fn address(id: NeedId) -> String {
    format!("{OWN_NEEDS}/{id}")
}

/// `GET /mes-demandes`
pub(super) async fn list(visit: Visit) -> Response {
    visit
        .read(|c, may: &May<OwnNeeds>, shell| {
            let lines = own_needs(c, may)?
                .into_iter()
                .map(|need| Line {
                    href: address(need.id),
                    words: beginning(&need.words),
                    detail: shell.tc("offers-doors-needstate-", need.state.code()),
                    state: need.state,
                    state_word: shell.tc("offers-doors-needbadge-", need.state.code()),
                })
                .collect();
            html(&ListPage { lines, shell })
        })
        .await
}

/// What is proposed, as the school reads it.
struct Offered {
    id: ProposalId,
    title: String,
    operator: String,
    summary: String,
    price: String,
    sessions: Vec<Choice>,
    answer: String,
    is_yes: bool,
    href: String,
}

#[derive(Template)]
#[template(path = "doors/need.html")]
struct NeedPage {
    shell: Shell,
    crumbs: Vec<Step>,
    fields: Fields,
    here: String,
    title: String,
    state: NeedState,
    state_word: String,
    next: String,
    words: String,
    facts: Vec<(String, String)>,
    offered: Vec<Offered>,
    refusals: Vec<Choice>,
    past: Vec<Entry>,
    asked: String,
    may_ask: bool,
    may_withdraw: bool,
}

fn page(
    c: &mut Conn<'_>,
    may: &May<OwnNeeds>,
    shell: Shell,
    need: Need,
    fields: Fields,
) -> Result<NeedPage, Failure> {
    let basin = may.scope();
    let today = shell.today;
    let open = store::proposal::open_sessions(c, basin, today)?;
    let mut offered = Vec::new();
    let proposals = store::proposal::of_need(c, basin, need.id)?;
    for one in proposals.iter().cloned() {
        let Some(offer) = store::offer::find(c, basin, one.offer_id)? else { continue };
        let dates = open.get(&offer.id).filter(|_| offer.kind == OfferKind::Dated);
        offered.push(Offered {
            id: one.id,
            title: one.offer_title,
            operator: one.operator_name,
            price: words::price(&shell, &offer),
            sessions: dates
                .into_iter()
                .flatten()
                .map(|(id, day)| Choice::new(id.to_string(), shell.day(day), false))
                .collect(),
            answer: match one.answer {
                Some(given) => shell.tc("offers-doors-answered-", given.code()),
                None if need.state == NeedState::Proposed => String::new(),
                None => shell.t("offers-doors-answered-over").to_owned(),
            },
            is_yes: one.answer == Some(Agreement::Yes),
            href: format!("/catalogue/{}", offer.id),
            summary: offer.summary.unwrap_or_default(),
        });
    }
    let agreement = store::agreement::of(c, basin, need.id)?;
    let asked = agreement.as_ref().and_then(|one| one.asked_at).map(|at| shell.moment(&at));
    let past = store::need::words(c, basin, need.id)?
        .into_iter()
        // Our own notes are for us; what passed between us is theirs as well.
        .filter(|word| word.side != WordSide::Us || !matches!(word.kind, WordKind::Note | WordKind::Call))
        .map(|word| {
            let text = match NeedStep::from_code(&word.text) {
                // A step that was taken without a word says itself.
                Some(step) => {
                    let who = shell.tc("offers-doors-side-", word.side.code());
                    let done = shell.tc("needs-step-done-", step.code());
                    return Entry::new(word.at.to_string(), shell.moment(&word.at), who, done);
                }
                None if word.kind == WordKind::Answer => {
                    let said = crate::pages::needs::answer_said(&shell, &word.text, &proposals);
                    let who = shell.tc("offers-doors-side-", word.side.code());
                    return Entry::new(word.at.to_string(), shell.moment(&word.at), who, said);
                }
                None => &word.text,
            };
            let text = shell
                .tc_known("offers-doors-word-", &format!("{}-{}", word.kind.code(), word.side.code()))
                .map_or_else(|| text.clone(), |sentence| format!("{sentence} {text}"));
            let who = shell.tc("offers-doors-side-", word.side.code());
            Entry::new(word.at.to_string(), shell.moment(&word.at), who, text)
        })
        .collect();
    let wished = match need.wished_offer_id {
        Some(offer) => store::offer::find(c, basin, offer)?.map(|offer| offer.title),
        None => None,
    };
    let site = match need.site_id {
        Some(site) => navette_network::store::site::find(c, basin, site)?.map(|site| site.name),
        None => None,
    };
    let number = |number: Option<i64>| number.map(|n| shell.count(&n)).unwrap_or_default();
    let reason = need.unmet_reason.map(|one| shell.tc("offers-doors-unmet-", one.code()));
    let lists = store::need::choices(c, basin, need.id)?;
    let travel = match need.can_travel {
        Some(true) => shell.t("offers-doors-travel-yes").to_owned(),
        Some(false) => shell.t("offers-doors-travel-no").to_owned(),
        None => String::new(),
    };
    let price = if need.free_only { shell.t("offers-doors-need-free").to_owned() } else { String::new() };
    let facts = vec![
        (shell.t("offers-doors-need-unmet").to_owned(), reason.unwrap_or_default()),
        (shell.t("offers-doors-need-wished").to_owned(), wished.unwrap_or_default()),
        (shell.t("offers-doors-need-site").to_owned(), site.unwrap_or_default()),
        (shell.t("offers-list-level").to_owned(), words::levels(&shell, &lists.levels())),
        (shell.t("offers-doors-need-class").to_owned(), need.class_words.clone().unwrap_or_default()),
        (shell.t("offers-doors-need-pupils").to_owned(), number(need.pupils)),
        (shell.t("offers-doors-need-when").to_owned(), need.period_words.clone().unwrap_or_default()),
        (shell.t("offers-doors-need-travel").to_owned(), travel),
        (shell.t("offers-head-price").to_owned(), price),
        (shell.t("offers-doors-need-who").to_owned(), need.asker_name.clone().unwrap_or_default()),
    ];
    let codes = Refusal::ALL.iter().map(|one| one.code());
    Ok(NeedPage {
        crumbs: vec![Step::new(OWN_NEEDS, shell.t("offers-doors-nav-needs"))],
        here: address(need.id),
        title: beginning(&need.words),
        state: need.state,
        state_word: shell.tc("offers-doors-needbadge-", need.state.code()),
        next: shell.tc("offers-doors-needstate-", need.state.code()),
        facts: facts.into_iter().filter(|(_, value)| !value.is_empty()).collect(),
        offered,
        refusals: choices::choices(&shell, "offers-doors-needrefusal-", codes, fields.get("refusal")),
        past,
        may_ask: next(need.state, NeedStep::Agree, Side::Head).is_some(),
        may_withdraw: next(need.state, NeedStep::Withdraw, Side::School).is_some(),
        asked: asked.unwrap_or_default(),
        words: need.words,
        fields,
        shell,
    })
}

/// `GET /mes-demandes/{id}`
pub(super) async fn show(visit: Visit, Key(id): Key<NeedId>) -> Response {
    visit
        .read(move |c, may: &May<OwnNeeds>, shell| {
            let need = own_need(c, may, id)?;
            html(&page(c, may, shell, need, Fields::default())?)
        })
        .await
}

/// What is said when something is refused: back on the page, with the sentence.
fn back(shell: &Shell, id: NeedId, error: ActionError) -> Failure {
    words::back(shell, address(id), error)
}

/// `POST /mes-demandes/{id}/accord`: asks the head, once more if need be.
pub(super) async fn ask(visit: Visit, Key(id): Key<NeedId>) -> Response {
    let (texts, url) = (visit.state.texts.clone(), visit.state.settings.public_url.clone());
    visit
        .write(move |tx, may: &May<OwnNeeds>, shell| {
            own_need(tx, may, id)?;
            let letter = Letter { texts: &texts, public_url: &url };
            let asked = ask_head(tx, &By::own(may), id, letter).map_err(|error| back(&shell, id, error))?;
            let onward = Onward::to(address(id));
            Ok(match asked {
                Asking::Sent(name) => onward.done(shell.tx("offers-doors-need-asked-now", name)),
                Asking::JustSent => onward.warn(shell.t("offers-doors-need-asked-already")),
                Asking::NobodyKnown => onward.warn(shell.t("offers-doors-need-no-head")),
            }
            .into_response())
        })
        .await
}

/// `POST /mes-demandes/{id}/retirer`
pub(super) async fn withdraw(visit: Visit, Key(id): Key<NeedId>, Submitted(fields): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<OwnNeeds>, shell| {
            own_need(tx, may, id)?;
            let reason = Reason { unmet: None, note: fields.some("note").map(str::to_owned) };
            step(tx, &By::own(may), id, NeedStep::Withdraw, &reason)
                .map_err(|error| back(&shell, id, error))?;
            Ok(Onward::to(address(id)).done(shell.t("offers-doors-need-withdrawn")).into_response())
        })
        .await
}

/// `POST /mes-demandes/{id}/mot`: a word more.
pub(super) async fn add_word(
    visit: Visit,
    Key(id): Key<NeedId>,
    Submitted(mut fields): Submitted,
) -> Response {
    visit
        .write(move |tx, may: &May<OwnNeeds>, shell| {
            let need = own_need(tx, may, id)?;
            if let Some(account) = may.who().account {
                rate::limit(tx, &format!("word:{account}"), WORDS, HOUR)?;
            }
            let said = fields.get("text").to_owned();
            if said.chars().count() > LONGEST {
                let most = i64::try_from(LONGEST).unwrap_or(i64::MAX);
                fields.refuse("text", shell.tn("network-refused-too_long", &most));
                return Err(Failure::again(html(&page(tx, may, shell, need, fields)?)?));
            }
            match note(tx, &By::own(may), id, (WordSide::School, WordKind::Note), &said) {
                Ok(()) => {
                    Ok(Onward::to(address(id)).done(shell.t("offers-doors-need-word-added")).into_response())
                }
                Err(ActionError::Field { why, .. }) => {
                    fields.refuse("text", words::refusal(&shell, &why));
                    Err(Failure::again(html(&page(tx, may, shell, need, fields)?)?))
                }
                Err(error) => Err(back(&shell, id, error)),
            }
        })
        .await
}

/// `POST /mes-demandes/{id}/reponse`: yes or no to what is proposed.
pub(super) async fn answer(visit: Visit, Key(id): Key<NeedId>, Submitted(mut fields): Submitted) -> Response {
    let (texts, url) = (visit.state.texts.clone(), visit.state.settings.public_url.clone());
    visit
        .write(move |tx, may: &May<OwnNeeds>, shell| {
            let need = own_need(tx, may, id)?;
            let proposal = fields.read::<ProposalId>("proposal").ok_or(Failure::NotFound)?;
            let known = store::proposal::of_need(tx, may.scope(), id)?;
            if !known.iter().any(|one| one.id == proposal) {
                return Err(Failure::NotFound);
            }
            let said = match fields.get("answer") {
                "yes" => Some(Answer::Yes(fields.read::<SessionId>("session"))),
                _ => Refusal::from_code(fields.get("refusal"))
                    .map(|refusal| Answer::No(refusal, fields.some("note").map(str::to_owned))),
            };
            let Some(said) = said else {
                fields.refuse("refusal", shell.t("offers-doors-need-why-not"));
                return Err(Failure::again(html(&page(tx, may, shell, need, fields)?)?));
            };
            let letter = Letter { texts: &texts, public_url: &url };
            match answer_and_tell(tx, &By::own(may), proposal, &said, letter) {
                Ok(_) => {
                    let done = match said {
                        Answer::Yes(_) => "offers-doors-need-accepted",
                        Answer::No(..) => "offers-doors-need-refused",
                    };
                    Ok(Onward::to(address(id)).done(shell.t(done)).into_response())
                }
                Err(ActionError::Field { field, why }) => {
                    fields.refuse(field, words::refusal(&shell, &why));
                    Err(Failure::again(html(&page(tx, may, shell, need, fields)?)?))
                }
                Err(error) => Err(back(&shell, id, error)),
            }
        })
        .await
}
