//! «Did you mean»: the known word closest to an unknown one.

/// Longer words than this are no slips of the pen.
const LONGEST: usize = 60;

/// How alike a key and one that is missing are, from 0 to 1, to be taken for each other.
const HALF: f64 = 0.5;

/// How alike a word and a known one are, from 0 to 1, to be one slip of the pen apart.
const SLIP: f64 = 0.8;

/// Whether a key that does not belong may have been meant as one that is missing.
pub fn may_mean(word: &str, key: &str) -> bool {
    word.len() <= LONGEST
        && strsim::normalized_damerau_levenshtein(&word.to_lowercase(), key) >= HALF
}

/// Whether two words are so close that one is most likely the other, misspelt.
pub fn is_slip(word: &str, known: &str) -> bool {
    let (word, known) = (word.to_lowercase(), known.to_lowercase());
    strsim::normalized_damerau_levenshtein(&word, &known) >= SLIP
}

/// The closest of `known` to `word`, if it is close enough to have been meant.
pub fn near<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    if word.len() > LONGEST {
        return None;
    }
    let word = word.to_lowercase();
    let scored = known.into_iter().map(|candidate| {
        (strsim::normalized_damerau_levenshtein(&word, &candidate.to_lowercase()), candidate)
    });
    let best = scored.max_by(|a, b| a.0.total_cmp(&b.0))?;
    (best.0 >= 0.6).then(|| best.1.to_owned())
}
