//! Offers and needs of the demonstration basin: nobody in it exists, and every address ends in `.example`.
//!
//! Everything comes from a seed and a day, over the operators and sites that the network imagined: the same give the same
//! rows.

mod history;
mod needs;
mod offers;

use navette_database::{Actor, BasinScope, Error, Subject, Tx};
use navette_network::demo::Chance;
use serde_json::json;

/// What was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Summary {
    /// Offers, in any state.
    pub offers: usize,
    /// Of these, those that can be seen.
    pub shown: usize,
    /// Needs, in any state.
    pub needs: usize,
    /// Of these, those that were not met.
    pub unmet: usize,
}

/// Makes offers and needs in a basin that has operators and sites, and none of its own yet.
///
/// # Errors
/// When the base refuses.
pub fn generate(tx: &mut Tx<'_>, basin: BasinScope, seed: u64) -> Result<Summary, Error> {
    crate::version::changed(tx, basin)?;
    let today = tx.today();
    let mut chance = Chance::new(seed, "offers");
    let made = offers::write(tx, basin, &mut chance, today)?;
    let mut chance = Chance::new(seed, "needs");
    let (needs, unmet) = needs::write(tx, basin, &mut chance, today, &made)?;
    let shown = made.iter().filter(|one| one.shown).count();
    let summary = Summary { offers: made.len(), shown, needs, unmet };
    let data = json!({"offers": summary.offers, "needs": summary.needs});
    let subject = Subject { kind: "basin", id: basin.id().0 };
    tx.journal(Some(basin.id()), Actor::System, "demonstration.offers", subject, &data)?;
    Ok(summary)
}

/// The lines of a list, cut at their bars.
fn lines(text: &'static str) -> Vec<Vec<&'static str>> {
    text.lines().filter(|line| !line.is_empty()).map(|line| line.split('|').collect()).collect()
}

/// What an offer or a need is about.
const THEMES: &str = include_str!("words/themes.txt");

/// French spaces that do not break.
fn typeset(text: &str) -> String {
    text.replace(" :", "\u{a0}:")
        .replace(" ;", "\u{202f};")
        .replace(" ?", "\u{202f}?")
        .replace(" !", "\u{202f}!")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::{Component, Mode, OfferKind, OfferType, Setting};
    use navette_network::code::Domain;

    #[test]
    fn the_lists_hold_what_is_read_from_them() {
        for line in lines(offers::OFFERS) {
            let [offer_type, domain, components, mode, kind, setting, title, summary] = line[..] else {
                panic!("{line:?}")
            };
            assert!(OfferType::from_code(offer_type).is_some(), "{offer_type}");
            assert!(Domain::from_code(domain).is_some(), "{domain}");
            assert!(components.split(' ').all(|one| Component::from_code(one).is_some()), "{components}");
            assert!(Mode::from_code(mode).is_some() && OfferKind::from_code(kind).is_some(), "{mode} {kind}");
            assert!(Setting::from_code(setting).is_some(), "{setting}");
            assert!(title.contains("{}") && summary.contains("{}"), "{title}");
        }
        for line in lines(needs::NEEDS) {
            let [domain, offer_type, words] = line[..] else { panic!("{line:?}") };
            assert!(Domain::from_code(domain).is_some() && OfferType::from_code(offer_type).is_some());
            assert!(!words.is_empty());
        }
        assert!(THEMES.lines().count() >= 20);
    }
}
