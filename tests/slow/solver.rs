//! What unknown numbers may be, given intervals of sums of them: the simplex method, begun at numbers that
//! are known to fit.

/// Unknown numbers from 0 to 100, and what is known of sums of them.
pub struct Solver {
    /// Numbers that fit everything.
    fitting: Vec<f64>,
    rows: Vec<(Vec<f64>, (f64, f64))>,
}

/// Every sum in terms of as many free numbers as there are unknowns.
struct Dictionary {
    /// The weights of the free numbers in each sum.
    rows: Vec<Vec<f64>>,
    bounds: Vec<(f64, f64)>,
    values: Vec<f64>,
    free_bounds: Vec<(f64, f64)>,
    free: Vec<f64>,
}

/// What is closer than this is the same.
const CLOSE: f64 = 1e-9;
/// An optimum is nearly always found in fewer steps; what is found after so many still fits.
const STEPS: usize = 1500;

impl Solver {
    pub fn new(fitting: Vec<f64>) -> Self {
        Self { fitting, rows: Vec::new() }
    }

    /// Learns in which interval a weighted sum lies.
    pub fn know(&mut self, weights: Vec<f64>, (low, high): (f64, f64)) {
        // A hair wider, each by another one: where many bounds meet in a point, no step would lead on.
        let place = u32::try_from(self.rows.len() * 37 % 101).unwrap();
        let hair = 1e-6 * (1.0 + f64::from(place) / 101.0);
        self.rows.push((weights, (low - hair, high + hair)));
    }

    /// The interval in which each of these sums may lie.
    pub fn intervals(self, wanted: Vec<Vec<f64>>) -> Vec<(f64, f64)> {
        let known = self.rows.len();
        let free_bounds = vec![(0.0, 100.0); self.fitting.len()];
        let (mut rows, mut bounds): (Vec<_>, Vec<_>) = self.rows.into_iter().unzip();
        bounds.resize(known + wanted.len(), (f64::NEG_INFINITY, f64::INFINITY));
        rows.extend(wanted);
        let value = |row: &Vec<f64>| row.iter().zip(&self.fitting).map(|(a, b)| a * b).sum();
        let values: Vec<f64> = rows.iter().map(value).collect();
        for (value, (low, high)) in values.iter().zip(&bounds) {
            assert!(low - 1e-6 <= *value && *value <= high + 1e-6, "the truth fits what is shown");
        }
        let free = self.fitting;
        let mut all = Dictionary { rows, bounds, values, free_bounds, free };
        (known..all.rows.len()).map(|row| (all.most(row, -1.0), all.most(row, 1.0))).collect()
    }
}

impl Dictionary {
    /// The highest value that a sum may have, or with −1 the lowest.
    fn most(&mut self, row: usize, sign: f64) -> f64 {
        for _ in 0..STEPS {
            let Some((free, direction)) = self.entering(row, sign) else { break };
            self.step(free, direction);
        }
        self.values[row]
    }

    /// The free number that moves a sum most, and which way.
    fn entering(&self, row: usize, sign: f64) -> Option<(usize, f64)> {
        let mut best: Option<(usize, f64)> = None;
        for (free, weight) in self.rows[row].iter().enumerate() {
            let (gain, (low, high)) = (sign * weight, self.free_bounds[free]);
            let room = if gain > 0.0 { high - self.free[free] } else { self.free[free] - low };
            let larger = best.is_none_or(|(_, most)| gain.abs() > most.abs());
            if gain.abs() > 1e-7 && room > CLOSE && larger {
                best = Some((free, gain));
            }
        }
        best.map(|(free, gain)| (free, gain.signum()))
    }

    /// Moves a free number as far as everything that is known allows.
    fn step(&mut self, free: usize, direction: f64) {
        let (low, high) = self.free_bounds[free];
        let own = if direction > 0.0 { high - self.free[free] } else { self.free[free] - low };
        let (mut far, mut leaving) = (own, None);
        for (row, weights) in self.rows.iter().enumerate() {
            let speed = weights[free] * direction;
            let (low, high) = self.bounds[row];
            let room = if speed > 0.0 { high - self.values[row] } else { self.values[row] - low };
            if speed.abs() > 1e-7 && room.max(0.0) / speed.abs() < far - 1e-12 {
                (far, leaving) = (room.max(0.0) / speed.abs(), Some(row));
            }
        }
        self.free[free] += direction * far;
        for (value, weights) in self.values.iter_mut().zip(&self.rows) {
            *value += weights[free] * direction * far;
        }
        if let Some(row) = leaving {
            self.exchange(row, free);
        }
    }

    /// Makes a sum a free number, in place of one that becomes a sum.
    fn exchange(&mut self, row: usize, free: usize) {
        let pivot = self.rows[row][free];
        let mut solved: Vec<_> = self.rows[row].iter().map(|weight| -weight / pivot).collect();
        solved[free] = 1.0 / pivot;
        for (other, weights) in self.rows.iter_mut().enumerate() {
            let factor = weights[free];
            if other == row || factor == 0.0 {
                continue;
            }
            weights[free] = 0.0;
            for (weight, new) in weights.iter_mut().zip(&solved) {
                *weight += factor * new;
            }
        }
        self.rows[row] = solved;
        std::mem::swap(&mut self.values[row], &mut self.free[free]);
        std::mem::swap(&mut self.bounds[row], &mut self.free_bounds[free]);
    }
}
