//! Figures as data for programs.

use serde::{Serialize, Serializer};

use crate::model::{Score, Share};

/// A figure in millionths: written whole where it is whole, missing as null.
pub struct JsonNumber(Option<u64>);

/// Millionths in one.
const MILLION: u64 = 1_000_000;

impl From<Option<Score>> for JsonNumber {
    fn from(score: Option<Score>) -> Self {
        Self(score.map(Score::millionths))
    }
}

impl From<Share> for JsonNumber {
    fn from(share: Share) -> Self {
        Self(share.millionths())
    }
}

impl Serialize for JsonNumber {
    #[allow(clippy::cast_precision_loss, reason = "at most a hundred million, which is exact")]
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            None => out.serialize_none(),
            Some(parts) if parts % MILLION == 0 => out.serialize_u64(parts / MILLION),
            Some(parts) => out.serialize_f64(parts as f64 / MILLION as f64),
        }
    }
}
