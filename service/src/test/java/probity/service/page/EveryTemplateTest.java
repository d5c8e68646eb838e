package probity.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import probity.service.page.activation.CandidatePage;
import probity.service.page.activation.ComparingPage;
import probity.service.page.activation.DraftPage;
import probity.service.page.activation.WithdrawalPage;
import probity.service.page.error.ErrorPage;
import probity.service.page.everybody.DayPage;
import probity.service.page.everybody.SearchPage;
import probity.service.page.home.HomePage;
import probity.service.page.reference.ReferencePage;
import probity.service.page.refused.RefusedPage;
import probity.service.page.register.RecordPage;
import probity.service.page.session.LogInPage;
import probity.service.page.upload.ProgressPage;
import probity.service.page.upload.ResultPage;
import probity.service.page.upload.UndoPage;
import probity.service.page.upload.UploadPage;

class EveryTemplateTest {

    private static final PageEngine ENGINE = new PageEngine();
    private static final Words WORDS = Words.in(Language.EN);
    private static final Link BACK = Link.to("Back <&>", "/back");

    @Test
    void theFirstPageListsProgrammesOrSaysThatThereIsNone() {
        assertThat(draw("home", new HomePage(List.of(), List.of()))).contains("No programme yet");
        assertThat(draw(
                        "home",
                        new HomePage(
                                List.of(new HomePage.ProgrammeRow(
                                        "City <Green> Card",
                                        "/programmes/c",
                                        "It is one.",
                                        "City",
                                        "sample",
                                        "Sample")),
                                List.of(
                                        new HomePage.NotServed(
                                                "bad <one>", "/refused/bad", "Not served: guard", "Two."),
                                        new HomePage.NotServed("broken", "", "Not served", "It has faults.")))))
                .contains("<a href=\"/refused/bad\">bad &lt;one&gt;</a>")
                .contains("<b>broken</b>")
                .contains("City &lt;Green&gt; Card")
                .contains("Sample");
    }

    @Test
    void aRefusedProgrammeShowsEveryReasonWithItsLawAndCure() {
        CandidatePage.Reason reason = new CandidatePage.Reason(
                "Reason 1 of 1",
                "Article 1",
                "It counts <opinions>.",
                List.of(new CandidatePage.Line("7", "category: POL.OPINION", true)),
                List.of(Fact.of("Law", "GDPR 9"), Fact.of("What you can do", "Delete it.")));
        RefusedPage page =
                new RefusedPage(BACK, "Refused", "One.", List.of(reason), "1 of 2", "probity policy check x", "Foot");
        assertThat(draw("refused", page))
                .contains(
                        "Not served: refused by the guard",
                        "&lt;opinions&gt;",
                        "GDPR 9",
                        "Delete it.",
                        "POL.OPINION",
                        "1 of 2");
    }

    @Test
    void searchSaysWhatIsEmptyAndWhatToDo() {
        SearchPage.Row row = new SearchPage.Row("m1", "/s", "180", "Basic", "Quick <desk>", "3", "1 Sep 2026");
        assertThat(draw("search", search("", false, List.of()))).contains("Nothing is recorded yet");
        assertThat(draw("search", search("\"><b>", true, List.of())))
                .contains("Check the spelling")
                .doesNotContain("\"><b>");
        assertThat(draw("search", search("m", true, List.of(row))))
                .contains("m1")
                .contains("180");
    }

    @Test
    void searchOffersBandsAndListsOrSaysWhyNot() {
        SearchPage.Row row = new SearchPage.Row("m1", "/s", "180", "Basic", "Quick <desk>", "3", "1 Sep 2026");
        SearchPage.Filters filters = new SearchPage.Filters(
                List.of(new Link("Basic (1)", "/s?band=basic", true)),
                List.of(new Link("Quick desk (1)", "/s?list=quick", false)),
                "basic",
                "");
        SearchPage page = new SearchPage(
                "P", "/s", "", true, "held", "found", List.of(row), Pager.NONE, "/uploads", filters, "", "/days");
        assertThat(draw("search", page))
                .contains("href=\"/s?band=basic\" aria-current=\"true\"")
                .contains("Quick &lt;desk&gt;");
        SearchPage nobody = new SearchPage(
                "P", "/s", "", true, "held", "found", List.of(), Pager.NONE, "/uploads", filters, "No <room>", "/days");
        assertThat(draw("search", nobody)).contains("Nobody stands there today").contains("No &lt;room&gt;");
    }

    @Test
    void aChangeOfDayListsWhomItMovedOrSaysThatThereIsNobody() {
        DayPage.Row row = new DayPage.Row("<m1>", "/s", "180 to 160", "Silver to Basic", "leaves Quick desk");
        DayPage.Day day = new DayPage.Day("2 Sep 2026", "/days/2026-09-02", true, "1 Sep 2026", "1");
        assertThat(draw("day", day(DayPage.Empty.NONE, List.of(row), List.of(day))))
                .contains("&lt;m1&gt;")
                .contains("180 to 160")
                .contains("/changes.csv");
        assertThat(draw("day", day(new DayPage.Empty("Nobody <moved>", "Why."), List.of(), List.of())))
                .contains("Nobody &lt;moved&gt;");
    }

