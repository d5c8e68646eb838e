package probity.core.policy;

import java.time.Period;
import org.jspecify.annotations.Nullable;
import probity.core.calendar.Windows;
import probity.core.text.Text;

/// A consequence that the policy provides for.
public sealed interface Measure {

    Terms terms();

    /// What all measures state.
    ///
    /// @param title what people call it; its id when the policy gives no other
    /// @param effect id of the effect in the guard's taxonomy
    /// @param action what partners ask the gate about
    /// @param context where the effect falls
    record Terms(
            String id,
            String article,
            Text title,
            String effect,
            String action,
            String context,
            Trigger trigger,
            String law,
            Force force,
            Windows windows) {}

    /// Something the subject may have while its trigger holds.
    ///
    /// @param scarce whether giving it to one takes it from another
    record Benefit(Terms terms, boolean scarce) implements Measure {}

    /// Something that may be taken or imposed. The engine proposes it; it has no effect before a decision.
    ///
    /// @param decidedBy who decides, as written (`human`)
    /// @param until longest duration, from the day the decision takes effect; null when not stated
    record Restriction(
            Terms terms, String decidedBy, @Nullable Period until) implements Measure {}
}
