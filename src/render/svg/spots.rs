//! Where things stand in a picture of rings: apart from each other, the same way every time.

use std::collections::BTreeMap;
use std::f64::consts::TAU;

use super::to_f64;
use crate::report::RingPicture;

/// The radius of all rings together, and of the dots.
pub const RADIUS: f64 = 340.0;
pub const DOT: f64 = 13.0;
/// The distance between dots in the same part of the picture.
const APART: f64 = 2.0 * DOT + 5.0;
/// What a ring's name takes at its outer edge.
pub const NAME: f64 = 19.0;

/// Where each dot stands, from the middle.
pub fn of(picture: &RingPicture) -> Vec<(f64, f64)> {
    let mut parts: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
    for (index, point) in picture.points.iter().enumerate() {
        parts.entry((point.ring, point.sector)).or_default().push(index);
    }
    let mut places = vec![(0.0, 0.0); picture.points.len()];
    for ((ring, sector), inside) in parts {
        let part = DotRoom {
            radii: radii(ring, picture.rings.len()),
            from: angle(to_f64(sector), picture),
            span: angle(1.0, picture),
        };
        for (index, spot) in inside.iter().zip(part.spots(inside.len())) {
            places[*index] = spot;
        }
    }
    places
}

/// The part of a ring that lies in one sector.
struct DotRoom {
    radii: (f64, f64),
    from: f64,
    span: f64,
}

impl DotRoom {
    /// So many spots, on as few arcs as hold them, each arc evenly filled.
    fn spots(&self, count: usize) -> Vec<(f64, f64)> {
        let mut apart = APART;
        loop {
            for arcs in 1.. {
                let radii = self.arcs(arcs);
                let room: Vec<_> = radii.iter().map(|radius| self.room(*radius, apart)).collect();
                if room.iter().sum::<usize>() >= count {
                    return self.filled(&radii, &room, count);
                }
                if self.depth() < apart * to_f64(arcs + 1) {
                    break;
                }
            }
            // There are more than can stand apart; they stand closer.
            apart *= 0.9;
        }
    }

    /// How far the outermost arc is from the innermost one.
    fn depth(&self) -> f64 {
        let (inner, outer) = self.radii;
        (outer - NAME - inner - 2.0 * DOT - 3.0).max(0.0)
    }

    /// The radii of this many arcs, spread evenly over the ring.
    fn arcs(&self, count: usize) -> Vec<f64> {
        let innermost = self.radii.0 + DOT + 3.0;
        let step = self.depth() / to_f64(count);
        (0..count).map(|arc| step.mul_add(to_f64(arc) + 0.5, innermost)).collect()
    }

    /// How many dots fit on an arc.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "an arc is some hundred long, and never negative"
    )]
    fn room(&self, radius: f64, apart: f64) -> usize {
        (self.span * radius / apart) as usize
    }

    /// Spots on arcs, shared by the room there is.
    fn filled(&self, radii: &[f64], room: &[usize], count: usize) -> Vec<(f64, f64)> {
        let mut filled = vec![0; radii.len()];
        for _ in 0..count {
            let load = |arc: &usize| (filled[*arc] + 1) * 1_000_000 / room[*arc];
            let open = (0..radii.len()).rev().filter(|arc| filled[*arc] < room[*arc]);
            if let Some(arc) = open.min_by_key(load) {
                filled[arc] += 1;
            }
        }
        let arcs = radii.iter().zip(filled).rev();
        let spots = arcs.flat_map(|(radius, filled)| {
            let step = self.span / to_f64(filled.max(1));
            (0..filled).map(move |spot| at(*radius, step.mul_add(to_f64(spot) + 0.5, self.from)))
        });
        spots.collect()
    }
}

/// The inner and outer radius of a ring; the middle one is wider, because there is less room in it.
pub fn radii(ring: usize, count: usize) -> (f64, f64) {
    let count = to_f64(count.max(1));
    let border = |ring: f64| RADIUS * (ring / count).powf(0.72);
    (border(to_f64(ring)), border(to_f64(ring) + 1.0))
}

/// The angle at which a sector begins, clockwise from the top.
pub fn angle(sector: f64, picture: &RingPicture) -> f64 {
    TAU * sector / to_f64(picture.sectors.len().max(1))
}

/// A place by radius and angle, from the middle.
pub fn at(radius: f64, angle: f64) -> (f64, f64) {
    (radius * angle.sin(), -radius * angle.cos())
}
