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

    pub fn variance(&self) -> Option<BigRational> {
        if self.0.len() < 2 {
            return None;
        }
        let (mean, others) = (self.mean(), self.0.len() - 1);
        let squares = self.0.iter().map(|score| (score - &mean) * (score - &mean));
        Some(squares.sum::<BigRational>() / count(others))
    }

    pub fn deviation(&self) -> Option<BigRational> {
        self.variance().map(|variance| root(&variance))
    }

    /// The lower quartile, the median and the upper quartile of the scores in half points.
    pub fn quartiles(&self) -> [BigRational; 3] {
        let mut halves: Vec<_> =
            self.0.iter().map(|score| rounded(&(score * count(2)), 0) / count(2)).collect();
        halves.sort();
        [1, 2, 3].map(|quarters| {
            let ends = quarters * halves.len();
            let place = ends.div_ceil(4) - 1;
            let next = if ends % 4 == 0 { place + 1 } else { place };
            (&halves[place] + &halves[next]) / count(2)
        })
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

/// How far the answers to several questions agree: those with at least two answers, each with the scores of
/// its answers and of its options.
pub fn agreement(questions: &[(Vec<BigRational>, Vec<BigRational>)]) -> Option<BigRational> {
    let each = questions.iter().filter_map(|(answers, options)| {
        let mean = Exact(options.clone()).mean();
        let squares = options.iter().map(|score| (score - &mean) * (score - &mean));
        let even = squares.sum::<BigRational>() / count(options.len());
        let variance = Exact(answers.clone()).variance()?;
        (even > count(0)).then(|| (count(1) - variance / even).max(count(0)))
    });
    let each: Vec<_> = each.collect();
    (!each.is_empty()).then(|| Exact(each).mean())
}
