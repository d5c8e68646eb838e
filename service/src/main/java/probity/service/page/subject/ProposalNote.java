package probity.service.page.subject;

/// A measure that is only proposed.
///
/// @param title what may happen
/// @param ground what led to it, with the article
public record ProposalNote(String title, String ground, String article) {}
