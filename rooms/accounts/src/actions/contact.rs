//! Contacts whom the register knows: the door opens to them though nobody invited them, and closes when their function ends.

use super::{Invitation, add_role};
use crate::store::{self, ContactRole};
use navette_database::{Actor, Conn, Error, Subject, Tx};
use navette_web::LANGUAGES;
use navette_web::sockets::{Contact, Sockets};
use serde_json::json;

/// What whoever reads the mail of this address is, as the rooms know it.
///
/// # Errors
/// When the base cannot be read.
pub(crate) fn known(c: &mut Conn<'_>, sockets: &Sockets, email: &str) -> Result<Vec<Contact>, Error> {
    let mut contacts = Vec::new();
    for socket in &sockets.contacts {
        contacts.extend(socket.contacts(c, email)?);
    }
    Ok(contacts)
}

/// Opens the door to contacts that nobody invited: an account on their first asking, and the roles that they do not have
/// yet. What someone took from them, a role or the account, is not given back; a role that ended with a function is, when
/// they have one again.
///
/// # Errors
/// When the base cannot be written.
pub(crate) fn welcome(
    tx: &mut Tx<'_>,
    email: &str,
    contacts: &[Contact],
    language: &str,
) -> Result<(), Error> {
    for contact in contacts {
        let known = store::account_by_email(tx, email)?;
        if let Some(account) = &known
            && (account.closed_at.is_some()
                || store::ever_was(tx, account.id, contact.basin, contact.role, contact.subject)?)
        {
            continue;
        }
        let theirs = contact.language.as_deref().filter(|theirs| LANGUAGES.contains(theirs));
        let invitation = Invitation {
            name: contact.name.clone(),
            email: email.to_owned(),
            language: theirs.unwrap_or(language).to_owned(),
            role: contact.role,
            basin: Some(contact.basin),
            subject: Some(contact.subject),
        };
        let (account, _) = add_role(tx, Actor::System, &invitation)?;
        store::give_as_contact(tx, account, contact.basin, contact.role, contact.subject)?;
    }
    Ok(())
}

/// Whether a role that was given to a contact ends: they are no longer that there.
fn is_over(role: &ContactRole, contacts: &[Contact]) -> bool {
    !contacts.iter().any(|contact| {
        contact.basin == role.basin_id
            && contact.role == role.role
            && Some(contact.subject) == role.subject_id
    })
}

/// Ends the roles that were given to contacts whose function is over, of one address or of all; tells how many. Sessions
/// in these roles open nothing any more.
///
/// # Errors
/// When the base cannot be written.
pub(crate) fn part(tx: &mut Tx<'_>, sockets: &Sockets, email: Option<&str>) -> Result<usize, Error> {
    let mut ended = 0;
    let mut last: Option<(String, Vec<Contact>)> = None;
    for role in store::contact_roles(tx, email)? {
        let contacts = match last.take() {
            Some((of, contacts)) if of == role.email => contacts,
            _ => known(tx, sockets, &role.email)?,
        };
        if is_over(&role, &contacts) {
            store::end_role(tx, role.id)?;
            let subject = Subject { kind: "account", id: role.account_id.0 };
            let data = json!({ "role": role.role.code(), "why": "function over" });
            tx.journal(Some(role.basin_id), Actor::System, "account.role_ended", subject, &data)?;
            ended += 1;
        }
        last = Some((role.email, contacts));
    }
    Ok(ended)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::MembershipId;
    use navette_database::{AccountId, BasinId, Uuid};
    use navette_web::Role;

    #[test]
    fn a_role_lasts_as_long_as_someone_is_that_there() {
        let key = Uuid::from_u128;
        let role = ContactRole {
            id: MembershipId(key(1)),
            account_id: AccountId(key(2)),
            email: "ida@essai.example".into(),
            basin_id: BasinId(key(3)),
            role: Role::Operator,
            subject_id: Some(key(4)),
        };
        let contact = Contact {
            name: "Ida".into(),
            language: None,
            basin: BasinId(key(3)),
            role: Role::Operator,
            subject: key(4),
        };
        assert!(!is_over(&role, &[Contact { subject: key(5), ..contact.clone() }, contact.clone()]));
        for other in [
            Contact { subject: key(5), ..contact.clone() },
            Contact { role: Role::School, ..contact.clone() },
            Contact { basin: BasinId(key(6)), ..contact },
        ] {
            assert!(is_over(&role, &[other]));
        }
        assert!(is_over(&role, &[]));
    }
}
