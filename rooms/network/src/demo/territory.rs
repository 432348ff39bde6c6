//! The nineteen communes: how many sites, how favoured, roughly where.
//!
//! Numbers of sites and mean classes: FW-B open data «classes ISE» of 2025 joined with the school register. Centres and
//! radii: our own approximation, so that points fall inside the commune, mostly.

use super::chance::Chance;
use navette_belgium::Commune;

/// A commune as the demonstration fills it.
pub(super) struct Land {
    pub commune: Commune,
    /// Sites under formula FO (nursery, primary) and their mean class.
    pub basic: (usize, f64),
    /// The least and the greatest class of those.
    pub basic_bounds: (i64, i64),
    /// Sites under formula SO (secondary) and their mean class.
    pub secondary: (usize, f64),
    /// How many of a hundred operators stand there.
    pub culture: usize,
    discs: &'static [Disc],
}

/// Centre (degrees), radius (metres), postal code, locality.
type Disc = (f64, f64, f64, &'static str, &'static str);

/// A place that nobody lives at.
#[derive(Clone)]
pub(super) struct Spot {
    pub latitude: f64,
    pub longitude: f64,
    pub postal_code: &'static str,
    pub locality: &'static str,
}

macro_rules! lands {
    ($($commune:ident $basic:literal $basic_mean:literal $low:literal..$high:literal $secondary:literal $secondary_mean:literal $culture:literal [$($disc:expr),+];)+) => {
        /// The communes, in the order of their NIS codes.
        pub(super) static LANDS: [Land; 19] = [$(Land {
            commune: Commune::$commune,
            basic: ($basic, $basic_mean),
            basic_bounds: ($low, $high),
            secondary: ($secondary, $secondary_mean),
            culture: $culture,
            discs: &[$($disc),+],
        }),+];
    };
}

#[rustfmt::skip]
lands! {
    Anderlecht           45  6.0 1..20 19  4.8  7 [(50.834, 4.312, 1200.0, "1070", "Anderlecht"), (50.822, 4.290, 1300.0, "1070", "Anderlecht")];
    Auderghem            11 14.3 6..20  6 11.2  2 [(50.815, 4.425, 800.0, "1160", "Auderghem"), (50.808, 4.440, 700.0, "1160", "Auderghem")];
    BerchemSainteAgathe   6  7.0 6..20  0  0.0  1 [(50.865, 4.294, 700.0, "1082", "Berchem-Sainte-Agathe")];
    Brussels             75  5.8 1..20 35  4.0 24 [(50.847, 4.351, 1100.0, "1000", "Bruxelles"), (50.847, 4.352, 900.0, "1000", "Bruxelles"),
                                                   (50.887, 4.353, 1200.0, "1020", "Laeken"), (50.899, 4.386, 650.0, "1120", "Neder-Over-Heembeek"),
                                                   (50.889, 4.417, 500.0, "1130", "Haren")];
    Etterbeek            16 10.6 1..20  9  7.9  5 [(50.834, 4.394, 700.0, "1040", "Etterbeek")];
    Evere                11  7.9 1..20  3  3.7  2 [(50.869, 4.405, 800.0, "1140", "Evere")];
    Forest               25 10.0 1..20  6  4.8  5 [(50.815, 4.325, 1000.0, "1190", "Forest"), (50.809, 4.316, 700.0, "1190", "Forest")];
    Ganshoren             9  9.0 1..20  3  8.3  1 [(50.874, 4.310, 550.0, "1083", "Ganshoren")];
    Ixelles              22 10.6 1..20 13  6.3 13 [(50.832, 4.369, 500.0, "1050", "Ixelles"), (50.818, 4.384, 400.0, "1050", "Ixelles")];
    Jette                19  9.1 1..20  4 10.7  3 [(50.878, 4.328, 600.0, "1090", "Jette"), (50.881, 4.326, 500.0, "1090", "Jette")];
    Koekelberg            6  4.6 1..20  2  3.5  1 [(50.862, 4.330, 330.0, "1081", "Koekelberg")];
    MolenbeekSaintJean   30  4.1 1..20  7  3.1  7 [(50.855, 4.327, 600.0, "1080", "Molenbeek-Saint-Jean"), (50.854, 4.310, 650.0, "1080", "Molenbeek-Saint-Jean")];
    SaintGilles          13  6.3 1..20  6  5.3 10 [(50.829, 4.344, 600.0, "1060", "Saint-Gilles")];
    SaintJosseTenNoode   10  1.6 1..5   3  1.3  3 [(50.853, 4.372, 320.0, "1210", "Saint-Josse-ten-Noode")];
    Schaerbeek           39  5.8 1..20 18  4.3  8 [(50.862, 4.383, 1200.0, "1030", "Schaerbeek")];
    Uccle                41 14.1 1..20 17 14.5  3 [(50.803, 4.342, 1150.0, "1180", "Uccle"), (50.793, 4.360, 1400.0, "1180", "Uccle")];
    WatermaelBoitsfort   12 11.8 1..20  4 16.7  2 [(50.805, 4.411, 800.0, "1170", "Watermael-Boitsfort"), (50.798, 4.413, 700.0, "1170", "Watermael-Boitsfort")];
    WoluweSaintLambert   26 13.7 1..20  7 11.2  2 [(50.847, 4.428, 950.0, "1200", "Woluwe-Saint-Lambert")];
    WoluweSaintPierre    15 15.0 6..20  6 10.3  1 [(50.832, 4.436, 750.0, "1150", "Woluwe-Saint-Pierre"), (50.836, 4.420, 450.0, "1150", "Woluwe-Saint-Pierre")];
}

