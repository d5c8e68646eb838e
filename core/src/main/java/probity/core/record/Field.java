package probity.core.record;

import probity.core.text.Text;

/// One named field of a record type.
///
/// @param name kebab-case, unique within its record type
/// @param optional whether a record may lack it; expressions may read it only behind `has`
/// @param title what people call it; its name when the policy gives no other
public record Field(String name, FieldType type, boolean optional, Text title) {}
