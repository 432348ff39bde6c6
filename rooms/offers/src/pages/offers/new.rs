//! A new offer: whose, of which kind, under which title; the rest is written stage by stage.

use super::{PATH, address};
use crate::actions::{ActionError, Writer, offer as offers};
use crate::code::OfferKind;
use crate::pages::words;
use crate::permissions::EditOffers;
use askama::Template;
use axum::Extension;
use axum::response::{IntoResponse, Response};
use navette_database::Conn;
use navette_network::id::OperatorId;
use navette_network::memory::Memory as Network;
use navette_web::{Choice, Failure, Fields, May, Onward, Question, Shell, Step, Submitted, Visit, html};

#[derive(Template)]
#[template(path = "offers/new.html")]
struct NewPage {
    shell: Shell,
    fields: Fields,
    operators: Vec<Choice>,
    kinds: Vec<Choice>,
    crumbs: Vec<Step>,
}

impl NewPage {
    fn new(shell: Shell, fields: Fields, operators: Vec<(OperatorId, String)>) -> Self {
        let kind = fields.some("kind").unwrap_or(OfferKind::OnRequest.code()).to_owned();
        let kinds = OfferKind::ALL
            .iter()
            .map(|one| Choice::among(one.code(), shell.tc("offers-kindhelp-", one.code()), &kind))
            .collect();
        let chosen = fields.get("operator").to_owned();
        Self {
            operators: operators
                .into_iter()
                .map(|(id, name)| Choice::among(id.to_string(), name, &chosen))
                .collect(),
            kinds,
            crumbs: vec![Step::new(PATH, shell.t("offers-nav"))],
            fields,
            shell,
        }
    }
}

/// The operators that are still there, by name.
fn operators(c: &mut Conn<'_>, may: &May<EditOffers>) -> Result<Vec<(OperatorId, String)>, Failure> {
    let rows = navette_network::store::operator::rows(c, may.scope())?;
    let open = rows.into_iter().filter(|row| row.status != navette_network::code::Status::Closed);
    Ok(open.map(|row| (row.id, row.name)).collect())
}

/// `GET /offres/nouvelle`
pub(super) async fn form(
    visit: Visit,
    Extension(network): Extension<Network>,
    Question(fields): Question,
) -> Response {
    visit
        .read(move |c, may: &May<EditOffers>, shell| {
            let lines = network.operators(c, may.scope())?;
            let open =
                lines.all().iter().filter(|line| line.row.status != navette_network::code::Status::Closed);
            let operators = open.map(|line| (line.row.id, line.row.name.clone())).collect();
            html(&NewPage::new(shell, fields, operators))
        })
        .await
}

/// `POST /offres/nouvelle`: a draft, then its first stage.
pub(super) async fn create(visit: Visit, Submitted(mut fields): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<EditOffers>, shell| {
            let operator = fields.read::<OperatorId>("operator");
            if operator.is_none() {
                fields.refuse("operator", shell.t("offers-new-no-operator"));
            }
            let kind = OfferKind::from_code(fields.get("kind"));
            if kind.is_none() {
                fields.refuse("kind", shell.t("network-refused-unknown"));
            }
            if fields.get("title").is_empty() {
                fields.refuse("title", shell.t("network-refused-empty"));
            }
            if let (Some(operator), Some(kind), false) = (operator, kind, fields.refused()) {
                let new = offers::NewOffer {
                    operator,
                    kind,
                    title: fields.get("title"),
                    source: "typed",
                    source_key: None,
                };
                match offers::create_offer(tx, &Writer::from(may), &new) {
                    Ok(id) => {
                        let to = format!("{}/modifier", address(id));
                        return Ok(Onward::to(to).done(shell.t("offers-done-created")).into_response());
                    }
                    Err(ActionError::Field { field, why }) => {
                        fields.refuse(field, words::refusal(&shell, &why));
                    }
                    Err(error) => return Err(words::failure(&shell, error)),
                }
            }
            let operators = operators(tx, may)?;
            Err(Failure::again(html(&NewPage::new(shell, fields, operators))?))
        })
        .await
}
