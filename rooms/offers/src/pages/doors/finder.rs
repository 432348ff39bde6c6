//! What the search box finds for contacts: an operator its own offers, a school its own needs, both what anyone may see in
//! the catalogue; never people, nor what is another's.

use super::home::{operator, own_needs};
use super::needs::beginning;
use super::{OWN_NEEDS, OWN_OFFERS};
use crate::lists::{Asked, OfferFacet, OfferFilter, OfferLine, OfferSort};
use crate::memory::Memory;
use crate::pages::around::{LOOKED_AT, score};
use crate::pages::catalogue;
use crate::permissions::{OwnNeeds, OwnOffers};
use navette_belgium::text::name_key;
use navette_database::{BasinScope, Conn, Error};
use navette_network::search::query_words;
use navette_web::sockets::{Finder, Hit};
use navette_web::{May, Shell, Who};

/// What is one's own, and the catalogue.
pub(super) struct OwnThings(pub Memory);

impl OwnThings {
    /// The offers that a filter leaves, each as a hit.
    fn offers(
        &self,
        c: &mut Conn<'_>,
        basin: BasinScope,
        words: &str,
        filter: OfferFilter,
        hit: impl Fn(&OfferLine, i64) -> Hit,
    ) -> Result<Vec<Hit>, Error> {
        let typed = name_key(words);
        let filter = OfferFilter { text: words.to_owned(), ..filter };
        let page = self.0.page_so_far(c, basin, &Asked::first(&filter, OfferSort::Relevance, LOOKED_AT))?;
        // Words that mean nothing by themselves narrow nothing: then nothing is found.
        if !page.said {
            return Ok(Vec::new());
        }
        Ok(page.lines.iter().map(|(line, _)| hit(line, score(&line.offer.title_key, &typed))).collect())
    }

    /// What anyone may see.
    fn catalogue(
        &self,
        c: &mut Conn<'_>,
        basin: BasinScope,
        shell: &Shell,
        words: &str,
    ) -> Result<Vec<Hit>, Error> {
        let public = OfferFilter { public_only: true, ..OfferFilter::default() };
        self.offers(c, basin, words, public, |line, score| Hit {
            icon: "shuttle",
            kind: shell.t("offers-finder").to_owned(),
            title: line.offer.title.clone(),
            detail: line.offer.operator_name.clone(),
            href: format!("{}/{}", catalogue::PATH, line.offer.id),
            score,
        })
    }
}

impl Finder for OwnThings {
    fn find(
        &self,
        c: &mut Conn<'_>,
        who: &Who,
        shell: &Shell,
        words: &str,
        most: usize,
    ) -> Result<Vec<Hit>, Error> {
        let mut hits = Vec::new();
        if let Some(may) = May::<OwnOffers>::check(who) {
            if let Some(operator) = operator(c, &may)? {
                let chosen = vec![(OfferFacet::Operator, vec![operator.to_string()])];
                let own = OfferFilter { chosen, ..OfferFilter::default() };
                hits = self.offers(c, may.scope(), words, own, |line, score| Hit {
                    icon: "shuttle",
                    kind: shell.t("offers-doors-finder-own").to_owned(),
                    title: line.offer.title.clone(),
                    detail: shell.tc("offers-state-", line.offer.state.code()),
                    href: format!("{OWN_OFFERS}/{}", line.offer.id),
                    // What is one's own comes before what others offer.
                    score: score + 50,
                })?;
            }
            let public = self.catalogue(c, may.scope(), shell, words)?;
            hits.extend(public);
        } else if let Some(may) = May::<OwnNeeds>::check(who) {
            let typed = query_words(words);
            for need in own_needs(c, &may)? {
                let said = [need.words.as_str(), need.understood.as_deref().unwrap_or_default()].join(" ");
                let key = format!(" {}", name_key(&said));
                if typed.is_empty() || !typed.iter().all(|word| key.contains(&format!(" {word}"))) {
                    continue;
                }
                hits.push(Hit {
                    icon: "form",
                    kind: shell.t("needs-finder").to_owned(),
                    title: beginning(&need.words),
                    detail: shell.tc("offers-doors-needbadge-", need.state.code()),
                    href: format!("{OWN_NEEDS}/{}", need.id),
                    score: 500,
                });
            }
            let public = self.catalogue(c, may.scope(), shell, words)?;
            hits.extend(public);
        }
        hits.sort_by_key(|hit| -hit.score);
        // An own offer that is public is found once.
        let mut seen = std::collections::HashSet::new();
        hits.retain(|hit| seen.insert(hit.href.rsplit('/').next().unwrap_or_default().to_owned()));
        hits.truncate(most);
        Ok(hits)
    }
}
