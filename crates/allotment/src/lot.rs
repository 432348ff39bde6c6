//! The lot: an order drawn from the seed and the names alone.

/// The lot of a name: FNV-1a of its bytes, mixed with the seed by the finaliser of SplitMix64.
pub fn lot(seed: u64, name: &str) -> u64 {
    let hash = name
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
    mix(hash ^ mix(seed))
}

fn mix(number: u64) -> u64 {
    let number = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

#[cfg(test)]
mod tests {
    use super::lot;

    #[test]
    fn the_lot_depends_on_the_seed_and_the_name_only() {
        assert_eq!(lot(1, "A1"), lot(1, "A1"));
        assert_ne!(lot(1, "A1"), lot(2, "A1"));
        assert_ne!(lot(1, "A1"), lot(1, "A2"));
    }
}
