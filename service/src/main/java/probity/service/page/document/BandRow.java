package probity.service.page.document;

/// A band as the document lists it.
///
/// @param keeps from where it is left again, empty when that is where it begins
public record BandRow(String title, String from, String keeps) {}
