package probity.verify.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import probity.policy.cases.CaseResult;
import probity.policy.cases.CaseRun;

/// The samples that are made from recipes: made again they are the same, and their results are those of the product.
class SamplesTest {

    static List<Recipe> recipes() {
        return Recipe.all();
    }

    static List<Path> refused() {
        return Shipped.folders().stream()
                .filter(folder -> Files.exists(folder.resolve("sample/people.yaml")))
                .toList();
    }

    /// But for the results that it states: product and oracle find them, here below and in `ShippedSamplesTest`.
    @ParameterizedTest
    @MethodSource("recipes")
    void theRecipeMakesTheSampleThatShips(Recipe recipe) throws IOException {
        Shipped shipped = Shipped.of(Shipped.folders().getFirst().resolveSibling(recipe.programme()));
        String made = new SampleText(shipped).of(new Invention(shipped, recipe).people(), person -> "");
        assertThat(Files.readString(shipped.sample()).replaceAll("\n  expect: .*", "\n  expect: "))
                .isEqualTo(made);
    }

    @Test
    void aProgrammeHasARecipeOrAGeneratorBesideItsSample() {
        assertThat(Shipped.folders())
                .allSatisfy(folder -> assertThat(Shipped.withRecipe().contains(folder)
                                || Files.exists(folder.resolve("sample/MakeSample.java"))
                                || folder.endsWith("stack-exchange-2018"))
                        .as("%s: its sample can be made again, or is of real records", folder)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsStatedOfEverybodyIsWhatTheProductFinds(Path folder) {
        CaseRun run = CaseRun.of(folder, folder.resolve("sample/people.yaml"));
        assertThat(run.diagnostics()).isEmpty();
        List<CaseResult> results = ((CaseRun.Ran) run).results();
        assertThat(results).hasSizeGreaterThanOrEqualTo(20);
        assertThat(results.stream().filter(one -> !one.passed()).map(CaseResult::text))
                .isEmpty();
    }
}
