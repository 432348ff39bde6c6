//! The shape of the ten school basins, in figures counted from public registers.
//!
//! Sites and mean classes of the communes of Brussels: open data of the Fédération Wallonie-Bruxelles, "classes d'ISE 2025"
//! joined with the register of schools (CC BY). Centres and spreads of their sites, sites, mean classes and spans of
//! the nine other basins: counted from the register of October 2023 and the classes of July 2025. Cultural places of
//! a commune: "zones of interest: culture" of UrbIS (Brussels UrbIS®©, Paradigm, 2014). Pupils: Service École,
//! figures of 2021-22.

/// A commune: how many sites, how favoured, where, how many cultural places.
pub(super) struct Commune {
    /// Its NIS code.
    pub(super) nis: &'static str,
    /// Nursery and primary sites; secondary sites.
    pub(super) sites: [u32; 2],
    /// Mean class of the socio-economic index for each of the two, in tenths.
    pub(super) ise: [i32; 2],
    /// Spread of the classes, in tenths.
    pub(super) spread: i32,
    /// The middle of its sites, in metres east and north of the Grand-Place.
    pub(super) middle: [i32; 2],
    /// How far its sites spread around it, in metres.
    pub(super) radius: i32,
    /// Cultural places.
    pub(super) culture: u32,
}

/// The nineteen communes of Brussels.
pub(super) const BRUSSELS: [Commune; 19] = [
    commune("21001", [45, 19], [60, 48], 40, [-3320, -1611], 1180, 14),
    commune("21002", [11, 6], [143, 112], 50, [5221, -3646], 670, 5),
    commune("21003", [6, 0], [70, 70], 17, [-4204, 2058], 340, 2),
    commune("21004", [75, 35], [58, 40], 43, [332, 1694], 1860, 123),
    commune("21005", [16, 9], [106, 79], 46, [2834, -1353], 510, 10),
    commune("21006", [11, 3], [79, 37], 32, [3556, 2454], 850, 5),
    commune("21007", [25, 6], [100, 48], 67, [-1600, -3444], 690, 6),
    commune("21008", [9, 3], [90, 83], 31, [-2832, 2700], 280, 4),
    commune("21009", [22, 13], [106, 63], 56, [1414, -2391], 860, 24),
    commune("21010", [19, 4], [91, 107], 45, [-1762, 3561], 590, 5),
    commune("21011", [6, 2], [46, 35], 17, [-1886, 1657], 370, 4),
    commune("21012", [30, 7], [41, 31], 29, [-2344, 794], 860, 4),
    commune("21013", [13, 6], [63, 53], 58, [-382, -2117], 360, 13),
    commune("21014", [10, 3], [16, 13], 5, [1284, 688], 240, 8),
    commune("21015", [39, 18], [58, 43], 54, [2154, 1712], 870, 13),
    commune("21016", [41, 17], [141, 145], 51, [-162, -5550], 1270, 5),
    commune("21017", [12, 4], [118, 167], 45, [4328, -4841], 560, 4),
    commune("21018", [26, 7], [137, 112], 43, [5789, 56], 870, 7),
    commune("21019", [15, 6], [150, 103], 42, [6254, -1543], 950, 6),
];

const fn commune(
    nis: &'static str,
    sites: [u32; 2],
    ise: [i32; 2],
    spread: i32,
    middle: [i32; 2],
    radius: i32,
    culture: u32,
) -> Commune {
    Commune { nis, sites, ise, spread, middle, radius, culture }
}

/// One of the nine other basins, of which only the whole is described.
pub(super) struct Basin {
    /// Its code.
    pub(super) code: &'static str,
    /// Nursery and primary sites; secondary sites.
    pub(super) sites: [u32; 2],
    /// Mean class and spread, in tenths.
    pub(super) ise: [i32; 2],
    /// Half of its sites lie within so many metres of its middle.
    pub(super) half_within: i32,
    /// Communes with a school.
    pub(super) communes: u32,
}

/// The nine basins of Wallonia.
pub(super) const WALLONIA: [Basin; 9] = [
    basin("namur", [355, 82], [126, 51], 19_000, 33),
    basin("brabant-wallon", [206, 46], [157, 41], 11_500, 27),
    basin("wallonie-picarde", [267, 68], [102, 48], 16_800, 22),
    basin("hainaut-centre", [359, 76], [89, 49], 13_000, 24),
    basin("hainaut-sud", [409, 67], [80, 50], 12_000, 27),
    basin("huy-waremme", [139, 25], [133, 47], 12_500, 31),
    basin("liege", [400, 99], [86, 58], 6_500, 24),
    basin("verviers", [156, 35], [107, 61], 10_000, 20),
    basin("luxembourg", [328, 55], [112, 38], 30_100, 44),
];

const fn basin(code: &'static str, sites: [u32; 2], ise: [i32; 2], half_within: i32, communes: u32) -> Basin {
    Basin { code, sites, ise, half_within, communes }
}

/// The networks as they are told in an instance.
pub(super) const NETWORKS: [&str; 4] =
    ["officiel-subventionne", "libre-confessionnel", "wbe", "libre-non-confessionnel"];

/// Sites of each network among a hundred or so, ordinary primary and ordinary secondary.
pub(super) const NETWORK_WEIGHTS: [[u32; 4]; 2] = [[140, 139, 22, 10], [40, 83, 25, 10]];

/// Pupils of Brussels by stage (nursery, primary, secondary), and pupils of a usual class there.
pub(super) const PUPILS: [u32; 3] = [40_554, 77_803, 87_567];
/// See `PUPILS`.
pub(super) const CLASS_SIZE: [u32; 3] = [20, 21, 20];

/// Groups in Brussels and in the whole Federation, where an instance stops growing.
pub(super) const BRUSSELS_GROUPS: u32 = 10_000;

/// The years of each stage.
pub(super) const YEARS: [&[&str]; 3] =
    [&["M1", "M2", "M3"], &["P1", "P2", "P3", "P4", "P5", "P6"], &["S1", "S2", "S3", "S4", "S5", "S6"]];

/// What is offered, with its weight.
pub(super) const DISCIPLINES: [(&str, u32); 8] = [
    ("theatre", 26),
    ("musique", 18),
    ("arts-plastiques", 18),
    ("lettres", 12),
    ("patrimoine", 10),
    ("danse", 7),
    ("audiovisuel", 6),
    ("cirque", 3),
];

/// The three components.
pub(super) const COMPONENTS: [&str; 3] = ["connaitre", "pratiquer", "rencontrer"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_communes_of_brussels_sum_to_what_the_registers_say() {
        let of = |n: usize| BRUSSELS.iter().map(|c| c.sites[n]).sum::<u32>();
        assert_eq!((of(0), of(1)), (431, 168));
        assert_eq!(BRUSSELS.iter().map(|c| c.culture).sum::<u32>(), 262);
    }
}
