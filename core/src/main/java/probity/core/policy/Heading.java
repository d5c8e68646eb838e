package probity.core.policy;

import java.time.ZoneId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import probity.core.text.Text;

/// What the head of one policy version says.
///
/// @param context the programme's own context (guard taxonomy)
/// @param zone in which the dates of records and of the calendar are meant
/// @param major whether this version says openly that it is another programme from its first day on: no consent to
///     an earlier one holds for it, and rights may be less
/// @param language the binding language of the texts
/// @param figures amounts that go by the date of a record, by name
public record Heading(
        Text title,
        SubjectTerms subjects,
        String context,
        ZoneId zone,
        Operator operator,
        boolean major,
        String language,
        SortedMap<String, DatedFigure> figures) {

    public Heading {
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    }
}
