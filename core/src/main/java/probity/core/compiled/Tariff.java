package probity.core.compiled;

import org.jspecify.annotations.Nullable;
import probity.core.rule.Validity;

/// What a version makes of the records of one kind, as far as one field of a record tells.
///
/// @param base where its entries begin
/// @param limit the last entry: larger values have the same
/// @param rule whose points they are; null when no record of the kind moves any
/// @param length how long they count
record Tariff(
        int base,
        int limit,
        @Nullable CompiledRule rule,
        @Nullable Validity length) {}
