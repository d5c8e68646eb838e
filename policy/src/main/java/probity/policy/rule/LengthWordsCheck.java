package probity.policy.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import probity.core.policy.RecordType;
import probity.core.record.FieldType;
import probity.policy.outline.Names;
import probity.policy.reading.Ids;
import probity.policy.reading.Section;

/// Checks the words in provisions that give lengths by a field or by grade: each is a word of some rule they reach.
final class LengthWordsCheck {

    private final Names names;
    private final Map<String, RecordType> types = new HashMap<>();

    LengthWordsCheck(Names names, List<RecordType> types) {
        this.names = names;
        types.forEach(type -> this.types.put(type.name(), type));
    }

    void report(Shared lengths) {
        lengths.all().forEach((reached, rules) -> {
            Section section = reached.section();
            String by = section.raw("by");
            boolean grade = by.equals("grade");
            Set<String> known = grade ? names.bands().all() : words(by, rules);
            if (!known.isEmpty()) {
                section.named("values")
                        .forEach(entry -> Ids.resolves(
                                entry.key(), known, grade ? "bands" : "values of the field", section.report()));
            }
        });
    }

    private Set<String> words(String by, List<String> rules) {
        Set<String> words = new TreeSet<>();
        for (String rule : rules) {
            RecordType type = types.get(names.reads().getOrDefault(rule, ""));
            int slot = type == null ? RecordType.NONE : type.slot(by.replaceFirst("^record\\.", ""));
            if (type != null
                    && slot != RecordType.NONE
                    && type.fields().get(slot).type() instanceof FieldType.OneOf(List<String> values)) {
                words.addAll(values);
            }
        }
        return words;
    }
}
