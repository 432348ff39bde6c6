//! What each criterion of "what fits" weighs in a basin.

use crate::code::Criterion;
use crate::need::fit::Weights;
use navette_database::{AccountId, BasinScope, Conn, Error, Tx, statements};

statements! {
    /// The weights that were changed.
    LIST = "SELECT criterion, weight FROM fit_weight WHERE basin_id = ?1 ORDER BY criterion";
    /// Changes one.
    SET = "INSERT INTO fit_weight (basin_id, criterion, weight, changed_at, changed_by) VALUES (?1, ?2, ?3, ?4, ?5)
           ON CONFLICT (basin_id, criterion) DO UPDATE SET weight = excluded.weight, changed_at = excluded.changed_at,
             changed_by = excluded.changed_by";
    /// Goes back to the usual ones.
    CLEAR = "DELETE FROM fit_weight WHERE basin_id = ?1";
}

/// The weights of the basin: the usual ones, except those that were changed. Criteria of a newer program are left out.
///
/// # Errors
/// When the base cannot be read.
pub fn weights(c: &mut Conn<'_>, basin: BasinScope) -> Result<Weights, Error> {
    let mut weights = Weights::default();
    for (criterion, weight) in c.all::<(String, i64)>(LIST, &[&basin])? {
        if let Some(criterion) = Criterion::from_code(&criterion) {
            weights.set(criterion, weight);
        }
    }
    Ok(weights)
}

/// Changes what a criterion weighs.
pub(crate) fn set(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    criterion: Criterion,
    weight: i64,
    by: Option<AccountId>,
) -> Result<(), Error> {
    let now = tx.now();
    tx.exec(SET, &[&basin, &criterion, &weight, &now, &by])?;
    Ok(())
}

/// Goes back to the usual weights.
pub(crate) fn clear(tx: &mut Tx<'_>, basin: BasinScope) -> Result<(), Error> {
    tx.exec(CLEAR, &[&basin])?;
    Ok(())
}
