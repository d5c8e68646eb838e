package probity.policy.type;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import probity.core.policy.RecordType.Repairs;
import probity.core.policy.RecordType.SlotPair;
import probity.policy.diagnostic.Code;
import probity.policy.reading.Ids;
import probity.policy.tree.Tree.Scalar;
import probity.policy.type.TypeDraft.DraftField;

/// Resolves which record types a record type makes good, and by which fields.
final class Repairing {

    private final Map<String, List<TypeDraft>> drafts;
    private final List<String> names;

    /// @param drafts what the versions declare, by name, in the order of the types
    Repairing(Map<String, List<TypeDraft>> drafts) {
        this.drafts = drafts;
        this.names = List.copyOf(drafts.keySet());
    }

    List<Repairs> of(TypeDraft draft) {
        List<Repairs> repairs = new ArrayList<>();
        for (Scalar repaired : draft.repairs()) {
            if (repaired.text().equals(draft.name())) {
                draft.report()
                        .add(
                                Code.UNKNOWN_REFERENCE,
                                repaired.at(),
                                "`" + repaired.text() + "` cannot repair records of its own type.",
                                "Name the type whose records it makes good.");
            } else if (Ids.resolves(repaired, names, "record types", draft.report())) {
                repairs.add(new Repairs(names.indexOf(repaired.text()), matching(draft, repaired.text())));
            }
        }
        return repairs;
    }

    private List<SlotPair> matching(TypeDraft draft, String repaired) {
        List<SlotPair> pairs = new ArrayList<>();
        TypeDraft other = drafts.getOrDefault(repaired, List.of(draft)).getLast();
        for (Scalar name : draft.matching()) {
            DraftField own = draft.field(name.text());
            DraftField theirs = other.field(name.text());
            if (own != null
                    && theirs != null
                    && own.field().type().getClass() == theirs.field().type().getClass()) {
                pairs.add(new SlotPair(slot(draft.name(), name.text()), slot(repaired, name.text())));
            } else {
                draft.report()
                        .add(
                                Code.MATCHING_TYPES_DIFFER,
                                name.at(),
                                theirs == null
                                        ? "`" + other.name() + "` has no field `" + name.text() + "` to match."
                                        : "`" + name.text() + "` is of another type in `" + other.name() + "`.",
                                "Both record types need the field, with the same type.");
            }
        }
        return pairs;
    }

    /// Fields have their slots in the order in which the versions first declare them.
    private int slot(String type, String field) {
        Set<String> fields = new LinkedHashSet<>();
        drafts.getOrDefault(type, List.of()).forEach(draft -> fields.addAll(draft.fieldNames()));
        return List.copyOf(fields).indexOf(field);
    }
}
