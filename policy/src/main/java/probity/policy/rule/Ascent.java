package probity.policy.rule;

import org.jspecify.annotations.Nullable;
import probity.policy.diagnostic.Code;
import probity.policy.reading.Section;

/// Checks that the lines of a tariff ascend.
final class Ascent {

    /// What the last line must be.
    enum End {
        /// Without an upper end, so that nothing lies above it.
        OPEN,
        /// With or without one.
        FREE,
        /// Every line has its limit.
        CLOSED
    }

    private final Section section;
    private final String key;
    private final End end;
    private @Nullable Long last;
    private boolean open;
    private boolean told;
    private int lines;

    /// @param key under which the lines stand
    Ascent(Section section, String key, End end) {
        this.section = section;
        this.key = key;
        this.end = end;
    }

    /// The limit of the next line, as given.
    @Nullable
    Long next(Section line, @Nullable Long limit) {
        lines++;
        if (open) {
            complain(line, "A line that has no `to` takes everything above; no line after it is ever reached.");
        } else if (limit != null && limit < 0) {
            complain(line, "A limit here lies below zero.");
        } else if (limit != null && last != null && limit <= last) {
            complain(line, "The limits do not ascend.");
        }
        open = limit == null;
        last = limit;
        return limit;
    }

    private void complain(Section line, String sentence) {
        told = true;
        section.report()
                .add(
                        Code.TARIFF_ORDER,
                        line.at(),
                        sentence,
                        end == End.CLOSED
                                ? "Order the lines by `from`, the least first, all above zero."
                                : "Order the lines by `to`, the least first"
                                        + (end == End.OPEN
                                                ? "; only the last has none."
                                                : "; only the last may have none."));
    }

    /// To be called after the last line.
    void end() {
        if (lines == 0 && section.has(key)) {
            section.report()
                    .add(Code.TARIFF_ORDER, section.at(key), "`" + key + "` has no line.", "Add a line, or delete it.");
        } else if (end == End.OPEN && lines > 0 && !open && !told) {
            section.report()
                    .add(
                            Code.TARIFF_ORDER,
                            section.at(key),
                            "The last line has a `to`; nothing is said about what lies above it.",
                            "Leave `to` out of the last line.");
        }
    }
}
