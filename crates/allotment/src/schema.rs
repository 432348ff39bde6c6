//! The JSON schemas of the formats, made from the types.

use crate::answer::Answer;
use crate::certificate::Certificate;
use crate::problem::Problem;
use schemars::schema_for;

/// The schema of a problem, as JSON text.
pub fn problem_schema() -> String {
    text(schema_for!(Problem))
}

/// The schema of an answer, as JSON text.
pub fn answer_schema() -> String {
    text(schema_for!(Answer))
}

/// The schema of a certificate, as JSON text.
pub fn certificate_schema() -> String {
    text(schema_for!(Certificate))
}

fn text(schema: schemars::Schema) -> String {
    format!("{:#}\n", schema.to_value())
}

#[cfg(test)]
mod tests {
    /// `REWRITE_SCHEMAS=1 cargo test -p navette-allotment` writes them anew.
    #[test]
    fn the_schemas_in_the_folder_are_those_of_the_types() {
        for (name, text) in [
            ("problem", super::problem_schema()),
            ("answer", super::answer_schema()),
            ("certificate", super::certificate_schema()),
        ] {
            let path = format!("{}/schema/{name}.json", env!("CARGO_MANIFEST_DIR"));
            if std::env::var_os("REWRITE_SCHEMAS").is_some() {
                std::fs::write(&path, &text).unwrap();
            }
            // As values: the order of keys is a feature of serde_json that another crate may switch on.
            let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
            assert_eq!(value(&std::fs::read_to_string(&path).unwrap()), value(&text), "{path}");
        }
    }

    #[test]
    fn the_small_example_is_a_problem_and_says_itself_again() {
        let text = include_str!("../examples/small.json");
        let problem: crate::problem::Problem = serde_json::from_str(text).unwrap();
        let again = serde_json::to_string(&problem).unwrap();
        assert_eq!(problem, serde_json::from_str(&again).unwrap());
        assert_eq!(problem.groups.len(), 4);
    }
}
