//! How far a mean, or a change of it, may lie from what would be found if everybody like those who
//! answered had answered: 95 % intervals after Student's t.

use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};

use super::{Moments, Resolution, Spread};
use crate::model::half_up;

/// An interval in points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// Where it begins.
    pub low: Decimal,
    /// Where it ends.
    pub high: Decimal,
}

/// What can be said of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// It has risen: the interval lies above 0.
    Up,
    /// It has fallen: the interval lies below 0.
    Down,
    /// It cannot be told from chance: the interval holds 0.
    Unclear,
}

/// Decimals that are kept: more than are shown.
const KEPT: u32 = 9;

impl Direction {
    /// How many people it takes in both periods.
    pub const LEAST: u32 = 5;

    /// Its name in data.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::Unclear => "unclear",
        }
    }
}

impl Interval {
    /// So far to both sides.
    fn around(middle: Decimal, half: f64) -> Option<Self> {
        let half = Decimal::from_f64(half)?;
        let rounded = |number| half_up(number, KEPT);
        Some(Self { low: rounded(middle - half), high: rounded(middle + half) })
    }

    /// The interval of a mean, with n − 1 degrees of freedom; none below two.
    pub fn of_mean(scores: &Moments) -> Option<Self> {
        let error = Error::of(scores)?;
        Self::around(scores.mean()?.decimal(12), error.half())
    }

    /// The interval of the difference of two means, after Welch (1947), *Biometrika* 34; none below two.
    pub fn of_change(before: &Moments, now: &Moments) -> Option<Self> {
        let error = Error::of(before)?.and(Error::of(now)?);
        Self::around(now.mean()?.decimal(12) - before.mean()?.decimal(12), error.half())
    }

    /// What it says of a change.
    pub fn direction(self) -> Direction {
        if self.low > Decimal::ZERO {
            Direction::Up
        } else if self.high < Decimal::ZERO {
            Direction::Down
        } else {
            Direction::Unclear
        }
    }

    /// The interval of a mean that is shown in steps, made of nothing but what is shown.
    pub fn shown(mean: Decimal, count: u32, spread: Spread, steps: Resolution) -> Option<Self> {
        let error = Error::shown(count, spread, steps)?;
        let away = error.half() + steps.step().to_f64()? / 2.0;
        let all = Self::around(mean, away)?.outwards(steps);
        let within = |number: Decimal| number.clamp(Decimal::ZERO, Decimal::ONE_HUNDRED);
        Some(Self { low: within(all.low), high: within(all.high) })
    }

    /// The same of a change between two such means, each with its spread and number; `direction` is that
    /// of the exact interval.
    pub fn shown_change(
        change: Decimal,
        [before, now]: [(u32, Spread, Resolution); 2],
        direction: Direction,
    ) -> Option<Self> {
        let error = |(count, spread, steps)| Error::shown(count, spread, steps);
        let both = error(before)?.and(error(now)?);
        let steps = (before.2.step() + now.2.step()).to_f64()? / 2.0;
        let all = Self::around(change, both.half() + steps)?.outwards(before.2.coarser(now.2));
        // What is known to rise is not shown to fall.
        Some(match direction {
            Direction::Up => Self { low: all.low.max(Decimal::ZERO), ..all },
            Direction::Down => Self { high: all.high.min(Decimal::ZERO), ..all },
            Direction::Unclear => all,
        })
    }

    /// Rounded outwards to steps.
    fn outwards(self, steps: Resolution) -> Self {
        let step = steps.step();
        let low = (self.low / step).floor() * step;
        Self { low: low.normalize(), high: ((self.high / step).ceil() * step).normalize() }
    }
}

/// The standard error of a mean.
#[derive(Clone, Copy)]
struct Error {
    /// Its square.
    square: f64,
    /// The degrees of freedom.
    freedom: f64,
}

impl Error {
    fn of(scores: &Moments) -> Option<Self> {
        let variance = scores.variance()?.to_f64()?;
        let count = f64::from(scores.count);
        Some(Self { square: variance / count, freedom: count - 1.0 })
    }

