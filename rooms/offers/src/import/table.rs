//! Lists of offers in spreadsheets: an offer for each line, as its columns are mapped.

use super::labels::Labels;
use super::{Incoming, Mapped, MappedList, Organiser, Refused, Remark, Slot, levels_of_ages, tidy};
use crate::code::{OfferKind, OfferList};
use crate::field::{FIELDS, LISTS, cents_typed, find};
use crate::need::understand;
use crate::purse::Purse;
use jiff::civil::Time;
use navette_belgium::parse_levels;
use navette_belgium::text::name_key;
use navette_documents::sheet::Row;
use navette_documents::{Headings, Lone, Mapping, Value, Workbook, clean, row_at, table_under};
use std::borrow::Cow;
use std::collections::HashMap;

/// What one line of a file, or one of its documents, tells.
pub(super) type Told = (String, Result<Incoming, Refused>);

/// The rows of data that stand under the headings of a mapping.
pub(super) fn rows<'b>(book: &'b Workbook, mapping: &Mapping) -> Vec<Row<'b>> {
    let Some(sheet) = book.sheets.get(mapping.sheet) else { return Vec::new() };
    let Some(row) = row_at(sheet, mapping.heading_line) else { return Vec::new() };
    let headings = Headings { row, line: mapping.heading_line, names: mapping.headings.clone() };
    let table = table_under(sheet, &headings, Lone::NamedIn(mapping.column("title")));
    table.rows.iter().filter_map(|found| sheet.row(found.row)).collect()
}

/// An offer for each line; a line that only adds dates to an offer told before adds them there.
pub(super) fn read(book: &Workbook, mapping: &Mapping, purses: &[Purse]) -> Vec<Told> {
    let labels = Labels::new(purses);
    let mut all: Vec<Told> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for row in rows(book, mapping) {
        let line = Line { row, mapping, labels: &labels, remarks: Vec::new() };
        let told = line.offer();
        if let Ok(incoming) = &told
            && let Some(first) = places.get(&incoming.key)
            && let Ok(before) = &mut all[*first].1
            && adds_dates(before, incoming)
        {
            before.slots =
                tidy(before.slots.drain(..).chain(incoming.slots.clone()).collect(), &mut before.remarks);
            continue;
        }
        if let Ok(incoming) = &told {
            places.entry(incoming.key.clone()).or_insert(all.len());
        }
        all.push((row.line().to_string(), told));
    }
    all
}

/// Whether a line says nothing but what an earlier one said, and other dates.
fn adds_dates(before: &Incoming, line: &Incoming) -> bool {
    !line.slots.is_empty()
        && line.slots.iter().any(|slot| !before.slots.contains(slot))
        && line.fields.iter().all(|mapped| before.fields.contains(mapped))
        && line.lists.iter().all(|mapped| before.lists.contains(mapped))
}

struct Line<'l> {
    row: Row<'l>,
    mapping: &'l Mapping,
    labels: &'l Labels,
    remarks: Vec<Remark>,
}

