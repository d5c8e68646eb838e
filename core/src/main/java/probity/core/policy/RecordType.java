package probity.core.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.core.record.Field;
import probity.core.record.RecordCursor;
import probity.core.rule.Condition;
import probity.core.text.Text;

/// A kind of record that the programme takes in. Slots are positions in `fields`.
///
/// A record type is the same through all versions of a policy: a later version may add fields, sources
/// and types, and the versions before it simply have no rule that reads them.
///
/// @param sources ids of the sources entitled to send it
/// @param sameFact slots that together name the fact; of records with equal values the first counts.
///     Empty: each record is its own fact
/// @param repairs the types whose records this one makes good
/// @param continuing whether the breach lasts until its `ended` day
/// @param derived how such records come about, when nobody sends them
public record RecordType(
        String name,
        Text title,
        List<String> sources,
        Classification classification,
        List<Field> fields,
        List<Integer> sameFact,
        List<Repairs> repairs,
        boolean continuing,
        Derived derived) {

    /// Stands for no type.
    public static final int NONE = -1;

    public RecordType {
        sources = List.copyOf(sources);
        fields = List.copyOf(fields);
        sameFact = List.copyOf(sameFact);
        repairs = List.copyOf(repairs);
    }

    /// The slot of the field called `name`, or [#NONE].
    public int slot(String field) {
        for (int slot = 0; slot < fields.size(); slot++) {
            if (fields.get(slot).name().equals(field)) {
                return slot;
            }
        }
        return NONE;
    }

    /// How this type makes good records of the type with index `other`; null when it does not.
    public @Nullable Repairs repairing(int other) {
        for (Repairs one : repairs) {
            if (one.type() == other) {
                return one;
            }
        }
        return null;
    }

    /// How the guard sees the type; parts not stated are empty.
    ///
    /// @param category data category of the closed taxonomy
    /// @param context context the record comes from
    /// @param gravity the first that holds; empty when the policy states none
    public record Classification(String category, String context, List<Gravity> gravity, String law) {

        /// Nothing stated.
        public static final Classification NONE = new Classification("", "", List.of(), "");

        public Classification {
            gravity = List.copyOf(gravity);
        }

        /// 1 minor, 2 general, 3 serious; 0 when the policy states none.
        public int gravityOf(RecordCursor record) {
            for (Gravity one : gravity) {
                if (one.when().expression().holds(record)) {
                    return one.is();
                }
            }
            return 0;
        }
    }

    /// @param is 1 minor, 2 general, 3 serious
    public record Gravity(Condition when, int is) {}

    /// @param type index of the type whose records are made good
    /// @param matching pairs of slots that must be equal; empty: every earlier record is
    public record Repairs(int type, List<SlotPair> matching) {
        public Repairs {
            matching = List.copyOf(matching);
        }
    }

    /// @param own slot in the repairing record
    /// @param other slot in the repaired record
    public record SlotPair(int own, int other) {}

    /// What crosses from other programmes and subjects comes as a record that is derived.
    public enum Derived {
        /// Sent by a source.
        NONE,
        CARRY_OVER,
        PROPAGATION,
        /// Made by a laboratory's world from the scores of others.
        OTHERS_SCORES,
        /// Made by a laboratory's world from a ranking.
        RANK
    }
}
