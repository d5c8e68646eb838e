package probity.policy.csv;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import probity.core.policy.Better;
import probity.core.policy.Heading;
import probity.core.policy.Operator;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.policy.RecordType;
import probity.core.policy.ScoreScale;
import probity.core.policy.SubjectKind;
import probity.core.policy.SubjectTerms;
import probity.core.policy.provision.General;
import probity.core.record.Field;
import probity.core.record.FieldType;
import probity.core.text.Text;

/// A policy with two record types, for files to be read by.
final class Visits {

    static final Policy POLICY = policy(
            type("visit", List.of("library"), field("items", new FieldType.WholeNumber(1, 24), false)),
            type(
                    "fine",
                    List.of(),
                    field("amount", new FieldType.Money("EUR", 2, 0, 100_000), true),
                    field("ticket", new FieldType.Code(), false)));

    private static Field field(String name, FieldType type, boolean optional) {
        return new Field(name, type, optional, Text.of("en", name));
    }

    private static RecordType type(String name, List<String> sources, Field... fields) {
        RecordType.Classification none = RecordType.Classification.NONE;
        return new RecordType(
                name,
                Text.of("en", name),
                sources,
                none,
                List.of(fields),
                List.of(),
                List.of(),
                false,
                RecordType.Derived.NONE);
    }

    private static Policy policy(RecordType... types) {
        Heading heading = new Heading(
                Text.of("en", "Test"),
                new SubjectTerms(SubjectKind.MEMBER, "", "consent"),
                "CIVIC",
                ZoneId.of("UTC"),
                new Operator("", "", "", false),
                false,
                "en",
                new TreeMap<>());
        ScoreScale scale = ScoreScale.plain(0, null, null, Better.HIGHER);
        PolicyVersion version = new PolicyVersion(
                1,
                LocalDate.of(2020, 1, 1),
                false,
                heading,
                scale,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new TreeMap<>(),
                General.NONE);
        return new Policy("test", List.of(types), List.of(version));
    }

    private Visits() {}
}
