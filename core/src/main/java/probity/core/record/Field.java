package probity.core.record;

/// One named field of a record type.
///
/// @param name kebab-case, unique within its record type
/// @param optional whether a record may lack it; expressions may read it only behind `has`
public record Field(String name, FieldType type, boolean optional) {}
