//! Writing small, well-formed SVG: every text escaped, numbers to a tenth, no inline style.

/// Largest coordinate ever written; anything beyond, or not finite, is pulled back.
const LIMIT: f64 = 100_000.0;

/// A number as whole tenths; what is not a number counts as zero.
pub(crate) fn tenths(value: f64) -> i32 {
    if value.is_nan() { 0 } else { (value.clamp(-LIMIT, LIMIT) * 10.0).round() as i32 }
}

/// A finite number, or the fallback.
pub(crate) fn finite(value: f64, fallback: f64) -> f64 {
    if value.is_finite() { value } else { fallback }
}

/// A caller's word made safe as a class or an id: letters, digits and hyphens, never empty, never starting with a digit.
pub(crate) fn token(word: &str) -> String {
    let mut safe: String =
        word.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect();
    if !safe.starts_with(|c: char| c.is_ascii_alphabetic()) {
        safe.insert(0, 'x');
    }
    safe
}

/// Text being written, element by element.
#[derive(Default)]
pub(crate) struct Ink(String);

impl Ink {
    pub(crate) fn with_capacity(bytes: usize) -> Self {
        Self(String::with_capacity(bytes))
    }

    pub(crate) fn finish(self) -> String {
        self.0
    }

    /// Starts an element; attributes may follow, then [`Self::inside`] or [`Self::close`].
    pub(crate) fn open(&mut self, tag: &'static str) -> &mut Self {
        self.0.push('<');
        self.0.push_str(tag);
        self
    }

    pub(crate) fn attr(&mut self, name: &'static str, value: &str) -> &mut Self {
        self.attr_parts(name, &[value])
    }

    /// An attribute made of several pieces.
    pub(crate) fn attr_parts(&mut self, name: &'static str, parts: &[&str]) -> &mut Self {
        self.0.push(' ');
        self.0.push_str(name);
        self.0.push_str("=\"");
        for part in parts {
            self.escape(part);
        }
        self.0.push('"');
        self
    }

    pub(crate) fn num(&mut self, name: &'static str, value: f64) -> &mut Self {
        self.0.push(' ');
        self.0.push_str(name);
        self.0.push_str("=\"");
        self.push_tenths(tenths(value));
        self.0.push('"');
        self
    }

    /// A path written by the given function into `d`.
    pub(crate) fn path(&mut self, draw: impl FnOnce(&mut Pen<'_>)) -> &mut Self {
        self.0.push_str(" d=\"");
        draw(&mut Pen { ink: self, at: (0, 0) });
        self.0.push('"');
        self
    }

    /// Ends the opening tag of an element that has content.
    pub(crate) fn inside(&mut self) -> &mut Self {
        self.0.push('>');
        self
    }

    /// Ends an element without content.
    pub(crate) fn close(&mut self) -> &mut Self {
        self.0.push_str("/>");
        self
    }

    pub(crate) fn end(&mut self, tag: &'static str) -> &mut Self {
        self.0.push_str("</");
        self.0.push_str(tag);
        self.0.push('>');
        self
    }

    pub(crate) fn words(&mut self, text: &str) -> &mut Self {
        self.escape(text);
        self
    }

    /// An element with nothing but text.
    pub(crate) fn element(&mut self, tag: &'static str, text: &str) -> &mut Self {
        self.open(tag).inside().words(text).end(tag)
    }

    /// A line of text at a place.
    pub(crate) fn text_at(&mut self, class: &str, x: f64, y: f64, text: &str) -> &mut Self {
        self.open("text").attr("class", class).num("x", x).num("y", y).inside().words(text).end("text")
    }

    /// Escapes for content and attributes alike, and drops what XML 1.0 forbids.
    fn escape(&mut self, text: &str) {
        // Nearly every text has nothing to escape; 0xEF begins the two forbidden non-characters.
        if !text.bytes().any(|b| matches!(b, 0..=0x1f | b'&' | b'<' | b'>' | b'"' | 0xef)) {
            self.0.push_str(text);
            return;
        }
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\t' | '\n' | '\r' => self.0.push(' '),
                '\0'..='\x1f' | '\u{fffe}' | '\u{ffff}' => {}
                c => self.0.push(c),
            }
        }
    }

    /// `-5` as `-.5`, `120` as `12`, `123` as `12.3`.
    fn push_tenths(&mut self, value: i32) {
        if value < 0 {
            self.0.push('-');
        }
        let (whole, tenth) = (value.unsigned_abs() / 10, value.unsigned_abs() % 10);
        if whole > 0 || tenth == 0 {
            self.push_whole(whole);
        }
        if tenth > 0 {
            self.0.push('.');
            self.0.push(char::from(b'0' + tenth as u8));
        }
    }

    fn push_whole(&mut self, value: u32) {
        if value >= 10 {
            self.push_whole(value / 10);
        }
        self.0.push(char::from(b'0' + (value % 10) as u8));
    }
}

/// Draws inside a `d` attribute with relative moves, which are the shortest; it counts in tenths so nothing drifts.
pub(crate) struct Pen<'a> {
    ink: &'a mut Ink,
    at: (i32, i32),
}

