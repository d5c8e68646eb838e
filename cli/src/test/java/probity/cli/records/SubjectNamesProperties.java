package probity.cli.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import probity.cli.rows.CodePoints;
import probity.policy.csv.CellBytes;

class SubjectNamesProperties {

    private static final List<String> PIECES =
            List.of("a", "b", "member-", "member-000", "1", "2", "é", "日本", "\uD83D\uDE00", "\uFF5E", " ", "~");

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            name.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return name.toString();
    }

    /// Names of one part never come again after those of the next have begun.
    @Property(tries = 100)
    void eachNameHasOneNumberAndTheOrderIsThatOfCodePoints(@ForAll long seed) {
        Random random = new Random(seed);
        SubjectNames names = new SubjectNames();
        List<String> known = new ArrayList<>();
        for (int part = 0; part < 3; part++) {
            names.forget();
            Set<String> own = new LinkedHashSet<>();
            for (int i = random.nextInt(1_500); i > 0; i--) {
                own.add("p" + part + name(random));
            }
            int first = known.size();
            known.addAll(own);
            for (int round = 0; round < 2; round++) {
                for (int number = first; number < known.size(); number++) {
                    assertThat(names.number(CellBytes.of(known.get(number)))).isEqualTo(number);
                }
            }
        }
        assertThat(names.count()).isEqualTo(known.size());
        List<String> sorted =
                Arrays.stream(names.sorted()).mapToObj(names::text).toList();
        assertThat(sorted).isEqualTo(known.stream().sorted(CodePoints::compare).toList());
    }
}
