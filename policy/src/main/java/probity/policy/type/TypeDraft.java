package probity.policy.type;

import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.core.policy.RecordType.Classification;
import probity.core.policy.RecordType.Derived;
import probity.core.record.Field;
import probity.core.text.Text;
import probity.policy.diagnostic.Position;
import probity.policy.diagnostic.Report;
import probity.policy.tree.Tree.Scalar;

/// A record type as one version declares it; fields and types are still names.
///
/// @param classification without gravity
/// @param repairs names of the types it repairs
/// @param gravity lines in order; the last one alone has no condition
public record TypeDraft(
        String name,
        Text title,
        List<String> sources,
        Classification classification,
        List<DraftField> fields,
        List<Scalar> sameFact,
        List<Scalar> repairs,
        List<Scalar> matching,
        boolean continuing,
        Derived derived,
        List<GravityLine> gravity,
        Position at,
        Report report) {

    /// @param when null: every record
    public record GravityLine(int is, @Nullable Scalar when) {}

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

    public static List<String> texts(List<Scalar> scalars) {
        return scalars.stream().map(Scalar::text).toList();
    }
}
