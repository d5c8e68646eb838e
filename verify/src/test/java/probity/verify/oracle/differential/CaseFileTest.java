package probity.verify.oracle.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.policy.cases.CaseRun;
import probity.verify.oracle.Answer;
import probity.verify.oracle.Oracle;
import probity.verify.oracle.generator.GeneratedCase;
import probity.verify.oracle.generator.PolicyGenerator;

/// What the differential test writes down for a disagreement can be run by `policy test`, and made small.
class CaseFileTest {

    @TempDir
    Path folder;

    @Test
    void casesWrittenForTheRunnerOfCasesPassInIt() {
        for (long seed = 1; seed <= 60; seed++) {
            GeneratedCase asked = PolicyGenerator.generate(seed).next();
            Map<String, String> files = CaseFile.files(asked, judge(asked));
            CaseRun run = CaseRun.of(CaseFile.write(folder.resolve("seed-" + seed), files));
            assertThat(run).as(files.toString()).isInstanceOfSatisfying(CaseRun.Ran.class, ran -> {
                assertThat(ran.results()).hasSize(1);
                assertThat(ran.results()).allSatisfy(result -> assertThat(result.passed())
                        .as(result.text() + files)
                        .isTrue());
            });
        }
    }

    @Test
    void aCaseIsMadeSmallAsLongAsItFails() {
        GeneratedCase asked = PolicyGenerator.generate(3).next();
        GeneratedCase large =
                asked.records().isEmpty() ? PolicyGenerator.generate(5).next() : asked;
        GeneratedCase small = Shrinker.shrink(large, CaseFileTest::hasARecordThatDoesNotCount);
        assertThat(small.versions()).hasSize(1);
        assertThat(small.records()).hasSize(1);
        assertThat(small.texts().getFirst().lines().count()).isLessThan(40);
    }

    private static boolean hasARecordThatDoesNotCount(GeneratedCase asked) {
        try {
            Product.of(asked.texts());
            return !judge(asked).uncounted().isEmpty();
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static Answer judge(GeneratedCase asked) {
        return new Oracle(List.copyOf(asked.texts())).judge(asked.records(), asked.day());
    }
}
