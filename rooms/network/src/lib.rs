//! Schools, operators, people and what passes between us.
