//! Pictures on a page, with what is needed to read them below.

use maud::{Markup, html};

use crate::render::svg;
use crate::report::{LinesPicture, Picture};

/// A picture; `count` is how many came before it on the page, and grows by one.
pub fn of(picture: &Picture, count: &mut usize) -> Markup {
    *count += 1;
    let id = format!("picture-{count}");
    html! {
        @match picture {
            Picture::Rings(rings) => {
                figure.rings {
                    div.wide role="group" tabindex="0" aria-label=(rings.title) {
                        (svg::rings(rings, &id, false))
                    }
                }
            },
            Picture::Lines(lines) => (self::lines(lines, &id)),
            Picture::Effort(effort) => {
                figure.effort { (svg::effort(effort, &id)) figcaption { (effort.description) } }
            },
        }
    }
}

/// The panels, as many beside each other as there is room for.
fn lines(lines: &LinesPicture, id: &str) -> Markup {
    html! {
        figure.over-time {
            div.panels {
                @for (index, panel) in lines.panels.iter().enumerate() {
                    (svg::panel(lines, panel, &format!("{id}-{index}")))
                }
            }
            figcaption {
                p.legend {
                    @for (index, name) in lines.names.iter().enumerate() {
                        span {
                            svg width="34" height="14" viewBox="0 0 34 14" aria-hidden="true" {
                                (svg::line_sample(index))
                            }
                            (name)
                        }
                    }
                }
            }
        }
    }
}
