package probity.service.page.activation;

import probity.service.page.Link;

/// Asks once before a version is taken back.
///
/// @param typed reason as it was sent
/// @param wrong what is right instead
public record WithdrawalPage(
        Link crumb, String title, String consequence, String address, String typed, String wrong) {}
