//! A mail as a school wrote it: an `.eml` file, or text pasted from a mail. Pure, and made for hostile input: nothing in
//! it is run, opened or fetched; attachments are not looked at.

use jiff::Timestamp;
use jiff::civil::Date;
use mail_parser::decoders::html::html_to_text;
use mail_parser::{MessageParser, PartType};

/// The largest mail that is read, in bytes.
pub const MOST_BYTES: usize = 2_000_000;
/// The longest words that are kept of it, in characters.
pub const MOST_CHARS: usize = 8_000;
/// How deep parts of a mail may lie in each other.
const MOST_PARTS: usize = 200;

/// What was read of a mail.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Letter {
    /// The sender's name.
    pub from_name: Option<String>,
    /// The sender's address, lower case.
    pub from_email: Option<String>,
    /// The subject.
    pub subject: Option<String>,
    /// When it was written.
    pub on: Option<Date>,
    /// What it says: without what it answers, and without the signature's small print.
    pub text: String,
    /// Its key, by which it comes in once.
    pub message_id: Option<String>,
    /// Whether the text was cut because it was too long.
    pub is_cut: bool,
}

/// Why a mail cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MailProblem {
    /// There is nothing in it.
    #[error("empty")]
    Empty,
    /// It is larger than [`MOST_BYTES`].
    #[error("too large")]
    TooLarge,
    /// It holds no text that can be read.
    #[error("no text")]
    NoText,
    /// It is no message and no text, but a picture, a program or another file.
    #[error("not text")]
    NotText,
}

impl MailProblem {
    /// The end of the sentence's key.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLarge => "too-large",
            Self::NoText => "no-text",
            Self::NotText => "not-text",
        }
    }
}

/// Reads a mail: a message with its headers, or the text of one.
///
/// # Errors
/// When it is empty, too large, no text at all, or holds none.
pub fn read(bytes: &[u8]) -> Result<Letter, MailProblem> {
    if bytes.len() > MOST_BYTES {
        return Err(MailProblem::TooLarge);
    }
    let start = bytes.iter().position(|byte| !byte.is_ascii_whitespace()).ok_or(MailProblem::Empty)?;
    let letter = if has_headers(&bytes[start..]) { message(&bytes[start..]) } else { None };
    let letter = match letter {
        Some(letter) => letter,
        None if is_binary(bytes) => return Err(MailProblem::NotText),
        None => pasted(&String::from_utf8_lossy(bytes)),
    };
    if letter.text.is_empty() { Err(MailProblem::NoText) } else { Ok(letter) }
}

/// Whether it is a file that nobody reads as text: it holds a zero, or many signs that are no writing.
fn is_binary(bytes: &[u8]) -> bool {
    let odd = |byte: &&u8| **byte < b' ' && !matches!(**byte, b'\t' | b'\n' | b'\r' | 0x0B | 0x0C);
    bytes.contains(&0) || bytes.iter().filter(odd).count() * 50 > bytes.len()
}

/// The text of a page, where what ends a line of a list or a cell of a table ends a line of the text.
fn text_of_html(html: &str) -> String {
    const ENDS: &[&str] = &["</li", "</tr", "</td", "</th", "</dt", "</dd", "</div"];
    // As long as the page itself, so that places are the same.
    let lower = html.to_ascii_lowercase();
    let mut spaced = String::with_capacity(html.len() + 200);
    for (place, sign) in html.char_indices() {
        if sign == '<' && ENDS.iter().any(|end| lower[place..].starts_with(end)) {
            spaced.push_str("<br>");
        }
        spaced.push(sign);
    }
    html_to_text(&spaced)
}

/// Whether it begins as a message does: lines of headers, with a sender among them.
fn has_headers(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(20_000)]);
    let mut lines = head.lines();
    let named = |line: &str| {
        line.split_once(':').is_some_and(|(name, _)| {
            !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_graphic()) && name.len() < 80
        })
    };
    let first = lines.next().unwrap_or_default();
    let headers: Vec<&str> =
        std::iter::once(first).chain(lines.take_while(|line| !line.trim().is_empty())).collect();
    (named(first) || first.starts_with("From "))
        && headers.len() > 1
        && headers.iter().any(|line| line.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("from:")))
}

fn message(bytes: &[u8]) -> Option<Letter> {
    let message = MessageParser::default().parse(bytes)?;
    if message.parts.len() > MOST_PARTS {
        return None;
    }
    let sender = message.from().and_then(|from| from.first());
    let one_line = |text: &str| clean_line(text, 200);
    let text = match message.text_part(0).map(|part| &part.body) {
        Some(PartType::Html(html)) => text_of_html(html),
        _ => message.body_text(0)?.into_owned(),
    };
    let (text, is_cut) = body(&text);
    let on = message.date().and_then(|date| Timestamp::from_second(date.to_timestamp()).ok());
    Some(Letter {
        from_name: sender.and_then(|one| one.name()).and_then(one_line),
        from_email: sender.and_then(|one| one.address()).and_then(email),
        subject: message.subject().and_then(one_line),
        on: on.map(|at| at.to_zoned_datetime(navette_database::brussels()).date()),
        text,
        message_id: message.message_id().and_then(|id| clean_line(id, 250)),
        is_cut,
    })
}

