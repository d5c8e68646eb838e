package probity.service.page.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import probity.service.page.browser.Surfer.Look;

/// The pages of the running demo in a real browser.
class PagesIT {

    private static final String EXCHANGE = "/programmes/stack-exchange-2018";
    private static final String CARD = "/programmes/city-green-card";
    private static final String HYGIENE = "/programmes/restaurant-hygiene";
    /// Has a late return that was not repaired, so a proposal waits.
    private static final String WAITING = "GC-1780?day=2027-12-01";
    private static final String MOST_RECORDS = EXCHANGE + "/subjects/m00983?day=2018-09-02";

    private static RunningDemo demo;
    private static Surfer surfer;

    @BeforeAll
    static void start() throws IOException {
        demo = RunningDemo.start();
        surfer = new Surfer();
    }

    @AfterAll
    static void stop() {
        surfer.close();
        demo.close();
    }

    @Test
    void noPageHasAnAccessibilityViolationWideOrNarrowLightOrDark() {
        List<String> violations = new ArrayList<>();
        for (int width : new int[] {1280, 390}) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                Look look = new Look(width, scheme, true);
                Page page = surfer.open(look);
                Surfer.logIn(page, demo);
                pages().forEach((name, path) -> {
                    page.navigate(demo.at(path));
                    assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
                    Surfer.screenshot(page, name + "-" + look.name());
                    violations.addAll(Surfer.violations(page));
                });
                page.context().close();
            }
        }
        assertThat(violations).isEmpty();
        assertThat(surfer.complaints()).isEmpty();
    }

    @Test
    void noPageScrollsSidewaysAlsoWithWordsLongerByAThird() {
        Map<String, Integer> wider = new TreeMap<>();
        for (int width : new int[] {320, 390, 768, 1024, 1280}) {
            Page page = surfer.open(Look.at(width));
            Surfer.logIn(page, demo);
            pages().forEach((name, path) -> {
                page.navigate(demo.at(path));
                int plain = Surfer.overflow(page);
                Surfer.lengthen(page);
                int longer = Surfer.overflow(page);
                if (plain > 0 || longer > 0) {
                    wider.put(path + " at " + width, Math.max(plain, longer));
                    Surfer.screenshot(page, "wider-" + name + "-" + width);
                }
            });
            page.context().close();
        }
        assertThat(wider).isEmpty();
    }

    @Test
    void theLinesOfASubjectAddUpToItsScoreOverAllItsPages() {
        Page page = surfer.open(Look.at(1280));
        Surfer.logIn(page, demo);
        page.navigate(demo.at(MOST_RECORDS));
        long score =
                number(page.locator(".score").evaluate("e => e.firstChild.data").toString());
        int pages = 0;
        for (boolean more = true; more; pages++) {
            long sum = 0;
            for (String points :
                    page.locator("table.sum").first().locator("tbody td.num").allInnerTexts()) {
                sum += number(points);
            }
            assertThat(sum).isEqualTo(score);
            assertThat(number(page.locator("table.sum tfoot td").first().innerText()))
                    .isEqualTo(score);
            Locator after = page.locator("section[aria-labelledby=sum] .pager a[rel=next]");
            more = after.count() > 0;
            if (more) {
                after.click();
            }
        }
        assertThat(pages).isGreaterThan(5);
        page.context().close();
    }

    @Test
    void theShippedSampleIsUploadedThroughThePageAndEverySubjectHasTheExpectedScore() throws IOException {
        Page page = surfer.open(Look.at(1280));
        Surfer.logIn(page, demo);
        page.navigate(demo.at(EXCHANGE + "/uploads"));
        page.getByLabel("File of records").setInputFiles(sample("records.csv"));
        page.locator("main button.main").click();
        page.locator("text=11,148 rows were taken in").waitFor();
        Surfer.screenshot(page, "result-1280");
        Map<String, Long> expected = expected();
        Map<String, Long> shown = shownInSearch(page);
        shown.forEach((subject, score) -> assertThat(expected).containsEntry(subject, score));
        // Who has no record is not listed and stands at the start value.
        expected.keySet().removeAll(shown.keySet());
        assertThat(shown).hasSize(331);
        assertThat(expected).hasSize(3_129);
        assertThat(expected.values()).containsOnly(1L);
        page.context().close();
    }

    @Test
    void aFileThatIsNotShippedIsRefusedInWords() throws IOException {
        Page page = surfer.open(Look.at(390));
        Surfer.logIn(page, demo);
        page.navigate(demo.at(CARD + "/uploads"));
        Path file = Files.createTempFile("records", ".csv");
        Files.writeString(file, "id,subject,type,date,hours\nx1,GC-1,volunteering,2027-02-01,3\n");
        page.getByLabel("File of records").setInputFiles(file);
        page.locator("main button.main").click();
        assertThat(page.locator("#file-wrong").innerText()).contains("not one of the shipped ones");
        assertThat(Surfer.violations(page)).isEmpty();
        Surfer.screenshot(page, "upload-refused-390");
        page.context().close();
    }

    @Test
    void aCompanyFileWithBadRowsIsListedThenTakenInPartAndUndoneWithoutScript() throws IOException {
        Page page = surfer.open(new Look(1280, ColorScheme.LIGHT, false));
        Surfer.logIn(page, demo);
        Path file = Files.createTempFile("records", ".csv");
        Files.writeString(file, """
                id,subject,type,date,report,item,level
                t1,HF999001,general-finding,2026-01-02,R1,1,4
                t2,HF999001,general-finding,2026-02-30,R1,2,2
                t3,HF999001,no-such-type,2026-01-02,R1,3,1
                """);
        send(page, file, false);
        page.locator("text=2 rows are no records of this programme").waitFor();
        assertThat(page.locator("table tbody tr").count()).isEqualTo(2);
        send(page, file, true);
        page.locator("text=One row was taken in").waitFor();
        String result = page.url();
        page.locator("text=Undo this upload").click();
        String undo = page.url();
        assertNothingViolated(Map.of("result-bad", result, "undo", undo));
        page.getByLabel("Reason").fill("wrong month exported");
        page.locator("main button.main").click();
        page.locator("text=This upload was undone").waitFor();
        page.navigate(demo.at(HYGIENE + "/subjects/HF999001"));
        assertThat(page.content()).contains("taken back by its source or by the operator");
        Surfer.screenshot(page, "subject-void-1280");
        page.context().close();
    }

    @Test
    void aLongFileShowsItsProgressAndCanBeCancelled() throws IOException {
        Page page = surfer.open(Look.at(390));
        Surfer.logIn(page, demo);
        Path file = Files.createTempFile("long", ".csv");
        StringBuilder rows = new StringBuilder("id,subject,type,date,report,item,level\n");
        for (int i = 0; i < 400_000; i++) {
            rows.append("c" + i + ",HF9" + i % 1000 + ",general-finding,2026-01-02,R" + i + ",1,2\n");
        }
        Files.writeString(file, rows);
        send(page, file, false);
        page.locator("svg.bar").waitFor();
        Surfer.screenshot(page, "progress-390");
        assertThat(Surfer.violations(page)).isEmpty();
        page.locator("main form button").click();
        page.locator("text=cancelled").waitFor();
        Surfer.screenshot(page, "cancelled-390");
        page.context().close();
    }

    @Test
    void thePublicSeesPoliciesAndNoSubjectAndComesBackAfterLoggingIn() {
        Page page = surfer.open(Look.at(1280));
        page.navigate(demo.at(CARD));
        assertThat(page.content()).contains("Nobody can join, nothing is decided");
        page.navigate(demo.at(MOST_RECORDS));
        assertThat(page.url()).startsWith(demo.at("/log-in"));
        Surfer.fillLogIn(page);
        page.waitForURL(demo.at(MOST_RECORDS));
        page.context().close();
    }

    @Test
    void everythingIsReachedByKeyboardAndTheFirstStepSkipsToTheContent() {
        Page page = surfer.open(Look.at(1280));
        page.navigate(demo.at(CARD));
        page.keyboard().press("Tab");
        assertThat(page.evaluate("() => document.activeElement.className")).isEqualTo("skip");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("main");
        page.context().close();
    }

    @Test
    void aSubjectAndAPolicyCanBePrinted() {
        Page page = surfer.open(Look.at(1280));
        Surfer.logIn(page, demo);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (String path : List.of(CARD, CARD + "/subjects/GC-1117?day=2028-03-01")) {
            page.navigate(demo.at(path));
            assertThat(page.locator("header nav.across").isVisible()).isFalse();
            String name = path.contains("subjects") ? "print-subject" : "print-policy";
            page.pdf(new Page.PdfOptions()
                    .setPath(Path.of("target/screenshots/" + name + ".pdf"))
                    .setPreferCSSPageSize(true));
        }
        page.context().close();
    }

    /// Each of these pages, wide and narrow, light and dark.
    private static void assertNothingViolated(Map<String, String> addresses) {
        List<String> violations = new ArrayList<>();
        for (int width : new int[] {1280, 390}) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                Look look = new Look(width, scheme, true);
                Page page = surfer.open(look);
                Surfer.logIn(page, demo);
                addresses.forEach((name, address) -> {
                    page.navigate(address);
                    Surfer.screenshot(page, name + "-" + look.name());
                    violations.addAll(Surfer.violations(page));
                    assertThat(Surfer.overflow(page)).as(address).isZero();
                });
                page.context().close();
            }
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void theKeyOfALedgerIsExplainedAndIsTheOneThatIsServed() throws Exception {
        Page page = surfer.open(Look.at(1280));
        page.navigate(demo.at(HYGIENE));
        page.locator("footer a").click();
        page.waitForURL(demo.at(HYGIENE + "/ledger"));
        String served =
                page.request().get(demo.at("/api" + HYGIENE + "/ledger/keys")).text();
        assertThat(page.locator("section[aria-labelledby=key] pre").innerText()).isEqualTo(served.strip());
        assertThat(page.locator("section[aria-labelledby=verify] pre").innerText())
                .isEqualTo("./probity ledger verify --url " + demo.at("/api" + HYGIENE + "/ledger")
                        + " --key restaurant-hygiene.pub");
        page.context().close();
    }

    @Test
    void whatWasNotKnownYetIsNotOnThePage() {
        Page page = surfer.open(Look.at(1280));
        Surfer.logIn(page, demo);
        page.navigate(demo.at(CARD + "/subjects/GC-1117?day=2028-03-01"));
        String known = page.locator(".score").innerText();
        page.getByLabel("As known by").fill("2020-01-01");
        page.locator("aside form button").click();
        page.waitForURL("**known=2020-01-01");
        assertThat(page.locator(".score").innerText()).isNotEqualTo(known).startsWith("0");
        assertThat(page.locator("a[href*=as-of]").getAttribute("href")).contains("known-by=2020-01-01");
        page.navigate(demo.at(CARD + "/subjects/nobody?known=2020-01-01"));
        assertThat(page.content()).contains("There is no such page");
        page.context().close();
    }

    private static void send(Page page, Path file, boolean skipBad) {
        page.navigate(demo.at(HYGIENE + "/uploads"));
        page.getByLabel("File of records").setInputFiles(file);
        if (skipBad) {
            page.getByLabel("Take the good rows").check();
        }
        page.locator("main button.main").click();
    }

    /// Name of the picture, and address.
    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("policy-card", CARD);
        pages.put("policy-hygiene", HYGIENE);
        pages.put("policy-exchange", EXCHANGE);
        pages.put("ledger-keys", HYGIENE + "/ledger");
        pages.put("log-in", "/log-in?next=" + CARD);
        pages.put("missing", "/programmes/none");
        pages.put("search", EXCHANGE + "/subjects");
        pages.put("search-band", HYGIENE + "/subjects?band=B");
        pages.put("day", HYGIENE + "/days");
        pages.put("search-none", EXCHANGE + "/subjects?q=nobody");
        pages.put("subject-card", CARD + "/subjects/GC-1117?day=2028-03-01");
        pages.put("subject-exchange", MOST_RECORDS);
        pages.put("subject-proposal", CARD + "/subjects/" + WAITING);
        pages.put("subject-not-known-yet", CARD + "/subjects/GC-1117?day=2028-03-01&known=2020-01-01");
        pages.put("subject-wrong-known", CARD + "/subjects/GC-1117?day=2028-03-01&known=2028-02-30");
        pages.put("subject-hygiene", HYGIENE + "/subjects/HF109102");
        pages.put("subject-hygiene-proposal", HYGIENE + "/subjects/HF145917?day=2026-11-22");
        pages.put("subject-wrong-day", CARD + "/subjects/GC-1117?day=2028-02-30");
        pages.put("record", CARD + "/subjects/GC-1754/record?id=g0001");
        pages.put("upload", HYGIENE + "/uploads");
        pages.put("upload-sample", EXCHANGE + "/uploads");
        return pages;
    }

    private static Map<String, Long> shownInSearch(Page page) {
        Map<String, Long> shown = new TreeMap<>();
        page.navigate(demo.at(EXCHANGE + "/subjects"));
        for (boolean more = true; more; ) {
            List<String> subjects = page.locator("tbody th a").allInnerTexts();
            List<String> scores = page.locator("tbody td:last-child").allInnerTexts();
            for (int i = 0; i < subjects.size(); i++) {
                shown.put(subjects.get(i), number(scores.get(i)));
            }
            Locator after = page.locator(".pager a[rel=next]");
            more = after.count() > 0;
            if (more) {
                after.click();
            }
        }
        return shown;
    }

    private static Map<String, Long> expected() throws IOException {
        Map<String, Long> expected = new TreeMap<>();
        List<String> lines = Files.readAllLines(sample("expected.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            expected.put(cells[0], Long.valueOf(cells[2]));
        }
        return expected;
    }

    private static Path sample(String name) {
        return Path.of(System.getProperty("probity.root", ".."), EXCHANGE.substring(1), "sample", name);
    }

    private static long number(String text) {
        return Long.parseLong(text.strip().replace('\u2212', '-').replaceAll("[+,]", ""));
    }
}
