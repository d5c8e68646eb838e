package probity.core.policy;

/// A list of subjects that meet a condition. Being listed has no effect by itself; measures may.
///
/// @param effect id of the effect in the guard's taxonomy, empty when not stated
public record ListDefinition(String id, String article, Text title, Trigger trigger, String effect, String law) {}
