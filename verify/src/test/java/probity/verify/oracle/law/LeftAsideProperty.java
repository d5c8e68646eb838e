package probity.verify.oracle.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import probity.verify.oracle.Answer;

/// A record that another one of its act leaves aside has the same effect as one that was never sent.
class LeftAsideProperty {
    @Property(tries = 250, shrinking = ShrinkingMode.OFF, maxDiscardRatio = 100)
    void aRecordLeftAsideEqualsOneNeverSent(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Cases cases = Cases.of(seed);
        List<Map<String, String>> records = new ArrayList<>(cases.plainRecords());
        // What is said twice of one act is left aside the second time.
        cases.plainRecords().forEach(record -> records.add(Cases.with(record, "id", "again-" + record.get("id"))));
        Answer answer = cases.product().judge(records, cases.day());
        int aside = 0;
        for (int i = 0; i < records.size(); i++) {
            String id = records.get(i).getOrDefault("id", "");
            boolean isAside = Set.of("left-aside").equals(answer.uncounted().get(id));
            if (isAside && isItsItems(cases, records.get(i).getOrDefault("type", ""))) {
                aside++;
                assertThat(known(cases, cases.product().judge(Cases.without(records, i), cases.day())))
                        .isEqualTo(known(cases, Cases.unmentioned(answer, id)));
            }
        }
        Assume.that(aside > 0);
    }

    /// The answer, without the next change where a version that applies to the past comes into force after the day
    /// judged: from then on it rules the records of today as well, and may keep nothing as one act (section 2.1).
    private static Answer known(Cases cases, Answer answer) {
        boolean reachesBack = cases.asked().versions().stream()
                .filter(version ->
                        LocalDate.parse(String.valueOf(version.get("in-force"))).isAfter(answer.judged()))
                .anyMatch(version -> version.containsKey("applies-to-past"));
        return reachesBack
                ? new Answer(
                        answer.judged(),
                        answer.surface(),
                        answer.lines(),
                        answer.publications(),
                        answer.uncounted(),
                        null,
                        answer.marks())
                : answer;
    }

    /// Whether no fact of the type is more than its items: none makes another one good or is its repetition, is the
    /// latest one, or adds to a tariff.
    private static boolean isItsItems(Cases cases, String type) {
        return cases.asked().versions().stream()
                .flatMap(version -> list(version, "articles"))
                .allMatch(article -> {
                    String declared = String.valueOf(map(article, "records").get(type));
                    return !declared.contains("same-fact=")
                            && !declared.contains("repairs=")
                            && list(article, "rules")
                                    .filter(rule -> type.equals(rule.get("on")))
                                    .noneMatch(rule -> rule.containsKey("counts")
                                            || rule.toString().contains("tier-of="));
                });
    }

    @SuppressWarnings("unchecked") // trees are maps and lists, as the generator builds them
    private static Map<String, Object> map(Map<String, Object> tree, String key) {
        return (Map<String, Object>) tree.getOrDefault(key, Map.of());
    }

    @SuppressWarnings("unchecked") // as above
    private static Stream<Map<String, Object>> list(Map<String, Object> tree, String key) {
        return ((List<Map<String, Object>>) tree.getOrDefault(key, List.of())).stream();
    }
}
