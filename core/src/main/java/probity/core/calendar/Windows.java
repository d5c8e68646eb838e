package probity.core.calendar;

import org.jspecify.annotations.Nullable;

/// The terms that run from the delivery of a proposal.
///
/// @param notice before it ends nothing may be decided; null when the policy states none
/// @param objection until its end the subject may answer; null when the policy states none
public record Windows(@Nullable Term notice, @Nullable Term objection) {

    /// No term stated.
    public static final Windows NONE = new Windows(null, null);
}
