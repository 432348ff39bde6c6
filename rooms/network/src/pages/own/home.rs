//! The home page of contacts, and corrections among what waits for us.

use super::{CORRECTIONS, PATH};
use crate::permissions::{EditNetwork, OwnSheet};
use crate::store;
use crate::store::correction;
use crate::store::own::{Own, own};
use askama::Template;
use navette_database::{Conn, Error, Uuid};
use navette_web::sockets::{Panel, Turn, Turns};
use navette_web::{May, Shell, Who};

/// One's own sheet on the home page, in three lines.
pub(super) struct OwnPanel;

#[derive(Template)]
#[template(path = "own/_home.html")]
struct HomePanel<'a> {
    shell: &'a Shell,
    href: &'static str,
    name: String,
    waiting: String,
    text: &'a str,
}

impl Panel for OwnPanel {
    fn place(&self) -> &'static str {
        "home"
    }

    fn render(&self, c: &mut Conn<'_>, who: &Who, shell: &Shell, _: Uuid) -> Result<Option<String>, Error> {
        let Some(may) = May::<OwnSheet>::check(who) else { return Ok(None) };
        let basin = may.scope();
        let Some(own) = own(c, &may)? else { return Ok(None) };
        let (name, id, text) = match own {
            Own::Operator(id) => {
                let operator = store::operator::find(c, basin, id)?;
                (operator.map(|one| one.name), id.0, "network-own-home-operator")
            }
            Own::School(id, _) => {
                let school = store::school::find(c, basin, id)?;
                (school.map(|one| one.name), id.0, "network-own-home-school")
            }
        };
        let open = i64::try_from(correction::open_of(c, basin, id)?.len()).unwrap_or(0);
        let panel = HomePanel {
            href: PATH,
            name: name.unwrap_or_default(),
            waiting: if open == 0 { String::new() } else { shell.tn("network-own-home-waiting", &open) },
            text: shell.t(text),
            shell,
        };
        match panel.render() {
            Ok(html) => Ok(Some(html)),
            Err(error) => {
                tracing::error!(%error, "one's own sheet cannot be drawn");
                Ok(None)
            }
        }
    }
}

/// Corrections that wait for us.
pub(super) struct Waiting;

impl Turns for Waiting {
    fn turns(&self, c: &mut Conn<'_>, who: &Who, shell: &Shell) -> Result<Vec<Turn>, Error> {
        let Some(may) = May::<EditNetwork>::check(who) else { return Ok(Vec::new()) };
        let open = correction::count_open(c, may.scope())?;
        if open == 0 {
            return Ok(Vec::new());
        }
        Ok(vec![Turn {
            icon: "edit",
            text: shell.tn("network-own-corrections-turn", &open),
            detail: String::new(),
            href: CORRECTIONS.to_owned(),
            due: None,
        }])
    }
}
