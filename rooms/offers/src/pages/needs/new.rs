//! The quick entry: while someone is on the telephone, the school by three letters, the words as said, done.

use super::form::{self, beside};
use super::{PATH, address};
use crate::actions::need::{By, NewNeed, receive};
use crate::code::NeedSource;
use crate::permissions::EditNeeds;
use crate::store;
use askama::Template;
use axum::Extension;
use axum::response::{IntoResponse, Response};
use navette_belgium::text::{name_key, words as words_of};
use navette_database::{BasinScope, Conn, Error};
use navette_network::code::{Kind, Status};
use navette_network::id::SiteId;
use navette_network::memory::Memory as Network;
use navette_network::pages::{choices, words as shared};
use navette_network::permissions::ReadNetwork;
use navette_network::store::site::SiteRow;
use navette_web::{Choice, Failure, Fields, May, Onward, Question, Shell, Step, Submitted, Visit, html};

/// How many schools are offered at once.
const MOST: usize = 8;

/// How many of a postal code: a list to look through.
const MOST_OF_CODE: usize = 40;

/// A school to choose.
pub(super) struct Place {
    /// The key of the site.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What tells it from others.
    pub detail: String,
}

#[derive(Template)]
#[template(path = "needs/new.html")]
pub(super) struct NewPage {
    shell: Shell,
    crumbs: Vec<Step>,
    fields: Fields,
    sources: Vec<Choice>,
    boxes: Vec<form::Boxes>,
    places: Vec<Place>,
    site: Option<Place>,
    today: String,
    /// Whether the details are open: something was typed there, or refused.
    open: bool,
    /// Whether the school is what one types first.
    focus: bool,
}

const DETAILS: [&str; 10] = [
    "class_words",
    "level",
    "domain",
    "period_words",
    "pupils",
    "constraints",
    "budget",
    "type",
    "received_on",
    "season",
];

impl NewPage {
    pub(super) fn new(shell: Shell, fields: Fields, places: Vec<Place>, site: Option<Place>) -> Self {
        let source = fields.some("source").unwrap_or(NeedSource::Phone.code()).to_owned();
        let codes = NeedSource::ALL.iter().filter(|one| **one != NeedSource::List).map(|one| one.code());
        Self {
            crumbs: vec![Step::new(PATH, shell.t("needs-nav"))],
            sources: choices::choices(&shell, "needs-source-", codes, &source),
            boxes: form::boxes(&shell, &fields),
            open: DETAILS.iter().any(|name| fields.some(name).is_some()),
            today: shell.today.to_string(),
            focus: site.is_none() && fields.some("words").is_none() && !fields.refused(),
            places,
            site,
            fields,
            shell,
        }
    }
}

/// The site of a key, as it is shown when chosen.
pub(super) fn place(
    c: &mut Conn<'_>,
    basin: BasinScope,
    shell: &Shell,
    id: Option<SiteId>,
) -> Result<Option<Place>, Error> {
    let Some(id) = id else { return Ok(None) };
    let found = navette_network::store::site::find(c, basin, id)?;
    Ok(found.map(|site| Place {
        id: site.id.to_string(),
        detail: shared::commune(shell, site.commune.as_deref()),
        name: site.name,
    }))
}

/// `GET /demandes/nouvelle?site=`
pub(super) async fn form(visit: Visit, Question(fields): Question) -> Response {
    visit
        .read(move |c, may: &May<EditNeeds>, shell| {
            let site = place(c, may.scope(), &shell, fields.read("site"))?;
            html(&NewPage::new(shell, fields, Vec::new(), site))
        })
        .await
}

#[derive(Template)]
#[template(path = "needs/_places.html")]
struct Places {
    places: Vec<Place>,
}

/// `GET /demandes/ecoles?q=`: the schools that what is typed finds, for the field that asks while one types.
pub(super) async fn schools(
    visit: Visit,
    Extension(network): Extension<Network>,
    Question(fields): Question,
) -> Response {
    visit
        .read(move |c, may: &May<EditNeeds>, shell| {
            let read = may.also::<ReadNetwork>().ok_or(Failure::Forbidden)?;
            let typed: String = fields.get("q").chars().take(100).collect();
            if words_of(&name_key(&typed)).any(is_postal_code) {
                let places = named(c, may.scope(), &shell, &typed)?;
                return html(&Places { places });
            }
            let mut places: Vec<Place> = Vec::new();
            for query in [spelled_out(&typed), Some(typed)].into_iter().flatten() {
                for one in network.find(c, &read, &query, MOST, &[Kind::Site])? {
                    let id = one.record.id.to_string();
                    if !places.iter().any(|known| known.id == id) {
                        places.push(Place { id, name: one.title, detail: one.detail });
                    }
                }
            }
            places.truncate(MOST);
            html(&Places { places })
        })
        .await
}