impl Line<'_> {
    fn cell(&self, code: &str) -> Value<'_> {
        self.mapping.column(code).map_or(Value::Empty, |column| self.row.value(column))
    }

    fn heading(&self, code: &str) -> Cow<'static, str> {
        let column = self.mapping.column(code).and_then(|column| self.mapping.headings.get(column));
        Cow::Owned(column.cloned().unwrap_or_default())
    }

    /// What stands in the cell; none when that is nothing.
    fn text(&self, code: &str) -> Option<String> {
        let text = clean::tidy(&self.cell(code).to_text());
        (!text.is_empty() && !clean::is_empty_mark(&text)).then_some(text)
    }

    fn offer(mut self) -> Result<Incoming, Refused> {
        let title: String = self.text("title").ok_or(Refused::NoTitle)?.chars().take(200).collect();
        let operator = self.text("operator");
        let key = self.text("source_key").unwrap_or_else(|| {
            format!("{} | {}", operator.as_deref().map(name_key).unwrap_or_default(), name_key(&title))
        });
        let number = self.text("enterprise_number");
        let organiser = (operator.is_some() || number.is_some()).then(|| Organiser {
            name: operator.unwrap_or_default(),
            key: None,
            number,
        });
        let slots = self.slots();
        let mut fields = vec![Mapped::new(self.heading("title"), "title", title)];
        let kind = self.text("kind").and_then(|said| self.labels.code("kind", &said).map(str::to_owned));
        let usual = if slots.is_empty() { OfferKind::OnRequest } else { OfferKind::Dated };
        let from = if kind.is_some() { self.heading("kind") } else { self.heading("dates") };
        fields.push(Mapped::new(from, "kind", kind.unwrap_or_else(|| usual.code().to_owned())));
        for field in FIELDS {
            if matches!(field.name, "title" | "kind" | "price_model" | "price_cents" | "position") {
                continue;
            }
            let Some(said) = self.text(field.name) else { continue };
            let value = match self.labels.code(field.name, &said) {
                Some(code) => code.to_owned(),
                None => self.understood(field.name, &said),
            };
            fields.push(Mapped::new(self.heading(field.name), field.name, value));
        }
        self.price(&mut fields);
        self.position(&mut fields);
        let lists = LISTS.iter().filter_map(|list| self.list(*list)).collect();
        let slots_from = self.heading("dates");
        Ok(Incoming { key, organiser, fields, lists, slots, slots_from, remarks: self.remarks })
    }

    /// A value in the words of a need, when the field is one that a need has too; otherwise as it is, for the field's
    /// own rule to take or refuse.
    fn understood(&self, field: &str, said: &str) -> String {
        use crate::code::NeedList;
        let list = match field {
            "offer_type" => NeedList::Type,
            "setting" => NeedList::Setting,
            _ => return said.to_owned(),
        };
        understand::understand(said).of(list).first().cloned().unwrap_or_else(|| said.to_owned())
    }

    /// What is paid, in its own column or in words: `gratuit`, `5 € par élève`, `60 €/classe`, `sur devis`.
    fn price(&mut self, fields: &mut Vec<Mapped>) {
        let model = self.text("price_model");
        let model_code =
            model.as_deref().and_then(|said| self.labels.code("price_model", said)).map(str::to_owned);
        if let Some(code) = &model_code {
            fields.push(Mapped::new(self.heading("price_model"), "price_model", code.clone()));
        } else if let (Some(said), Some(_)) = (&model, find("price_model")) {
            fields.push(Mapped::new(self.heading("price_model"), "price_model", said.clone()));
        }
        let Some(said) = self.text("price") else { return };
        let from = self.heading("price");
        let (spoken, cents) = price_in_words(&said);
        if let (None, Some(spoken)) = (&model_code, spoken) {
            fields.push(Mapped::new(from.clone(), "price_model", spoken));
        }
        match cents {
            Some(cents) if cents > 0 => {
                let typed = format!("{},{:02}", cents / 100, cents % 100);
                fields.push(Mapped::new(from, "price_cents", typed));
            }
            // What is no amount is kept in words.
            _ if spoken != Some("free") && fields.iter().all(|mapped| mapped.field != "price_note") => {
                fields.push(Mapped::new(from, "price_note", said));
            }
            _ => {}
        }
    }

    fn position(&self, fields: &mut Vec<Mapped>) {
        if let Some(point) = clean::coordinates_in_one(self.cell("position")).value {
            let value = format!("{}, {}", point.lat, point.lon);
            fields.push(Mapped::new(self.heading("position"), "position", value));
        } else if let Some(point) = clean::coordinates(self.cell("latitude"), self.cell("longitude")).value {
            let from = format!("{}, {}", self.heading("latitude"), self.heading("longitude"));
            fields.push(Mapped::new(from, "position", format!("{}, {}", point.lat, point.lon)));
        }
    }

    fn list(&mut self, list: OfferList) -> Option<MappedList> {
        let said = self.text(list.code())?;
        let values = if list == OfferList::Level {
            self.levels(&said)
        } else {
            let (values, unknown) = self.labels.codes(list, &said);
            for value in unknown {
                if list == OfferList::Purse {
                    self.remarks.push(Remark::NoSuchPurse { value, among: Vec::new() });
                    continue;
                }
                let why = navette_network::field::FieldError::Unknown.into();
                self.remarks.push(Remark::NotTaken { field: list.code(), value, why });
            }
            values
        };
        (!values.is_empty()).then(|| MappedList { from: self.heading(list.code()), list, values })
    }

    /// Levels as lists write them: years, stages, or ages.
    fn levels(&mut self, said: &str) -> Vec<String> {
        let codes = |levels: Vec<navette_belgium::Level>| -> Vec<String> {
            levels.into_iter().map(|level| level.code().into_owned()).collect()
        };
        if let Ok(levels) = parse_levels(said) {
            return codes(levels);
        }
        let key = name_key(said);
        if key.contains("ans") || key.contains("jaar") || key.bytes().all(|b| b.is_ascii_digit() || b == b' ')
        {
            let ages: Vec<&str> =
                key.split(' ').filter(|word| word.bytes().all(|b| b.is_ascii_digit())).collect();
            let range = match (ages.as_slice(), key.starts_with("jusqu")) {
                ([only], true) => format!("-{only}"),
                ([only], false) if key.contains("des ") || key.contains("partir") || said.contains('+') => {
                    format!("{only}-")
                }
                ([only], _) => (*only).to_owned(),
                ([first, .., last], _) => format!("{first}-{last}"),
                ([], _) => said.to_owned(),
            };
            return levels_of_ages(&range, &mut self.remarks);
        }
        let levels = understand::levels(said);
        if levels.is_empty() {
            self.remarks.push(Remark::AgesUnreadable(said.chars().take(40).collect()));
        }
        codes(levels)
    }

    /// The dates of the line: one in a cell of its own, or several in words; with the hours beside them.
    fn slots(&mut self) -> Vec<Slot> {
        let time = |value: Value<'_>| match value {
            Value::Moment(at) => Some(at.time()),
            other => time_typed(&other.to_text()),
        };
        let (starts, ends) = (time(self.cell("starts")), time(self.cell("ends")));
        let ends = ends.filter(|ends| starts.is_some_and(|starts| starts < *ends));
        let days: Vec<Option<Slot>> = match self.cell("dates") {
            Value::Moment(at) => {
                let own = Some(at.time()).filter(|time| *time != Time::midnight());
                vec![Some(Slot { day: at.date(), starts: starts.or(own), ends })]
            }
            Value::Empty => Vec::new(),
            other => other
                .to_text()
                .split([';', '\n', '|'])
                .map(str::trim)
                .filter(|part| !part.is_empty())
                .map(|part| {
                    Slot::read(part).or_else(|| {
                        let day = clean::day(Value::Text(part)).value?;
                        Some(Slot { day, starts, ends })
                    })
                })
                .collect(),
        };
        if days.iter().any(Option::is_none) {
            self.remarks.push(Remark::DateLeftOut);
        }
        tidy(days.into_iter().flatten().collect(), &mut self.remarks)
    }
}

