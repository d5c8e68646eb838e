package probity.service.page.chart;

/// Estimates how much room a label takes, so that labels do not run into each other.
final class Lettering {

    /// Mean advance of Source Sans 3 at 14 px, on the generous side.
    private static final double ADVANCE = 7.1;

    static final int LINE = 18;

    private Lettering() {}

    static int width(String text) {
        return (int) Math.ceil(text.length() * ADVANCE) + 6;
    }
}
