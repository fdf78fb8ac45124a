//! The figures of a group once more, straight from `docs/formats.md` §6: every score is kept, in
//! exact fractions.

use num_bigint::BigInt;
use num_rational::BigRational;

fn count(number: usize) -> BigRational {
    BigRational::from_integer(BigInt::from(number))
}

/// Rounded half up to so many decimals.
pub fn rounded(number: &BigRational, decimals: u32) -> BigRational {
    let scale = count(10_usize.pow(decimals));
    (number * &scale + BigRational::new(1.into(), 2.into())).floor() / scale
}

/// A square root rounded half up to four decimals: `⌊x + ½⌋ = ⌊(⌊2x⌋ + 1) / 2⌋`, in ten-thousandths.
fn root(square: &BigRational) -> BigRational {
    let twice = (square * count(400_000_000)).floor().to_integer().sqrt();
    BigRational::from_integer((twice + 1) / BigInt::from(2)) / count(10_000)
}

/// Scores of a group.
pub struct Exact(pub Vec<BigRational>);

impl Exact {
    pub fn mean(&self) -> BigRational {
        self.0.iter().sum::<BigRational>() / count(self.0.len())
    }

    fn variance(&self) -> Option<BigRational> {
        let (mean, others) = (self.mean(), self.0.len() - 1);
        let squares = self.0.iter().map(|score| (score - &mean) * (score - &mean));
        (others > 0).then(|| squares.sum::<BigRational>() / count(others))
    }

    pub fn deviation(&self) -> Option<BigRational> {
        self.variance().map(|variance| root(&variance))
    }

    pub fn agreement(&self) -> Option<BigRational> {
        let even = BigRational::new(2500.into(), 3.into());
        self.variance().map(|variance| (count(1) - variance / even).max(count(0)))
    }

    pub fn median(&self) -> BigRational {
        let mut wholes: Vec<_> = self.0.iter().map(|score| rounded(score, 0)).collect();
        wholes.sort();
        wholes[(wholes.len() - 1) / 2].clone()
    }

    /// How many sheets are on each of the five levels.
    pub fn on_levels(&self) -> [usize; 5] {
        let mut on = [0; 5];
        for score in &self.0 {
            on[level(score) - 1] += 1;
        }
        on
    }

    pub fn polarised(&self) -> bool {
        let on = self.on_levels();
        4 * (on[0] + on[1]) >= self.0.len() && 4 * (on[3] + on[4]) >= self.0.len()
    }
}

/// The maturity level: each takes a fifth.
pub fn level(score: &BigRational) -> usize {
    (1..5).filter(|border| *score >= count(20 * border)).count() + 1
}