impl Land {
    /// A place in the commune, mostly.
    pub(super) fn spot(&self, chance: &mut Chance) -> Spot {
        let (latitude, longitude, radius, postal_code, locality) = self.discs[chance.below(self.discs.len())];
        let (angle, reach) = (chance.unit() * std::f64::consts::TAU, chance.unit().sqrt() * radius);
        let (north, east) = (reach * angle.cos(), reach * angle.sin());
        // Metres in a degree of latitude, and of longitude at 50.85° north.
        let fine = |degrees: f64| (degrees * 1e5).round() / 1e5;
        Spot {
            latitude: fine(latitude + north / 111_200.0),
            longitude: fine(longitude + east / 70_300.0),
            postal_code,
            locality,
        }
    }
}

/// Classes (1 to 20) of so many sites, spread around a mean that they have exactly, as near as whole numbers go.
pub(super) fn classes(chance: &mut Chance, count: usize, mean: f64, (low, high): (i64, i64)) -> Vec<i64> {
    // Few are in the middle of a commune's range: most lie at its nearer end, with a long tail to the other.
    let (below, above) = (mean - low as f64 + 0.5, high as f64 - mean + 0.5);
    let spread = (below.min(above).max(0.4) * 1.6).min(8.0);
    let draw = |chance: &mut Chance| {
        let tail = -(1.0 - chance.unit()).ln();
        let class = match (chance.percent(60), below <= above) {
            (true, true) => low as f64 - 0.5 + below * tail,
            (true, false) => high as f64 + 0.5 - above * tail,
            _ => mean + spread * chance.bell(),
        };
        (class.round() as i64).clamp(low, high)
    };
    let mut all: Vec<i64> = (0..count).map(|_| draw(chance)).collect();
    let wanted = ((mean * count as f64).round() as i64).clamp(low * count as i64, high * count as i64);
    let mut sum: i64 = all.iter().sum();
    while sum != wanted {
        let step = (wanted - sum).signum();
        let one = chance.below(count);
        if (low..=high).contains(&(all[one] + step)) {
            all[one] += step;
            sum += step;
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_adds_up() {
        assert_eq!(LANDS.iter().map(|land| land.basic.0).sum::<usize>(), 431);
        assert_eq!(LANDS.iter().map(|land| land.secondary.0).sum::<usize>(), 168);
        assert_eq!(LANDS.iter().map(|land| land.culture).sum::<usize>(), 100);
        assert!(LANDS.iter().zip(Commune::ALL).all(|(land, commune)| land.commune == commune));
    }

    #[test]
    fn classes_have_their_mean_and_bounds() {
        let mut chance = Chance::new(5, "classes");
        for (count, mean, bounds) in
            [(40, 6.0, (1, 20)), (9, 1.6, (1, 5)), (6, 7.0, (6, 20)), (1, 16.7, (1, 20)), (0, 3.0, (1, 20))]
        {
            let found = classes(&mut chance, count, mean, bounds);
            assert_eq!(found.len(), count);
            assert!(found.iter().all(|class| (bounds.0..=bounds.1).contains(class)));
            assert!((found.iter().sum::<i64>() as f64 - mean * count as f64).abs() <= 0.5);
        }
    }
}
