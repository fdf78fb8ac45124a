//! Scores as columns below their table.

use rust_xlsxwriter::{
    Chart, ChartDataLabel, ChartFont, ChartFormat, ChartLegendPosition, ChartLine, ChartSolidFill,
    Color, Worksheet, XlsxError,
};

use super::tab::Tab;
use crate::report;

/// The colours of the series, told apart also in grey and by those who see colours differently; the
/// first ones again when there are more.
const SERIES: [Color; 5] = [
    Color::RGB(0x001F_4E5F),
    Color::RGB(0x005A_A9C9),
    Color::RGB(0x00E0_A030),
    Color::RGB(0x008C_5A7C),
    Color::RGB(0x009A_A5A8),
];
const GRID: Color = Color::RGB(0x00D9_DEE0);
/// Pixels that a column takes.
const BAR: usize = 22;
/// Pixels between the columns of two rows.
const BETWEEN: usize = 20;
/// Pixels for the axis, and for all where there are few columns.
const AROUND: usize = 80;
const LEAST: usize = 640;
const HEIGHT: u32 = 420;

/// Puts the chart below the table: columns and legend stand in one order in every program, which bars do not.
pub fn insert(
    worksheet: &mut Worksheet,
    tab: &Tab,
    drawn: &report::Chart,
) -> Result<(), XlsxError> {
    let (name, head) = (tab.name.as_str(), tab.head);
    let mut chart = Chart::new_column();
    let last = head + u32::try_from(drawn.rows).unwrap_or(1);
    let columns = drawn.series.iter().filter_map(|column| u16::try_from(*column).ok());
    for (column, color) in columns.zip(SERIES.iter().cycle()) {
        let mut label = ChartDataLabel::new();
        label.show_value().set_num_format("0").set_font(ChartFont::new().set_size(8));
        chart
            .add_series()
            .set_categories((name, head + 1, 0, last, 0))
            .set_values((name, head + 1, column, last, column))
            .set_name((name, head, column))
            .set_format(ChartFormat::new().set_solid_fill(ChartSolidFill::new().set_color(*color)))
            .set_gap(60)
            .set_data_label(&label);
    }
    let plain = || ChartFont::new();
    chart.title().set_name(&drawn.title).set_font(plain().set_size(12).set_bold());
    chart.x_axis().set_font(plain().set_size(9));
    chart
        .y_axis()
        .set_min(0)
        .set_max(100)
        .set_major_unit(20)
        .set_num_format("0")
        .set_major_gridlines(true)
        .set_major_gridlines_line(ChartLine::new().set_color(GRID));
    chart.legend().set_position(ChartLegendPosition::Bottom);
    chart.set_alt_text(&drawn.description);
    let width = AROUND + drawn.rows * (drawn.series.len() * BAR + BETWEEN);
    chart.set_width(u32::try_from(width.max(LEAST)).unwrap_or(u32::MAX)).set_height(HEIGHT);
    worksheet.insert_chart(tab.last() + 2, 0, &chart)?;
    Ok(())
}
