use crate::model::Code;
pub const fn explanation(_: Code) -> &'static str {
    ""
}
