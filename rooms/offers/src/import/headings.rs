//! Which columns of a spreadsheet mean what for offers: by the headings they are met under and our own words.

use super::labels::Labels;
use crate::field::{FIELDS, LISTS};
use navette_documents::{Content, Mapping, Target, Where, Workbook, guess};

/// What a column can mean besides a field of an offer or a list of it: who offers, the key, the dates, a price in words.
const MORE: &[&str] = &[
    "operator",
    "enterprise_number",
    "source_key",
    "price",
    "latitude",
    "longitude",
    "dates",
    "starts",
    "ends",
];

/// The headings under which meanings are met besides their own names, as `heading_key` makes them, the most telling
/// meanings first.
#[rustfmt::skip]
const MET: &[(&str, &str, Content)] = &[
    ("source_key", "id|identifiant|cle|reference|ref|code", Content::Anything),
    ("title", "titre|titre offre|nom offre|intitule|intitule offre|activite|titre activite|nom activite|projet|title|titel|offre|format|atelier|spectacle", Content::Words),
    ("operator", "operateur|operateur culturel|organisateur|organisation|structure|association|compagnie|institution|partenaire|operator|organisator|organizer|qui propose", Content::Words),
    ("enterprise_number", "bce|entreprise|tva|kbo|ondernemingsnummer", Content::Enterprise),
    ("booking_email", "courriel|email|e mail|mail|adresse mail|contact courriel|contact email|courriel contact|reservation courriel", Content::Email),
    ("booking_phone", "telephone|tel|gsm|phone|telefoon|contact telephone|reservation telephone", Content::Phone),
    ("booking_url", "site web|site|site internet|lien|url|website|page|inscription|lien inscription", Content::Url),
    ("position", "geolocalisation|coordonnees|geo point", Content::Coordinates),
    ("latitude", "latitude|lat", Content::Latitude),
    ("longitude", "longitude|lon|lng|long", Content::Longitude),
    ("postal_code", "cp|postcode", Content::PostalCode),
    ("offer_type", "type offre|categorie|genre|sorte activite", Content::Words),
    ("kind", "sorte", Content::Words),
    ("summary", "resume|accroche|presentation courte|samenvatting|summary", Content::Words),
    ("description", "presentation|contenu|descriptif|composition|beschrijving|details", Content::Words),
    ("level", "public|public cible|niveau|niveaux|annee|age|ages|tranche age|classe|classes|doelgroep|level|annees concernees", Content::Anything),
    ("domain", "domaine|discipline|disciplines|domein|domain", Content::Words),
    ("component", "composante|composantes|volet|volets", Content::Words),
    ("setting", "intra extra|intra muros extra muros|intra extra muros|cadre", Content::Words),
    ("place_name", "lieu|salle|plaats|venue|place|lieu activite", Content::Words),
    ("address", "rue|adres|adresse lieu", Content::Words),
    ("locality", "ville|city", Content::Words),
    ("commune", "gemeente", Content::Words),
    ("group_max", "nombre max eleves|max eleves|eleves max|jauge|capacite|taille groupe|nombre participants|nb max eleves|maximum eleves", Content::Anything),
    ("group_min", "nombre min eleves|min eleves|eleves min|minimum eleves", Content::Anything),
    ("meetings", "seances|nb seances|nombre ateliers", Content::Anything),
    ("meeting_minutes", "duree|duur|duration|duree seance", Content::Anything),
    ("dates", "date|dates|jour|date seance|dates seances|datum|prochaine date", Content::Anything),
    ("starts", "heure|heure debut|debut|starts", Content::Anything),
    ("ends", "heure fin|fin|ends", Content::Anything),
    ("period_note", "periode|periodes|quand|disponibilite|disponibilites|calendrier|period", Content::Words),
    ("price", "tarif|tarifs|cout|prijs|price|prix|tarif scolaire|prix scolaire", Content::Anything),
    ("travel_cents", "frais deplacement|deplacements", Content::Anything),
    ("teacher", "presence enseignant|role enseignant", Content::Words),
    ("room_needs", "materiel|besoins techniques|besoins|technique|espace", Content::Words),
    ("booking_note", "reservation|contact|inscriptions", Content::Words),
    ("prerequisites", "prerequis|preparation", Content::Words),
    ("stop", "arret|transport|stib", Content::Words),
    ("resources_url", "dossier pedagogique|ressources", Content::Url),
    ("season", "saison|annee scolaire", Content::Anything),
    ("purse", "aide|aides|soutien|financement|financements|subsides", Content::Words),
    ("access", "accessibilite|pmr|accessible", Content::Words),
    ("language", "langue|taal|language", Content::Words),
    ("month", "mois", Content::Anything),
    ("mode", "expression|modes", Content::Words),
];

/// Every meaning that a column can have, in the order in which they choose.
pub static MEANINGS: std::sync::LazyLock<Vec<&'static str>> = std::sync::LazyLock::new(|| {
    let met = MET.iter().map(|(code, ..)| *code);
    let others = FIELDS.iter().map(|field| field.name).chain(LISTS.iter().map(|list| list.code()));
    let mut all: Vec<&'static str> = Vec::new();
    for code in met.chain(others).chain(MORE.iter().copied()) {
        // A price is read with its words, whatever its column says of what is paid for.
        if code != "price_cents" && !all.contains(&code) {
            all.push(code);
        }
    }
    all
});

/// The meanings that are missing for lines to be offers.
pub fn missing(mapping: &Mapping) -> Option<&'static str> {
    mapping.column("title").is_none().then_some("title")
}

/// The best way to read a workbook as a list of offers; none when nothing in it looks like one.
pub fn recognise(book: &Workbook, place: Where) -> Option<Mapping> {
    let labels = Labels::new(&[]);
    let names: Vec<Vec<String>> = MEANINGS
        .iter()
        .map(|code| {
            let own = if *code == "price" { labels.headings("price_cents") } else { labels.headings(code) };
            let met = MET.iter().find(|(met, ..)| met == code).map_or("", |(_, names, _)| names);
            own.into_iter().chain(met.split('|').map(str::to_owned)).collect()
        })
        .collect();
    let names: Vec<Vec<&str>> =
        names.iter().map(|names| names.iter().map(String::as_str).collect()).collect();
    let content =
        |code: &str| MET.iter().find(|(met, ..)| *met == code).map_or(Content::Anything, |met| met.2);
    let targets: Vec<Target<'_>> =
        MEANINGS.iter().zip(&names).map(|(code, names)| Target { names, content: content(code) }).collect();
    let mut best: Option<((bool, usize), Mapping)> = None;
    for (at, sheet, headings) in place.candidates(book) {
        let guessed = guess(sheet, &headings, &targets);
        let fields: Vec<Option<String>> =
            guessed.columns.iter().map(|place| place.map(|place| MEANINGS[place].to_owned())).collect();
        let mapping = Mapping::new(at, &headings, fields);
        let score = (missing(&mapping).is_none(), 10 * guessed.known + guessed.by_best_name);
        if guessed.known >= 2 && best.as_ref().is_none_or(|(top, _)| score > *top) {
            best = Some((score, mapping));
        }
    }
    best.map(|(_, mapping)| mapping)
}
