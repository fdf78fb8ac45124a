//! Pictures on a page, with what is needed to read them below.

use maud::{Markup, html};

use crate::render::svg;
use crate::report::{Picture, WebPicture};

/// A picture; `count` is how many came before it on the page, and grows by one.
pub fn of(picture: &Picture, count: &mut usize) -> Markup {
    *count += 1;
    let id = format!("picture-{count}");
    html! {
        @match picture {
            Picture::Rings(rings) => {
                figure.rings {
                    div.wide role="group" tabindex="0" aria-label=(rings.title) {
                        (svg::rings(rings, &id))
                    }
                }
            },
            Picture::Web(web) => (self::web(web, &id)),
        }
    }
}

/// The web; on a narrow screen its spokes have numbers, and the names stand below.
fn web(web: &WebPicture, id: &str) -> Markup {
    html! {
        figure.web {
            (svg::web(web, id))
            figcaption {
                p.legend {
                    @for (class, name) in ["now", "before", "target"].iter().zip(&web.legend) {
                        @if !name.is_empty() {
                            span {
                                svg width="34" height="14" viewBox="0 0 34 14" aria-hidden="true" {
                                    (svg::sample(class))
                                }
                                (name)
                            }
                        }
                    }
                }
                ol.names {
                    @for spoke in &web.spokes { li { (spoke.label) ": " (spoke.figure) } }
                }
            }
        }
    }
}