/// A time of day as lists write it: `9:30`, `9h30`, `14 h`.
fn time_typed(text: &str) -> Option<Time> {
    let plain: String = text.trim().to_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
    let (hour, minute) = plain.split_once(['h', ':', '.'])?;
    let minute = if minute.is_empty() { 0 } else { minute.get(..2)?.parse().ok()? };
    Time::new(hour.parse().ok()?, minute, 0, 0).ok()
}

/// What is paid for and how much, as people write it in one cell.
fn price_in_words(said: &str) -> (Option<&'static str>, Option<i64>) {
    let key = format!(" {} ", name_key(said));
    let has = |words: &[&str]| words.iter().any(|word| key.contains(&format!(" {word}")));
    let model = match () {
        () if has(&["gratuit", "gratis", "free"]) => Some("free"),
        () if has(&["devis", "quote", "a convenir", "op aanvraag"]) => Some("quote"),
        () if has(&["eleve", "enfant", "personne", "leerling", "pp", "pupil"]) => Some("pupil"),
        () if has(&["classe", "groupe", "forfait", "klas", "class"]) => Some("class"),
        () if has(&["seance", "atelier", "sessie", "session"]) => Some("session"),
        () => None,
    };
    // The first amount; two of them («de 5 à 8 €») say no price.
    let plain = said.replace("\u{a0}", " ").replace("\u{202f}", " ");
    let amounts: Vec<i64> = plain
        .split(|c: char| !(c.is_ascii_digit() || c == ',' || c == '.'))
        .filter(|part| part.bytes().any(|b| b.is_ascii_digit()))
        .filter_map(|part| cents_typed(part.trim_matches(['.', ','])))
        .collect();
    match amounts.as_slice() {
        [0] if model.is_none() => (Some("free"), None),
        [one] => (model, Some(*one)),
        _ => (model, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::recognise;
    use jiff::civil::date;
    use navette_documents::Where;

    const LIST: &str = "Titre;Opérateur;Public;Discipline;Tarif;Courriel;Date;Heure;Rayon de déplacement (km)\n\
        Tisser une histoire;Atelier du fil;M3 à P2;Conte, arts textiles;60 € par classe;fil@exemple.test;14/01/2027;9h30;10 km\n\
        Tisser une histoire;Atelier du fil;M3 à P2;Conte, arts textiles;60 € par classe;fil@exemple.test;15/01/2027;9h30;10 km\n\
        Le musée en classe;Musée d'essai;6-7 ans;Patrimoine;gratuit;musee@exemple.test;;;\n\
        ;Sans titre;;;;;;;\n";

    fn read_list(text: &str) -> Vec<Told> {
        let book = Workbook::read(text.as_bytes(), "offres.csv").expect("a table");
        read(&book, &recognise(&book, Where::default()).expect("a list of offers"), &[])
    }

    #[test]
    fn a_list_is_understood_by_its_headings_and_its_words() {
        let told = read_list(LIST);
        let good: Vec<&Incoming> = told.iter().filter_map(|one| one.1.as_ref().ok()).collect();
        assert_eq!(good.len(), 2, "{told:?}");
        let first = good[0];
        assert_eq!(first.organiser.as_ref().map(|who| who.name.as_str()), Some("Atelier du fil"));
        assert_eq!(first.said("kind"), Some("dated"));
        assert_eq!((first.said("price_model"), first.said("price_cents")), (Some("class"), Some("60,00")));
        assert_eq!(first.said("radius_km"), Some("10 km"));
        let days: Vec<_> = first.slots.iter().map(|slot| slot.day).collect();
        assert_eq!(days, [date(2027, 1, 14), date(2027, 1, 15)], "two lines, one offer");
        let levels = first.lists.iter().find(|mapped| mapped.list == OfferList::Level).expect("levels");
        assert_eq!(levels.values, ["M3", "P1", "P2"]);
        assert_eq!(levels.from, "Public");
        let domains = first.lists.iter().find(|mapped| mapped.list == OfferList::Domain).expect("domains");
        assert!(domains.values.contains(&"theatre".to_owned()), "{domains:?}");
        assert_eq!(good[1].said("kind"), Some("on_request"));
        assert_eq!(good[1].said("price_model"), Some("free"));
        let levels = good[1].lists.iter().find(|mapped| mapped.list == OfferList::Level).expect("levels");
        assert_eq!(levels.values, ["P1", "P2"]);
    }

    #[test]
    fn prices_are_read_as_people_write_them() {
        for (said, model, cents) in [
            ("Gratuit", Some("free"), None),
            ("5 € par élève", Some("pupil"), Some(500)),
            ("60 €/classe", Some("class"), Some(6_000)),
            ("4,50", None, Some(450)),
            ("0 €", Some("free"), None),
            ("sur devis", Some("quote"), None),
            ("de 5 à 8 € par enfant", Some("pupil"), None),
        ] {
            assert_eq!(price_in_words(said), (model, cents), "{said}");
        }
    }

    #[test]
    fn hours_are_read_as_people_write_them() {
        for (said, hour, minute) in [("9h30", 9, 30), ("14 h", 14, 0), ("09:05", 9, 5), ("9.30", 9, 30)] {
            assert_eq!(time_typed(said), Time::new(hour, minute, 0, 0).ok(), "{said}");
        }
        assert_eq!(time_typed("matin"), None);
    }
}
