//! Stems agree with Snowball's French algorithm.

/// Pairs of our own choice; the stems were given by Snowball's implementation for Python, which shares nothing with
/// ours but the definition of the algorithm.
const PAIRS: &str = include_str!("snowball.txt");

#[test]
fn every_stem_is_the_one_snowball_makes() {
    let mut seen = 0;
    for line in PAIRS.lines().filter(|line| !line.starts_with('#')) {
        let (word, stem) = line.split_once(' ').expect("a word and its stem");
        assert_eq!(navette_words::stem(word), stem, "{word}");
        seen += 1;
    }
    assert!(seen >= 300, "{seen} pairs");
}
