package probity.service.page.activation;

import probity.service.page.Link;

/// The form for a draft.
///
/// @param wrong why the last file was not kept, empty when none was sent
public record DraftPage(Link crumb, String address, String sample, String wrong) {}