/// «St» and «Ste» written out, as they stand in the register; nothing when neither was typed.
fn spelled_out(typed: &str) -> Option<String> {
    let key = name_key(typed);
    let long = |word| match word {
        "st" => "saint",
        "ste" => "sainte",
        other => other,
    };
    let spelled: Vec<&str> = words_of(&key).map(long).collect();
    let spelled = spelled.join(" ");
    (spelled != words_of(&key).collect::<Vec<_>>().join(" ")).then_some(spelled)
}

fn is_postal_code(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// The sites whose name begins with the words typed, or that stand where a postal code says, without help of a memory:
/// for whoever has no script.
pub(super) fn named(
    c: &mut Conn<'_>,
    basin: BasinScope,
    shell: &Shell,
    typed: &str,
) -> Result<Vec<Place>, Error> {
    let key = spelled_out(typed).unwrap_or_else(|| name_key(typed));
    let (codes, wanted): (Vec<&str>, Vec<&str>) = words_of(&key).partition(|word| is_postal_code(word));
    let wanted: Vec<String> = wanted.into_iter().map(|word| format!(" {word}")).collect();
    if wanted.is_empty() && codes.is_empty() {
        return Ok(Vec::new());
    }
    let most = if codes.is_empty() { MOST } else { MOST_OF_CODE };
    let all = navette_network::store::site::rows(c, basin)?;
    let fits = |text: &str| wanted.iter().all(|word| text.contains(word.as_str()));
    let stands = |site: &SiteRow| {
        let code = site.postal_code.as_deref().unwrap_or_default();
        codes.iter().all(|wanted| *wanted == code)
    };
    Ok(all
        .into_iter()
        .filter(|site| site.status != Status::Closed)
        .filter(|site| stands(site) && fits(&format!(" {} {}", site.name_key, site.school_key)))
        .take(most)
        .map(|site| Place {
            id: site.id.to_string(),
            detail: shared::commune(shell, site.commune.as_deref()),
            name: site.name,
        })
        .collect())
}

/// The key of a mail, as it is kept.
fn key(sent: &str) -> String {
    sent.chars().filter(|c| !c.is_control()).take(250).collect()
}

/// `POST /demandes/nouvelle`
pub(super) async fn create(visit: Visit, Submitted(mut fields): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<EditNeeds>, shell| {
            let mut told = form::told(&shell, &mut fields);
            let received_on = form::day(&shell, &mut fields, "received_on");
            let mut places = Vec::new();
            if told.site.is_none() && fields.get("unknown_school") != "1" {
                let typed = fields.get("school").to_owned();
                places = named(tx, may.scope(), &shell, &typed)?;
                match places.as_slice() {
                    [only] => told.site = only.id.parse().ok(),
                    [] if typed.is_empty() => {}
                    [] => fields.refuse("school", shell.t("needs-refused-no-school")),
                    _ => fields.refuse("school", shell.t("needs-refused-which-school")),
                }
            }
            // Whoever gives an address that the register knows is that person.
            if let Some(email) = &told.asker_email
                && let Some(known) = store::asker::writer(tx, may.scope(), email, told.asker_name.as_deref())?
            {
                told.asker = Some(known.id);
                (told.asker_name, told.asker_email, told.asker_phone) = (None, None, None);
            }
            let source = NeedSource::from_code(fields.get("source")).unwrap_or(NeedSource::Phone);
            let site = told.site;
            if !fields.refused() {
                let new = NewNeed {
                    words: fields.get("words").to_owned(),
                    source,
                    source_key: fields.some("key").filter(|_| source == NeedSource::Mail).map(key),
                    received_on,
                    told,
                };
                match receive(tx, &By::from(may), &new) {
                    Ok(id) => {
                        let onward = match fields.get("then") {
                            "another" => Onward::to("/demandes/nouvelle"),
                            _ => Onward::to(address(id)),
                        };
                        return Ok(onward.done(shell.t("needs-done-new")).into_response());
                    }
                    Err(error) => beside(&shell, &mut fields, error)?,
                }
            }
            let site = place(tx, may.scope(), &shell, site)?;
            Err(Failure::again(html(&NewPage::new(shell, fields, places, site))?))
        })
        .await
}

#[cfg(test)]
mod tests {
    use super::spelled_out;

    #[test]
    fn saints_are_written_out() {
        assert_eq!(spelled_out("st gal").as_deref(), Some("saint gal"));
        assert_eq!(spelled_out("Ste-Marie").as_deref(), Some("sainte marie"));
        assert_eq!(spelled_out("Stéphane"), None);
    }
}
