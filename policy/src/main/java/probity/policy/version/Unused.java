package probity.policy.version;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import probity.core.policy.PolicyVersion;
import probity.core.policy.RecordType;
import probity.core.policy.scale.Percentile;
import probity.policy.diagnostic.Code;
import probity.policy.outline.Outline;
import probity.policy.type.TypeDraft;

/// Warns of what is declared and never used.
final class Unused {

    private Unused() {}

    static void report(Outline outline, PolicyVersion version, List<RecordType> types) {
        reportSources(outline);
        Set<String> used = new TreeSet<>();
        version.rules().forEach(rule -> {
            used.add(types.get(rule.on()).name());
            if (rule.repair() != null) {
                used.add(types.get(rule.repair().by()).name());
            }
        });
        version.general()
                .carryOvers()
                .forEach(one -> used.add(types.get(one.makes()).name()));
        version.general()
                .propagations()
                .forEach(one -> used.add(types.get(one.makes()).name()));
        Percentile percentile = version.scale().percentile();
        if (percentile != null) {
            percentile.groups().forEach(one -> used.add(types.get(one.type()).name()));
        }
        for (TypeDraft type : outline.types()) {
            if (!used.contains(type.name())) {
                type.report()
                        .add(
                                Code.UNUSED_RECORD_TYPE,
                                type.at(),
                                "No rule reads `" + type.name() + "`, and none is repaired by it.",
                                "Do not collect what has no use: delete the type, or add its rule.");
            }
        }
    }

    private static void reportSources(Outline outline) {
        outline.names().sources().places().forEach((id, at) -> {
            boolean used =
                    outline.types().stream().anyMatch(type -> type.sources().contains(id));
            if (!used) {
                outline.report()
                        .add(
                                Code.UNUSED_SOURCE,
                                at,
                                "The source `" + id + "` may send no record type.",
                                "Name it under `from` of a record type, or delete it.");
            }
        });
    }
}
