//! Belgian identifiers, communes and the school calendar.
