package probity.service.page.subject;

/// One line of the sum, ready to read.
///
/// @param step true for a line that is no record: the start, a limit, the clamp, what is brought forward
/// @param id of the record, said to screen readers with the link; empty for a step
/// @param details address of the raw record; empty for a step
public record SumRow(
        boolean step, String id, Heading heading, String until, String without, String points, String details) {

    /// @param name what it is
    /// @param under where it comes from: source, article, day
    public record Heading(String name, String under) {}

    /// A line that is no record.
    public static SumRow step(String name, String under, String points) {
        return new SumRow(true, "", new Heading(name, under), "", "", points, "");
    }

    public String name() {
        return heading.name();
    }

    public String under() {
        return heading.under();
    }
}