impl Pen<'_> {
    pub(crate) fn move_to(&mut self, x: f64, y: f64) -> &mut Self {
        self.at = (tenths(x), tenths(y));
        self.ink.0.push('M');
        self.pair(self.at);
        self
    }

    /// Draws a line, unless it would be shorter than a tenth; `first` writes the command letter.
    pub(crate) fn line_to(&mut self, x: f64, y: f64, first: bool) -> bool {
        let to = (tenths(x), tenths(y));
        if to == self.at {
            return false;
        }
        let by = (to.0 - self.at.0, to.1 - self.at.1);
        if first {
            self.ink.0.push('l');
        } else if by.0 >= 0 {
            self.ink.0.push(' ');
        }
        self.pair(by);
        self.at = to;
        true
    }

    pub(crate) fn across(&mut self, by: f64) -> &mut Self {
        self.ink.0.push('h');
        self.ink.push_tenths(tenths(by));
        self
    }

    pub(crate) fn down(&mut self, by: f64) -> &mut Self {
        self.ink.0.push('v');
        self.ink.push_tenths(tenths(by));
        self
    }

    pub(crate) fn shut(&mut self) {
        self.ink.0.push('z');
    }

    fn pair(&mut self, (x, y): (i32, i32)) {
        self.ink.push_tenths(x);
        if y >= 0 {
            self.ink.0.push(' ');
        }
        self.ink.push_tenths(y);
    }
}

/// Opens a picture: its size, its words for those who cannot see it, and whether links are inside.
///
/// `role="img"` hides what is inside from a screen reader, so a picture with links is a `group` instead.
pub(crate) struct Frame<'a> {
    pub id: &'a str,
    pub class: &'a str,
    pub width: f64,
    pub height: f64,
    pub title: &'a str,
    pub description: &'a str,
    pub has_links: bool,
}

impl Frame<'_> {
    pub(crate) fn open(&self, ink: &mut Ink) {
        let id = token(self.id);
        let (w, h) = (self.width, self.height);
        ink.open("svg").attr("xmlns", "http://www.w3.org/2000/svg").attr("class", self.class);
        ink.0.push_str(" viewBox=\"0 0 ");
        ink.push_tenths(tenths(w));
        ink.0.push(' ');
        ink.push_tenths(tenths(h));
        ink.0.push('"');
        ink.num("width", w).num("height", h);
        ink.attr("role", if self.has_links { "group" } else { "img" });
        if self.description.is_empty() {
            ink.attr_parts("aria-labelledby", &[&id, "-t"]);
        } else {
            ink.attr_parts("aria-labelledby", &[&id, "-t"]).attr_parts("aria-describedby", &[&id, "-d"]);
        }
        ink.inside();
        ink.open("title").attr_parts("id", &[&id, "-t"]).inside().words(self.title).end("title");
        if !self.description.is_empty() {
            ink.open("desc").attr_parts("id", &[&id, "-d"]).inside().words(self.description).end("desc");
        }
    }
}

/// Runs quick-xml over the text and says what is wrong, for tests.
#[cfg(test)]
pub(crate) fn check(svg: &str) {
    let mut reader = quick_xml::Reader::from_str(svg);
    reader.config_mut().check_end_names = true;
    let mut depth = 0_i32;
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{error} in {svg}")) {
            quick_xml::events::Event::Start(tag) => {
                depth += 1;
                tag.attributes().for_each(|a| assert_ne!(a.expect("well formed").key.as_ref(), "style"));
            }
            quick_xml::events::Event::Empty(tag) => {
                tag.attributes().for_each(|a| assert_ne!(a.expect("well formed").key.as_ref(), "style"));
            }
            quick_xml::events::Event::End(_) => depth -= 1,
            quick_xml::events::Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0, "{svg}");
    assert!(!svg.contains("NaN") && !svg.contains("inf\""), "{svg}");
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_short() {
        let written = |value: f64| {
            let mut ink = Ink::default();
            ink.push_tenths(tenths(value));
            ink.finish()
        };
        for (value, text) in [
            (0.0, "0"),
            (-0.04, "0"),
            (0.5, ".5"),
            (-0.5, "-.5"),
            (12.0, "12"),
            (12.34, "12.3"),
            (-7.96, "-8"),
        ] {
            assert_eq!(written(value), text);
        }
        assert_eq!(written(f64::NAN), "0");
        assert_eq!(written(f64::INFINITY), "100000");
    }

    #[test]
    fn a_path_uses_few_letters() {
        let mut ink = Ink::default();
        ink.open("path").path(|pen| {
            pen.move_to(10.0, 20.0);
            pen.line_to(10.02, 20.0, true);
            pen.line_to(10.5, 19.0, true);
            pen.line_to(9.0, 19.0, false);
            pen.line_to(12.0, 30.0, false);
            pen.shut();
        });
        assert_eq!(ink.close().0, r#"<path d="M10 20l.5-1-1.5 0 3 11z"/>"#);
    }

    #[test]
    fn names_are_made_safe() {
        assert_eq!(token("École d'art"), "x-cole-d-art");
        assert_eq!(token(""), "x");
        assert_eq!(token("12"), "x12");
        assert_eq!(token("site"), "site");
    }

    proptest! {
        #[test]
        fn any_text_stays_inside_its_element(text in any::<String>()) {
            let mut ink = Ink::default();
            ink.open("g").attr("class", &text).inside().element("title", &text).end("g");
            check(&ink.finish());
        }
    }
}