    /// The largest that fits a spread as it is shown.
    fn shown(count: u32, spread: Spread, steps: Resolution) -> Option<Self> {
        let half = if spread.is_below { Decimal::ZERO } else { steps.detail() / Decimal::TWO };
        let points = (spread.points + half).to_f64()?;
        let count = f64::from(count);
        Some(Self { square: points * points / count, freedom: count - 1.0 })
    }

    /// That of the difference of two means, with the degrees of freedom of Welch and Satterthwaite.
    fn and(self, other: Self) -> Self {
        let square = self.square + other.square;
        let shares = self.square.powi(2) / self.freedom + other.square.powi(2) / other.freedom;
        let most = self.freedom + other.freedom;
        Self { square, freedom: if shares > 0.0 { square.powi(2) / shares } else { most } }
    }

    /// Half the width of the interval.
    fn half(self) -> f64 {
        student(self.freedom) * self.square.sqrt()
    }
}

/// The share of cases that lie outside the interval.
const OUTSIDE: f64 = 0.05;
/// What an interval of infinitely many would be.
const NORMAL: f64 = 1.959_963_984_540_054;

/// The number that Student's t with so many degrees of freedom (1 or more) goes beyond, to either side, in
/// one of twenty cases.
///
/// Found by Newton's method on the share beyond it, I<sub>x</sub>(ν/2, 1/2) with x = ν / (ν + t²) (Abramowitz
/// and Stegun 1964, 26.7.1 and 26.5.27). That share falls ever more slowly, so that from below no step goes
/// too far.
pub fn student(freedom: f64) -> f64 {
    let half = freedom / 2.0;
    let density = gamma_ratio(half) / (std::f64::consts::PI * freedom).sqrt();
    let mut t = NORMAL;
    for _ in 0..100 {
        let slope = 2.0 * density * (1.0 + t * t / freedom).powf(-half - 0.5);
        let step = (beyond(t, freedom) - OUTSIDE) / slope;
        t += step;
        if step.abs() < 1e-12 * t {
            break;
        }
    }
    t
}

/// The share of cases in which Student's t goes beyond `t`, to either side.
fn beyond(t: f64, freedom: f64) -> f64 {
    let (a, b) = (freedom / 2.0, 0.5);
    let (x, rest) = (freedom / (freedom + t * t), t * t / (freedom + t * t));
    // x^a (1 − x)^b / B(a, b)
    let common = x.powf(a) * rest.sqrt() * gamma_ratio(a) / std::f64::consts::PI.sqrt();
    if x < (a + 1.0) / (a + b + 2.0) {
        common / a * fraction(x, a, b)
    } else {
        1.0 - common / b * fraction(rest, b, a)
    }
}

/// The continued fraction of the incomplete beta function (Abramowitz and Stegun 1964, 26.5.8), from its
/// beginning on by the method of Lentz.
fn fraction(x: f64, a: f64, b: f64) -> f64 {
    let (mut over, mut under, mut all) = (f64::INFINITY, 1.0, 1.0);
    for step in 1..400_u32 {
        let m = f64::from(step / 2);
        let part = if step % 2 == 0 {
            m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m))
        } else {
            -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0))
        };
        under = 1.0 / (1.0 + part * under);
        over = 1.0 + part / over;
        let factor: f64 = over * under;
        all *= factor;
        if (factor - 1.0).abs() < 1e-15 {
            break;
        }
    }
    all
}

/// Γ(a + 1/2) / Γ(a) for a > 0, by its series for large numbers.
fn gamma_ratio(a: f64) -> f64 {
    let (mut a, mut smaller) = (a, 1.0);
    while a < 30.0 {
        smaller *= a / (a + 0.5);
        a += 1.0;
    }
    let n = 1.0 / a;
    let series = 1.0 - n / 8.0 + n.powi(2) / 128.0 + 5.0 * n.powi(3) / 1024.0
        - 21.0 * n.powi(4) / 32_768.0
        - 399.0 * n.powi(5) / 262_144.0
        + 869.0 * n.powi(6) / 4_194_304.0;
    smaller * a.sqrt() * series
}
