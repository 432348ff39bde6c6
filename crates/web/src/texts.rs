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
    /// Sentences with variables.
    bundle: FluentBundle<FluentResource>,
    /// Sentences without, as they are shown: nine in ten, and a tenth of the memory that Fluent wants for one.
    plain: FxHashMap<&'static str, Box<str>>,
}

impl Language {
    fn new(code: &str, rooms: &[Translations]) -> Self {
        let mut ready = Self { bundle: bundle(code), plain: FxHashMap::default() };
        for room in rooms {
            let text = room.iter().find(|(language, _)| *language == code).map_or("", |(_, text)| *text);
            let mut all = bundle(code);
            add(&mut all, text);
            let mut with_variables = String::new();
            for (key, entry) in entries(text) {
                match plainly(&all, key) {
                    Some(words) => {
                        assert!(
                            ready.plain.insert(key, words.into()).is_none(),
                            "{code}: {key} is there twice"
                        );
                    }
                    None => with_variables.push_str(entry),
                }
            }
            add(&mut ready.bundle, &with_variables);
        }
        ready.plain.shrink_to_fit();
        ready
    }
}

fn bundle(code: &str) -> FluentBundle<FluentResource> {
    let id = code.parse().unwrap_or_else(|_| panic!("{code} is a language"));
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // The screen is one direction of writing: marks around variables would only get in the way.
    bundle.set_use_isolating(false);
    bundle
}

fn add(bundle: &mut FluentBundle<FluentResource>, text: &str) {
    let resource = FluentResource::try_new(text.to_owned())
        .unwrap_or_else(|(_, errors)| panic!("{errors:?} in {}", &text[..text.floor_char_boundary(60)]));
    if let Err(errors) = bundle.add_resource(resource) {
        panic!("{errors:?}");
    }
}

/// A sentence that has no variables.
fn plainly(bundle: &FluentBundle<FluentResource>, key: &str) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, None, &mut errors).into_owned();
    errors.is_empty().then_some(text)
}

impl Texts {
    /// Reads the rooms' files. Sentences may have variables, but do not quote each other.
    ///
    /// # Panics
    /// When a file is not Fluent or a key is there twice: a fault of the program, found by its first test.
    pub fn new(rooms: &[Translations]) -> Self {
        Self(Arc::new(LANGUAGES.map(|code| Language::new(code, rooms))))
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
        self.language(language).plain.get(key).map(Box::as_ref)
    }

    /// A sentence with its variables; numbers choose the plural.
    pub fn with(&self, language: &str, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let bundle = &self.language(language).bundle;
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            // A language may do without the variables.
            return self.plain(language, key).to_owned();
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
        let language = self.language(language);
        language.plain.contains_key(key) || language.bundle.has_message(key)
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
    entries(text).map(|(key, _)| key.to_owned()).collect()
}

/// The sentences of a Fluent file: each key with its lines.
fn entries(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let begins = |line: &str| line.starts_with(|c: char| c.is_ascii_alphabetic());
    let mut starts = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if begins(line) {
            starts.push(at);
        }
        at += line.len();
    }
    let ends: Vec<usize> = starts.iter().skip(1).copied().chain([text.len()]).collect();
    starts.into_iter().zip(ends).filter_map(move |(start, end)| {
        let entry = text.get(start..end)?;
        Some((entry.split_once('=')?.0.trim(), entry))
    })
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

    #[test]
    fn a_sentence_keeps_its_lines_and_a_remark_between_two_harms_nothing() {
        let ftl = "# Un titre\nt-long =\n    Une ligne,\n    et une autre.\n\n## Partie\n\nt-named = Bonjour { $name }\nt-none = Rien\n";
        let texts = Texts::new(&[[("fr", ftl), ("nl", ftl), ("en", ftl)]]);
        assert_eq!(texts.plain("fr", "t-long"), "Une ligne,\net une autre.");
        assert_eq!(texts.with("fr", "t-named", &[("name", "Ada".into())]), "Bonjour Ada");
        assert_eq!(texts.with("fr", "t-none", &[("name", "Ada".into())]), "Rien");
        assert_eq!(texts.find("fr", "t-named"), None, "it wants a variable");
        assert!(texts.has("en", "t-named") && texts.has("en", "t-none") && !texts.has("en", "t-never"));
        assert_eq!(keys_of(ftl), ["t-long", "t-named", "t-none"]);
    }

    #[test]
    #[should_panic(expected = "is there twice")]
    fn a_key_is_there_once() {
        let one = [("fr", "t-a = A\n"), ("nl", ""), ("en", "")];
        let _ = Texts::new(&[one, one]);
    }
}
