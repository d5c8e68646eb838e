package probity.service.activation.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// The form of an impact assessment for one version: what the policy says is filled in, what people judge is left open.
public final class AssessmentForm {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Whoever signs has to know who will read it.
    private static final String PERSON =
            "(write here) name, function; everybody can read both once the version is published";

    private AssessmentForm() {}

    /// What the policy itself says.
    ///
    /// @param stated by section; a section may be missing
    /// @param conditions rules of the guard that only activation can close, and what each asks
    public record Given(
            AssessmentFile.Subject subject, Map<Section, String> stated, SortedMap<String, String> conditions) {}

    /// The form, a JSON file in UTF-8 that a person can fill in with any editor.
    public static byte[] of(Given given) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("probity-assessment", 1);
        form.put("programme", given.subject().programme());
        form.put("version", given.subject().version());
        form.put("policy", given.subject().policy().hex());
        form.put("signed", "");
        form.put("authors", List.of(PERSON));
        form.put("reviewers", List.of(PERSON));
        form.put("sections", sections(given.stated()));
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("decision", "");
        outcome.put("residual-risk", "");
        outcome.put("review-on", "");
        form.put("outcome", outcome);
        Map<String, Object> conditions = new LinkedHashMap<>();
        given.conditions().forEach((rule, asks) -> conditions.put(rule, "(write here) " + asks));
        if (!conditions.isEmpty()) {
            form.put("conditions", conditions);
        }
        try {
            return (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(form) + "\n")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException cannotBe) {
            throw new IllegalStateException("the form cannot be written", cannotBe);
        }
    }

    private static Map<String, Object> sections(Map<Section, String> stated) {
        Map<String, Object> sections = new LinkedHashMap<>();
        for (Section section : Section.values()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("stated", stated.getOrDefault(section, ""));
            if (section.byPeople()) {
                one.put("written", section.blank());
            }
            sections.put(section.key(), one);
        }
        return sections;
    }
}