/// Text pasted from a mail: the sender is looked for in its first lines.
fn pasted(text: &str) -> Letter {
    let mut letter = Letter::default();
    let mut rest = Vec::new();
    for (place, line) in text.lines().enumerate() {
        let (name, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.trim();
        match name.trim().to_lowercase().as_str() {
            "de" | "from" | "van" if place < 12 && letter.from_email.is_none() && !value.is_empty() => {
                letter.from_email = first_email(value);
                let shown = value.split(['<', '(']).next().unwrap_or_default();
                let shown = clean_line(shown.trim_matches(['"', '\'', ' ']), 200);
                letter.from_name = shown.filter(|name| !name.contains('@'));
            }
            "objet" | "subject" | "onderwerp" if place < 12 && letter.subject.is_none() => {
                letter.subject = clean_line(value, 200);
            }
            "à" | "a" | "to" | "aan" | "cc" | "envoyé" | "sent" | "verzonden" | "date" | "datum"
                if place < 12 && !value.is_empty() => {}
            _ => rest.push(line),
        }
    }
    (letter.text, letter.is_cut) = body(&rest.join("\n"));
    if letter.from_email.is_none() {
        letter.from_email = first_email(&letter.text);
    }
    letter
}

/// What a mail itself says: lines that quote another are left out, and what comes after an answered mail begins.
fn body(text: &str) -> (String, bool) {
    let mut kept: Vec<&str> = Vec::new();
    for line in text.lines() {
        let trimmed = line.trim();
        let lower = trimmed.to_lowercase();
        let answers = trimmed == "--"
            || lower.starts_with("-----original")
            || lower.starts_with("-----message d")
            || lower.starts_with("________")
            || (lower.starts_with("le ") && lower.ends_with("a écrit :"))
            || (lower.starts_with("le ") && lower.ends_with("a écrit\u{a0}:"))
            || (lower.starts_with("on ") && lower.ends_with("wrote:"))
            || (lower.starts_with("op ") && lower.contains("schreef"));
        if answers && kept.iter().any(|line| !line.trim().is_empty()) {
            break;
        }
        if !trimmed.starts_with('>') {
            kept.push(line.trim_end());
        }
    }
    let mut out = String::new();
    let mut blank = 0;
    for line in kept {
        let line: String = line.chars().filter(|c| !c.is_control() || *c == '\t').collect();
        blank = if line.trim().is_empty() { blank + 1 } else { 0 };
        if blank < 2 {
            out.push_str(&line);
            out.push('\n');
        }
    }
    let text = out.trim();
    let is_cut = text.chars().count() > MOST_CHARS;
    (text.chars().take(MOST_CHARS).collect::<String>().trim_end().to_owned(), is_cut)
}

/// A line without control characters, cut; nothing when it is empty.
fn clean_line(text: &str, most: usize) -> Option<String> {
    let line: String = text.chars().filter(|c| !c.is_control()).take(most).collect();
    let line = line.trim();
    (!line.is_empty()).then(|| line.to_owned())
}

/// An address, lower case, when it is one.
fn email(text: &str) -> Option<String> {
    let text = text.trim().trim_matches(['<', '>', '(', ')', '[', ']', ',', ';', '.', ':', '"', '\'']);
    let (name, host) = text.split_once('@')?;
    let good = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '%');
    let is_one = !name.is_empty()
        && name.chars().all(good)
        && host.contains('.')
        && host.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-'))
        && !host.starts_with('.')
        && text.len() <= 254;
    is_one.then(|| text.to_lowercase())
}

/// The first address in a text; `(at)` is read as `@`.
pub fn first_email(text: &str) -> Option<String> {
    text.replace(" (at) ", "@")
        .replace("(at)", "@")
        .split(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | ',' | ';' | '(' | ')'))
        .find_map(email)
}

