//! One form for each JSON document, however it is written: for comparing what two engines hold.
//!
//! PostgreSQL rewrites documents (order of keys, spaces, `1e2` as `100`), so the texts cannot be compared. Numbers are
//! compared as decimals, digit by digit: no rounding hides a difference or makes one.

use std::collections::BTreeMap;

/// How deep documents may be nested; deeper ones are refused rather than followed.
const DEEPEST: usize = 2000;

/// The document in its one form, or nothing when the text is not JSON.
pub(super) fn canonical(text: &str) -> Option<Vec<u8>> {
    let mut reader = Reader { rest: text.as_bytes() };
    let mut out = Vec::with_capacity(text.len());
    reader.value(&mut out, 0)?;
    reader.space();
    reader.rest.is_empty().then_some(out)
}

struct Reader<'a> {
    rest: &'a [u8],
}

impl Reader<'_> {
    fn space(&mut self) {
        self.rest = self.rest.trim_ascii_start();
    }

    fn take(&mut self, wanted: u8) -> Option<()> {
        self.space();
        let (&first, rest) = self.rest.split_first()?;
        (first == wanted).then(|| self.rest = rest)
    }

    fn word(&mut self, word: &str, out: &mut Vec<u8>) -> Option<()> {
        self.rest = self.rest.strip_prefix(word.as_bytes())?;
        out.extend_from_slice(word.as_bytes());
        Some(())
    }

    fn value(&mut self, out: &mut Vec<u8>, depth: usize) -> Option<()> {
        if depth > DEEPEST {
            return None;
        }
        self.space();
        match *self.rest.first()? {
            b'{' => self.object(out, depth),
            b'[' => self.array(out, depth),
            b'"' => {
                let text = self.string()?;
                write_text(&text, out);
                Some(())
            }
            b't' => self.word("true", out),
            b'f' => self.word("false", out),
            b'n' => self.word("null", out),
            _ => self.number(out),
        }
    }

    fn object(&mut self, out: &mut Vec<u8>, depth: usize) -> Option<()> {
        self.take(b'{')?;
        let mut members: BTreeMap<Vec<u8>, Vec<u8>> = BTreeMap::new();
        if self.take(b'}').is_none() {
            loop {
                self.space();
                let name = self.string()?;
                self.take(b':')?;
                let mut value = Vec::new();
                self.value(&mut value, depth + 1)?;
                // Of a name written twice, the last counts: so does PostgreSQL.
                members.insert(name, value);
                if self.take(b',').is_none() {
                    self.take(b'}')?;
                    break;
                }
            }
        }
        out.push(b'{');
        for (name, value) in members {
            write_text(&name, out);
            out.extend(value);
        }
        out.push(b'}');
        Some(())
    }

    fn array(&mut self, out: &mut Vec<u8>, depth: usize) -> Option<()> {
        self.take(b'[')?;
        out.push(b'[');
        if self.take(b']').is_none() {
            loop {
                self.value(out, depth + 1)?;
                out.push(b',');
                if self.take(b',').is_none() {
                    self.take(b']')?;
                    break;
                }
            }
        }
        out.push(b']');
        Some(())
    }

    /// The text between quotes, its escapes resolved.
    fn string(&mut self) -> Option<Vec<u8>> {
        self.take(b'"')?;
        let mut text = Vec::new();
        loop {
            let (&first, rest) = self.rest.split_first()?;
            self.rest = rest;
            match first {
                b'"' => return Some(text),
                b'\\' => {
                    let (&escape, rest) = self.rest.split_first()?;
                    self.rest = rest;
                    match escape {
                        b'n' => text.push(b'\n'),
                        b't' => text.push(b'\t'),
                        b'r' => text.push(b'\r'),
                        b'b' => text.push(8),
                        b'f' => text.push(12),
                        b'u' => self.escaped(&mut text)?,
                        b'"' | b'\\' | b'/' => text.push(escape),
                        _ => return None,
                    }
                }
                _ => text.push(first),
            }
        }
    }

    fn hex(&mut self) -> Option<u32> {
        let (digits, rest) = self.rest.split_at_checked(4)?;
        self.rest = rest;
        u32::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
    }

    fn escaped(&mut self, text: &mut Vec<u8>) -> Option<()> {
        let first = self.hex()?;
        let mut code = first;
        if (0xD800..0xDC00).contains(&first)
            && let Some(rest) = self.rest.strip_prefix(b"\\u")
        {
            self.rest = rest;
            let second = self.hex()?;
            if !(0xDC00..0xE000).contains(&second) {
                return None;
            }
            code = 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00);
        }
        let mut buffer = [0; 4];
        text.extend_from_slice(char::from_u32(code)?.encode_utf8(&mut buffer).as_bytes());
        Some(())
    }

    fn digits(&mut self) -> &[u8] {
        let end = self.rest.iter().position(|b| !b.is_ascii_digit()).unwrap_or(self.rest.len());
        let (digits, rest) = self.rest.split_at(end);
        self.rest = rest;
        digits
    }

    /// A number as its digits without zeros at either end, and the power of ten of the last one.
    fn number(&mut self, out: &mut Vec<u8>) -> Option<()> {
        let negative = self.rest.first() == Some(&b'-');
        if negative {
            self.rest = &self.rest[1..];
        }
        let mut digits = self.digits().to_vec();
        if digits.is_empty() {
            return None;
        }
        let mut power = 0_i64;
        if let Some(rest) = self.rest.strip_prefix(b".") {
            self.rest = rest;
            let fraction = self.digits();
            power -= i64::try_from(fraction.len()).ok()?;
            digits.extend_from_slice(fraction);
        }
        if let Some((b'e' | b'E', rest)) = self.rest.split_first() {
            let down = rest.first() == Some(&b'-');
            self.rest = rest.strip_prefix(b"-").or_else(|| rest.strip_prefix(b"+")).unwrap_or(rest);
            let exponent: i64 = std::str::from_utf8(self.digits()).ok()?.parse().ok()?;
            power = power.checked_add(if down { -exponent } else { exponent })?;
        }
        while digits.len() > 1 && digits.ends_with(b"0") {
            digits.pop();
            power = power.checked_add(1)?;
        }
        let start = digits.iter().position(|d| *d != b'0').unwrap_or(digits.len());
        if start == digits.len() {
            out.push(b'0');
        } else {
            out.extend_from_slice(if negative { b"-" } else { b"" });
            out.extend_from_slice(&digits[start..]);
            out.extend_from_slice(format!("e{power}").as_bytes());
        }
        Some(())
    }
}

