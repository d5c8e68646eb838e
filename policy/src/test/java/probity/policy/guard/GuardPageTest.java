package probity.policy.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import probity.policy.guard.rule.RuleRow;
import probity.policy.guard.taxonomy.Category;
import probity.policy.guard.taxonomy.CategoryClass;
import probity.policy.guard.taxonomy.Context;
import probity.policy.guard.taxonomy.Effect;
import probity.policy.guard.taxonomy.GuardSubject;
import probity.policy.guard.taxonomy.RelatedContexts;
import probity.policy.guard.taxonomy.SourceKind;
import probity.policy.guard.taxonomy.Titles;

/// The tables on the page about the guard are the guard's own. With `-Dprobity.golden=write` they are written anew.
class GuardPageTest {

    private static final Path PAGE = Path.of(System.getProperty("probity.root"), "docs/reference/guard.md");

    @Test
    void theTablesOfThePageAreTheGuardsOwn() throws IOException {
        String page = Files.readString(PAGE);
        String expected = page;
        for (Map.Entry<String, String> table : tables().entrySet()) {
            expected = replaced(expected, table.getKey(), table.getValue());
        }
        if ("write".equals(System.getProperty("probity.golden"))) {
            Files.writeString(PAGE, expected);
            page = expected;
        }

        assertThat(page).isEqualTo(expected);
    }

    private static String replaced(String page, String name, String table) {
        String begin = "<!-- table: " + name + " -->\n";
        String end = "<!-- end of table -->\n";
        assertThat(page).contains(begin);
        int from = page.indexOf(begin) + begin.length();
        return page.substring(0, from) + "\n" + table + "\n" + page.substring(page.indexOf(end, from));
    }

    private static Map<String, String> tables() {
        Map<String, String> tables = new TreeMap<>();
        tables.put("subjects", subjects());
        tables.put("categories", categories());
        tables.put("contexts", contexts());
        tables.put("related contexts", related());
        tables.put("effects", effects());
        tables.put("sources", sources());
        tables.put("rules", rules());
        return tables;
    }

    private static String row(String... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String head(String... cells) {
        return row(cells) + "|---".repeat(cells.length) + "|\n";
    }

    private static String subjects() {
        return head("subject", "is", "natural person")
                + Arrays.stream(GuardSubject.values())
                        .map(one -> row("`" + one + "`", Titles.of(one), one.natural() ? "yes" : "no"))
                        .collect(Collectors.joining());
    }

    private static String categories() {
        StringBuilder table = new StringBuilder(head("class", "means", "categories"));
        for (CategoryClass one : CategoryClass.values()) {
            String members = Arrays.stream(Category.values())
                    .filter(category -> category.categoryClass() == one)
                    .map(category -> "`" + category.id() + "` " + Titles.of(category))
                    .collect(Collectors.joining(" · "));
            table.append(row(one.code(), Titles.of(one), members));
        }
        return table.toString();
    }

    private static String contexts() {
        return head("context", "is", "essential")
                + Arrays.stream(Context.values())
                        .map(one -> row("`" + one + "`", Titles.of(one), one.essential() ? "yes" : "no"))
                        .collect(Collectors.joining());
    }

    private static String related() {
        return head("record", "restriction")
                + RelatedContexts.ALL.stream()
                        .map(pair -> row("`" + pair.record() + "`", "`" + pair.effect() + "`"))
                        .collect(Collectors.joining());
    }

    private static String effects() {
        return head("effect", "is", "kind", "severity")
                + Arrays.stream(Effect.values())
                        .map(one -> row(
                                "`" + one.id() + "`",
                                Titles.of(one),
                                one.kind().name().toLowerCase(Locale.ROOT),
                                Integer.toString(one.severity())))
                        .collect(Collectors.joining());
    }

    private static String sources() {
        return head("kind", "the record comes from")
                + Arrays.stream(SourceKind.values())
                        .map(one -> row("`" + one + "`", Titles.of(one)))
                        .collect(Collectors.joining());
    }

    private static String rules() {
        return head("rule", "verdict", "when", "law", "what to do", "can be supplied")
                + Guard.shipped().table().rows().stream()
                        .map(one -> row(
                                one.id(),
                                one.verdict().name(),
                                one.when(),
                                one.law(),
                                one.cure().replace("`{least}`", "the least"),
                                closing(one)))
                        .collect(Collectors.joining());
    }

    private static String closing(RuleRow row) {
        return switch (row.closing()) {
            case FILE -> "in the file";
            case ACTIVATION -> "at activation";
            case NOWHERE -> "";
        };
    }
}
