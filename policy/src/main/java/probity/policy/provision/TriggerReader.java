package probity.policy.provision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Trigger;
import probity.policy.diagnostic.Code;
import probity.policy.outline.Names;
import probity.policy.outline.Outline;
import probity.policy.reading.Ids;
import probity.policy.reading.Section;
import probity.policy.tree.Tree.Scalar;

/// Reads what lists, benefits and measures depend on: exactly one of six keys.
final class TriggerReader {

    static final List<String> KEYS = List.of("because", "from-band", "in-band", "score-from", "score-below", "on-list");

    private final Outline outline;

    TriggerReader(Outline outline) {
        this.outline = outline;
    }

    /// @param listsAbove lists that may be named; null for all of them
    Trigger read(Section section, @Nullable Set<String> listsAbove) {
        List<String> present = KEYS.stream().filter(section::has).toList();
        if (present.isEmpty()) {
            section.report()
                    .add(
                            Code.TRIGGER_MISSING,
                            section.at(),
                            "Nothing says when " + name(section) + " applies.",
                            "Add one of " + String.join(", ", KEYS) + ".");
            return new Trigger.ScoreFrom(0);
        }
        if (present.size() > 1) {
            section.report()
                    .add(
                            Code.SEVERAL_TRIGGERS,
                            section.at(present.get(1)),
                            "`" + present.get(0) + "` and `" + present.get(1) + "` both say when " + name(section)
                                    + " applies.",
                            "Keep one. For a combination, make a list of the one and refer to it by `on-list`.");
        }
        return read(section, present.getFirst(), listsAbove);
    }

    private static String name(Section section) {
        return section.has("id") ? "`" + section.raw("id") + "`" : "this";
    }

    private Trigger read(Section section, String key, @Nullable Set<String> listsAbove) {
        Names names = outline.names();
        return switch (key) {
            case "because" -> new Trigger.RecordCounts(resolved(section, key, names.rules()));
            case "from-band" -> {
                Set<String> band = resolved(section, key, names.bands());
                yield new Trigger.FromBand(band.isEmpty() ? "" : band.iterator().next());
            }
            case "in-band" -> new Trigger.InBands(resolved(section, key, names.bands()));
            case "score-from" -> new Trigger.ScoreFrom(amount(section, key));
            case "score-below" -> new Trigger.ScoreBelow(amount(section, key));
            default -> new Trigger.OnList(lists(section, listsAbove));
        };
    }

    private static Set<String> resolved(Section section, String key, Ids known) {
        Set<String> found = new LinkedHashSet<>();
        for (Scalar word : section.words(key)) {
            if (known.resolves(word, section.report())) {
                found.add(word.text());
            }
        }
        checkSingle(section, key, found);
        return found;
    }

    private static void checkSingle(Section section, String key, Set<String> found) {
        if (key.equals("from-band") && found.size() > 1) {
            section.report()
                    .add(
                            Code.WRONG_TYPE,
                            section.at(key),
                            "`from-band` names one band: that one and every better one.",
                            "Use `in-band` for several bands.");
        }
    }

    private Set<String> lists(Section section, @Nullable Set<String> above) {
        List<String> known =
                new ArrayList<>(above == null ? outline.names().lists().all() : above);
        Set<String> found = new HashSet<>();
        for (Scalar word : section.words("on-list")) {
            if (above != null
                    && !above.contains(word.text())
                    && outline.names().lists().has(word.text())) {
                section.report()
                        .add(
                                Code.UNKNOWN_REFERENCE,
                                word.at(),
                                "`" + word.text() + "` does not stand above this list.",
                                "Lists are judged in the order of the document; move it up.");
            } else if (Ids.resolves(word, known, "lists", section.report())) {
                found.add(word.text());
            }
        }
        return found;
    }

    private long amount(Section section, String key) {
        Long amount = section.amount(key, outline.decimals());
        return amount == null ? 0 : amount;
    }
}
