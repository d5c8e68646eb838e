package probity.service.page.document;

import java.util.List;

/// How many stand in which band and on which list today.
///
/// @param sentence the day, the subjects and the head
/// @param safe whether small counts are hidden, because they are of people
public record Counted(String sentence, boolean safe, List<Row> bands, List<Row> lists) {

    /// Nobody is counted: another version than the one in force, or nobody is in memory.
    public static final Counted NOT = new Counted("", false, List.of(), List.of());

    public Counted {
        bands = List.copyOf(bands);
        lists = List.copyOf(lists);
    }

    public record Row(String name, String count) {}
}
