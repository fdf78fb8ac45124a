//! The plain mean of groups: it weighs departments where everybody together weighs people.

use super::figures::{beside_level, open_at};
use crate::model::{Language, Levels, Score};
use crate::scoring::{Compared, ScaleEnd};
use crate::wording;

/// The plain mean of what is shown of several groups: of how many, where some are hidden, and open where one of
/// theirs is; none of fewer than two.
pub fn plain_mean<'c>(
    language: Language,
    levels: &Levels,
    cells: impl Iterator<Item = &'c Compared>,
) -> Option<String> {
    let cells: Vec<_> = cells.filter(|cell| cell.count > 0).collect();
    let shown: Vec<_> = cells.iter().filter_map(|cell| cell.figures.as_ref()).collect();
    let mean = Score::mean(shown.iter().map(|figures| (1, figures.mean)));
    let mean = mean.filter(|_| shown.len() > 1)?;
    let is_open = |end| shown.iter().any(|figures| figures.end == Some(end));
    let end = match [ScaleEnd::AtMost, ScaleEnd::AtLeast].map(is_open) {
        [true, true] => return None,
        [true, false] => Some(ScaleEnd::AtMost),
        [false, true] => Some(ScaleEnd::AtLeast),
        [false, false] => None,
    };
    let mean = open_at(end, &beside_level(language, levels, mean));
    if shown.len() == cells.len() {
        return Some(mean);
    }
    let of = wording::compare(language).of_groups;
    Some(format!("{mean} ({})", of(shown.len(), cells.len())))
}
