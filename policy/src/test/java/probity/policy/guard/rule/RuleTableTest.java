package probity.policy.guard.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
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
}
