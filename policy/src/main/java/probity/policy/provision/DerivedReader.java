package probity.policy.provision;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import probity.core.policy.RecordType;
import probity.core.policy.RecordType.Derived;
import probity.core.policy.provision.CarryOver;
import probity.core.policy.provision.Propagation;
import probity.core.record.Field;
import probity.core.record.FieldType;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Suggestion;
import probity.policy.outline.GeneralPart;
import probity.policy.outline.Outline;
import probity.policy.reading.DayWords;
import probity.policy.reading.Ids;
import probity.policy.reading.Section;
import probity.policy.tree.Tree.Entry;
import probity.policy.tree.Tree.Scalar;

/// Reads what makes records of results and records elsewhere.
final class DerivedReader {

    private final Outline outline;
    private final List<RecordType> types;

    DerivedReader(Outline outline, List<RecordType> types) {
        this.outline = outline;
        this.types = types;
    }

    /// The carry-over in `part`; none when its record type is not known.
    List<CarryOver> carryOver(GeneralPart part, String article) {
        Section section = part.section();
        int makes = type(section, "carry-over", Derived.CARRY_OVER);
        String programme = section.requiredId("from");
        section.required("of");
        Boolean score = section.choice("of", Map.of("band", false, "score", true));
        section.required("on");
        List<MonthDay> days = new ArrayList<>();
        section.words("on").forEach(word -> days.addAll(DayWords.ofYear(word, section.report())));
        Scalar into = section.requiredScalar("into");
        Set<String> only = section.words("only").stream().map(Scalar::text).collect(Collectors.toSet());
        if (makes == RecordType.NONE || into == null || score == null) {
            return List.of();
        }
        int slot = into(section, into, types.get(makes), score);
        if (slot == RecordType.NONE) {
            return List.of();
        }
        checkOnly(section, types.get(makes).fields().get(slot).type(), score);
        checkFilled(section, types.get(makes), Set.of(slot));
        return List.of(new CarryOver(part.id(), article, makes, programme, score, slot, days, only));
    }

    private int type(Section section, String key, Derived derived) {
        Scalar name = section.requiredScalar(key);
        if (name == null || !outline.names().types().resolves(name, section.report())) {
            return RecordType.NONE;
        }
        int type = types.stream().map(RecordType::name).toList().indexOf(name.text());
        if (types.get(type).derived() != derived) {
            section.report()
                    .add(
                            Code.DERIVED_MISMATCH,
                            name.at(),
                            "`" + name.text() + "` is not a record type that a "
                                    + key.replace("propagate", "propagation") + " makes.",
                            "Write `derived: " + key.replace("propagate", "propagation") + "` in the record type.");
        }
        return type;
    }

    private static int into(Section section, Scalar into, RecordType type, boolean score) {
        int slot = type.slot(into.text());
        List<String> names = type.fields().stream().map(Field::name).toList();
        if (slot == RecordType.NONE) {
            section.report()
                    .add(
                            Code.UNKNOWN_REFERENCE,
                            into.at(),
                            "Records of type `" + type.name() + "` have no field `" + into.text() + "`.",
                            Suggestion.among(into.text(), names, "fields"));
            return slot;
        }
        boolean suited =
                switch (type.fields().get(slot).type()) {
                    case FieldType.OneOf _, FieldType.Code _ -> !score;
                    case FieldType.WholeNumber _, FieldType.Decimal _ -> score;
                    case FieldType.Money _, FieldType.Text _, FieldType.YesNo _, FieldType.Date _, FieldType.Time _ ->
                        false;
                };
        if (!suited) {
            section.report()
                    .add(
                            Code.FIELD_NOT_SUITED,
                            into.at(),
                            "`" + into.text() + "` cannot hold a " + (score ? "score" : "band") + ".",
                            score ? "Name an integer or decimal field." : "Name a one-of or code field.");
        }
        return slot;
    }

    private static void checkOnly(Section section, FieldType into, boolean score) {
        if (score && section.has("only")) {
            section.report()
                    .add(
                            Code.KEY_NOT_FOR_PROVISION,
                            section.at("only"),
                            "`only` names bands, but the score is carried over.",
                            "Delete `only`, or write `of: band`.");
        }
        if (!score && into instanceof FieldType.OneOf(List<String> values)) {
            for (Scalar band : section.words("only")) {
                Ids.resolves(band, values, "values of the field", section.report());
            }
        }
    }

    /// Reports fields that every record must have and that nothing fills in here.
    private static void checkFilled(Section section, RecordType type, Set<Integer> filled) {
        for (int slot = 0; slot < type.fields().size(); slot++) {
            Field field = type.fields().get(slot);
            if (!field.optional() && !filled.contains(slot)) {
                section.report()
                        .add(
                                Code.DERIVED_MISMATCH,
                                section.at(),
                                "Records of type `" + type.name() + "` need `" + field.name()
                                        + "`, and the provision does not fill it in.",
                                "Write `optional: true` for the field, or delete it.");
            }
        }
    }

    /// The propagation in `part`; none when its record type is not known.
    List<Propagation> propagation(GeneralPart part, String article) {
        Section section = part.section();
        int makes = type(section, "propagate", Derived.PROPAGATION);
        String programme = section.requiredId("from");
        String records = section.requiredId("records");
        String along = section.requiredId("along");
        if (makes == RecordType.NONE) {
            return List.of();
        }
        SortedMap<Integer, String> copy = copy(section, types.get(makes));
        checkFilled(section, types.get(makes), copy.keySet());
        return List.of(
                new Propagation(part.id(), article, makes, programme, records, along, copy, section.text("except")));
    }

    private static SortedMap<Integer, String> copy(Section section, RecordType type) {
        SortedMap<Integer, String> copy = new TreeMap<>();
        Set<String> names = new LinkedHashSet<>();
        type.fields().forEach(field -> names.add(field.name()));
        for (Entry entry : section.named("copy")) {
            boolean known = Ids.resolves(entry.key(), names, "fields", section.report());
            if (entry.value() instanceof Scalar theirs && !theirs.isEmpty()) {
                String field = Ids.read(theirs, section.report());
                if (known) {
                    copy.put(type.slot(entry.key().text()), field);
                }
            } else {
                section.wrongType(entry.value(), "the name of a field there");
            }
        }
        return copy;
    }
}