fn write_text(text: &[u8], out: &mut Vec<u8>) {
    out.extend_from_slice(format!("\"{}:", text.len()).as_bytes());
    out.extend_from_slice(text);
}

#[cfg(test)]
mod tests {
    use super::canonical;

    fn same(a: &str, b: &str) {
        assert_eq!(canonical(a).expect(a), canonical(b).expect(b), "{a} {b}");
    }

    #[test]
    fn writings_of_one_document_are_one() {
        same(r#"{"b": 1, "a": [true, null ]}"#, r#"{"a":[true,null],"b":1.0}"#);
        same(r#""é😀""#, r#""\u00e9\ud83d\ude00""#);
        same("1e2", "100");
        same("-0.0", "0");
        same("1.50E-3", "0.0015");
        same("123456789012345678901234567890", "1.2345678901234567890123456789e29");
        same(r#"{"a":1,"a":2}"#, r#"{"a":2}"#);
        same(r#""a\/b""#, r#""a/b""#);
    }

    #[test]
    fn what_differs_differs() {
        for (a, b) in
            [("1", "2"), ("1", "-1"), ("\"1\"", "1"), ("[]", "{}"), ("[1,2]", "[12]"), ("[[],1]", "[[1]]")]
        {
            assert_ne!(canonical(a), canonical(b), "{a} {b}");
        }
        assert_ne!(canonical("0.1"), canonical("0.10000000000000001"));
    }

    #[test]
    fn what_is_not_json_is_nothing() {
        for text in
            ["", "{", "[1", "nul", "1 2", "\"\\x\"", "\"\\ud800\"", "-", "1e", "\"a", "{\"a\"}", "\"\\u12\""]
        {
            assert_eq!(canonical(text), None, "{text}");
        }
        assert_eq!(canonical(&"[".repeat(1_000_000)), None);
    }
}
