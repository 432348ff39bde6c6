//! `/accord/{token}`: the head says yes or no, by one link, without an account.
//!
//! Looking at it changes nothing: programs that read mail open links before people do.

use crate::actions::ActionError;
use crate::actions::agreement::{answer_by_link, asked_by};
use crate::need::Need;
use crate::pages::words;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use jiff::SignedDuration;
use navette_database::{BasinScope, Conn};
use navette_web::{Failure, Fields, Shell, Submitted, Visit, html, rate};

/// Answers from one address on the network in a quarter of an hour.
const ANSWERS: i64 = 30;
const QUARTER: SignedDuration = SignedDuration::from_mins(15);

#[derive(Template)]
#[template(path = "doors/agreement.html")]
struct AgreementPage {
    shell: Shell,
    fields: Fields,
    action: String,
    school: String,
    who: String,
    words: String,
    facts: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "doors/agreed.html")]
struct AgreedPage {
    shell: Shell,
    title: &'static str,
    text: &'static str,
}

/// What is said when the link opens nothing any more.
fn over(shell: Shell) -> Result<Failure, Failure> {
    let page =
        AgreedPage { shell, title: "offers-doors-agreement-over", text: "offers-doors-agreement-over-text" };
    Ok(Failure::again(html(&page)?))
}

fn page(
    c: &mut Conn<'_>,
    shell: Shell,
    basin: BasinScope,
    need: Need,
    token: &str,
    fields: Fields,
) -> Result<AgreementPage, Failure> {
    let site = match need.site_id {
        Some(site) => navette_network::store::site::find(c, basin, site)?,
        None => None,
    };
    let wished = match need.wished_offer_id {
        Some(offer) => crate::store::offer::find(c, basin, offer)?.map(|offer| offer.title),
        None => None,
    };
    let number = |number: Option<i64>| number.map(|n| shell.count(&n)).unwrap_or_default();
    let free = if need.free_only { shell.t("offers-doors-need-free").to_owned() } else { String::new() };
    let facts = vec![
        (shell.t("offers-doors-need-wished").to_owned(), wished.unwrap_or_default()),
        (shell.t("offers-doors-need-class").to_owned(), need.class_words.clone().unwrap_or_default()),
        (shell.t("offers-doors-need-pupils").to_owned(), number(need.pupils)),
        (shell.t("offers-doors-need-when").to_owned(), need.period_words.clone().unwrap_or_default()),
        (shell.t("offers-doors-need-money").to_owned(), free),
    ];
    Ok(AgreementPage {
        action: format!("/accord/{token}"),
        school: site.map(|site| site.name).unwrap_or_default(),
        who: need.asker_name.unwrap_or_default(),
        words: need.words,
        facts: facts.into_iter().filter(|(_, value)| !value.is_empty()).collect(),
        fields,
        shell,
    })
}

/// `GET /accord/{token}`
pub(super) async fn show(visit: Visit, Path(token): Path<String>) -> Response {
    visit
        .read_public(move |c, _, shell| match asked_by(c, &token) {
            Ok((basin, need)) => html(&page(c, shell, basin, need, &token, Fields::default())?),
            Err(ActionError::LinkOver) => Err(over(shell)?),
            Err(error) => Err(words::failure(&shell, error)),
        })
        .await
}

/// `POST /accord/{token}`
pub(super) async fn answer(
    visit: Visit,
    Path(token): Path<String>,
    Submitted(mut fields): Submitted,
) -> Response {
    let ip = visit.ip;
    visit
        .write_public(move |tx, _, shell| {
            rate::limit(tx, &format!("agreement-ip:{ip}"), ANSWERS, QUARTER)?;
            let (basin, need) = match asked_by(tx, &token) {
                Ok(found) => found,
                Err(ActionError::LinkOver) => return Err(over(shell)?),
                Err(error) => return Err(words::failure(&shell, error)),
            };
            let yes = match fields.get("answer") {
                "yes" => true,
                "no" => false,
                _ => {
                    fields.refuse("answer", shell.t("offers-doors-agreement-choose"));
                    return Err(Failure::again(html(&page(tx, shell, basin, need, &token, fields)?)?));
                }
            };
            match answer_by_link(tx, &token, yes, fields.get("note")) {
                Ok(()) => {
                    let (title, text) = if yes {
                        ("offers-doors-agreement-yes", "offers-doors-agreement-yes-text")
                    } else {
                        ("offers-doors-agreement-no", "offers-doors-agreement-no-text")
                    };
                    html(&AgreedPage { shell, title, text })
                }
                Err(ActionError::Field { field, why }) => {
                    fields.refuse(field, words::refusal(&shell, &why));
                    Err(Failure::again(html(&page(tx, shell, basin, need, &token, fields)?)?))
                }
                Err(error) => Err(words::failure(&shell, error)),
            }
        })
        .await
}
