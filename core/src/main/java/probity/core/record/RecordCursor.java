package probity.core.record;

/// A movable view on the records of **one** subject, in order of arrival.
///
/// The evaluation reads records through this and nothing else, so that objects, columns and files can
/// all be evaluated without copying. A cursor is stateful and not safe for use by two threads at once.
/// The record types and slots are those of the policy the cursor was made for.
public interface RecordCursor {

    /// Stands for an absent day, second or index.
    int NONE = -1;

    /// How many records there are.
    int size();

    /// Moves to the record that arrived as number `index`, from 0.
    void moveTo(int index);

    /// The source's own name for the record, unique for the subject.
    String id();

    /// The record type, as an index into the policy's record types.
    int type();

    /// The day of the fact, in days since 1970-01-01.
    int day();

    /// The time of the fact in seconds since midnight, or [#NONE].
    int second();

    RecordStatus status();

    /// The day on which a continuing breach ended, or `Integer.MIN_VALUE` while it has not.
    int endedDay();

    /// The index of the record that this one corrects, or [#NONE].
    int corrects();

    /// Whether the field at `slot` has a value.
    boolean has(int slot);

    /// The value of a field that is carried as a number; meaningless unless [#has] says so.
    long number(int slot);

    /// The value of a field that is carried as a string; meaningless unless [#has] says so.
    String text(int slot);
}
