//! Sites and their groups: as many as asked for, spread as the registers say.

use super::chance::{Chance, share};
use super::shape::{
    BRUSSELS, BRUSSELS_GROUPS, CLASS_SIZE, NETWORK_WEIGHTS, NETWORKS, PUPILS, WALLONIA, YEARS,
};

/// A place where a school teaches.
pub(super) struct Site {
    /// The basin's code.
    pub(super) basin: &'static str,
    /// The commune: a NIS code in Brussels, the basin's code and a number elsewhere.
    pub(super) commune: String,
    /// The network's code.
    pub(super) network: &'static str,
    /// Class of the socio-economic index, 1 (least favoured) to 20; some sites have none.
    pub(super) ise: Option<u8>,
    /// Metres east and north of the middle of its basin.
    pub(super) at: [i32; 2],
    secondary: bool,
}

/// A class of pupils.
pub(super) struct Class {
    /// Where: an index of `Population::sites`.
    pub(super) site: usize,
    /// 0 nursery, 1 primary, 2 secondary.
    pub(super) stage: usize,
    /// The year of study.
    pub(super) level: &'static str,
    /// How many pupils.
    pub(super) pupils: u32,
}

/// A zone where sites and places lie: a commune.
pub(super) struct Zone {
    /// The basin's code.
    pub(super) basin: &'static str,
    /// The commune, as in `Site`.
    pub(super) commune: String,
    /// Its middle and how far it spreads, in metres.
    pub(super) middle: [i32; 2],
    /// See `middle`.
    pub(super) radius: i32,
    /// How much culture is there, relative to other zones.
    pub(super) culture: u32,
    sites: [u32; 2],
    ise: [i32; 2],
    spread: i32,
}

/// All sites and groups, by basin.
pub(super) struct Population {
    /// The communes.
    pub(super) zones: Vec<Zone>,
    /// The sites, basin by basin.
    pub(super) sites: Vec<Site>,
    /// The groups, basin by basin.
    pub(super) classes: Vec<Class>,
}

/// Brussels alone up to 10,000 groups, in proportion; what is beyond, in the nine other basins.
pub(super) fn population(groups: u32, seed: u64) -> Population {
    let brussels = groups.min(BRUSSELS_GROUPS);
    let mut made = Population { zones: brussels_zones(), sites: Vec::new(), classes: Vec::new() };
    let sites: Vec<u32> = BRUSSELS.iter().flat_map(|commune| commune.sites).collect();
    let wanted = (sites.iter().sum::<u32>() * brussels).div_ceil(BRUSSELS_GROUPS);
    settle(&mut made, 0, &share(wanted, &sites), brussels, seed);
    // 35,000 groups beyond Brussels are the whole Federation.
    let beyond = groups - brussels;
    let weights: Vec<u32> = WALLONIA.iter().map(|basin| basin.sites[0] + 3 * basin.sites[1]).collect();
    for (basin, groups) in WALLONIA.iter().zip(share(beyond, &weights)) {
        if groups == 0 {
            continue;
        }
        let first = made.zones.len();
        made.zones.extend(zones_of(basin, seed));
        let sites: Vec<u32> = made.zones[first..].iter().flat_map(|zone| zone.sites).collect();
        let full = (u64::from(sites.iter().sum::<u32>()) * u64::from(beyond)).div_ceil(35_000) as u32;
        settle(&mut made, first, &share(full, &sites), groups, seed);
    }
    made
}

fn brussels_zones() -> Vec<Zone> {
    BRUSSELS
        .iter()
        .map(|commune| Zone {
            basin: "bruxelles",
            commune: commune.nis.to_owned(),
            middle: commune.middle,
            radius: commune.radius,
            culture: commune.culture,
            sites: commune.sites,
            ise: commune.ise,
            spread: commune.spread,
        })
        .collect()
}

/// The communes of a basin of which only the whole is known: of unequal size, the larger ones nearer the middle.
fn zones_of(basin: &super::shape::Basin, seed: u64) -> Vec<Zone> {
    let mut chance = Chance::of(seed, basin.code);
    let sizes: Vec<u32> = (0..basin.communes).map(|n| 1000 / (n + 3)).collect();
    let [fundamental, secondary] = basin.sites.map(|total| share(total, &sizes));
    let between = basin.spread_between();
    (0..basin.communes as usize)
        .map(|n| {
            let away = basin.half_within * (n as i32 + 2) / (basin.communes as i32 / 2 + 2);
            let favoured = chance.bell(basin.ise[0], between);
            Zone {
                basin: basin.code,
                commune: format!("{}-{:02}", basin.code, n + 1),
                middle: [chance.between(-away, away), chance.between(-away, away)],
                radius: basin.half_within / 8,
                culture: sizes[n] / 4,
                sites: [fundamental[n], secondary[n]],
                ise: [favoured, favoured - 10],
                spread: between,
            }
        })
        .collect()
}

