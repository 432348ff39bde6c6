//! `/mes-demandes/nouvelle`: a school says what it looks for, on a phone, in under two minutes.

use super::{OWN_NEEDS, site_choices};
use crate::actions::ActionError;
use crate::actions::agreement::{Asking, agree, ask_head, is_head};
use crate::actions::claim::Letter;
use crate::actions::need::{By, NewNeed, Told, receive};
use crate::code::{NeedList, NeedSource};
use crate::id::OfferId;
use crate::need::NeedChoices;
use crate::need::state::Side;
use crate::pages::words;
use crate::permissions::OwnNeeds;
use crate::store;
use askama::Template;
use axum::response::{IntoResponse, Response};
use jiff::SignedDuration;
use navette_belgium::LevelGroup;
use navette_database::Conn;
use navette_network::code::Cycle;
use navette_network::id::SiteId;
use navette_network::store::site::Site;
use navette_web::{
    Choice, Failure, Fields, May, Onward, Question, Shell, Step, Submitted, Visit, html, rate,
};

/// How many needs one account may state in an hour.
const NEEDS: i64 = 12;
const HOUR: SignedDuration = SignedDuration::from_hours(1);
/// The longest words of the form, in characters: a page of text.
const MOST_WORDS: usize = 3_000;

#[derive(Template)]
#[template(path = "doors/need_new.html")]
struct NewPage {
    shell: Shell,
    fields: Fields,
    crumbs: Vec<Step>,
    sites: Vec<Choice>,
    groups: Vec<Choice>,
    travel: Vec<Choice>,
    wished: String,
}

/// The title of the offer they have in mind, when it is one that schools see.
fn wished(
    c: &mut Conn<'_>,
    may: &May<OwnNeeds>,
    fields: &Fields,
) -> Result<Option<(OfferId, String)>, Failure> {
    let Some(id) = fields.read::<OfferId>("offre") else { return Ok(None) };
    let offer = store::offer::find(c, may.scope(), id)?.filter(crate::offer::Offer::is_shown);
    Ok(offer.map(|offer| (id, offer.title)))
}

fn page(
    c: &mut Conn<'_>,
    may: &May<OwnNeeds>,
    shell: Shell,
    sites: &[Site],
    fields: Fields,
) -> Result<NewPage, Failure> {
    let chosen: Vec<&str> = fields.all("level_group").collect();
    let groups = taught(sites)
        .iter()
        .map(|group| {
            let label = shell.tc("offers-group-", group.as_str());
            Choice::new(group.as_str(), label, chosen.contains(&group.as_str()))
        })
        .collect();
    let travel = ["yes", "no", ""]
        .map(|code| {
            let word = if code.is_empty() { "unknown" } else { code };
            Choice::among(code, shell.tc("offers-doors-travel-", word), fields.get("travel"))
        })
        .to_vec();
    let wished = wished(c, may, &fields)?.map(|(_, title)| title).unwrap_or_default();
    let crumbs = vec![Step::new(OWN_NEEDS, shell.t("offers-doors-nav-needs"))];
    let sites = site_choices(sites, fields.get("site"));
    Ok(NewPage { crumbs, sites, groups, travel, wished, fields, shell })
}

/// The levels to tick: those of the years these sites teach, few enough for a telephone.
fn taught(sites: &[Site]) -> Vec<LevelGroup> {
    use LevelGroup::{EightToTen, FirstDegree, FiveToEight, Nursery, SecondDegree, TenToTwelve, ThirdDegree};
    let has = |cycle| sites.iter().any(|site| site.cycle == cycle || site.cycle == Cycle::Both);
    let (basic, secondary) = (has(Cycle::Basic), has(Cycle::Secondary));
    let mut groups = Vec::new();
    if basic || !secondary {
        groups.extend([Nursery, FiveToEight, EightToTen, TenToTwelve]);
    }
    if secondary || !basic {
        groups.extend([FirstDegree, SecondDegree, ThirdDegree]);
    }
    groups
}

/// `GET /mes-demandes/nouvelle?offre=`
pub(super) async fn form(visit: Visit, Question(fields): Question) -> Response {
    visit
        .read(move |c, may: &May<OwnNeeds>, shell| {
            let sites = super::own_sites(c, may)?;
            let fields = Fields::from_pairs([("offre", fields.get("offre"))]);
            html(&page(c, may, shell, &sites, fields)?)
        })
        .await
}

