#![doc = include_str!("../README.md")]

mod basin;
mod calendar;
mod commune;
mod communication;
mod enterprise;
mod fase;
mod iban;
mod identifier;
mod ise;
mod level;
mod postal_code;
mod school_network;
mod school_year;
mod teaching;
pub mod text;
mod word;

pub use basin::Basin;
pub use calendar::{Calendar, CalendarEntry, CalendarError, CalendarProblem, DayKind, EntryKind};
pub use commune::{Commune, is_commune_nis};
pub use communication::StructuredCommunication;
pub use enterprise::{BceNumber, EnterpriseNumber, EstablishmentUnitNumber};
pub use fase::FaseNumber;
pub use iban::Iban;
pub use identifier::IdentifierError;
pub use ise::{AnyIse, Formula, IseClass, IseFormula, IseMean, NurseryPrimary, SecondarySchools};
pub use level::{Level, LevelGroup, SpecialLevel, parse_levels};
pub use postal_code::PostalCode;
pub use school_network::{NetworkFamily, SchoolNetwork};
pub use school_year::SchoolYear;
pub use teaching::Teaching;
pub use word::WordError;
