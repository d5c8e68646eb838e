package probity.policy.guard.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import probity.policy.guard.Guard;

class RuleTableTest {

    private static final RuleTable TABLE = RuleTable.shipped(Guard.VERSION);

    @Test
    void tableAndCodeNameTheSameRules() {
        Set<String> code = new TreeSet<>(EffectRules.BY_ID.keySet());
        code.addAll(PolicyRules.BY_ID.keySet());
        code.add(EffectRules.UNKNOWN_WORD);

        assertThat(new TreeSet<>(TABLE.ids())).isEqualTo(code).hasSize(77);
    }

    @Test
    void aRuleHasOneRowForEachVerdictAtMost() {
        Set<String> keys = new HashSet<>();
        TABLE.rows().forEach(row -> assertThat(keys.add(row.id() + row.verdict()))
                .as(row.id())
                .isTrue());
    }

    @Test
    void everyRowSaysWhatWhyAndWhatToDo() {
        assertThat(TABLE.rows()).allSatisfy(row -> {
            assertThat(row.about()).isIn("record", "effect", "policy");
            assertThat(row.when()).isNotBlank();
            assertThat(row.law()).isNotBlank();
            assertThat(row.sentence()).endsWith(".");
            assertThat(row.cure()).endsWith(".");
        });
    }

    @Test
    void theHashCoversTheVersionOfTheGuard() {
        assertThat(RuleTable.shipped(Guard.VERSION + 1).hash()).isNotEqualTo(TABLE.hash());
        assertThat(RuleTable.shipped(Guard.VERSION).hash()).isEqualTo(TABLE.hash());
    }

    @Test
    void everyLawStandsBehindThePlaceWhereItHolds() {
        Map<String, Pattern> laws = Map.of(
                "EU", Pattern.compile("GDPR|AI Act|Charter|Directive|\\bC-[0-9]"),
                "China", Pattern.compile("PIPL|NDRC|Order 631|State Council"),
                "US", Pattern.compile("FCRA|FAR |Regulation B"),
                "UN", Pattern.compile("Convention|UNESCO"));
        for (RuleRow row : TABLE.rows()) {
            for (String part : row.law().split(" · ", -1)) {
                String place = part.replaceFirst(": .*", "");
                laws.forEach((where, names) -> assertThat(names.matcher(part).find())
                        .as("%s says `%s`", row.id(), row.law())
                        .isEqualTo(place.equals(where)));
            }
        }
    }
}
