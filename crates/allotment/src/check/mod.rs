//! A small checker that shares no code with the solver, only the formats: whether an allocation obeys every rule, whether
//! the values are those it gives, and whether every bound follows from the certificate. Whole numbers of 128 bits only.

mod case;
mod fault;
mod feasible;
mod fitting;
mod leaf;
mod plans;
mod prices;
mod proof;
mod reading;
mod sessions;
mod tables;
mod values;

pub use fault::Fault;

use crate::answer::{ANSWER_FORMAT, Answer};
use crate::certificate::{CERTIFICATE_FORMAT, Certificate};
use crate::problem::Problem;
use reading::Reading;

/// Whether an answer is what it says, and its certificate proves what it says. If not, everything that is wrong, as far as
/// it can be told: an allocation that breaks a rule has no values to compare.
pub fn check(problem: &Problem, answer: &Answer, certificate: &Certificate) -> Result<(), Vec<Fault>> {
    formats(answer, certificate).map_err(|fault| vec![fault])?;
    let read = Reading::of(problem).map_err(|fault| vec![fault])?;
    let held = feasible::held(&read, answer)?;
    let ceilings = values::ceilings(&read).map_err(|fault| vec![fault])?;
    let given = values::Given::of(&read, &held);
    let aims: Vec<_> = answer.aims.iter().map(|reached| reached.aim).collect();
    values::in_order(&read, &ceilings, &aims).map_err(|fault| vec![fault])?;
    let mut faults = Vec::new();
    if certificate.stages.len() != aims.len() {
        let why = format!("has {} aims, and the certificate {} stages", aims.len(), certificate.stages.len());
        return Err(vec![Fault::List { list: "aims", why }]);
    }
    values::compare(&read, &ceilings, &given, (answer, certificate), &mut faults);
    tables::compare(&read, &held, (&ceilings, &given), (answer, certificate), &mut faults);
    if faults.is_empty() {
        proof::prove(&read, &ceilings, &aims, certificate, &mut faults);
    }
    for (reached, stage) in answer.aims.iter().zip(&certificate.stages) {
        let (said, found) = (reached.proof, proof::kind(stage));
        if said != found {
            let [said, found] = [said, found].map(|kind| format!("{kind:?}").to_lowercase());
            faults.push(Fault::Said {
                what: format!("the proof of {}", fault::named(&reached.aim)),
                said,
                found,
            });
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}

/// Whether the allocation of an answer obeys every rule, whatever its figures say.
pub(crate) fn obeys(problem: &Problem, answer: &Answer) -> bool {
    Reading::of(problem).is_ok_and(|read| feasible::held(&read, answer).is_ok())
}

/// What a certificate proves of a problem, whoever's allocation it goes with: the errors of its bounds alone.
pub fn check_bounds(problem: &Problem, certificate: &Certificate) -> Result<(), Vec<Fault>> {
    if certificate.format != CERTIFICATE_FORMAT {
        return Err(vec![certificate_format(certificate)]);
    }
    let read = Reading::of(problem).map_err(|fault| vec![fault])?;
    let ceilings = values::ceilings(&read).map_err(|fault| vec![fault])?;
    let aims: Vec<_> = certificate.stages.iter().map(|stage| stage.aim).collect();
    values::in_order(&read, &ceilings, &aims).map_err(|fault| vec![fault])?;
    let mut faults = Vec::new();
    proof::prove(&read, &ceilings, &aims, certificate, &mut faults);
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}

fn certificate_format(certificate: &Certificate) -> Fault {
    let found = certificate.format.clone();
    Fault::Format { document: "certificate", found, expected: CERTIFICATE_FORMAT }
}

fn formats(answer: &Answer, certificate: &Certificate) -> Result<(), Fault> {
    if answer.format != ANSWER_FORMAT {
        let found = answer.format.clone();
        return Err(Fault::Format { document: "answer", found, expected: ANSWER_FORMAT });
    }
    if certificate.format != CERTIFICATE_FORMAT { Err(certificate_format(certificate)) } else { Ok(()) }
}
