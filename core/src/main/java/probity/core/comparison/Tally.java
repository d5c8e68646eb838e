package probity.core.comparison;

/// How many gain and lose in score; whoever keeps the score may still change band, lists or what follows.
public record Tally(long gain, long lose, long same) {
    public long subjects() {
        return gain + lose + same;
    }
}
