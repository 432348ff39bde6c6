//! What proves who somebody is: password, second factor, recovery codes.

use navette_database::{AccountId, Error, Tx, statements};

statements! {
    /// Sets the hash of the password.
    SET_PASSWORD = "UPDATE account SET password_hash = ?2 WHERE id = ?1";
    /// Sets the secret of the second factor (or none), which does not count yet.
    SET_SECRET = "UPDATE account SET totp_secret = ?2, totp_confirmed_at = NULL, totp_last_step = NULL WHERE id = ?1";
    /// Makes the second factor count.
    CONFIRM = "UPDATE account SET totp_confirmed_at = ?2, totp_last_step = ?3 WHERE id = ?1";
    /// Notes the step of time that was used.
    USE_STEP = "UPDATE account SET totp_last_step = ?2 WHERE id = ?1";
    /// Adds a recovery code.
    ADD_CODE = "INSERT INTO recovery_code (id, account_id, code_hash) VALUES (?1, ?2, ?3)";
    /// Uses a recovery code up.
    USE_CODE = "UPDATE recovery_code SET used_at = ?3 WHERE account_id = ?1 AND code_hash = ?2 AND used_at IS NULL";
    /// Takes every recovery code away.
    FORGET_CODES = "DELETE FROM recovery_code WHERE account_id = ?1";
}

/// Sets the hash of the password.
///
/// # Errors
/// When the base cannot be written.
pub fn set_password(tx: &mut Tx<'_>, account: AccountId, hash: &str) -> Result<(), Error> {
    tx.exec(SET_PASSWORD, &[&account, &hash])?;
    Ok(())
}

/// Sets the secret of the second factor, which does not count until it is confirmed; none takes it away.
///
/// # Errors
/// When the base cannot be written.
pub fn set_secret(tx: &mut Tx<'_>, account: AccountId, secret: Option<&[u8]>) -> Result<(), Error> {
    let secret = secret.map(<[u8]>::to_vec);
    tx.exec(SET_SECRET, &[&account, &secret])?;
    Ok(())
}

/// Makes the second factor count, from this step of time on.
///
/// # Errors
/// When the base cannot be written.
pub fn confirm(tx: &mut Tx<'_>, account: AccountId, step: i64) -> Result<(), Error> {
    let now = tx.now();
    tx.exec(CONFIRM, &[&account, &now, &step])?;
    Ok(())
}

/// Notes the step of time that was used, so that no code serves twice.
///
/// # Errors
/// When the base cannot be written.
pub fn use_step(tx: &mut Tx<'_>, account: AccountId, step: i64) -> Result<(), Error> {
    tx.exec(USE_STEP, &[&account, &step])?;
    Ok(())
}

/// Adds a recovery code.
///
/// # Errors
/// When the base cannot be written.
pub fn add_code(tx: &mut Tx<'_>, account: AccountId, code_hash: &str) -> Result<(), Error> {
    let id = tx.new_id();
    tx.exec(ADD_CODE, &[&id, &account, &code_hash])?;
    Ok(())
}

/// Uses a recovery code up; false when there is none such.
///
/// # Errors
/// When the base cannot be written.
pub fn use_code(tx: &mut Tx<'_>, account: AccountId, code_hash: &str) -> Result<bool, Error> {
    let now = tx.now();
    Ok(tx.exec(USE_CODE, &[&account, &code_hash, &now])? == 1)
}

/// Takes every recovery code away.
///
/// # Errors
/// When the base cannot be written.
pub fn forget_codes(tx: &mut Tx<'_>, account: AccountId) -> Result<(), Error> {
    tx.exec(FORGET_CODES, &[&account])?;
    Ok(())
}
