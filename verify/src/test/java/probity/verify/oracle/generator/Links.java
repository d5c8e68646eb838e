package probity.verify.oracle.generator;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import probity.verify.oracle.generator.TypeShape.FieldShape;

/// What a generated policy takes from another one: types whose records are made, and the provisions that make them.
final class Links {

    /// The programme that records are made from.
    static final String THERE = "village";

    /// How a related subject stands to this one.
    static final String RELATION = "kin";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private final Dice dice;
    private final RecordGenerator there;
    private final List<TypeShape> types = new ArrayList<>();

    Links(Dice dice, RecordGenerator there, Traits traits) {
        this.dice = dice;
        this.there = there;
        boolean whole = traits.decimals() == 0 || dice.percent(50);
        FieldShape grade = new FieldShape("grade", "code", false, 0, 0, 0);
        int least = dice.oneOf(-900, -900, 1);
        FieldShape points = new FieldShape("points", whole ? "integer" : "decimal", false, whole ? 0 : 1, least, 900);
        types.add(TypeShape.made("made-band", "carry-over", List.of(grade), false));
        types.add(TypeShape.made("made-score", "carry-over", List.of(points), false));
        types.add(TypeShape.made("made-deed", "propagation", copied(), origin().continuing()));
    }

    List<TypeShape> types() {
        return types;
    }

    private TypeShape origin() {
        return there.types().getFirst();
    }

    /// Own fields of the same names; a number may have more decimals here, or fewer, or a narrower range.
    private List<FieldShape> copied() {
        List<FieldShape> fields = new ArrayList<>();
        for (FieldShape field : origin().fields()) {
            boolean other = dice.percent(50);
            boolean cut = other && field.type().equals("decimal");
            boolean finer = other && field.type().equals("integer");
            int narrower = field.isNumber() && field.most() - field.least() > 4 && dice.percent(40) ? 2 : 0;
            fields.add(new FieldShape(
                    field.name(),
                    cut ? "integer" : finer ? "decimal" : field.type(),
                    field.optional(),
                    cut ? 0 : finer ? 1 : field.decimals(),
                    field.least() + narrower,
                    field.most() - narrower));
        }
        return fields;
    }

    /// The provisions of one version.
    List<Map<String, Object>> provisions() {
        List<Map<String, Object>> provisions = new ArrayList<>();
        if (dice.percent(80)) {
            Map<String, Object> band = carryOver("made-band", "band", "grade");
            if (dice.percent(50)) {
                band.put("only", dice.percent(50) ? "b" : List.of("a", "c"));
            }
            provisions.add(band);
        }
        if (dice.percent(85)) {
            provisions.add(carryOver("made-score", "score", "points"));
        }
        if (dice.percent(80)) {
            Map<String, Object> copy = new LinkedHashMap<>();
            origin().fields().forEach(field -> copy.put(field.name(), field.name()));
            Map<String, Object> propagation = PolicyText.map(
                    "id",
                    "made-deeds",
                    "propagate",
                    "made-deed",
                    "from",
                    THERE,
                    "records",
                    origin().name(),
                    "along",
                    RELATION);
            if (!copy.isEmpty()) {
                propagation.put("copy", copy);
            }
            if (dice.percent(50)) {
                ExpressionText there =
                        new ExpressionText(dice, origin(), this.there.calendar().words(), Map.of());
                propagation.put("except", there.truth(dice.between(0, 1)));
            }
            provisions.add(propagation);
        }
        return provisions;
    }

    private Map<String, Object> carryOver(String type, String of, String into) {
        return PolicyText.map("id", type + "s", "carry-over", type, "from", THERE, "of", of, "into", into, "on", on());
    }

    private Object on() {
        List<LocalDate> hot = there.calendar().hot();
        return switch (dice.between(0, 3)) {
            case 0 -> "monthly on day " + (dice.oneOf(hot).getDayOfMonth() % 28 + 1);
            case 1 -> List.of(DAY.format(dice.oneOf(hot)), "29 February");
            default -> DAY.format(dice.oneOf(hot));
        };
    }
}
