package probity.verify.oracle.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import probity.verify.oracle.Answer;

/// What a source calls its records does not matter.
class IdsProperty {
    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void theIdsOfRecordsDoNotMatter(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Cases cases = Cases.of(seed);
        List<Map<String, String>> renamed = cases.records().stream()
                .map(record -> renamed(record, cases.records().size()))
                .toList();
        Answer expected = cases.product().judge(cases.records(), cases.day());
        Answer actual = cases.product().judge(renamed, cases.day());
        assertThat(actual.surface().looksLike(expected.surface())).isTrue();
        assertThat(actual.lines().stream().map(IdsProperty::withoutRecord))
                .isEqualTo(expected.lines().stream()
                        .map(IdsProperty::withoutRecord)
                        .toList());
        assertThat(actual.uncounted().values())
                .containsExactlyInAnyOrderElementsOf(expected.uncounted().values());
        assertThat(actual.next() == null).isEqualTo(expected.next() == null);
    }

    /// The ids run backwards, so that their order is another one too.
    private static Map<String, String> renamed(Map<String, String> record, int count) {
        Map<String, String> renamed = Cases.with(record, "id", other(record.getOrDefault("id", ""), count));
        if (record.containsKey("corrects")) {
            renamed.put("corrects", other(record.getOrDefault("corrects", ""), count));
        }
        return renamed;
    }

    private static String other(String id, int count) {
        return id.equals("unknown") ? id : "r" + (count + 1 - Integer.parseInt(id.substring(1)));
    }

    private static String withoutRecord(Answer.Line line) {
        return line.kind() + " " + line.of().replaceFirst("^r[0-9]+", "") + " " + line.points() + " " + line.from();
    }
}
