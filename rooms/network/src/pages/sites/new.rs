//! Adding a site.

use super::PATH;
use super::record::address;
use crate::actions::site::{NewSite, create_site};
use crate::code::Cycle;
use crate::id::SchoolId;
use crate::pages::choices;
use crate::permissions::EditNetwork;
use crate::store;
use askama::Template;
use axum::response::{IntoResponse, Response};
use navette_database::Conn;
use navette_web::{Choice, Failure, Fields, May, Onward, Question, Shell, Step, Submitted, Visit, html};

#[derive(Template)]
#[template(path = "sites/new.html")]
struct NewPage {
    shell: Shell,
    crumbs: Vec<Step>,
    fields: Fields,
    /// The school it will belong to, when one came from its sheet.
    school: Option<(SchoolId, String)>,
    communes: Vec<Choice>,
    cycles: Vec<Choice>,
}

fn page(c: &mut Conn<'_>, may: &May<EditNetwork>, shell: Shell, fields: Fields) -> Result<NewPage, Failure> {
    let school = match fields.read::<SchoolId>("school_id") {
        Some(id) => Some((id, store::school::find(c, may.scope(), id)?.ok_or(Failure::NotFound)?.name)),
        None => None,
    };
    let mut crumbs = vec![Step::new(PATH, shell.t("network-sites-title"))];
    if let Some((id, name)) = &school {
        crumbs.push(Step::new(address((*id).into()), name.clone()));
    }
    let codes = Cycle::ALL.iter().map(|cycle| cycle.code());
    let present = fields.some("cycle").unwrap_or(Cycle::Basic.code()).to_owned();
    Ok(NewPage {
        communes: choices::communes(&shell, fields.get("commune")),
        cycles: choices::choices(&shell, "network-cycle-", codes, &present),
        school,
        crumbs,
        fields,
        shell,
    })
}

/// `GET /reseau/implantations/nouvelle`
pub(super) async fn form(visit: Visit, Question(fields): Question) -> Response {
    visit.read(move |c, may: &May<EditNetwork>, shell| html(&page(c, may, shell, fields)?)).await
}

/// `POST /reseau/implantations/nouvelle`
pub(super) async fn create(visit: Visit, Submitted(mut fields): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<EditNetwork>, shell| {
            let cycle = Cycle::from_code(fields.get("cycle"));
            if cycle.is_none() {
                fields.refuse("cycle", shell.t("network-refused-unknown"));
                return Err(Failure::again(html(&page(tx, may, shell, fields)?)?));
            }
            let made = create_site(
                tx,
                may,
                &NewSite {
                    school: fields.read("school_id"),
                    school_typed: fields.get("school"),
                    name: fields.get("name"),
                    fase: fields.get("fase"),
                    address: fields.get("address"),
                    commune: fields.get("commune"),
                    cycle: cycle.unwrap_or(Cycle::Other),
                    special: fields.has("special"),
                },
            );
            match made {
                Ok(id) => {
                    let said = shell.tx("network-sites-created", fields.get("name"));
                    Ok(Onward::to(address(id.into())).done(said).into_response())
                }
                Err(error) => {
                    choices::beside(&shell, &mut fields, error)?;
                    Err(Failure::again(html(&page(tx, may, shell, fields)?)?))
                }
            }
        })
        .await
}
