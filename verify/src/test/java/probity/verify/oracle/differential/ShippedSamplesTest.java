package probity.verify.oracle.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import probity.core.compiled.CompiledPolicy;
import probity.core.compiled.Standings;
import probity.core.record.RecordList;
import probity.core.score.Evaluator;
import probity.verify.sample.Person;
import probity.verify.sample.Reach;
import probity.verify.sample.Shipped;

/// Everybody in the sample of every programme that ships, asked three ways: from tables, by the plain evaluation, and
/// of the oracle. A programme without a sample fails here.
///
/// The oracle is slow, the more so the more records somebody has and the more rules there are. It is asked about those
/// with few records first and as long as patience lasts, and about everybody with `-Dprobity.samples=all`.
class ShippedSamplesTest {

    private static final long PATIENCE = "all".equals(System.getProperty("probity.samples")) ? Long.MAX_VALUE : 50_000;

    /// What nobody reaches, and the README says why.
    private static final Map<String, Set<String>> UNREACHED = Map.of(
            "city-points-hangzhou",
            Set.of("band extraordinary", "band outstanding", "benefits flat-without-deposit", "benefits museum-free"),
            "xuexi",
            Set.of("benefits gift"));

    /// Of each sample at least so many.
    private static final int LEAST = 3;

    static List<Path> programmes() {
        return Shipped.folders();
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void tablesPlainEvaluationAndOracleSayTheSameOfEverybody(Path folder) {
        Shipped shipped = Shipped.of(folder);
        List<Person> people = Person.of(shipped);
        assertThat(people).hasSizeGreaterThanOrEqualTo(20);
        List<RecordList> subjects = people.stream()
                .map(one -> Records.of(shipped.policy(), one.records()))
                .toList();
        LocalDate day = shipped.day();
        Evaluator evaluator = new Evaluator(shipped.policy());
        CompiledPolicy compiled = new CompiledPolicy(shipped.policy(), Populations.of(shipped.policy(), subjects, 2));
        for (LocalDate asked : List.of(day, day.minusMonths(2), day.plusYears(1))) {
            Standings standings = compiled.standings(asked, 2);
            for (int subject = 0; subject < subjects.size(); subject++) {
                assertThat(standings.of(subject))
                        .as("%s on %s", people.get(subject).name(), asked)
                        .isEqualTo(evaluator.standing(subjects.get(subject), asked));
            }
        }
        compareWithTheOracle(shipped, people, day);
    }

    static List<Path> withRecipe() {
        return Shipped.withRecipe();
    }

    /// The generators beside other samples paint a picture and need not.
    @ParameterizedTest
    @MethodSource("withRecipe")
    void everyTypeRuleBandListBenefitAndMeasureIsReachedBySomebody(Path folder) {
        Shipped shipped = Shipped.of(folder);
        List<Person> people = Person.of(shipped);
        Product product = Product.of(shipped.policy());
        assertThat(Reach.missing(shipped, people, shipped.day(), product::judge))
                .isEqualTo(UNREACHED.getOrDefault(String.valueOf(folder.getFileName()), Set.of()));
    }

    private static void compareWithTheOracle(Shipped shipped, List<Person> people, LocalDate day) {
        Product product = Product.of(shipped.policy());
        List<String> differences = new ArrayList<>();
        long spent = 0;
        int asked = 0;
        for (Person one : people.stream()
                .sorted(Comparator.comparing(person -> person.records().size()))
                .toList()) {
            List<Map<String, String>> records = one.records();
            spent += (4L + (long) records.size() * records.size()) * (10 + shipped.rules());
            if (spent > PATIENCE && asked >= LEAST) {
                break;
            }
            asked++;
            Comparison.of(
                            shipped.oracle().judge(records, day),
                            product.judge(records, day),
                            product.standing(records, day))
                    .forEach(difference -> differences.add(one.name() + ": " + difference));
        }
        System.out.println(
                shipped.folder().getFileName() + ": the oracle was asked about " + asked + " of " + people.size());
        assertThat(differences).isEmpty();
    }
}
