package probity.policy.rule;

import java.util.List;
import java.util.function.Predicate;
import probity.core.policy.RecordType;
import probity.core.record.Field;
import probity.core.record.FieldType;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Report;
import probity.policy.diagnostic.Suggestion;
import probity.policy.tree.Tree.Scalar;

/// Finds fields that are named outside expressions.
final class FieldRef {

    private static final String PREFIX = "record.";

    private final RecordType type;
    private final Report report;

    FieldRef(RecordType type, Report report) {
        this.type = type;
        this.report = report;
    }

    /// What a field must be.
    ///
    /// @param noun what is needed, with its article: `a code field`
    record Suited(String noun, Predicate<Field> test) {

        static final Suited CODE = new Suited("a code field", field -> field.type() instanceof FieldType.Code);
        static final Suited ONE_OF = new Suited("a one-of field", field -> field.type() instanceof FieldType.OneOf);
        static final Suited YES_NO = new Suited(
                "a required yes-or-no field", field -> field.type() instanceof FieldType.YesNo && !field.optional());
        static final Suited REASON = new Suited(
                "a required text field", field -> field.type() instanceof FieldType.Text && !field.optional());
        static final Suited NUMBER = new Suited(
                "a required field of type integer or decimal",
                field -> (field.type() instanceof FieldType.WholeNumber || field.type() instanceof FieldType.Decimal)
                        && !field.optional());
    }

    /// Whether `scalar` is written like a field of the record: `record.level`.
    static boolean isOne(Scalar scalar) {
        return scalar.text().startsWith(PREFIX);
    }

    /// The slot of the field called by `scalar`, with or without `record.`; [RecordType#NONE] when there is none that
    /// is suited (reported).
    int slot(Scalar scalar, Suited suited) {
        String name = isOne(scalar) ? scalar.text().substring(PREFIX.length()) : scalar.text();
        int slot = type.slot(name);
        List<String> fitting =
                type.fields().stream().filter(suited.test()).map(Field::name).toList();
        if (slot == RecordType.NONE) {
            report.add(
                    Code.UNKNOWN_REFERENCE,
                    scalar.at(),
                    "Records of type `" + type.name() + "` have no field `" + name + "`.",
                    Suggestion.among(name, fitting, "fields"));
        } else if (!fitting.contains(name)) {
            report.add(
                    Code.FIELD_NOT_SUITED,
                    scalar.at(),
                    "`" + name + "` of `" + type.name() + "` is not " + suited.noun() + ", which is needed here.",
                    "Name another field, or declare this one so.");
            return RecordType.NONE;
        }
        return slot;
    }
}
