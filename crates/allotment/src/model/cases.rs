//! The model in a case: a unit has a session or has not, a session opens or does not.

use super::Model;

impl Model {
    /// Where the unit of an arc has it.
    pub fn with(&self, arc: usize) -> Self {
        let mut case = self.clone();
        case.arcs.locked[arc] = true;
        case.units.locked[self.arc_unit[arc] as usize] = true;
        case
    }

    /// Where the unit of an arc has it not.
    pub fn without(&self, arc: usize) -> Self {
        self.keeping(|other| other != arc)
    }

    /// Where a session opens.
    pub fn opened(&self, session: usize) -> Self {
        let mut case = self.clone();
        case.sessions.must_open[session] = true;
        case
    }

    /// Where a session does not open.
    pub fn closed(&self, session: usize) -> Self {
        self.keeping(|arc| self.arcs.session[arc] as usize != session)
    }

    fn keeping(&self, keep: impl Fn(usize) -> bool) -> Self {
        let mut case = self.clone();
        let kept: Vec<usize> = (0..self.arcs.session.len()).filter(|&arc| keep(arc)).collect();
        let (old, new) = (&self.arcs, &mut case.arcs);
        let pick = |new: &mut Vec<u32>, old: &[u32]| *new = kept.iter().map(|&arc| old[arc]).collect();
        pick(&mut new.session, &old.session);
        pick(&mut new.load, &old.load);
        pick(&mut new.second_load, &old.second_load);
        new.due = kept.iter().map(|&arc| old.due[arc]).collect();
        new.points = kept.iter().map(|&arc| old.points[arc]).collect();
        new.burden = kept.iter().map(|&arc| old.burden[arc]).collect();
        new.cents = kept.iter().map(|&arc| old.cents[arc]).collect();
        new.class = kept.iter().map(|&arc| old.class[arc]).collect();
        new.discipline = kept.iter().map(|&arc| old.discipline[arc]).collect();
        new.new_to = kept.iter().map(|&arc| old.new_to[arc]).collect();
        new.components = kept.iter().map(|&arc| old.components[arc]).collect();
        new.locked = kept.iter().map(|&arc| old.locked[arc]).collect();
        let mut from = vec![0; self.unit_count() + 1];
        for &arc in &kept {
            from[self.arc_unit[arc] as usize + 1] += 1;
        }
        for unit in 0..self.unit_count() {
            from[unit + 1] += from[unit];
        }
        case.units.arcs_from = from;
        case.index_sessions();
        // The cut of a case is the cut of the whole: it holds in every case, and the certificate names its divisor once.
        case.sessions.divisor.clone_from(&self.sessions.divisor);
        case
    }
}
