//! Who asks, and what they may do: the right to do a thing is the type of an argument.

use navette_database::{AccountId, Actor, BasinId, BasinScope, Uuid, codes};
use std::marker::PhantomData;

codes! {
    /// What someone is in a basin (product.md §1).
    pub enum Role {
        /// The chargé·e de mission, the director: everything of the basin.
        Coordination = "coordination",
        /// Whoever keeps the money.
        Finance = "finance",
        /// Another operator of the group that forms the référent scolaire.
        Partner = "partner",
        /// A cultural operator: its own sheet.
        Operator = "operator",
        /// A head, PECA delegate or teacher: their own school.
        School = "school",
        /// A juror of one vacancy.
        Jury = "jury",
        /// Administration or funder: figures, no personal data.
        Reader = "reader",
        /// Whoever installs it: accounts and settings, no content.
        Admin = "admin",
    }
}

impl Role {
    /// Whether it belongs to the team and its partners, who read the whole basin with its people.
    pub const fn is_staff(self) -> bool {
        matches!(self, Self::Coordination | Self::Finance | Self::Partner)
    }
}

/// Someone signed in, in one of their roles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Who {
    /// The account; none when a command acts.
    pub account: Option<AccountId>,
    /// Name as shown.
    pub name: String,
    /// The role in force.
    pub role: Role,
    /// The basin; none for an administrator of the whole house.
    pub basin: Option<BasinId>,
    /// The basin's name.
    pub basin_name: String,
    /// The one sheet an operator, a school or a juror is bound to.
    pub subject: Option<Uuid>,
    /// `fr`, `nl` or `en`.
    pub language: String,
    /// `auto`, `light` or `dark`.
    pub theme: String,
    /// How many roles the account has, to offer changing.
    pub roles: i64,
}

/// Something one may do: a type without a value, named by its room.
pub trait Permission: Send + Sync + 'static {
    /// Its name, as in `network.edit`; also the scope a token of the API needs.
    const NAME: &'static str;
    /// Whether the permission concerns a basin's content (then a basin is needed), or the house.
    const IN_BASIN: bool = true;
    /// Whether this role has it.
    fn held_by(role: Role) -> bool;
}

/// Proof that whoever asks may do `P`; made only by the session, a token or a command.
#[derive(Debug, Clone)]
pub struct May<P> {
    who: Who,
    scope: Option<BasinScope>,
    permission: PhantomData<fn() -> P>,
}

impl<P: Permission> May<P> {
    /// The proof, if this person has the permission here.
    pub fn check(who: &Who) -> Option<Self> {
        let scope = who.basin.map(BasinScope::granted);
        let allowed = P::held_by(who.role) && (!P::IN_BASIN || scope.is_some());
        allowed.then(|| Self { who: who.clone(), scope, permission: PhantomData })
    }

    /// The proof for a command given on the machine, a job, or a test: no account, one basin.
    pub fn for_command(basin: BasinId) -> Self {
        let who = Who {
            account: None,
            name: String::new(),
            role: Role::Coordination,
            basin: Some(basin),
            basin_name: String::new(),
            subject: None,
            language: "fr".into(),
            theme: "auto".into(),
            roles: 1,
        };
        Self { who, scope: Some(BasinScope::granted(basin)), permission: PhantomData }
    }

    /// Who asks.
    pub fn who(&self) -> &Who {
        &self.who
    }

    /// The basin they may see.
    ///
    /// # Panics
    /// For a permission over the house that is held outside a basin; those have no content to scope.
    pub fn scope(&self) -> BasinScope {
        self.scope.expect("a permission in a basin has its scope")
    }

    /// Who acts, for the journal.
    pub fn actor(&self) -> Actor {
        self.who.account.map_or(Actor::System, Actor::Account)
    }

    /// The same person's proof of another permission, if they hold it.
    pub fn also<Q: Permission>(&self) -> Option<May<Q>> {
        May::<Q>::check(&self.who)
    }
}