impl super::shape::Basin {
    /// Half of the variance of the classes lies between communes, half within them (1/√2 is about 7/10).
    fn spread_between(&self) -> i32 {
        self.ise[1] * 7 / 10
    }
}

/// Adds the sites of the zones from `first` on (`counts`: two numbers a zone) and shares the groups among them.
fn settle(made: &mut Population, first: usize, counts: &[u32], groups: u32, seed: u64) {
    let basin = made.zones[first].basin;
    let mut chance = Chance::of(seed, &format!("sites {basin}"));
    let start = made.sites.len();
    for (zone, counts) in made.zones[first..].iter().zip(counts.chunks_exact(2)) {
        for (kind, count) in counts.iter().enumerate() {
            for _ in 0..*count {
                let ise = (chance.bell(zone.ise[kind], zone.spread) + 5) / 10;
                made.sites.push(Site {
                    basin,
                    commune: zone.commune.clone(),
                    network: NETWORKS[chance.weighted(&NETWORK_WEIGHTS[kind])],
                    ise: chance.in_thousand(880).then_some(ise.clamp(1, 20) as u8),
                    at: zone.middle.map(|middle| chance.bell(middle, zone.radius)),
                    secondary: kind == 1,
                });
            }
        }
    }
    let sites = start..made.sites.len();
    let mut chance = Chance::of(seed, &format!("groups {basin}"));
    let mut stages = [0, 1, 2].map(|stage| PUPILS[stage] / CLASS_SIZE[stage]);
    if !made.sites[sites.clone()].iter().any(|site| site.secondary) {
        stages[2] = 0;
    }
    for (stage, total) in share(groups, &stages).into_iter().enumerate() {
        // One nursery and primary site in eight has only one of the two stages.
        let weights: Vec<u32> = made.sites[sites.clone()]
            .iter()
            .enumerate()
            .map(|(n, site)| match (site.secondary, stage) {
                (true, 2) => 6 + chance.below(20),
                (false, 0) if n % 16 != 3 => 4 + chance.below(9),
                (false, 1) if n % 16 != 11 => 4 + chance.below(9),
                _ => 0,
            })
            .collect();
        for (n, classes) in share(total, &weights).into_iter().enumerate() {
            let turn = chance.below(6) as usize;
            for class in 0..classes as usize {
                made.classes.push(Class {
                    site: start + n,
                    stage,
                    level: YEARS[stage][(turn + class) % YEARS[stage].len()],
                    pupils: chance.bell(CLASS_SIZE[stage] as i32, 3).clamp(8, 30) as u32,
                });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_as_many_groups_as_asked_for() {
        for groups in [1, 7, 100, 1_000, 10_000, 10_001, 45_000] {
            assert_eq!(population(groups, 3).classes.len(), groups as usize, "{groups}");
        }
    }

    #[test]
    fn brussels_has_its_sites_and_its_gap_between_communes() {
        let made = population(10_000, 1);
        assert_eq!(made.sites.len(), 599);
        let mean = |commune: &str| {
            let known: Vec<u32> = made
                .sites
                .iter()
                .filter(|site| site.commune == commune && !site.secondary)
                .filter_map(|site| site.ise.map(u32::from))
                .collect();
            known.iter().sum::<u32>() * 10 / known.len() as u32
        };
        assert!(mean("21014") < 25, "Saint-Josse");
        assert!(mean("21019") > 125, "Woluwe-Saint-Pierre");
        let nursery = made.classes.iter().filter(|class| class.stage == 0).count();
        assert!((1_950..2_080).contains(&nursery), "{nursery}");
    }

    #[test]
    fn the_federation_has_ten_basins() {
        let made = population(45_000, 1);
        let mut basins: Vec<&str> = made.sites.iter().map(|site| site.basin).collect();
        basins.dedup();
        assert_eq!(basins.len(), 10);
    }
}
