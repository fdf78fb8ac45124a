//! Shares of groups on the levels, as stacked bars with their figures in them.

use maud::{Markup, html};
use rust_decimal::Decimal;

use super::grid::shade;
use crate::report::{ShareRow, Shares};

/// What the shades mean, and a bar for each group.
pub fn of(shares: &Shares) -> Markup {
    let mut before = "";
    html! {
        p.legend.levels {
            @for (index, name) in shares.levels.iter().enumerate() {
                span {
                    svg width="16" height="16" aria-hidden="true" {
                        rect class=(shade(index + 1, shares.levels.len())) width="16" height="16" {}
                    }
                    (name)
                }
            }
        }
        ul.shares {
            @for row in &shares.rows {
                @if row.group != std::mem::replace(&mut before, &row.group) {
                    li.group { (row.group) }
                }
                li {
                    span.label { (row.label) }
                    (drawn(shares, row))
                    span.said {
                        @for (index, (name, (_, figure))) in shares.levels.iter().zip(&row.shares).enumerate() {
                            @if index > 0 { ", " } (name) " " (figure)
                        }
                    }
                }
            }
        }
    }
}

/// A share below this, in per cent, has no room for its figure; it is told beside the bar to those who listen.
const ROOM: Decimal = Decimal::from_parts(7, 0, 0, false, 0);

/// The shares side by side; as they are rounded, they are scaled to fill the bar.
fn drawn(shares: &Shares, row: &ShareRow) -> Markup {
    let parts = row.shares.iter().map(|(share, _)| Decimal::from(share.part));
    let parts: Vec<_> = parts.collect();
    let all = parts.iter().sum::<Decimal>().max(Decimal::ONE);
    let percent = |part: Decimal| (part * Decimal::ONE_HUNDRED / all).round_dp(2).normalize();
    let from = |index: usize| percent(parts[..index].iter().sum());
    html! {
        svg.stack width="100%" height="24" aria-hidden="true" {
            @for (index, (part, (_, figure))) in parts.iter().zip(&row.shares).enumerate() {
                @if !part.is_zero() {
                    rect class=(shade(index + 1, shares.levels.len())) x={ (from(index)) "%" } y="4%"
                        width={ (percent(*part)) "%" } height="92%" {}
                    @if percent(*part) >= ROOM {
                        text x={ (percent(parts[..index].iter().sum::<Decimal>() + *part / Decimal::TWO)) "%" }
                            y="70%" text-anchor="middle" { (figure.trim_end_matches(" %")) }
                    }
                }
            }
        }
    }
}
