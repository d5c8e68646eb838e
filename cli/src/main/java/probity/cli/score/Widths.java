package probity.cli.score;

/// The widest text of each column, in characters.
record Widths(int subject, int score, int band) {

    static final Widths NONE = new Widths(0, 0, 0);

    Widths with(SubjectScore one) {
        return new Widths(
                Math.max(subject, length(one.subject())),
                Math.max(score, one.score().length()),
                Math.max(band, length(one.band())));
    }

    Widths with(Widths other) {
        return new Widths(Math.max(subject, other.subject), Math.max(score, other.score), Math.max(band, other.band));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
