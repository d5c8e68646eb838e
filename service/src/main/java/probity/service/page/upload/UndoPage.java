package probity.service.page.upload;

import probity.service.page.Link;

/// Asks once before every row of an upload is made void.
///
/// @param consequence what will happen, in words
/// @param typed reason as it was sent
/// @param wrong what is right instead
public record UndoPage(Link crumb, String title, String consequence, String address, String typed, String wrong) {}
