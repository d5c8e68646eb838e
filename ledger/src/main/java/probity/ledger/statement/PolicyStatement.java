package probity.ledger.statement;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import probity.ledger.commitment.Payload;
import probity.ledger.digest.Digest;
import probity.ledger.json.JsonValue;
import probity.ledger.json.JsonValue.JsonNumber;
import probity.ledger.json.JsonValue.JsonObject;
import probity.ledger.json.JsonValue.JsonText;
import probity.ledger.reading.Reading;

/// One step in the life of a policy version, so that an outsider sees which text ruled when. It names no person.
///
/// @param number of the version, from 1
/// @param inForce the first day of the version
/// @param digests of what the step is about
/// @param guard what the guard said at this step
public record PolicyStatement(Step step, int number, LocalDate inForce, Digests digests, GuardSeal guard) {

    public PolicyStatement {
        if (number < 1 || inForce.getYear() < 0 || inForce.getYear() > 9999) {
            throw new IllegalArgumentException("no policy version " + number + " in force from " + inForce);
        }
    }

    /// What happened to the version.
    public enum Step {
        /// It came with the programme when the log was begun.
        ADOPTED,
        /// Its text is public from now on.
        PUBLISHED,
        /// A second person approved it for its day.
        SCHEDULED,
        /// It rules from its day on.
        IN_FORCE,
        /// The guard refused it when its day had come.
        REFUSED,
        /// It was taken back before its day.
        WITHDRAWN;

        /// The stable name, such as `in_force`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// SHA-256 digests.
    ///
    /// @param file of the version's file
    /// @param policy of all version files up to this one, one after the other in the order of their days
    /// @param assessment of the impact assessment's file; null where the step needs none
    public record Digests(
            Digest file, Digest policy, @Nullable Digest assessment) {}

    /// Which guard judged.
    ///
    /// @param version of the guard
    /// @param rules SHA-256 over its table of rules
    /// @param verdict `admissible`, `conditions` or `refused`
    public record GuardSeal(String version, Digest rules, String verdict) {}

    /// The payload of an entry of kind `policy_version`.
    public Payload payload() {
        TreeMap<String, JsonValue> members = new TreeMap<>();
        members.put("step", new JsonText(step.code()));
        members.put("version", JsonNumber.of(number));
        members.put("in-force", new JsonText(inForce.toString()));
        members.put("file", new JsonText(digests.file().hex()));
        members.put("policy", new JsonText(digests.policy().hex()));
        Digest assessment = digests.assessment();
        if (assessment != null) {
            members.put("assessment", new JsonText(assessment.hex()));
        }
        members.put(
                "guard",
                new JsonObject(new TreeMap<>(Map.of(
                        "version", new JsonText(guard.version()),
                        "rules", new JsonText(guard.rules().hex()),
                        "verdict", new JsonText(guard.verdict())))));
        return Payload.of(new JsonObject(members));
    }

    /// Reads such a payload. Only what would be written the same was understood.
    public static Reading<PolicyStatement> read(Payload payload) {
        try {
            PolicyStatement read = understood(payload.object());
            if (read.payload().equals(payload)) {
                return new Reading.Read<>(read);
            }
        } catch (IllegalArgumentException | DateTimeParseException notOne) {
            return refused();
        }
        return refused();
    }

    private static PolicyStatement understood(JsonObject object) {
        JsonObject guard = object.members().get("guard") instanceof JsonObject given ? given : JsonObject.empty();
        int number = object.members().get("version") instanceof JsonNumber given ? (int) given.value() : 0;
        String assessment = object.text("assessment");
        return new PolicyStatement(
                Step.valueOf(object.text("step").toUpperCase(Locale.ROOT)),
                number,
                LocalDate.parse(object.text("in-force")),
                new Digests(
                        Digest.ofHex(object.text("file")),
                        Digest.ofHex(object.text("policy")),
                        assessment.isEmpty() ? null : Digest.ofHex(assessment)),
                new GuardSeal(guard.text("version"), Digest.ofHex(guard.text("rules")), guard.text("verdict")));
    }

    private static Reading<PolicyStatement> refused() {
        return Reading.refused(
                "policy_statement_unreadable", "This payload does not say what became of a policy version.");
    }
}
