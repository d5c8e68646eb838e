package probity.service.activation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import probity.service.activation.assessment.Section;

/// Impact assessments as people would have filled them in.
public final class Assessments {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Assessments() {}

    /// A whole assessment of a candidate.
    static byte[] filled(String policy, Told told, LocalDate signed) {
        ObjectNode form = filled(policy, told.candidate().programme(), signed);
        form.put("version", told.candidate().number());
        return bytes(form);
    }

    /// A whole assessment, to be changed by a test.
    public static ObjectNode filled(String policy, String programme, LocalDate signed) {
        ObjectNode form = JSON.createObjectNode();
        form.put("probity-assessment", 1);
        form.put("programme", programme);
        form.put("version", 2);
        form.put("policy", policy);
        form.put("signed", signed.toString());
        form.putArray("authors").add("A. Visser, legal officer");
        form.putArray("reviewers").add("M. Okafor, data protection officer");
        ObjectNode sections = form.putObject("sections");
        for (Section section : Section.values()) {
            ObjectNode one = sections.putObject(section.key());
            one.put("stated", "As the policy says.");
            if (section.byPeople()) {
                one.put("written", "About " + section.key() + ": looked at on 9 January with the inspectorate.");
            }
        }
        ObjectNode outcome = form.putObject("outcome");
        outcome.put("decision", "go");
        outcome.put("residual-risk", "low");
        outcome.put("review-on", signed.plusMonths(12).toString());
        form.putObject("conditions").put("SUB-3", "The food register admits companies only; extract of 8 January.");
        return form;
    }

    public static byte[] bytes(ObjectNode form) {
        try {
            return JSON.writeValueAsString(form).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException cannotBe) {
            throw new AssertionError(cannotBe);
        }
    }
}
