package probity.service.page.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import probity.core.explanation.Explainer;
import probity.core.policy.Policy;
import probity.core.policy.RecordType;
import probity.core.record.CreditRecord;
import probity.core.record.RecordList;
import probity.core.record.Value;
import probity.core.result.Line;
import probity.core.score.Evaluator;
import probity.policy.Admissible;
import probity.policy.Compilation;
import probity.policy.PolicyCompiler;
import probity.service.page.Language;
import probity.service.page.Link;
import probity.service.page.PageEngine;
import probity.service.page.Shell;
import probity.service.page.Words;

class SubjectPagesTest {

    private static final Policy POLICY = shipped("city-green-card");
    private static final Policy HYGIENE = shipped("restaurant-hygiene");
    private static final Words WORDS = Words.in(Language.EN);
    private static final LocalDate DAY = LocalDate.of(2027, 6, 1);

    @Test
    void theRowsOfEveryPageAddUpToItsTotal() {
        Result result = result(volunteering(130, 1), DAY.plusMonths(6));
        int pages = (result.explanation().evaluation().lines().size() + Lines.PAGE - 1) / Lines.PAGE;
        assertThat(pages).isGreaterThan(2);
        for (int page = 1; page <= pages; page++) {
            Sum sum = page(result, page).sum();
            long added = sum.rows().stream()
                    .mapToLong(row -> Long.parseLong(
                            row.points().replace('\u2212', '-').replace("+", "").replace(",", "")))
                    .sum();
            assertThat(added).as("page " + page).isEqualTo(Long.parseLong(sum.total()));
        }
    }

    @Test
    void aLimitIsARowOfItsOwnUnderItsRecord() {
        Sum sum = page(result(volunteering(2, 18), DAY), 1).sum();
        assertThat(sum.rows())
                .extracting(SumRow::name, SumRow::points)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Start", "0"),
                        org.assertj.core.groups.Tuple.tuple("Volunteering, hours\u00a018", "+180"),
                        org.assertj.core.groups.Tuple.tuple("Volunteering, hours\u00a018", "+180"),
                        org.assertj.core.groups.Tuple.tuple("Limit of article 1", "\u2212160"));
        assertThat(sum.total()).isEqualTo("200");
    }

    @Test
    void untilNamesTheLastDayThatCounts() {
        Result result = result(volunteering(1, 1), DAY);
        Line.Counted counted =
                (Line.Counted) result.explanation().evaluation().lines().get(1);
        assertThat(counted.until()).isEqualTo(LocalDate.of(2028, 1, 4));
        assertThat(page(result, 1).sum().rows().get(1).until()).isEqualTo("3\u00a0Jan\u00a02028");
    }

    @Test
    void whatIsOnlyProposedSaysSoOnThePage() {
        SubjectPage page = page(result(List.of(late()), DAY), 1);
        assertThat(page.proposals())
                .extracting(ProposalNote::title)
                .containsExactly("Pause extended loan, for at most 3 months");
        assertThat(draw(page)).contains("Nothing has happened yet").containsOnlyOnce("<h1");
    }

    @Test
    void aSubjectWithoutARecordStandsAtTheStart() {
        SubjectPage page = page(result(List.of(), DAY), 1);
        assertThat(page.sum().rows()).extracting(SumRow::name).containsExactly("Start");
        assertThat(draw(page)).contains("Every record that is known counts.").contains("nothing changes any more");
    }

    @Test
    void theScoreStandsOnThePageAndNeitherInItsTitleNorInItsAddress() {
        String html = draw(page(result(volunteering(1, 18), DAY), 1));
        assertThat(html.substring(html.indexOf("<title>"), html.indexOf("</title>")))
                .doesNotContain("180");
    }

    @Test
    void theFileOfStepsHoldsEveryStep() {
        Result result = result(volunteering(3, 1), DAY);
        String csv = Courses.csv(
                new probity.service.page.naming.Naming(
                        WORDS, POLICY, result.explanation().evaluation().version()),
                Past.of(result));
        assertThat(csv.lines()).startsWith("from,score,band,projected").anyMatch(line -> line.endsWith(",30,basic,no"));
        assertThat(csv.lines()).anyMatch(line -> line.endsWith(",0,basic,yes"));
    }

    @Test
    void whereFewerPointsAreBetterTheNextBandBeginsWhereTheHeldOneIsNoLongerKept() {
        int type = HYGIENE.type("health-hazard");
        List<@Nullable Value> values = List.of(new Value.Word("D1"), new Value.Word("pests"));
        CreditRecord hazard = CreditRecord.of("h1", type, LocalDate.of(2026, 5, 1), values);
        String html = draw(page(result(HYGIENE, List.of(hazard), LocalDate.of(2026, 6, 1)), 1));
        assertThat(html).contains("<b>Grade C</b>").contains("Grade B begins at 24.");
    }

    static String draw(SubjectPage page) {
        Shell shell = new Shell(WORDS, "GC-1", Link.to("", "/"), List.of(), List.of(), "operator", "t", "", "", 0);
        return new PageEngine().draw("subject", shell, page);
    }

    private static SubjectPage page(Result result, int lines) {
        Addresses addresses = new Addresses("/p", "/p/subject?id=GC-1", "/p/records/", "/p/csv", "/p/json");
        DayField day = new DayField("/p", "", "");
        SubjectPages.Days days = new SubjectPages.Days(day, day);
        return SubjectPages.page(result, WORDS, addresses, new SubjectPages.Asked(days, lines, 1, true));
    }

    private static Result result(List<CreditRecord> records, LocalDate day) {
        return result(POLICY, records, day);
    }

    private static Result result(Policy policy, List<CreditRecord> records, LocalDate day) {
        Explainer explainer = new Explainer(policy);
        RecordList cursor = new RecordList(records);
        return new Result(
                "GC-1",
                policy,
                cursor,
                explainer.explain(cursor, day),
                records.size() - 1,
                ref -> "",
                new Evaluator(policy),
                explainer);
    }

    private static List<CreditRecord> volunteering(int count, int hours) {
        List<CreditRecord> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            records.add(CreditRecord.of(
                    "v" + i,
                    POLICY.type("volunteering"),
                    LocalDate.of(2027, 1, 4).plusDays(i),
                    List.of(new Value.Quantity(hours))));
        }
        return records;
    }

    private static CreditRecord late() {
        int type = POLICY.type("late-returns");
        RecordType late = POLICY.types().get(type);
        List<@Nullable Value> values =
                new ArrayList<>(java.util.Collections.nCopies(late.fields().size(), null));
        values.set(late.slot("loan"), new Value.Word("L1"));
        values.set(late.slot("items"), new Value.Quantity(3));
        values.set(late.slot("days"), new Value.Quantity(61));
        return CreditRecord.of("l1", type, LocalDate.of(2027, 3, 1), values);
    }

    private static Policy shipped(String programme) {
        Path file = Path.of(System.getProperty("probity.root", ".."), "programmes", programme, "policy.yaml");
        Compilation compilation = PolicyCompiler.compile(file);
        if (compilation instanceof Compilation.Compiled compiled
                && compiled.policy() instanceof Admissible admissible) {
            return admissible.policy();
        }
        throw new IllegalStateException(compilation.diagnostics().toString());
    }
}
