//! A page in one file: no scripts, and nothing is fetched from anywhere.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::svg;
use crate::report::{Bar, Block, Document, Grid, RingPicture, Step};

const STYLE: &str = "
:root{color-scheme:light dark;--ink:#1a1a1a;--soft:#555;--paper:#fff;--line:#ccc;--bar:#0b6e75}
@media(prefers-color-scheme:dark){:root{--ink:#eee;--soft:#bbb;--paper:#161616;--line:#444;--bar:#4fb3ba}}
body{font:17px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:60rem;margin:0 auto;padding:1rem}
h1{font-size:1.7rem;line-height:1.2}h2{margin-top:2rem;border-bottom:1px solid var(--line)}
.note,.aside{color:var(--soft);font-size:.9rem}.lines{list-style:none;padding:0}
figure{margin:1rem 0;background:#fff;border:1px solid var(--line)}svg{display:block;width:100%;height:auto}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid var(--line)}
td.figure,th.figure{text-align:right;font-variant-numeric:tabular-nums}
meter{width:12rem;max-width:100%}
@media print{:root{--ink:#000;--soft:#333;--paper:#fff;--line:#999}body{font-size:11pt;max-width:none;padding:0}
h2,h3{break-after:avoid}tr,figure,li{break-inside:avoid}@page{size:A4;margin:15mm}}
";

/// A document, and a picture if there is one, as a page in a language.
pub fn page(document: &Document, picture: Option<&RingPicture>, language: &str) -> String {
    let title = document.blocks.iter().find_map(|block| match block {
        Block::Title(title) => Some(title.as_str()),
        _ => None,
    });
    let (head, body) = document.blocks.split_at(usize::from(title.is_some()));
    let page = html! {
        (DOCTYPE)
        html lang=(language) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="Content-Security-Policy"
                    content="default-src 'none'; style-src 'unsafe-inline'; img-src data:";
                title { (title.unwrap_or("modenhed")) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                main {
                    @for part in head { (block(part)) }
                    @if let Some(picture) = picture { figure { (svg::rings(picture)) } }
                    @for part in body { (block(part)) }
                }
            }
        }
    };
    page.into_string() + "\n"
}

fn block(block: &Block) -> Markup {
    html! {
        @match block {
            Block::Title(text) => h1 { (text) },
            Block::Heading(text) => h2 { (text) },
            Block::Subheading(text) => h3 { (text) },
            Block::Paragraph(text) => p { (text) },
            Block::Note(text) => p.note { (text) },
            Block::Lines(lines) => ul.lines { @for line in lines { li { (line) } } },
            Block::Bars(all) => (bars(all)),
            Block::Steps(steps) => ol { @for one in steps { (step(one)) } },
            Block::Grid(table) => (grid(table)),
            Block::Frame(frame) => pre { (frame.place) ": " (frame.word) ": " (frame.message) },
        }
    }
}

fn bars(bars: &[Bar]) -> Markup {
    html! {
        div.wide {
            table {
                @for bar in bars {
                    tr {
                        th scope="row" { (bar.label) }
                        td {
                            @if let Some(score) = bar.score {
                                meter min="0" max="100" value=(score.decimal(0)) aria-hidden="true" {}
                            }
                        }
                        td.figure { (bar.figure) }
                        td { (bar.words) }
                    }
                }
            }
        }
    }
}

fn step(step: &Step) -> Markup {
    html! {
        li value=(step.number) {
            strong { (step.title) }
            p.aside { (step.aside) }
            @for (label, point) in &step.points { p { em { (label) ":" } " " (point) } }
        }
    }
}

fn grid(grid: &Grid) -> Markup {
    let class = |column: usize| grid.figures.contains(&column).then_some("figure");
    html! {
        div.wide {
            table {
                thead {
                    tr {
                        @for (column, head) in grid.head.iter().enumerate() {
                            th scope="col" class=[class(column)] { (head) }
                        }
                    }
                }
                tbody {
                    @for row in &grid.rows {
                        tr {
                            @for (column, cell) in row.iter().enumerate() {
                                td class=[class(column)] { (cell) }
                            }
                        }
                    }
                }
            }
        }
    }
}
