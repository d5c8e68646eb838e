package probity.service.page.chart;

/// Maps values onto pixels, exactly and monotonously.
///
/// @param least value that falls on pixel `start`
/// @param most value that falls on pixel `end`
record Axis(long least, long most, int start, int end) {

    Axis {
        if (most <= least) {
            throw new IllegalArgumentException("axis from " + least + " to " + most + " has no length");
        }
    }

    long at(long value) {
        return start + Math.round((end - start) * ((double) (value - least) / (double) (most - least)));
    }
}
