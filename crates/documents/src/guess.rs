//! Which column is what: by the headings' names, which the cells must not contradict, one to one.

mod content;

use crate::clean;
use crate::find::Headings;
use crate::sheet::{Sheet, Value};
use navette_belgium::text::{name_key, words};

pub use content::Content;

/// A field that an import looks for.
#[derive(Clone, Copy, Debug)]
pub struct Target<'t> {
    /// Known headings as [`heading_key`] makes them, the best first.
    pub names: &'t [&'t str],
    /// What its cells look like.
    pub content: Content,
}

/// What the columns of a table were taken for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guess {
    /// For each column, the place of its field among the targets.
    pub columns: Vec<Option<usize>>,
    /// How many fields have a column.
    pub known: usize,
    /// How many of these by their best name.
    pub by_best_name: usize,
}

/// The key of a heading: its words without little ones, so that editions of a file that only differ in them agree.
pub fn heading_key(heading: &str) -> String {
    const LITTLE: &[&str] = &[
        "n", "no", "num", "numero", "nr", "ndeg", "de", "du", "des", "d", "l", "la", "le", "les", "the",
        "of", "van", "het", "a", "en",
    ];
    let key = name_key(heading).replace("p o", "po").replace("b c e", "bce").replace("ndegfase", "fase");
    words(&key).filter(|word| !LITTLE.contains(word)).collect::<Vec<_>>().join(" ")
}

/// Guesses which column feeds which field. The fields choose in their order, the most telling first: each takes the
/// column with the earliest of its names, unless the cells below say otherwise. What still has none then takes a column
/// that nobody claimed, when its cells are such that hardly anything else looks so (an e-mail address).
pub fn guess(sheet: &Sheet, headings: &Headings, targets: &[Target<'_>]) -> Guess {
    let keys: Vec<String> = headings.names.iter().map(|name| heading_key(name)).collect();
    let mut found = Guess { columns: vec![None; keys.len()], known: 0, by_best_name: 0 };
    let mut without = Vec::new();
    for (place, target) in targets.iter().enumerate() {
        let named = target.names.iter().enumerate().find_map(|(rank, name)| {
            let fits = |column: &usize| {
                found.columns[*column].is_none()
                    && keys[*column] == *name
                    && target.content.fits_column(sheet, headings, *column)
            };
            (0..keys.len()).find(fits).map(|column| (rank, column))
        });
        match named {
            Some((rank, column)) => {
                found.columns[column] = Some(place);
                found.known += 1;
                found.by_best_name += usize::from(rank == 0);
            }
            None => without.push((place, target.content)),
        }
    }
    // What a heading says counts more than what cells look like: only columns that no field knows by name are left.
    let claimed = |key: &str| targets.iter().any(|target| target.names.contains(&key));
    for (place, content) in without.into_iter().filter(|(_, content)| content.is_telling()) {
        let column = (0..keys.len()).find(|column| {
            found.columns[*column].is_none()
                && !claimed(&keys[*column])
                && content.is_proven_by(sheet, headings, *column)
        });
        if let Some(column) = column {
            found.columns[column] = Some(place);
            found.known += 1;
        }
    }
    found
}

/// How many rows below the headings are looked at.
const SAMPLE: usize = 60;

/// The cells of a column that say something.
fn sample<'s>(sheet: &'s Sheet, headings: &Headings, column: usize) -> impl Iterator<Item = Value<'s>> {
    let under = headings.row + 1..(headings.row + 1 + SAMPLE).min(sheet.row_count());
    under
        .map(move |row| sheet.value(row, column))
        .filter(|value| !value.is_blank() && !value.as_text().is_some_and(clean::is_empty_mark))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::find::headings_at;
    use crate::read::Workbook;

    const TARGETS: [Target<'static>; 5] = [
        Target { names: &["fase etablissement"], content: Content::Fase },
        Target { names: &["fase implantation"], content: Content::Fase },
        Target { names: &["nom etablissement", "ecole"], content: Content::Words },
        Target { names: &["latitude", "lat"], content: Content::Latitude },
        Target { names: &["courriel", "e mail"], content: Content::Email },
    ];

    fn columns(csv: &str) -> Vec<Option<usize>> {
        let book = Workbook::read(csv.as_bytes(), "").unwrap();
        let sheet = &book.sheets[0];
        guess(sheet, &headings_at(sheet, 0)[0], &TARGETS).columns
    }

    #[test]
    fn editions_with_other_names_are_understood() {
        let old = columns(
            "N° FASE de l'établissement;Nom de l'établissement;N° FASE de l'implantation;Latitude;Remarque\n\
             6;Clair Soleil;15;50,84;a\n11;La Roue;22;50,81;b\n",
        );
        let new = columns(
            "ndeg_fase_de_l_implantation;ndeg_fase_de_l_etablissement;nom_d_etablissement;latitude\n\
             15;6;Clair Soleil;50.84\n22;11;La Roue;50.81\n",
        );
        assert_eq!(old, [Some(0), Some(2), Some(1), Some(3), None]);
        assert_eq!(new, [Some(1), Some(0), Some(2), Some(3)]);
    }

    #[test]
    fn cells_contradict_a_name() {
        assert_eq!(columns("Latitude;École\n170800;A\n171200;B\n"), [None, Some(2)]);
    }

    #[test]
    fn content_speaks_where_the_name_is_silent() {
        assert_eq!(
            columns("Colonne1;Truc;École\na@b.be;x;A\nc@d.be;y;B\ne@f.be;z;C\n"),
            [Some(4), None, Some(2)]
        );
    }

    #[test]
    fn headings_of_every_edition_agree() {
        for (edition, key) in [
            ("N° FASE de l'établissement", "fase etablissement"),
            ("ndeg_fase_de_l_etablissement", "fase etablissement"),
            ("numero_fase_de_l_etablissement", "fase etablissement"),
            ("ndegfase_de_l_implantation", "fase implantation"),
            ("N° FASE du P.O.", "fase po"),
            ("ndeg_fase_du_po", "fase po"),
            ("nom_d_etablissement", "nom etablissement"),
            ("Nom de l'établissement", "nom etablissement"),
            ("École / Nom", "ecole nom"),
            ("Nom de P.O.", "nom po"),
            ("Adresse ", "adresse"),
            ("annee_de_reference_de_la_donnee", "annee reference donnee"),
            ("numero_de_classe", "classe"),
            ("contact:website", "contact website"),
            ("Siège social", "siege social"),
        ] {
            assert_eq!(heading_key(edition), key, "{edition}");
        }
    }
}
