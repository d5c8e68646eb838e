package probity.service.page.chart;

/// Where a band begins.
///
/// @param from in units of the score's last decimal
/// @param title of the band and its edge
/// @param brief for a narrow figure
public record Edge(long from, String title, String brief) {}