/// The part of an address by which a school may be known; nothing for those that anyone may have.
pub fn own_domain(email: &str) -> Option<&str> {
    const ANYONE: &[&str] = &[
        "gmail.com",
        "hotmail.com",
        "hotmail.be",
        "outlook.com",
        "outlook.be",
        "live.be",
        "live.com",
        "yahoo.fr",
        "yahoo.com",
        "skynet.be",
        "telenet.be",
        "proximus.be",
        "icloud.com",
        "me.com",
        "msn.com",
        "proton.me",
        "protonmail.com",
        "voo.be",
        "scarlet.be",
    ];
    let (_, domain) = email.split_once('@')?;
    (!ANYONE.contains(&domain)).then_some(domain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    const EML: &str = "From: =?UTF-8?Q?Fatou_Tram=C3=A9?= <Fatou.Trame@Ecole.test>\r\nTo: peca@exemple.test\r\n\
        Subject: =?utf-8?B?UGVyY3Vzc2lvbnM=?=\r\nDate: Thu, 10 Sep 2026 09:12:00 +0200\r\n\
        Message-ID: <abc.123@ecole.test>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\
        Content-Transfer-Encoding: quoted-printable\r\n\r\n\
        Bonjour,\r\n\r\nNous cherchons un atelier de percussions pour nos =E9l=E8ves de P3.\r\n\r\n\
        Le jeu. 3 sept. 2026 =E0 10:00, PECA a =E9crit :\r\n> Bonjour, que cherchez-vous ?\r\n";

    #[test]
    fn a_message_tells_who_what_and_when() {
        let letter = read(EML.as_bytes()).expect("a letter");
        assert_eq!(letter.from_name.as_deref(), Some("Fatou Tramé"));
        assert_eq!(letter.from_email.as_deref(), Some("fatou.trame@ecole.test"));
        assert_eq!(letter.subject.as_deref(), Some("Percussions"));
        assert_eq!(letter.on, Some(date(2026, 9, 10)));
        assert_eq!(letter.message_id.as_deref(), Some("abc.123@ecole.test"));
        assert_eq!(
            letter.text,
            "Bonjour,\n\nNous cherchons un atelier de percussions pour nos élèves de P3."
        );
    }

    #[test]
    fn text_pasted_from_a_mail_is_read_too() {
        let text = "De : Fatou Trame <fatou@ecole.test>\nÀ : peca@exemple.test\nObjet : Cirque\n\nUn atelier de cirque ?";
        let letter = read(text.as_bytes()).expect("a letter");
        assert_eq!(letter.from_email.as_deref(), Some("fatou@ecole.test"));
        assert_eq!(letter.from_name.as_deref(), Some("Fatou Trame"));
        assert_eq!(letter.subject.as_deref(), Some("Cirque"));
        assert_eq!(letter.text, "Un atelier de cirque ?");
        let bare =
            read("On cherche du cirque. nicole.gregoire (at) ecole.test".as_bytes()).expect("a letter");
        assert_eq!(bare.from_email.as_deref(), Some("nicole.gregoire@ecole.test"));
    }

    #[test]
    fn html_is_read_as_text_and_nothing_of_it_remains() {
        let html = "From: a@ecole.test\r\nContent-Type: text/html\r\n\r\n<p>Du <b>cirque</b></p><script>alert(1)</script>\
                    <img src=\"http://trace.test/1.gif\">";
        let letter = read(html.as_bytes()).expect("a letter");
        assert!(letter.text.contains("cirque"));
        assert!(!letter.text.contains('<') && !letter.text.contains("trace.test"), "{}", letter.text);
    }

    #[test]
    fn the_lines_of_a_list_stay_apart() {
        let html = "From: a@ecole.test\r\nContent-Type: text/html; charset=utf-8\r\n\r\n\
                    <p>Une visite</p><ul><li>21 enfants</li><LI>gratuit</LI></ul><table><tr><td>P3</td><td>mardi</td></tr></table>";
        let letter = read(html.as_bytes()).expect("a letter");
        let lines: Vec<&str> = letter.text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        assert_eq!(lines, ["Une visite", "21 enfants", "gratuit", "P3", "mardi"]);
    }

    #[test]
    fn what_is_no_mail_is_refused_by_name() {
        let signs: Vec<u8> = (0..=255).cycle().take(2_000).collect();
        assert_eq!(read(&signs), Err(MailProblem::NotText));
        assert_eq!(read(b"\x89PNG\r\n\x1a\n\x01\x02\x03\x04\x05"), Err(MailProblem::NotText));
        assert_eq!(read(b" \r\n "), Err(MailProblem::Empty));
        assert_eq!(read(&vec![b'a'; MOST_BYTES + 1]), Err(MailProblem::TooLarge));
        assert_eq!(read(b"From: a@b.test\r\nTo: c@d.test\r\n\r\n> tout est cite"), Err(MailProblem::NoText));
    }

    #[test]
    fn parts_lying_in_each_other_end() {
        let mut deep = String::from("From: a@b.test\r\nMIME-Version: 1.0\r\n");
        for level in 0..2_000 {
            deep.push_str(&format!(
                "Content-Type: multipart/mixed; boundary=\"b{level}\"\r\n\r\n--b{level}\r\n"
            ));
        }
        deep.push_str("Content-Type: text/plain\r\n\r\nfin\r\n");
        let _ = read(deep.as_bytes());
    }

    #[test]
    fn an_address_that_anyone_may_have_tells_no_school() {
        assert_eq!(own_domain("a@gmail.com"), None);
        assert_eq!(own_domain("a@ecole.test"), Some("ecole.test"));
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
            if let Ok(letter) = read(&bytes) {
                prop_assert!(letter.text.chars().count() <= MOST_CHARS);
                prop_assert!(!letter.text.contains('\0'));
            }
        }

        #[test]
        fn a_message_broken_anywhere_is_read_or_refused(at in 0usize..560, byte in any::<u8>(), cut in any::<bool>()) {
            let mut bytes = EML.as_bytes().to_vec();
            let at = at.min(bytes.len() - 1);
            if cut { bytes.truncate(at) } else { bytes[at] = byte }
            if let Ok(letter) = read(&bytes) {
                prop_assert!(letter.from_email.is_none_or(|email| email.contains('@')));
            }
        }
    }
}
