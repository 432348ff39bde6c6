//! Passwords: kept as argon2id hashes; what makes one good enough.

use argon2::Argon2;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _, phc::PasswordHash};

/// The fewest characters a password may have (NIST SP 800-63B asks for 15 without a second factor, 8 with one).
pub const FEWEST: usize = 12;
/// The most: enough for a sentence, few enough to hash.
pub const MOST: usize = 256;

/// Why a password is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weak {
    /// Fewer characters than [`FEWEST`].
    TooShort,
    /// More characters than [`MOST`].
    TooLong,
    /// One character over and over, or the person's own name or address.
    Guessable,
}

/// Whether a new password may be taken.
///
/// # Errors
/// The reason it may not.
pub fn check(password: &str, name: &str, email: &str) -> Result<(), Weak> {
    let length = password.chars().count();
    if length < FEWEST {
        return Err(Weak::TooShort);
    }
    if length > MOST {
        return Err(Weak::TooLong);
    }
    let lower = password.to_lowercase();
    let mut different: Vec<char> = lower.chars().collect();
    different.sort_unstable();
    different.dedup();
    let own = [
        name.to_lowercase(),
        email.to_lowercase(),
        email.split('@').next().unwrap_or_default().to_lowercase(),
    ];
    let leans_on_own = own.iter().any(|word| {
        word.chars().count() > 3 && lower.contains(word.as_str()) && length < word.chars().count() + 8
    });
    if different.len() < 5 || leans_on_own {
        return Err(Weak::Guessable);
    }
    Ok(())
}

/// The hash to keep, salted with these bytes. Takes some tens of milliseconds, on purpose.
///
/// # Errors
/// When the library refuses, which it does not for passwords that passed [`check`].
pub fn hash(password: &str, salt: &[u8; 16]) -> Result<String, String> {
    Argon2::default()
        .hash_password_with_salt(password.as_bytes(), salt)
        .map(|hash| hash.to_string())
        .map_err(|error| error.to_string())
}

/// Whether the password is the one that was hashed. Without a hash it takes as long, so that time tells nothing.
pub fn verify(password: &str, kept: Option<&str>) -> bool {
    const NOBODY: &str =
        "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    let Ok(hash) = PasswordHash::new(kept.unwrap_or(NOBODY)) else { return false };
    password.len() <= MOST * 4
        && Argon2::default().verify_password(password.as_bytes(), &hash).is_ok()
        && kept.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_known_again_and_only_it() {
        let kept = hash("un pont sur la Senne", &[7; 16]).unwrap();
        assert!(verify("un pont sur la Senne", Some(&kept)));
        assert!(!verify("un pont sur la senne", Some(&kept)));
        assert!(!verify("un pont sur la Senne", None));
        assert!(!verify("x", Some("not a hash")));
    }

    #[test]
    fn weak_passwords_are_refused_with_their_reason() {
        assert_eq!(check("court", "A", "a@b.be"), Err(Weak::TooShort));
        assert_eq!(check(&"é".repeat(300), "A", "a@b.be"), Err(Weak::TooLong));
        assert_eq!(check("aaaaaaaaaaaaaaa", "A", "a@b.be"), Err(Weak::Guessable));
        assert_eq!(check("camille1234567", "Camille", "camille@b.be"), Err(Weak::Guessable));
        assert_eq!(check("un pont sur la Senne", "Camille", "camille@b.be"), Ok(()));
    }
}
