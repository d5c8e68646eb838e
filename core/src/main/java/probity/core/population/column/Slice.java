package probity.core.population.column;

/// Rows that are moved together, each to the place that `places` holds for it.
public final class Slice {

    final int begin;
    final int end;
    final int[] places;

    public Slice(int begin, int end, int[] places) {
        this.begin = begin;
        this.end = end;
        this.places = places;
    }
}
