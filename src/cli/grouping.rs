//! What groups are, and how long periods are, as they are typed.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use modenhed::batch::{By, Length};

/// Reads what sheets are grouped by.
pub fn by() -> impl TypedValueParser<Value = By> {
    let names = PossibleValuesParser::new(By::ALL.map(By::name));
    names.try_map(|name| By::ALL.into_iter().find(|by| by.name() == name).ok_or(name))
}

/// Reads how long periods are.
pub fn length() -> impl TypedValueParser<Value = Length> {
    let names = PossibleValuesParser::new(Length::ALL.map(Length::name));
    names.try_map(|name| Length::ALL.into_iter().find(|one| one.name() == name).ok_or(name))
}