    private static DayPage day(DayPage.Empty empty, List<DayPage.Row> rows, List<DayPage.Day> days) {
        return new DayPage("P", "Title", "Counted.", empty, rows, Pager.NONE, "/x/changes.csv", days);
    }

    @Test
    void aRecordShowsItsFieldsAndItsProof() {
        RecordPage page = new RecordPage(
                BACK,
                "Record r1",
                List.of(Fact.of("Hours", "6")),
                List.of(Fact.of("Entry", "7")),
                "Held.",
                List.of("00ff"),
                "{\"a\": \"<\"}",
                BACK);
        assertThat(draw("record", page)).contains("00ff").contains("&lt;");
    }

    @Test
    void uploadWorksAndSaysWhyAFileWasNotTaken() {
        UploadPage.Row row = new UploadPage.Row("r.csv", "/u/1", "today", "operator", "10", "1", "ended", "Undone");
        UploadPage empty = new UploadPage("P", "/u", "", List.of(), "id,subject", "", List.of(), Pager.NONE);
        UploadPage full =
                new UploadPage("P", "/u", "Only", List.of(BACK), "id", "Not shipped.", List.of(row), Pager.NONE);
        assertThat(draw("upload", empty)).contains("No file was uploaded yet").contains("name=\"token\"");
        assertThat(draw("upload", full))
                .contains("Not shipped.")
                .contains("aria-invalid")
                .contains("Undone");
    }

    @Test
    void longWorkTellsHowFarItIsAndCanBeCancelled() {
        ProgressPage page = new ProgressPage("P", "r.csv", "/again", "7 rows done.", 400, "/cancel", "/after");
        assertThat(draw("progress", page)).contains("hx-get=\"/again\"").contains("http-equiv=\"refresh\"");
        ProgressPage done = new ProgressPage("P", "r.csv", "", "Done.", 1000, "", "/after");
        assertThat(draw("progress", done)).doesNotContain("hx-get").contains("href=\"/after\"");
    }

    @Test
    void aComparisonThatTakesLongTellsHowFarItIs() {
        ProgressPage bar = new ProgressPage("P", "", "/again", "7 of 90 subjects compared.", 70, "", "/after");
        assertThat(draw("comparing", new ComparingPage(BACK, "Version 2 beside version 1", bar)))
                .contains("hx-get=\"/again\"")
                .contains("7 of 90 subjects compared.");
    }

    @Test
    void aDraftThatWasNotKeptAndAReasonThatIsMissingAreSaidAtTheirFields() {
        assertThat(draw("draft", new DraftPage(BACK, "/draft", "Only a sample.", "No file was chosen.")))
                .contains("aria-invalid")
                .contains("Only a sample.");
        assertThat(draw("withdrawal", new WithdrawalPage(BACK, "Take back", "For good.", "/w", "typed <", "Say why.")))
                .contains("typed &lt;")
                .contains("Say why.");
    }

    @Test
    void theResultListsBadRowsAndOffersToUndo() {
        ResultPage page = new ResultPage(
                BACK,
                "r.csv",
                "9 rows were taken in.",
                List.of(),
                List.of(new ResultPage.BadRow(
                        "12", new io.quarkus.qute.RawString("The date 2018-02-30 does not exist."))),
                "",
                "/bad.csv",
                "/undo",
                "",
                BACK);
        assertThat(draw("result", page))
                .contains("2018-02-30")
                .contains("/bad.csv")
                .contains("/undo");
    }

    @Test
    void undoAsksOnceAndOffersToLeave() {
        assertThat(draw("undo", new UndoPage(BACK, "Undo r.csv", "Void.", "/undo", "typed <", "Write one sentence.")))
                .contains("typed &lt;")
                .contains("Leave it as it is");
    }

    @Test
    void logInKeepsTheNameAndNeverThePassword() {
        assertThat(draw("log-in", new LogInPage("/next", "operator", "Wrong.", "Ended.")))
                .contains("value=\"operator\"")
                .contains("type=\"password\" value=\"\"");
    }

    @Test
    void anErrorSaysWhatToDo() {
        assertThat(draw("error", new ErrorPage("No such page", "Mistyped.", List.of("Check it."), "Status 404", BACK)))
                .contains("Check it.");
    }

    @Test
    void theReferenceHoldsEveryPart() {
        assertThat(draw("reference", ReferencePage.of(WORDS.figures())))
                .contains("class=\"was\"")
                .contains("class=\"pointer\"");
    }

    private static SearchPage search(String typed, boolean searched, List<SearchPage.Row> rows) {
        return new SearchPage(
                "P",
                "/s",
                typed,
                searched,
                "held",
                "found",
                rows,
                Pager.NONE,
                "/uploads",
                SearchPage.Filters.NONE,
                "",
                "/days");
    }

    /// The page, checked for what every page has.
    private static String draw(String template, Object page) {
        Shell shell = new Shell(
                WORDS,
                "Title",
                Link.to("P", "/p"),
                List.of(BACK),
                List.of(Link.to("en", "?lang=en"), Link.to("fr", "?lang=fr")),
                "operator",
                "form-token",
                "Foot",
                "",
                template.equals("progress") ? 2 : 0);
        String html = ENGINE.draw(template, shell, page);
        assertThat(html)
                .startsWith("<!DOCTYPE html>")
                .containsOnlyOnce("<h1")
                .contains("<main id=\"main\"")
                .contains("class=\"skip\"");
        return html;
    }
}
