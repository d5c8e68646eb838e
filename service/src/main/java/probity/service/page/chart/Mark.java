package probity.service.page.chart;

/// A text in a figure.
///
/// @param style classes of the stylesheet: `start`, `middle` or `end`, and `strong` for what the figure says first
public record Mark(long x, long y, String text, String style) {}
