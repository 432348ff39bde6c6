//! The second factor: six digits from a telephone (TOTP, RFC 6238), and recovery codes for the day it is lost.

use totp_rs::{Algorithm, Builder, Totp};

/// How long a code lasts, in seconds.
const STEP: u64 = 30;

fn totp(secret: &[u8]) -> Totp {
    Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_digits(6)
        .with_skew(1)
        .with_step_duration(STEP)
        .with_secret(secret.to_vec())
        .build_noncompliant()
}

/// The step of time whose code this is, when it is right now (one step late or early is forgiven). A step may be used once:
/// keep it and refuse it, and all before, the next time.
pub fn matching_step(secret: &[u8], code: &str, seconds: u64, last_step: Option<i64>) -> Option<i64> {
    let code: String = code.chars().filter(char::is_ascii_digit).collect();
    if code.len() != 6 {
        return None;
    }
    let now = seconds / STEP;
    [now, now.saturating_sub(1), now + 1]
        .into_iter()
        .find(|step| totp(secret).generate(step * STEP).to_string() == code)
        .and_then(|step| i64::try_from(step).ok())
        .filter(|step| last_step.is_none_or(|last| *step > last))
}

/// The code of a moment, for tests and for nobody else.
pub fn code_at(secret: &[u8], seconds: u64) -> String {
    totp(secret).generate(seconds).to_string()
}

/// The secret as one types it into a telephone.
pub fn secret_text(secret: &[u8]) -> String {
    totp_rs::Secret::from(secret.to_vec()).to_base32()
}

/// The address a telephone reads from the square drawing.
pub fn telephone_address(secret: &[u8], email: &str) -> String {
    let label: String = email.chars().filter(|c| c.is_ascii_alphanumeric() || "@.-_".contains(*c)).collect();
    format!(
        "otpauth://totp/Navette:{label}?secret={}&issuer=Navette&algorithm=SHA1&digits=6&period={STEP}",
        secret_text(secret)
    )
}

/// The square drawing, as SVG.
pub fn drawing(address: &str) -> String {
    qrcode::QrCode::new(address.as_bytes()).map_or_else(
        |_| String::new(),
        |code| {
            let svg = code.render::<qrcode::render::svg::Color<'_>>().min_dimensions(200, 200).build();
            svg.split_once("?>").map_or(svg.clone(), |(_, drawing)| drawing.to_owned())
        },
    )
}

/// A recovery code from these bytes, such as `k7mq-2xwp-9hnd`: no letter or digit that looks like another.
pub fn recovery_code(bytes: &[u8; 12]) -> String {
    const ALPHABET: &[u8; 30] = b"abcdefghjkmnpqrstuvwxyz2345678";
    let letters: Vec<char> =
        bytes.iter().map(|byte| char::from(ALPHABET[usize::from(*byte) % ALPHABET.len()])).collect();
    letters.chunks(4).map(|chunk| chunk.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// A recovery code as it is compared: without spaces, dashes or capitals.
pub fn normal_code(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_counts_once_and_forgives_one_step() {
        let secret = b"12345678901234567890";
        // RFC 6238, appendix B: at 59 s the eight digits are 94287082.
        assert_eq!(code_at(secret, 59), "287082");
        assert_eq!(matching_step(secret, "287 082", 59, None), Some(1));
        assert_eq!(matching_step(secret, "287082", 80, None), Some(1));
        assert_eq!(matching_step(secret, "287082", 120, None), None);
        assert_eq!(matching_step(secret, "287082", 59, Some(1)), None);
        assert_eq!(matching_step(secret, "28708", 59, None), None);
    }

    #[test]
    fn recovery_codes_are_compared_without_their_dress() {
        let code = recovery_code(&[1; 12]);
        assert_eq!(code.len(), 14);
        assert_eq!(normal_code(&code.to_uppercase()), code.replace('-', ""));
    }
}
