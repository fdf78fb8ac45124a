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

/// The spread of so many people's scores as it is shown, and how exact the figures beside it are.
#[derive(Clone, Copy, Debug)]
pub struct ShownSpread {
    /// How many people have a score.
    pub people: u32,
    /// The spread.
    pub spread: Spread,
    /// How exact means and spread are.
    pub steps: Resolution,
    /// How many were invited, if that is known.
    pub invited: Option<u32>,
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
        Self::beyond([middle, middle], half)
    }

    /// The interval of the mean of so many people's scores, with n − 1 degrees of freedom; none below two.
    /// Where it is known how many were invited, only those who did not answer leave anything open.
    pub fn of_mean(scores: &Moments, people: u32, invited: Option<u32>) -> Option<Self> {
        let error = Error::of(scores, people)?.among(people, invited);
        Self::around(scores.mean()?.decimal(12), error.half())
    }

    /// The interval of the difference of two means, each with its number of people, after Welch (1947),
    /// *Biometrika* 34; none below two.
    pub fn of_change([before, now]: [(&Moments, u32); 2]) -> Option<Self> {
        let error = Error::of(before.0, before.1)?.and(Error::of(now.0, now.1)?);
        Self::around(now.0.mean()?.decimal(12) - before.0.mean()?.decimal(12), error.half())
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

    /// The interval of a mean that is shown in steps, made of nothing but what is shown: the bounds that the
    /// mean lies in, and its spread.
    pub fn shown(bounds: [Decimal; 2], shown: ShownSpread) -> Option<Self> {
        let all = Self::beyond(bounds, Error::shown(shown)?.half())?.outwards(shown.steps);
        let within = |number: Decimal| number.clamp(Decimal::ZERO, Decimal::ONE_HUNDRED);
        Some(Self { low: within(all.low), high: within(all.high) })
    }

    /// The same of a change between two such means, that before first; `direction` is that of the exact
    /// interval.
    pub fn shown_change(
        [before, now]: [[Decimal; 2]; 2],
        shown: [ShownSpread; 2],
        direction: Direction,
    ) -> Option<Self> {
        let [one, other] = shown;
        let both = Error::shown(one)?.and(Error::shown(other)?);
        let bounds = [now[0] - before[1], now[1] - before[0]];
        let all = Self::beyond(bounds, both.half())?.outwards(one.steps.coarser(other.steps));
        // What is known to rise is not shown to fall.
        Some(match direction {
            Direction::Up => Self { low: all.low.max(Decimal::ZERO), ..all },
            Direction::Down => Self { high: all.high.min(Decimal::ZERO), ..all },
            Direction::Unclear => all,
        })
    }

    /// So far beyond both bounds.
    fn beyond([low, high]: [Decimal; 2], half: f64) -> Option<Self> {
        let half = Decimal::from_f64(half)?;
        Some(Self { low: half_up(low - half, KEPT), high: half_up(high + half, KEPT) })
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
    /// A person's second sheet says little that the first did not, so people are counted.
    fn of(scores: &Moments, people: u32) -> Option<Self> {
        let variance = scores.variance()?.to_f64()?;
        Self::with(variance, people)
    }

    /// The largest that fits a spread as it is shown.
    fn shown(ShownSpread { people, spread, steps, invited }: ShownSpread) -> Option<Self> {
        let half = if spread.is_below { Decimal::ZERO } else { steps.detail() / Decimal::TWO };
        let error = Self::with((spread.points + half).to_f64()?.powi(2), people)?;
        Some(error.among(people, invited))
    }

    /// The same where these people are some of so many, after the finite-population correction (N − n) /
    /// (N − 1) of the variance (Cochran 1977, *Sampling Techniques*, 2.6). Of more people than were invited
    /// nothing is known.
    fn among(self, people: u32, invited: Option<u32>) -> Self {
        let Some(invited) = invited.filter(|invited| *invited >= people && *invited > 1) else {
            return self;
        };
        let left = f64::from(invited - people) / f64::from(invited - 1);
        Self { square: self.square * left, ..self }
    }

    fn with(variance: f64, people: u32) -> Option<Self> {
        let count = f64::from(people);
        (people > 1).then_some(Self { square: variance / count, freedom: count - 1.0 })
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
