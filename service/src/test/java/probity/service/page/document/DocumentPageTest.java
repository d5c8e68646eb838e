package probity.service.page.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import probity.core.explanation.Explainer;
import probity.core.policy.Policy;
import probity.core.score.Evaluator;
import probity.policy.Admissible;
import probity.policy.Compilation;
import probity.policy.PolicyCompiler;
import probity.policy.PolicyFile;
import probity.policy.difference.PolicyDifference;
import probity.service.page.Language;
import probity.service.page.Link;
import probity.service.page.PageEngine;
import probity.service.page.Shell;
import probity.service.page.Words;
import probity.service.page.web.Publishing;
import probity.service.programme.ProgrammeState;
import probity.service.programme.ServedProgramme;

class DocumentPageTest {

    private static final Path PROGRAMMES = Path.of(System.getProperty("probity.root", ".."), "programmes");
    private static final Words WORDS = Words.in(Language.EN);

    @Test
    void thePageOfAPolicyTellsWhatHoldsForTheWholeVersionAndByWhichFigures() throws IOException {
        assertThat(page("berth-permits"))
                .contains("<p class=\"quiet\">The text in Dutch binds; one in another language is a translation.</p>")
                .contains("<p class=\"quiet\">Working days are all days but Saturday and Sunday.</p>")
                .contains("530 from 1 January 2028 on.")
                .contains("Each <b>late report</b> record is <b>minor</b>.")
                .contains("Legal basis of debtors: Harbour Act, article 45.")
                .contains("may decide otherwise even when its conditions are met.");
    }

    @Test
    void itTellsHowTheScoreIsMadeUp() throws IOException {
        assertThat(page("discourse-trust-levels"))
                .contains("<p>Band <b>3: regular</b> needs Topics entered of at least");
    }

    private static String page(String programme) throws IOException {
        Path file = PROGRAMMES.resolve(programme).resolve("policy.yaml");
        Compilation compilation = PolicyCompiler.compile(file);
        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        Admissible admissible = (Admissible) ((Compilation.Compiled) compilation).policy();
        Policy policy = admissible.policy();
        ServedProgramme served = new ServedProgramme(
                ProgrammeState.SAMPLE,
                admissible,
                List.of(new PolicyFile("policy.yaml", Files.readAllBytes(file))),
                Map.of(),
                null,
                new Evaluator(policy),
                new Explainer(policy));
        Published published = Publishing.ahead(
                served, new PolicyDifference.Edition(policy, policy.versions().getLast()), WORDS);
        Shell shell = new Shell(
                WORDS, "Title", Link.to("P", "/p"), List.of(), List.of(), "operator", "form-token", "Foot", "", 0);
        return new PageEngine().draw("document", shell, Documents.page(published, WORDS, Counted.NOT));
    }
}
