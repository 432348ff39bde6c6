//! Boards, schools and sites: as many in each commune as in Brussels, none of them real.

use super::chance::Chance;
use super::days;
use super::slots::{self, Slot, is_basic, is_special, story};
use super::territory::LANDS;
use super::words::{self, slug};
use super::world::{Board, Ise, School, Shape, Site, World};
use crate::code::{Cycle, Status};
use crate::id::{BoardId, SchoolId, SiteId};
use navette_belgium::{SchoolNetwork, Teaching};
use std::collections::HashMap;

/// Fills boards, schools, sites, teachings and classes.
pub(super) fn fill(world: &mut World) {
    let mut chance = Chance::new(world.seed, "schools");
    let mut slots = slots::all(&mut chance);
    // Main sites first: the others join a school that is there.
    slots.sort_by_key(|slot| {
        matches!(slot.shape, Shape::NurseryOnly | Shape::UpperSecondary | Shape::FirstDegree)
    });
    let mut build = Build { chance, boards: HashMap::new(), confessional: HashMap::new() };
    for slot in slots {
        build.place(world, slot);
    }
    for (shape, count) in [(Shape::Academy, 14), (Shape::Adults, 12)] {
        for _ in 0..count {
            let weights: Vec<usize> = LANDS.iter().map(|land| land.secondary.0).collect();
            let land = build.chance.weighted(&weights);
            let network = [SchoolNetwork::Communal, SchoolNetwork::Communal, SchoolNetwork::FreeConfessional];
            let network = network[build.chance.below(3)];
            build.place(world, Slot { land, shape, network, class: None });
        }
    }
    touch(world);
}

struct Build {
    chance: Chance,
    /// Boards that run many schools: by network and commune (one for all communes where that is so).
    boards: HashMap<(&'static str, usize), BoardId>,
    /// Boards of confessional schools, by commune.
    confessional: HashMap<usize, Vec<BoardId>>,
}

impl Build {
    /// Makes a site, and its school unless it joins another.
    fn place(&mut self, world: &mut World, slot: Slot) {
        let joined = self.joins(world, slot);
        let address = world.names.address();
        let spot = LANDS[slot.land].spot(&mut self.chance);
        let commune = LANDS[slot.land].commune.nis();
        let school = joined.unwrap_or_else(|| {
            let (name, host) = self.name(world, slot);
            let board_id = self.board(world, slot);
            let id = SchoolId(world.first_key());
            let chance = &mut self.chance;
            world.schools.push(School {
                id,
                board_id,
                fase: (900_001 + world.schools.len()).to_string(),
                name,
                network: slot.network.as_str(),
                address: address.clone(),
                spot: spot.clone(),
                commune,
                email: chance.percent(84).then(|| format!("secretariat@{host}")),
                phone: chance.percent(88).then(|| words::phone(chance)),
                website: chance.percent(70).then(|| format!("https://www.{host}")),
                host,
                story: story(chance, slot),
                main_site: world.sites.len(),
                single: true,
            });
            world.schools.len() - 1
        });
        let id = SiteId(world.first_key());
        let of = &mut world.schools[school];
        let name = if joined.is_some() {
            of.single = false;
            let street = address.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
            format!("{} – {street}", of.name)
        } else {
            of.name.clone()
        };
        let school_id = of.id;
        let compulsory = !matches!(slot.shape, Shape::Academy | Shape::Adults);
        world.sites.push(Site {
            id,
            school,
            school_id,
            fase: (950_001 + world.sites.len()).to_string(),
            name,
            address,
            spot,
            commune,
            status: Status::Open,
            status_since: None,
            compulsory,
            special: is_special(slot.shape),
            cycle: match slot.shape {
                shape if is_basic(shape) => Cycle::Basic,
                Shape::Academy | Shape::Adults => Cycle::Other,
                _ => Cycle::Secondary,
            },
            note: None,
            shape: slot.shape,
        });
        world.teachings.extend(self.teachings(slot.shape).into_iter().map(|teaching| (id, teaching)));
        if let Some(class) = slot.class {
            self.two_years(world, id, is_basic(slot.shape), class);
        }
    }

