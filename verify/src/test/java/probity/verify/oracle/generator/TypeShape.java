package probity.verify.oracle.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A record type of a generated policy: enough to write it down, to write expressions over it, and to fill records.
///
/// @param repairs the types that this one makes good, empty for none
/// @param gravity a number or lines with conditions; null for none
/// @param derived how its records are made, `carry-over` or `propagation`; empty when they are sent
record TypeShape(
        String name,
        List<FieldShape> fields,
        List<String> sameFact,
        List<String> repairs,
        List<String> matching,
        boolean continuing,
        @Nullable Object gravity,
        String derived) {

    /// A type whose records are made and not sent.
    static TypeShape made(String name, String derived, List<FieldShape> fields, boolean continuing) {
        return new TypeShape(name, fields, List.of(), List.of(), List.of(), continuing, null, derived);
    }

    boolean sent() {
        return derived.isEmpty();
    }

    /// A field with small ranges, so that values collide and no sum can overflow.
    record FieldShape(String name, String type, boolean optional, int decimals, int least, int most) {

        Map<String, Object> tree() {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("type", type);
            switch (type) {
                case "money", "decimal" -> {
                    tree.put("decimals", decimals);
                    tree.put("min", least);
                    tree.put("max", most);
                }
                case "integer" -> {
                    tree.put("min", least);
                    tree.put("max", most);
                }
                case "one-of" -> tree.put("values", List.of("red", "green", "blue"));
                default -> {}
            }
            if (type.equals("money")) {
                tree.put("currency", "EUR");
            }
            if (optional) {
                tree.put("optional", true);
            }
            return tree;
        }

        boolean isNumber() {
            return type.equals("integer") || type.equals("decimal") || type.equals("money");
        }
    }

    List<FieldShape> numbers(int decimals) {
        return fields.stream()
                .filter(field -> field.isNumber() && field.decimals() <= decimals)
                .toList();
    }

    List<FieldShape> of(String type) {
        return fields.stream().filter(field -> field.type().equals(type)).toList();
    }

    boolean has(String field) {
        return fields.stream().anyMatch(one -> one.name().equals(field));
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(sent() ? "from" : "derived", sent() ? List.of("office") : derived);
        tree.put("category", "CIV.SERVICE");
        if (gravity != null) {
            tree.put("gravity", gravity);
        }
        if (!sameFact.isEmpty()) {
            tree.put("same-fact", sameFact);
        }
        if (!repairs.isEmpty()) {
            tree.put("repairs", repairs.size() == 1 ? repairs.getFirst() : repairs);
        }
        if (!matching.isEmpty()) {
            tree.put("matching", matching);
        }
        if (continuing) {
            tree.put("continuing", true);
        }
        if (!fields.isEmpty()) {
            Map<String, Object> named = new LinkedHashMap<>();
            fields.forEach(field -> named.put(field.name(), field.tree()));
            tree.put("fields", named);
        }
        return tree;
    }

    /// Two to four types; often one of them repairs another, or two.
    static List<TypeShape> some(Dice dice, List<String> days) {
        List<TypeShape> types = new ArrayList<>();
        for (String name : List.of("alpha", "beta", "gamma").subList(0, dice.between(1, 3))) {
            types.add(one(dice, name, List.of(), days));
        }
        if (dice.percent(65)) {
            boolean both = types.size() > 1 && types.get(1).has("file") && dice.percent(35);
            types.add(one(dice, "cure", both ? List.of("alpha", "beta") : List.of("alpha"), days));
        }
        return types;
    }

    static TypeShape one(Dice dice, String name, List<String> repairs, List<String> days) {
        List<FieldShape> fields = fields(dice, name, !repairs.isEmpty());
        List<String> names = fields.stream()
                .map(FieldShape::name)
                .filter(field -> !field.equals("note") && !field.equals("grounds"))
                .toList();
        boolean onFile = names.contains("file");
        List<String> matching = repairs.isEmpty() || dice.percent(40) ? List.of() : List.of("file");
        List<String> sameFact = dice.percent(70) ? List.of() : onFile ? List.of("file") : dice.some(names, 50);
        boolean continuing = repairs.isEmpty() && dice.percent(25);
        TypeShape bare = new TypeShape(name, fields, sameFact, repairs, matching, continuing, null, "");
        Object gravity =
                dice.percent(50) ? null : dice.percent(50) ? dice.between(1, 3) : bare.gravityLines(dice, days);
        return new TypeShape(name, fields, sameFact, repairs, matching, continuing, gravity, "");
    }

    private Object gravityLines(Dice dice, List<String> days) {
        ExpressionText expressions = new ExpressionText(dice, this, days, Map.of());
        List<Object> lines = new ArrayList<>();
        for (int i = dice.between(1, 2); i > 0; i--) {
            lines.add(PolicyText.map("is", dice.between(1, 3), "when", expressions.truth(0)));
        }
        lines.add(PolicyText.map("is", dice.between(1, 3)));
        return lines;
    }

    private static List<FieldShape> fields(Dice dice, String name, boolean repairing) {
        List<FieldShape> fields = new ArrayList<>();
        if (dice.percent(80) || name.equals("alpha") || repairing) {
            fields.add(new FieldShape("file", "code", dice.percent(30), 0, 0, 0));
        }
        if (dice.percent(80)) {
            fields.add(new FieldShape("count", "integer", dice.percent(20), 0, dice.oneOf(-4, 0, 1), 12));
        }
        if (dice.percent(30)) {
            fields.add(new FieldShape("size", "integer", false, 0, 1, 5));
        }
        if (dice.percent(20)) {
            fields.add(new FieldShape("count-again", "integer", dice.percent(30), 0, 0, 4));
        }
        if (dice.percent(25)) {
            fields.add(new FieldShape("weight", "decimal", dice.percent(20), dice.between(1, 2), -2, 9));
        }
        if (dice.percent(25)) {
            fields.add(new FieldShape("fine", "money", dice.percent(20), 2, 0, 40));
        }
        if (dice.percent(30)) {
            fields.add(new FieldShape("colour", "one-of", dice.percent(30), 0, 0, 0));
        }
        if (dice.percent(30)) {
            fields.add(new FieldShape("grave", "boolean", dice.percent(20), 0, 0, 0));
        }
        if (repairing && dice.percent(50)) {
            fields.add(new FieldShape("promise", "boolean", false, 0, 0, 0));
        }
        if (dice.percent(20)) {
            fields.add(new FieldShape("due", "date", dice.percent(20), 0, 0, 0));
        }
        if (dice.percent(20)) {
            int least = dice.oneOf(-6, 1);
            fields.add(new FieldShape("verdict", "integer", false, 0, least, least + 5));
            fields.add(new FieldShape("grounds", "text", false, 0, 0, 0));
        }
        if (dice.percent(10)) {
            fields.add(new FieldShape("note", "text", true, 0, 0, 0));
            fields.add(new FieldShape("hour", "time", true, 0, 0, 0));
        }
        return fields;
    }
}
