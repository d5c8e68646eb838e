package probity.verify.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import probity.verify.programme.rulebook.Comparison;
import probity.verify.programme.rulebook.Rulebook;
import probity.verify.programme.rulebook.TableRow;
import probity.verify.programme.rulebook.Tables;

/// The four programmes of the district held to the published tables: every row, every figure.
class WeihaiTablesTest {

    private static final Path PROGRAMMES = Path.of(System.getProperty("probity.root", ".."), "programmes");
    private static final Map<String, Set<String>> TIERS = Map.of(
            "weihai-2020", Set.of("person", "official"),
            "weihai-2020-company", Set.of("company"),
            "weihai-2020-village", Set.of("village"),
            "weihai-2020-community", Set.of("community"));

    private static String text(String programme) throws IOException {
        return Files.readString(PROGRAMMES.resolve(programme).resolve("policy.yaml"));
    }

    private static List<TableRow> rows(String programme) {
        Set<String> tiers = TIERS.getOrDefault(programme, Set.of());
        return Tables.tariffs().stream()
                .filter(row -> tiers.contains(row.tier()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"weihai-2020", "weihai-2020-company", "weihai-2020-village", "weihai-2020-community"})
    void everyFigureOfTheTablesIsWhatThePolicyGives(String programme) throws IOException {
        assertThat(Comparison.differences(new Rulebook(text(programme)), rows(programme)))
                .isEmpty();
    }

    @Test
    void theFourProgrammesTakeEveryRow() {
        assertThat(TIERS.keySet().stream().mapToInt(programme -> rows(programme).size()))
                .containsExactlyInAnyOrder(435 + 62 + 12, 130 + 43, 228 + 5, 61);
    }

    /// What a village cannot grade it passes on; the district's list of direct grades has the same item.
    @Test
    void eachGradeOfTheVillageTableStandsInTheDistrictsList() {
        List<TableRow> all = Tables.tariffs();
        List<TableRow> grades = all.stream()
                .filter(row -> row.law().startsWith("V.") && row.effect().equals("grade"))
                .toList();
        assertThat(grades).hasSize(13).allSatisfy(row -> assertThat(all)
                .anyMatch(other -> other.cell("note").matches(".*row " + row.id() + " repeats it.*")
                        && other.cell("grade").equals(row.cell("grade"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            weihai-2020           | points: -50, law: "P.1.2"                             | points: -49, law: "P.1.2"          | row 2,
            weihai-2020           | record.fine > 500 &&                                  | record.fine >= 500 &&              | row 39,
            weihai-2020           | least: -50, most: -5}                                 | least: -60, most: -5}              | row 10,
            weihai-2020           | {from: 150, give: 25}                                 | {from: 160, give: 25}              | row 326,
            weihai-2020           | {to: 5000, give: 1 per 400}                           | {to: 5000, give: 1 per 500}        | row 384,
            weihai-2020           | at-most: 40 per calendar year                         | at-most: 41 per calendar year      | row 383,
            weihai-2020           | C: 3 years                                            | C: 4 years                         | row D34,
            weihai-2020           | to: 40, for: 1 year                                   | to: 50, for: 1 year                | row 2,
            weihai-2020           | city: 2 years                                         | city: 1 year                       | row 405,
            weihai-2020           | by: performed, then: {points: -50                     | by: performed, then: {points: -60  | row 286,
            weihai-2020           | by: firm-performed, then: {points: -60                | by: firm-performed, then: {points: -70 | row 287
            weihai-2020           | grade: {band: B}, law: "11(2)"                        | grade: {band: C}, law: "11(2)"     | row D23,
            weihai-2020-company   | points: -10, law: "C.1.1.10"                          | points: -100, law: "C.1.1.10"      | row 445,
            weihai-2020-company   | by: performed, then: {points: -80                     | by: performed, then: {points: -50  | row 531,
            weihai-2020-village   | give: 0.1 per 10                                      | give: 0.2 per 10                   | row 622,
            weihai-2020-village   | at-most: 10 per calendar year                         | at-most: 12 per calendar year      | row 645,
            weihai-2020-village   | points: -150, law: "V.2.2.21"                         | points: -100, law: "V.2.2.21"      | row 713,
            weihai-2020-village   | {from: 150, give: 25}                                 | {from: 150, give: 24}              | row 594:
            weihai-2020-community | points: -40, law: "K.60"                              | points: -50, law: "K.60"           | row 853,
            """)
    void onePlantedFigureIsFound(String programme, String written, String planted, String found) throws IOException {
        String text = text(programme);
        assertThat(text).contains(written);
        String row = found.replaceAll("row |[,:]", "");
        List<TableRow> section = rows(programme).stream()
                .filter(one -> section(one).equals(section(byId(row))))
                .toList();
        assertThat(Comparison.differences(new Rulebook(text.replace(written, planted)), section))
                .anyMatch(difference -> difference.startsWith(found));
    }

    private static TableRow byId(String id) {
        return Tables.tariffs().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// `P.2.8` of `P.2.8.3`, `12` of `12(6)`.
    private static String section(TableRow row) {
        return row.law().replaceFirst("(\\.|\\()[0-9]+\\)?$", "");
    }

    @Test
    void everyGeneralProvisionStandsInAnArticleWithItsFigures() throws IOException {
        Map<String, List<Rulebook>> books = Map.of(
                "district", List.of(new Rulebook(text("weihai-2020")), new Rulebook(text("weihai-2020-company"))),
                "village", List.of(new Rulebook(text("weihai-2020-village"))),
                "fund", List.of(new Rulebook(text("weihai-2020-village"))),
                "community", List.of(new Rulebook(text("weihai-2020-community"))));
        List<String> missing = new ArrayList<>();
        for (TableRow provision : Tables.general()) {
            List<String> texts = books.getOrDefault(provision.tier(), List.of()).stream()
                    .filter(book -> book.hasArticle(article(provision)))
                    .map(book -> Rulebook.text(book.article(article(provision))))
                    .toList();
            Set<String> said = new HashSet<>();
            texts.forEach(text -> said.addAll(numbers(text)));
            Set<String> figures = new HashSet<>(numbers(provision.cell("parameters")));
            figures.removeAll(said);
            if (texts.isEmpty() || !figures.isEmpty()) {
                missing.add(provision.id() + " " + article(provision) + " " + figures);
            }
        }
        assertThat(missing).isEmpty();
    }

    /// `18(2)` of the district is article 18.2; the perks of communities have no number.
    private static String article(TableRow provision) {
        return switch (provision.cell("article")) {
            case "-" -> provision.tier().equals("fund") ? "fund" : "K.perks";
            case String number -> number.replace("(", ".").replace(")", "");
        };
    }

    private static Set<String> numbers(String text) {
        Set<String> numbers = new HashSet<>();
        Arrays.stream(text.split("\\D+", -1))
                .filter(number -> !number.isEmpty())
                .map(number -> number.replaceFirst("^0+(?=.)", ""))
                .forEach(numbers::add);
        numbers.remove("0");
        return numbers;
    }

    @Test
    void theArticlesOfDirectGradesHaveAsManyItemsAsTheRulebook() throws IOException {
        Rulebook persons = new Rulebook(text("weihai-2020"));
        Rulebook companies = new Rulebook(text("weihai-2020-company"));
        assertThat(Stream.of("10", "11", "12", "13")
                        .map(id -> persons.article(id).mappings("rules").size()))
                .containsExactly(21, 12, 27, 14);
        assertThat(Stream.of("14", "15", "16")
                        .map(id -> companies.article(id).mappings("rules").size()))
                .containsExactly(16, 16, 11);
    }
}
