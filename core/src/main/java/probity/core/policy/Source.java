package probity.core.policy;

import probity.core.text.Text;

/// An agency or partner entitled to send the record types that name it.
///
/// @param kind how its records come about (guard taxonomy: `AUTH_FINAL`, `VERIFIED`, …)
public record Source(String id, Text name, String kind) {}
