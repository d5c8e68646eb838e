package probity.policy.type;

import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.core.policy.RecordType.Classification;
import probity.core.record.Field;
import probity.core.text.Text;
import probity.policy.diagnostic.Position;
import probity.policy.diagnostic.Report;
import probity.policy.tree.Tree.Scalar;

/// A record type as one version declares it; fields and types are still names.
///
/// @param repairs name of the type it repairs, or null
public record TypeDraft(
        String name,
        Text title,
        List<String> sources,
        Classification classification,
        List<DraftField> fields,
        List<Scalar> sameFact,
        @Nullable Scalar repairs,
        List<Scalar> matching,
        boolean continuing,
        Position at,
        Report report) {

    /// A field and where it is declared.
    public record DraftField(Field field, Position at) {}

    public List<String> fieldNames() {
        return fields.stream().map(one -> one.field().name()).toList();
    }

    @Nullable
    public DraftField field(String called) {
        for (DraftField one : fields) {
            if (one.field().name().equals(called)) {
                return one;
            }
        }
        return null;
    }

    public String repairsName() {
        return repairs == null ? "" : repairs.text();
    }

    public static List<String> texts(List<Scalar> scalars) {
        return scalars.stream().map(Scalar::text).toList();
    }
}