    /// The school that a second site joins: of the same commune, network and kind.
    fn joins(&mut self, world: &World, slot: Slot) -> Option<usize> {
        let often = match slot.shape {
            Shape::NurseryOnly => 55,
            Shape::FirstDegree | Shape::UpperSecondary | Shape::Academy => 40,
            Shape::NurseryAndPrimary => 8,
            _ => 0,
        };
        if !self.chance.percent(often) {
            return None;
        }
        let commune = LANDS[slot.land].commune.nis();
        let fits = |school: &School| {
            let main = world.sites[school.main_site].shape;
            let alike = match slot.shape {
                Shape::FirstDegree | Shape::UpperSecondary => main == Shape::WholeSecondary,
                Shape::Academy => main == Shape::Academy,
                _ => main == Shape::NurseryAndPrimary,
            };
            alike && school.commune == commune && school.network == slot.network.as_str()
        };
        let fitting: Vec<usize> = (0..world.schools.len()).filter(|n| fits(&world.schools[*n])).collect();
        (!fitting.is_empty()).then(|| fitting[self.chance.below(fitting.len())])
    }

    /// A name, and the name under which it would be on the web.
    fn name(&mut self, world: &mut World, slot: Slot) -> (String, String) {
        use SchoolNetwork::{Communal, FreeConfessional, FreeNonConfessional, Wbe};
        let heads: &[&str] = match (slot.shape, slot.network) {
            (Shape::NurseryAndPrimary, Communal) => &["École fondamentale communale", "École communale"],
            (Shape::NurseryAndPrimary, FreeConfessional) => &["École fondamentale libre", "École"],
            (Shape::NurseryAndPrimary, FreeNonConfessional) => &["École ouverte", "Petite École"],
            (Shape::NurseryAndPrimary, _) => &["École fondamentale"],
            (Shape::PrimaryOnly, FreeConfessional) => &["École primaire libre"],
            (Shape::PrimaryOnly, _) => &["École primaire"],
            (Shape::NurseryOnly, _) => &["École maternelle", "Jardin d’enfants"],
            (Shape::SpecialBasic | Shape::SpecialSecondary, _) => &["École d’enseignement spécialisé"],
            (Shape::Cefa, _) => &["Centre de formation en alternance"],
            (Shape::Academy, _) => &["Académie"],
            (Shape::Adults, _) => &["Cours de promotion sociale"],
            (_, Wbe) => &["Athénée", "Institut technique"],
            (_, Communal) => &["Athénée communal", "Lycée communal"],
            (_, FreeConfessional) => &["Collège", "Institut"],
            _ => &["Lycée ouvert", "École secondaire active"],
        };
        let head = self.chance.pick(heads);
        let rest = if slot.network == FreeConfessional { world.names.saint() } else { world.names.thread() };
        let mut host = slug(&rest);
        host.push_str(".example");
        (format!("{head} {rest}"), host)
    }

    /// The board that runs it: one per commune for communal schools, a single one for WBE and for the COCOF.
    fn board(&mut self, world: &mut World, slot: Slot) -> BoardId {
        let alone = match slot.network {
            SchoolNetwork::Communal => Some(slot.land),
            SchoolNetwork::Wbe | SchoolNetwork::Cocof => Some(0),
            _ => None,
        };
        if let Some(key) = alone.map(|land| (slot.network.as_str(), land)) {
            if let Some(id) = self.boards.get(&key) {
                return *id;
            }
            let name = match slot.network {
                SchoolNetwork::Communal => {
                    let known = words::boards_communal();
                    format!(
                        "Écoles communales {} ({})",
                        known[slot.land % known.len()],
                        LANDS[slot.land].commune.french()
                    )
                }
                SchoolNetwork::Wbe => "Réseau des Écoles de la Toile commune".to_owned(),
                _ => "Commission des Écoles de la Lisière".to_owned(),
            };
            let id = self.new_board(world, slot, name);
            self.boards.insert(key, id);
            return id;
        }
        let confessional = slot.network == SchoolNetwork::FreeConfessional;
        let here = self.confessional.entry(slot.land).or_default();
        if confessional && !here.is_empty() && self.chance.percent(55) {
            return here[self.chance.below(here.len())];
        }
        let name = if confessional {
            format!("Comité scolaire {} ASBL", world.names.saint())
        } else {
            format!("Association pédagogique {} ASBL", world.names.thread())
        };
        let id = self.new_board(world, slot, name);
        if confessional {
            self.confessional.entry(slot.land).or_default().push(id);
        }
        id
    }

