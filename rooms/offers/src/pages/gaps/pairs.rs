//! Who could pair up: an operator that begins with schools, beside one that has done it, for the same domains.

use super::{PAIRS, tabs};
use crate::permissions::ReadGaps;
use askama::Template;
use axum::Extension;
use axum::response::Response;
use navette_geography::{Position, distance};
use navette_network::code::{Domain, Experience, Status};
use navette_network::id::OperatorId;
use navette_network::lists::operator::OperatorLine;
use navette_network::memory::Memory as Network;
use navette_network::pages::{choices, words as shared};
use navette_web::{Choice, May, Pager, Question, Shell, Tab, Visit, html};

/// The experts shown beside a beginner.
const MOST: usize = 3;

struct Expert {
    href: String,
    name: String,
    why: String,
}

struct Pair {
    href: String,
    name: String,
    experience: String,
    domains: String,
    commune: String,
    experts: Vec<Expert>,
}

#[derive(Template)]
#[template(path = "gaps/pairs.html")]
struct PairsPage {
    shell: Shell,
    tabs: Vec<Tab>,
    domains: Vec<Choice>,
    pairs: Vec<Pair>,
    alone: String,
    count: String,
    pager: Pager,
}

fn address(id: OperatorId) -> String {
    format!("/reseau/operateurs/{id}")
}

fn position(line: &OperatorLine) -> Option<Position> {
    line.row.longitude.zip(line.row.latitude).and_then(|(east, north)| Position::new(east, north))
}

fn share_a_domain(one: &OperatorLine, other: &OperatorLine) -> bool {
    one.domains.iter().any(|domain| other.domains.contains(domain))
}

/// The experts nearest to a beginner in domains, then in place.
fn experts(shell: &Shell, beginner: &OperatorLine, all: &[&OperatorLine]) -> Vec<Expert> {
    let mut found: Vec<(usize, f64, &OperatorLine)> = all
        .iter()
        .map(|one| {
            let shared = beginner.domains.iter().filter(|domain| one.domains.contains(domain)).count();
            let way = position(beginner).zip(position(one)).map_or(f64::MAX, |(a, b)| distance(a, b));
            (shared, way, *one)
        })
        .filter(|(shared, ..)| *shared > 0)
        .collect();
    found.sort_by(|a, b| {
        b.0.cmp(&a.0).then(a.1.total_cmp(&b.1)).then_with(|| a.2.row.name_key.cmp(&b.2.row.name_key))
    });
    found.truncate(MOST);
    found
        .into_iter()
        .map(|(_, way, one)| {
            let domains: Vec<String> = one
                .domains
                .iter()
                .filter(|domain| beginner.domains.contains(domain))
                .map(|domain| choices::code(shell, "network-domain-", domain))
                .collect();
            let mut why = domains.join(", ");
            if way < f64::MAX {
                why.push_str(" · ");
                why.push_str(&shell.distance(&way));
            }
            Expert { href: address(one.row.id), name: one.row.name.clone(), why }
        })
        .collect()
}

fn pair(shell: &Shell, beginner: &OperatorLine, all: &[&OperatorLine]) -> Pair {
    let domains: Vec<String> =
        beginner.domains.iter().map(|domain| choices::code(shell, "network-domain-", domain)).collect();
    let experience = beginner.row.experience.map(|one| shell.tc("network-experience-", one.code()));
    Pair {
        href: address(beginner.row.id),
        name: beginner.row.name.clone(),
        experience: experience.unwrap_or_default(),
        domains: domains.join(", "),
        commune: shared::commune(shell, beginner.row.commune.as_deref()),
        experts: experts(shell, beginner, all),
    }
}

/// `GET /lacunes/binomes?domain=&page=`
pub(super) async fn show(
    visit: Visit,
    Extension(network): Extension<Network>,
    Question(fields): Question,
) -> Response {
    visit
        .read(move |c, may: &May<ReadGaps>, shell| {
            let lines = network.operators(c, may.scope())?;
            let wanted = fields.get("domain").to_owned();
            let open: Vec<&OperatorLine> =
                lines.all().iter().filter(|line| line.row.status != Status::Closed).collect();
            let of = |experience| {
                open.iter().copied().filter(move |line: &&OperatorLine| line.row.experience == experience)
            };
            let experts: Vec<&OperatorLine> = of(Some(Experience::Expert)).collect();
            let beginners: Vec<&OperatorLine> = of(Some(Experience::None))
                .chain(of(Some(Experience::Beginner)))
                .filter(|line| wanted.is_empty() || line.domains.contains(&wanted))
                .collect();
            let (paired, alone): (Vec<&OperatorLine>, Vec<&OperatorLine>) =
                beginners.into_iter().partition(|line| experts.iter().any(|one| share_a_domain(line, one)));
            let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
            let pager = Pager::new(PAIRS, &fields, number(paired.len()));
            let pairs = pager.cut(paired).map(|line| pair(&shell, line, &experts)).collect();
            let mut domains = choices::choices(
                &shell,
                "network-domain-",
                Domain::ALL.iter().map(|one| one.code()),
                &wanted,
            );
            domains.insert(0, Choice::new("", shell.t("needs-any-domain"), wanted.is_empty()));
            html(&PairsPage {
                tabs: tabs(&shell, PAIRS),
                domains,
                count: shell.tn("gaps-pairs-count", &pager.total),
                alone: match number(alone.len()) {
                    0 => String::new(),
                    alone => shell.tn("gaps-pairs-alone", &alone),
                },
                pairs,
                pager,
                shell,
            })
        })
        .await
}
