package probity.core.comparison;

/// How many subjects something is new for, and for how many it ends.
public record Flow(long enter, long leave) {
    Flow plus(Flow other) {
        return new Flow(enter + other.enter, leave + other.leave);
    }
}
