//! Of which parts the scores of a group's sheets are made.

use smallvec::SmallVec;

/// How many sheets have a score made of the same parts.
///
/// Of an aspect the parts are its themes, of overall the aspects. A sheet may lack some of them, and
/// the sums of the whole and of the parts together then tell something about such sheets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Patterns {
    /// A bit for each part, and the number of sheets; by bits. Sheets that have parts but no whole
    /// are those without any bit. There are rarely more than two of them.
    sheets: SmallVec<[(u64, u32); 2]>,
}

impl Patterns {
    /// Parts beyond this many are not told apart.
    const PARTS: usize = 64;

    /// Adds sheets with these parts; none of them if the sheets have no whole.
    pub fn add(&mut self, parts: u64, sheets: u32) {
        match self.sheets.binary_search_by_key(&parts, |(parts, _)| *parts) {
            Ok(index) => self.sheets[index].1 = self.sheets[index].1.saturating_add(sheets),
            Err(index) => self.sheets.insert(index, (parts, sheets)),
        }
    }

    /// Adds all that others have counted.
    pub fn merge(&mut self, other: &Self) {
        for (parts, sheets) in &other.sheets {
            self.add(*parts, *sheets);
        }
    }

    /// Each pattern with its number of sheets, by bits.
    pub fn iter(&self) -> impl Iterator<Item = (u64, u32)> + Clone {
        self.sheets.iter().copied()
    }

    /// The bits of the parts that are there.
    pub fn of(parts: impl IntoIterator<Item = bool>) -> u64 {
        let there = (0..).zip(parts).filter(|(_, there)| *there);
        there.fold(0, |bits, (part, _)| bits | 1 << std::cmp::min(part, Self::PARTS - 1))
    }

    /// The fewest sheets that the sums of whole and parts together can tell something about; 0 if
    /// they tell nothing, because all sheets have the same parts.
    ///
    /// What the sums leave open is a weighting of the parts. If it fits the sheets that have every
    /// part there is, it fits no others; else it leaves those, or at least one pattern, over.
    pub fn told(&self) -> u32 {
        if self.sheets.len() < 2 {
            return 0;
        }
        let every = self.sheets.iter().fold(0, |bits, (parts, _)| bits | parts);
        let full = self.iter().find(|(parts, _)| *parts == every).map(|(_, sheets)| sheets);
        let smallest = self.iter().map(|(_, sheets)| sheets).min().unwrap_or(0);
        full.map_or(smallest, |full| {
            let others = self.iter().filter(|(parts, _)| *parts != every);
            full.min(others.map(|(_, sheets)| sheets).sum())
        })
    }
}
