//! Every sentence a person reads, in three languages, from the rooms' Fluent files.

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::sync::Arc;

/// The languages of the screen; French is the source.
pub const LANGUAGES: [&str; 3] = ["fr", "nl", "en"];

/// One room's sentences: a language and the text of its Fluent file.
pub type Translations = [(&'static str, &'static str); 3];

/// The sentences of every room.
#[derive(Clone)]
pub struct Texts(Arc<[Language; 3]>);

struct Language {
    bundle: FluentBundle<FluentResource>,
    /// Sentences without variables, ready.
    plain: FxHashMap<String, String>,
}

impl Texts {
    /// Reads the rooms' files.
    ///
    /// # Panics
    /// When a file is not Fluent or a key is there twice: a fault of the program, found by its first test.
    pub fn new(rooms: &[Translations]) -> Self {
        let languages = LANGUAGES.map(|code| {
            let id = code.parse().unwrap_or_else(|_| panic!("{code} is a language"));
            let mut bundle = FluentBundle::new_concurrent(vec![id]);
            // The screen is one direction of writing: marks around variables would only get in the way.
            bundle.set_use_isolating(false);
            let mut keys = Vec::new();
            for room in rooms {
                let text = room.iter().find(|(language, _)| *language == code).map_or("", |(_, text)| text);
                let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(_, errors)| {
                    panic!("{code}: {errors:?} in {}", &text[..text.len().min(60)])
                });
                keys.extend(keys_of(text));
                if let Err(errors) = bundle.add_resource(resource) {
                    panic!("{code}: {errors:?}");
                }
            }
            let plain = keys
                .into_iter()
                .filter_map(|key| {
                    let pattern = bundle.get_message(&key)?.value()?;
                    let mut errors = Vec::new();
                    let text = bundle.format_pattern(pattern, None, &mut errors).into_owned();
                    errors.is_empty().then_some((key, text))
                })
                .collect();
            Language { bundle, plain }
        });
        Self(Arc::new(languages))
    }

    fn language(&self, code: &str) -> &Language {
        let [french, dutch, english] = &*self.0;
        match code {
            "nl" => dutch,
            "en" => english,
            _ => french,
        }
    }

    /// A sentence without variables; the key itself when it is missing.
    pub fn plain<'a>(&'a self, language: &str, key: &'a str) -> &'a str {
        match self.language(language).plain.get(key) {
            Some(text) => text,
            None => {
                debug_assert!(false, "the sentence {key} is missing or wants variables ({language})");
                key
            }
        }
    }

    /// A sentence without variables, if there is one with this key.
    pub fn find<'a>(&'a self, language: &str, key: &str) -> Option<&'a str> {
        self.language(language).plain.get(key).map(String::as_str)
    }

    /// A sentence with its variables; numbers choose the plural.
    pub fn with(&self, language: &str, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let bundle = &self.language(language).bundle;
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            debug_assert!(false, "the sentence {key} is missing ({language})");
            return key.to_owned();
        };
        let mut fluent = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            match value {
                Arg::Text(text) => fluent.set(*name, FluentValue::String(Cow::Borrowed(text))),
                Arg::Owned(text) => fluent.set(*name, FluentValue::String(Cow::Borrowed(text.as_str()))),
                Arg::Count(number) => fluent.set(*name, FluentValue::from(*number)),
            }
        }
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&fluent), &mut errors).into_owned();
        debug_assert!(errors.is_empty(), "{key} ({language}): {errors:?}");
        text
    }

    /// Every key of a language, for the test that compares languages.
    pub fn has(&self, language: &str, key: &str) -> bool {
        self.language(language).bundle.has_message(key)
    }
}

/// A variable of a sentence.
#[derive(Debug, Clone)]
pub enum Arg<'a> {
    /// Words.
    Text(&'a str),
    /// Words made on the spot.
    Owned(String),
    /// A number, which also chooses the plural. Written without separators: give `Owned` beside it to show a large one.
    Count(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}
impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}
impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Owned(text)
    }
}
impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Self::Count(number)
    }
}
impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Count(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// The keys that a Fluent file defines.
pub fn keys_of(text: &str) -> Vec<String> {
    text.lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()))
        .filter_map(|line| line.split_once('=').map(|(key, _)| key.trim().to_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals_follow_the_language() {
        let ftl = "t-sites = { $n ->\n    [one] { $n } implantation\n   *[other] { $n } implantations\n}\nt-plain = Réseau\n";
        let texts = Texts::new(&[[("fr", ftl), ("nl", ftl), ("en", ftl)]]);
        // In French zero is singular.
        assert_eq!(texts.with("fr", "t-sites", &[("n", 0_i64.into())]), "0 implantation");
        assert_eq!(texts.with("en", "t-sites", &[("n", 0_i64.into())]), "0 implantations");
        assert_eq!(texts.plain("nl", "t-plain"), "Réseau");
    }
}
