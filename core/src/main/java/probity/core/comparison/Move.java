package probity.core.comparison;

/// From one band to another, by their ids; empty where there is none.
public record Move(String from, String to) implements Comparable<Move> {
    @Override
    public int compareTo(Move other) {
        int first = from.compareTo(other.from);
        return first != 0 ? first : to.compareTo(other.to);
    }
}
