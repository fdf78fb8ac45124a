//! Figures as people read them.

use rust_decimal::Decimal;

use crate::model::{Language, Levels, Score, Share, half_up};
use crate::scoring::{Before, Direction, Figures, Interval, ScaleEnd, Spread};
use crate::wording;

/// More dots than this are counted, not seen.
const MOST_DOTS: usize = 10;

/// A score in whole points.
pub fn points(score: Score) -> String {
    score.decimal(0).to_string()
}

/// A score beside its level, which it never contradicts.
pub fn beside_level(language: Language, levels: &Levels, score: Score) -> String {
    wording::decimal(language, levels.shown(score))
}

/// A figure; at an end of the scale how far it goes, «≤ 10».
pub fn open_at(end: Option<ScaleEnd>, figure: &str) -> String {
    match end {
        None => figure.to_owned(),
        Some(ScaleEnd::AtMost) => format!("≤ {figure}"),
        Some(ScaleEnd::AtLeast) => format!("≥ {figure}"),
    }
}

/// The mean of a group beside its level, open where it is.
pub fn group_mean(language: Language, levels: &Levels, figures: &Figures) -> String {
    open_at(figures.end, &beside_level(language, levels, figures.mean))
}

/// A spread in points, or below which it is.
pub fn spread(language: Language, spread: Spread) -> String {
    let points = tenths(language, spread.points);
    if spread.is_below { (wording::compare(language).below)(&points) } else { points }
}

/// The interval of a mean in whole points, rounded outwards and cut at the ends of the scale.
pub fn interval(interval: Interval) -> String {
    let within = |number: Decimal| number.clamp(Decimal::ZERO, Decimal::ONE_HUNDRED).normalize();
    let Interval { low, high } = interval;
    format!("{}–{}", within(low.floor()), within(high.ceil()))
}

/// A change in points with what can be said of it; `counts` are the sheets before and now.
pub fn change(language: Language, before: &Before, now: u32) -> String {
    let t = wording::compare(language);
    let Some(change) = before.change else {
        return if before.is_break() {
            (t.is_break)(before.basis)
        } else if before.is_at_end {
            t.at_the_end.into()
        } else if before.count == 0 || now == 0 {
            t.none.into()
        } else {
            t.too_few_to_say.into()
        };
    };
    let mut words = vec![open_at(before.end, &signed(language, half_up(change, 1)))];
    let part = before.basis.filter(|basis| basis.part < basis.whole);
    words.extend(part.map(|basis| (t.on_questions)(basis)));
    let interval = before.interval.map(|interval| {
        let [low, high] =
            [interval.low.floor(), interval.high.ceil()].map(|end| signed(language, end));
        (t.interval_of)(&low, &high)
    });
    let said = match before.direction {
        Some(Direction::Up) => Some(t.up),
        Some(Direction::Down) => Some(t.down),
        Some(Direction::Unclear) => Some(t.unclear),
        None if (before.count, now) == (1, 1) => Some(t.two_answers),
        None => None,
    };
    let chance: Vec<_> = said.map(str::to_owned).into_iter().chain(interval).collect();
    words.extend((!chance.is_empty()).then(|| format!("({})", chance.join(", "))));
    words.join(" ")
}

/// A step among others as dots with a blank after them, «●●●○○ »; nothing where they are too many to be
/// seen at a glance.
pub fn steps_drawn(step: usize, of: usize) -> String {
    if of > MOST_DOTS {
        return String::new();
    }
    format!("{}{} ", "●".repeat(step), "○".repeat(of - step))
}

/// A rounded share in per cent, open at the ends: «≤ 10».
pub fn percent(language: Language, share: Share) -> String {
    let percent = share.decimal(4).unwrap_or_default() * Decimal::ONE_HUNDRED;
    let end = match share.part {
        1 => Some(ScaleEnd::AtMost),
        part if part + 1 == share.whole => Some(ScaleEnd::AtLeast),
        _ => None,
    };
    open_at(end, &tenths(language, percent))
}

/// A number with at most one decimal.
pub fn tenths(language: Language, number: Decimal) -> String {
    wording::decimal(language, half_up(number, 1))
}

/// A change in points, as it is rounded, with its sign.
pub fn signed(language: Language, change: Decimal) -> String {
    format!("{}{}", sign(change), wording::decimal(language, change.abs()))
}

/// What stands before a change that is shown like this; nothing before none.
pub fn sign(change: Decimal) -> &'static str {
    match change {
        change if change.is_zero() => "",
        change if change.is_sign_negative() => "−",
        _ => "+",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::Continuity;

    #[test]
    fn intervals_are_rounded_outwards() {
        let between =
            |low, high| Interval { low: Decimal::new(low, 1), high: Decimal::new(high, 1) };
        assert_eq!(interval(between(392, 681)), "39–69");
        assert_eq!(interval(between(-31, 1007)), "0–100", "and cut at the ends");
        let before = Before {
            count: 6,
            change: Some(Decimal::new(123, 1)),
            end: None,
            is_at_end: false,
            interval: Some(between(38, 208)),
            direction: Some(Direction::Up),
            basis: None,
            continuity: Continuity::Same,
        };
        assert_eq!(change(Language::En, &before, 6), "+12.3 (up, +3 to +21)");
        let before = Before { interval: Some(between(-208, -38)), ..before };
        assert_eq!(change(Language::En, &before, 6), "+12.3 (up, −21 to −3)");
    }
}
