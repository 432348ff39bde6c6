//! A part of a model: some units, the sessions they may have, and what all others leave of everything.

use super::{Arcs, MOST, Members, Model, NONE, Sessions, Units};

/// What others leave of a session.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Left {
    pub places: u32,
    /// `NONE` if there is no limit.
    pub pupils: u32,
    /// How many groups the others have in it.
    pub groups: u32,
}

/// A part, and what its arcs and sessions are in the whole.
pub(crate) struct Part {
    pub model: Model,
    pub arcs: Vec<u32>,
    pub sessions: Vec<u32>,
}

impl Model {
    /// The part of some units. `left` tells what the others leave, `keeps` which arcs are looked at, `given` what the others count
    /// in each row.
    pub fn part(
        &self,
        units: &[u32],
        left: &dyn Fn(usize) -> Left,
        keeps: &dyn Fn(usize) -> bool,
        given: Vec<i64>,
    ) -> Part {
        let mut arcs: Vec<u32> = Vec::with_capacity(units.len() * 16);
        let mut arcs_from = vec![0];
        for &unit in units {
            let members = self.members_of(unit as usize).len() as u32;
            arcs.extend(self.arcs_of(unit as usize).filter(|&arc| keeps(arc)).filter_map(|arc| {
                let left = left(self.arcs.session[arc] as usize);
                (left.places >= members && left.pupils >= self.arcs.load[arc]).then_some(arc as u32)
            }));
            arcs_from.push(arcs.len() as u32);
        }
        let mut sessions: Vec<u32> = arcs.iter().map(|&arc| self.arcs.session[arc as usize]).collect();
        sessions.sort_unstable();
        sessions.dedup();
        let mut number = vec![NONE; self.session_count()];
        for (at, &session) in sessions.iter().enumerate() {
            number[session as usize] = at as u32;
        }
        let mut model = Self {
            sessions: self.sessions_left(&sessions, left),
            arcs: self.arcs.some(&arcs, &number),
            units: self.some_units(units, arcs_from),
            members: Members::default(),
            unit_of: Vec::new(),
            operators: self.operators.clone(),
            purses: self.purses.clone(),
            classes: self.classes.clone(),
            quotas: Vec::new(),
            ceilings: self.ceilings.clone(),
            levels: Vec::new(),
            own_points: Vec::new(),
            session_from: Vec::new(),
            session_arcs: Vec::new(),
            arc_unit: Vec::new(),
            given,
            ..*self
        };
        if !self.own_points.is_empty() {
            model.own_points = units.iter().map(|&unit| self.own_points[unit as usize]).collect();
        }
        self.number_groups(units, &mut model);
        model.index_sessions();
        Part { model, arcs, sessions }
    }

    fn sessions_left(&self, sessions: &[u32], left: &dyn Fn(usize) -> Left) -> Sessions {
        let all = &self.sessions;
        let mut some = Sessions { moments_from: vec![0], ..Sessions::default() };
        for &session in sessions {
            let session = session as usize;
            let Left { places, pupils, groups } = left(session);
            let is_open = groups > 0;
            some.offer.push(all.offer[session]);
            some.operator.push(all.operator[session]);
            some.places.push(places);
            some.pupils.push(pupils);
            some.divisor.push(0);
            some.minimum.push(all.minimum[session].saturating_sub(groups).max(1));
            let lacks = groups < all.minimum[session];
            some.must_open.push(lacks && (is_open || all.must_open[session]));
            some.opening_cents.push(if is_open { 0 } else { all.opening_cents[session] });
            some.opening_class.push(if is_open { 0 } else { all.opening_class[session] });
            let moments = all.moments_from[session] as usize..all.moments_from[session + 1] as usize;
            some.moments.extend(&all.moments[moments]);
            some.moments_from.push(some.moments.len() as u32);
        }
        some
    }

    fn some_units(&self, units: &[u32], arcs_from: Vec<u32>) -> Units {
        let mut some = Units { arcs_from, ..Units::default() };
        let mut group = 0;
        for &unit in units {
            let unit = unit as usize;
            let pair = self.members_of(unit).len() > 1;
            some.members.push([group, if pair { group + 1 } else { NONE }]);
            group += if pair { 2 } else { 1 };
            some.room.push(self.units.room[unit]);
            some.tangled.push(self.units.tangled[unit]);
            some.most.push(self.units.most[unit].min(MOST as u8));
            some.locked.push(self.units.locked[unit]);
        }
        some
    }

    /// What groups count, by their numbers in the part.
    fn number_groups(&self, units: &[u32], part: &mut Model) {
        let groups: Vec<usize> = units
            .iter()
            .flat_map(|&unit| self.members_of(unit as usize).iter().map(|&group| group as usize))
            .collect();
        let all = &self.members;
        part.members.strata_from.push(0);
        for &group in &groups {
            part.members.need.push(all.need[group]);
            part.members.pupils.push(all.pupils[group]);
            part.members.had.push(all.had[group]);
            part.members.ceiling.push(all.ceiling[group]);
            part.members.strata.extend(self.strata_of(group));
            part.members.strata_from.push(part.members.strata.len() as u32);
        }
        part.quotas.extend(self.quotas.iter().map(|quota| super::QuotaRow {
            measure: quota.measure,
            coefficient: groups.iter().map(|&group| quota.coefficient[group]).collect(),
            constant: quota.constant,
            position: quota.position,
        }));
        part.levels.extend(self.levels.iter().map(|level| super::LevelAim {
            aim: level.aim,
            from: groups.iter().map(|&group| level.from[group]).collect(),
        }));
    }
}

impl Arcs {
    /// Some of the arcs, with their sessions numbered anew.
    fn some(&self, arcs: &[u32], number: &[u32]) -> Self {
        let mut some = Self::default();
        for &arc in arcs {
            let arc = arc as usize;
            some.session.push(number[self.session[arc] as usize]);
            some.due.push(self.due[arc]);
            some.points.push(self.points[arc]);
            some.burden.push(self.burden[arc]);
            some.load.push(self.load[arc]);
            some.second_load.push(self.second_load[arc]);
            some.cents.push(self.cents[arc]);
            some.class.push(self.class[arc]);
            some.discipline.push(self.discipline[arc]);
            some.new_to.push(self.new_to[arc]);
            some.components.push(self.components[arc]);
            some.locked.push(self.locked[arc]);
            some.barred.push(self.barred[arc]);
        }
        some
    }
}
