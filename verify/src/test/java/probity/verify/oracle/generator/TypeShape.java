package probity.verify.oracle.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A record type of a generated policy: enough to write it down, to write expressions over it, and to fill records.
///
/// @param repairs the type that this one makes good, empty for none
record TypeShape(
        String name,
        List<FieldShape> fields,
        List<String> sameFact,
        String repairs,
        List<String> matching,
        boolean continuing) {

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

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("from", List.of("office"));
        tree.put("category", "CIV.SERVICE");
        if (!sameFact.isEmpty()) {
            tree.put("same-fact", sameFact);
        }
        if (!repairs.isEmpty()) {
            tree.put("repairs", repairs);
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

    /// Two to four types; often one of them repairs another.
    static List<TypeShape> some(Dice dice) {
        List<TypeShape> types = new ArrayList<>();
        for (String name : List.of("alpha", "beta", "gamma").subList(0, dice.between(1, 3))) {
            types.add(one(dice, name, ""));
        }
        if (dice.percent(60)) {
            types.add(one(dice, "cure", "alpha"));
        }
        return types;
    }

    static TypeShape one(Dice dice, String name, String repairs) {
        List<FieldShape> fields = new ArrayList<>();
        if (dice.percent(80) || name.equals("alpha") || !repairs.isEmpty()) {
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
            fields.add(new FieldShape("colour", "one-of", dice.percent(20), 0, 0, 0));
        }
        if (dice.percent(30)) {
            fields.add(new FieldShape("grave", "boolean", dice.percent(20), 0, 0, 0));
        }
        if (dice.percent(20)) {
            fields.add(new FieldShape("due", "date", dice.percent(20), 0, 0, 0));
        }
        if (dice.percent(10)) {
            fields.add(new FieldShape("note", "text", true, 0, 0, 0));
            fields.add(new FieldShape("hour", "time", true, 0, 0, 0));
        }
        List<String> names = fields.stream()
                .map(FieldShape::name)
                .filter(field -> !field.equals("note"))
                .toList();
        boolean onFile = names.contains("file");
        List<String> matching = repairs.isEmpty() || dice.percent(40) ? List.of() : List.of("file");
        List<String> sameFact = dice.percent(70) ? List.of() : onFile ? List.of("file") : dice.some(names, 50);
        boolean continuing = repairs.isEmpty() && dice.percent(25);
        return new TypeShape(name, fields, sameFact, repairs, matching, continuing);
    }
}