/// What was typed, as the action takes it.
fn told(fields: &Fields, site: SiteId, wished: Option<OfferId>, name: &str, email: &str) -> Told {
    let mut choices = NeedChoices::default();
    let groups = fields.all("level_group").filter_map(|group| group.parse::<LevelGroup>().ok());
    for level in groups.flat_map(LevelGroup::levels) {
        choices.add(NeedList::Level, level.code().into_owned());
    }
    let some = |name: &str| fields.some(name).map(str::to_owned);
    Told {
        site: Some(site),
        class_words: some("class_words"),
        pupils: fields.read("pupils"),
        classes: Some(1),
        period_words: some("period_words"),
        free_only: fields.get("free") == "1",
        can_travel: match fields.get("travel") {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        },
        asker_name: Some(name.to_owned()).filter(|name| !name.is_empty()),
        asker_email: Some(email.to_owned()).filter(|email| !email.is_empty()),
        asker_phone: some("phone"),
        wished_offer: wished,
        choices,
        ..Told::default()
    }
}

/// `POST /mes-demandes/nouvelle`: written down, and the head is asked in the same breath.
pub(super) async fn save(visit: Visit, Submitted(mut fields): Submitted) -> Response {
    let (texts, url) = (visit.state.texts.clone(), visit.state.settings.public_url.clone());
    visit
        .write(move |tx, may: &May<OwnNeeds>, shell| {
            let sites = super::own_sites(tx, may)?;
            let Some(account) = may.who().account else { return Err(Failure::Forbidden) };
            rate::limit(tx, &format!("need:{account}"), NEEDS, HOUR)?;
            let typed = fields.read::<SiteId>("site");
            let site = match sites.as_slice() {
                [one] => Some(one.id),
                several => several.iter().map(|site| site.id).find(|id| Some(*id) == typed),
            };
            let Some(site) = site else {
                fields.refuse("site", shell.t("offers-doors-need-which-site"));
                return Err(Failure::again(html(&page(tx, may, shell, &sites, fields)?)?));
            };
            if fields.get("words").chars().count() > MOST_WORDS {
                let most = i64::try_from(MOST_WORDS).unwrap_or(i64::MAX);
                fields.refuse("words", shell.tn("network-refused-too_long", &most));
                return Err(Failure::again(html(&page(tx, may, shell, &sites, fields)?)?));
            }
            if fields.some("pupils").is_some() && fields.read::<i64>("pupils").is_none() {
                fields.refuse("pupils", shell.t("offers-doors-need-number"));
                return Err(Failure::again(html(&page(tx, may, shell, &sites, fields)?)?));
            }
            let wished = wished(tx, may, &fields)?.map(|(id, _)| id);
            let email =
                navette_accounts::store::account(tx, account)?.map(|one| one.email).unwrap_or_default();
            let new = NewNeed {
                words: fields.get("words").to_owned(),
                source: NeedSource::Form,
                source_key: None,
                received_on: None,
                told: told(&fields, site, wished, &may.who().name, &email),
            };
            let by = By::own(may);
            let id = match receive(tx, &by, &new) {
                Ok(id) => id,
                Err(ActionError::Field { field, why }) => {
                    fields.refuse(field, words::refusal(&shell, &why));
                    return Err(Failure::again(html(&page(tx, may, shell, &sites, fields)?)?));
                }
                Err(error) => return Err(words::failure(&shell, error)),
            };
            let said = {
                let need = store::need::find(tx, may.scope(), id)?.ok_or(Failure::NotFound)?;
                let failed = |error| words::failure(&shell, error);
                if is_head(tx, may.scope(), &need, &email).map_err(failed)? {
                    let head = By { side: Side::Head, ..by };
                    agree(tx, &head, id, true, "").map_err(failed)?;
                    shell.t("offers-doors-need-done-head").to_owned()
                } else {
                    let letter = Letter { texts: &texts, public_url: &url };
                    match ask_head(tx, &by, id, letter).map_err(failed)? {
                        Asking::Sent(name) => shell.tx("offers-doors-need-done-asked", name),
                        Asking::JustSent | Asking::NobodyKnown => {
                            shell.t("offers-doors-need-done").to_owned()
                        }
                    }
                }
            };
            Ok(Onward::to(format!("{OWN_NEEDS}/{id}")).done(said).into_response())
        })
        .await
}
