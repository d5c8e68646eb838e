package probity.core.population;

/// Rows that are moved together, each to the place that `places` holds for it.
final class Slice {

    final int begin;
    final int end;
    final int[] places;

    Slice(int begin, int end, int[] places) {
        this.begin = begin;
        this.end = end;
        this.places = places;
    }
}
