//! Which operator of the register an organiser is.

use super::{Organiser, Refused};
use navette_belgium::BceNumber;
use navette_belgium::text::name_key;
use navette_network::id::OperatorId;
use std::collections::HashMap;

/// The operators of a basin, by what tells one from another.
#[derive(Debug, Clone, Default)]
pub struct Operators {
    names: HashMap<String, Vec<OperatorId>>,
    numbers: HashMap<String, OperatorId>,
    keys: HashMap<String, OperatorId>,
}

impl Operators {
    /// Adds an operator.
    pub fn add(&mut self, id: OperatorId, name: &str, number: Option<&str>) {
        self.names.entry(name_key(name)).or_default().push(id);
        self.numbers.extend(number.map(|number| (number.to_owned(), id)));
    }

    /// Adds the key by which a source knows an operator.
    pub fn add_key(&mut self, key: String, id: OperatorId) {
        self.keys.insert(key, id);
    }

    /// The operator that an organiser is: by the key of the source, by number, then by name; none when nobody is.
    ///
    /// # Errors
    /// [`Refused::SeveralOperators`] when several are called so.
    pub fn find(&self, organiser: &Organiser) -> Result<Option<OperatorId>, Refused> {
        let by_key = || organiser.key.as_ref().and_then(|key| self.keys.get(key));
        let number = organiser.number.as_deref().and_then(|number| number.parse::<BceNumber>().ok());
        let by_number = || number.as_ref().and_then(|number| self.numbers.get(number.as_str()));
        if let Some(id) = by_key().or_else(by_number) {
            return Ok(Some(*id));
        }
        match self.names.get(&name_key(&organiser.name)).map(Vec::as_slice) {
            None | Some([]) => Ok(None),
            Some([one]) => Ok(Some(*one)),
            Some(_) => Err(Refused::SeveralOperators(organiser.name.clone())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use navette_database::Uuid;

    #[test]
    fn an_operator_is_known_by_key_then_number_then_name() {
        let id = |key| OperatorId(Uuid::from_u128(key));
        let mut operators = Operators::default();
        operators.add(id(1), "Atelier du fil", Some("0403170701"));
        operators.add(id(2), "La Laine", None);
        operators.add(id(3), "Le Double", None);
        operators.add(id(4), "Le double", None);
        operators.add_key("https://source.test/2".to_owned(), id(2));
        let told = |name: &str, key: Option<&str>, number: Option<&str>| {
            let own = |text: Option<&str>| text.map(str::to_owned);
            operators.find(&Organiser { name: name.to_owned(), key: own(key), number: own(number) })
        };
        assert_eq!(told("Sous un autre nom", Some("https://source.test/2"), None), Ok(Some(id(2))));
        assert_eq!(told("Sous un autre nom", None, Some("BE 0403.170.701")), Ok(Some(id(1))));
        assert_eq!(told("ATELIER DU FIL", None, None), Ok(Some(id(1))));
        assert_eq!(told("Personne", None, None), Ok(None));
        assert_eq!(told("Le Double", None, None), Err(Refused::SeveralOperators("Le Double".into())));
    }
}
