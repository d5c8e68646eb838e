package probity.core.policy;

import probity.core.calendar.Windows;
import probity.core.text.Text;

/// A list of subjects that meet a condition. Being listed has no effect by itself; measures may.
///
/// @param effect id of the effect in the guard's taxonomy, empty when not stated
/// @param windows the terms for telling the subject and for its answer
public record ListDefinition(
        String id,
        String article,
        Text title,
        Trigger trigger,
        String effect,
        String law,
        Stay stay,
        Windows windows) {}
