package probity.policy.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import probity.core.policy.RecordType;
import probity.core.policy.scale.Percentile;
import probity.core.record.FieldType;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Suggestion;
import probity.policy.reading.Section;
import probity.policy.reading.Shape;
import probity.policy.tree.Tree.Scalar;

/// Reads `percentile`.
final class PercentileReader {

    private static final Map<String, String> AUDIENCES =
            Map.of("self", "self", "partners", "partners", "public", "public");

    private final List<RecordType> types;

    PercentileReader(List<RecordType> types) {
        this.types = types;
    }

    @Nullable
    Percentile read(Section score) {
        Section percentile = score.section("percentile", Shape.PERCENTILE);
        if (percentile == null) {
            return null;
        }
        percentile.required("shown-to");
        String shownTo = percentile.choice("shown-to", AUDIENCES);
        List<Percentile.Group> groups = new ArrayList<>();
        for (Scalar word : percentile.words("groups")) {
            Percentile.Group group = group(word, percentile);
            if (group != null) {
                groups.add(group);
            }
        }
        return new Percentile(shownTo == null ? "self" : shownTo, groups);
    }

    private Percentile.@Nullable Group group(Scalar word, Section percentile) {
        List<String> suited = new ArrayList<>();
        for (int type = 0; type < types.size(); type++) {
            RecordType one = types.get(type);
            for (int slot = 0; slot < one.fields().size(); slot++) {
                FieldType field = one.fields().get(slot).type();
                if (field instanceof FieldType.OneOf || field instanceof FieldType.Code) {
                    String name = one.name() + "." + one.fields().get(slot).name();
                    suited.add(name);
                    if (name.equals(word.text())) {
                        return new Percentile.Group(type, slot);
                    }
                }
            }
        }
        percentile
                .report()
                .add(
                        Code.UNKNOWN_REFERENCE,
                        word.at(),
                        "`" + word.text() + "` is not a code or one-of field of a record type.",
                        Suggestion.among(word.text(), suited, "fields"));
        return null;
    }
}