    fn new_board(&mut self, world: &mut World, slot: Slot, name: String) -> BoardId {
        let id = BoardId(world.first_key());
        world.boards.push(Board {
            id,
            fase: (990_001 + world.boards.len()).to_string(),
            name,
            network: slot.network.as_str(),
            address: world.names.address(),
            spot: LANDS[slot.land].spot(&mut self.chance),
        });
        id
    }

    fn teachings(&mut self, shape: Shape) -> Vec<&'static str> {
        let all: &[Teaching] = match shape {
            Shape::NurseryAndPrimary => &[Teaching::Nursery, Teaching::Primary],
            Shape::PrimaryOnly => &[Teaching::Primary],
            Shape::NurseryOnly => &[Teaching::Nursery],
            Shape::SpecialBasic if self.chance.percent(40) => {
                &[Teaching::SpecialNursery, Teaching::SpecialPrimary]
            }
            Shape::SpecialBasic => &[Teaching::SpecialPrimary],
            Shape::SpecialSecondary => &[Teaching::SpecialSecondary],
            Shape::Cefa => &[Teaching::Secondary, Teaching::SecondaryCefa],
            Shape::Academy => &[Teaching::PartTimeArts],
            Shape::Adults if self.chance.percent(30) => &[Teaching::AdultSecondary, Teaching::AdultHigher],
            Shape::Adults => &[Teaching::AdultSecondary],
            _ => &[Teaching::Secondary],
        };
        all.iter().map(Teaching::as_str).collect()
    }

    /// The class of this list and of the one before, which printed 3 as 3a and 3b and some classes as boundaries.
    fn two_years(&mut self, world: &mut World, site_id: SiteId, basic: bool, class: i64) {
        let formula = if basic { "FO" } else { "SO" };
        let year = i64::from(world.school_year_start()) - 1;
        let before = (class + [0, 0, 0, 0, -1, 1][self.chance.below(6)]).clamp(1, 20);
        let printed = match before {
            3 => ["3a", "3b"][self.chance.below(2)].to_owned(),
            19 | 20 if self.chance.percent(15) => "19 et 20".to_owned(),
            _ => before.to_string(),
        };
        for (year, class) in [(year, class.to_string()), (year - 1, printed)] {
            let id = world.first_key();
            world.ise.push(Ise { id, site_id, year, formula, class });
        }
    }
}

/// A few notes, and a few sites of which someone should say whether they closed.
fn touch(world: &mut World) {
    let mut chance = Chance::new(world.seed, "notes");
    let notes = words::notes();
    for n in chance.sample(world.sites.len(), 45) {
        world.sites[n].note = Some(words::typeset(chance.pick(&notes)));
    }
    let (beginning, today) = (world.beginning, world.today);
    let second =
        |n: &usize| world.schools[world.sites[*n].school].main_site != *n && world.sites[*n].compulsory;
    let seconds: Vec<usize> = (0..world.sites.len()).filter(second).collect();
    for n in chance.sample(seconds.len(), 4).into_iter().map(|n| seconds[n]) {
        world.sites[n].status = Status::ToConfirmClosed;
        world.sites[n].status_since = Some(days::shift(today, -chance.between(5, 40)));
    }
    if let Some(site) = world.sites.iter_mut().rev().find(|site| site.shape == Shape::Adults) {
        site.status = Status::Closed;
        site.status_since = Some(days::shift(beginning, 300));
    }
}
