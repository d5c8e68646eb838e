package probity.service.page.chart;

/// A straight line in a figure.
///
/// @param style a class of the stylesheet
public record Stroke(long x1, long y1, long x2, long y2, String style) {}
