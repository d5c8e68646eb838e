package probity.service.activation.assessment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.ledger.json.JsonValue;
import probity.ledger.json.JsonValue.JsonArray;
import probity.ledger.json.JsonValue.JsonNumber;
import probity.ledger.json.JsonValue.JsonObject;
import probity.ledger.json.JsonValue.JsonText;
import probity.service.activation.assessment.AssessmentReading.Fault;

/// Reads the members of one object and collects what is wrong with them. What is wrong is given back as something
/// harmless: the reading as a whole is refused anyway.
final class Members {
    private final JsonObject object;
    private final String path;
    private final List<Fault> faults;

    Members(JsonObject object, String path, List<Fault> faults) {
        this.object = object;
        this.path = path;
        this.faults = faults;
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    void fault(String name, String code, String sentence) {
        faults.add(new Fault(at(name), code, sentence));
    }

    /// Names every member that is not among `known`.
    void only(Set<String> known) {
        for (String name : object.members().keySet()) {
            if (!known.contains(name)) {
                fault(name, "member_unknown", "The form has no such member.");
            }
        }
    }

    boolean has(String name) {
        return object.members().containsKey(name);
    }

    private @Nullable JsonValue required(String name) {
        JsonValue value = object.members().get(name);
        if (value == null) {
            fault(name, "member_missing", "This member is missing.");
        }
        return value;
    }

    String text(String name) {
        JsonValue value = required(name);
        if (value instanceof JsonText text && !text.value().isBlank()) {
            return text.value();
        }
        if (value != null) {
            fault(name, "member_invalid", "Here stands a text that is not empty.");
        }
        return "";
    }

    LocalDate day(String name) {
        JsonValue value = required(name);
        try {
            if (value instanceof JsonText text && text.value().matches("\\d{4}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(text.value());
            }
        } catch (DateTimeException noDay) {
            fault(name, "member_invalid", "There is no such day.");
            return LocalDate.EPOCH;
        }
        if (value != null) {
            fault(name, "member_invalid", "Here stands a day, like 2027-03-01.");
        }
        return LocalDate.EPOCH;
    }

    int whole(String name) {
        JsonValue value = required(name);
        if (value instanceof JsonNumber number
                && number.value() == Math.rint(number.value())
                && number.value() > 0
                && number.value() <= Integer.MAX_VALUE) {
            return (int) number.value();
        }
        if (value != null) {
            fault(name, "member_invalid", "Here stands a whole number from 1.");
        }
        return 0;
    }

    /// One of `words`; the first of them when it is none.
    String word(String name, List<String> words) {
        JsonValue value = required(name);
        if (value instanceof JsonText text && words.contains(text.value())) {
            return text.value();
        }
        if (value != null) {
            fault(name, "member_invalid", "Here stands one of: " + String.join(", ", words) + ".");
        }
        return words.getFirst();
    }

    /// At least one name.
    List<String> names(String name) {
        JsonValue value = required(name);
        List<String> names = new ArrayList<>();
        if (value instanceof JsonArray array) {
            for (JsonValue element : array.elements()) {
                if (element instanceof JsonText text
                        && !text.value().isBlank()
                        && !text.value().startsWith("(write here)")) {
                    names.add(text.value());
                }
            }
            if (!names.isEmpty() && names.size() == array.elements().size()) {
                return names;
            }
        }
        if (value != null) {
            fault(name, "member_invalid", "Here stand the names of people, each with their function.");
        }
        return names;
    }

    Members inside(String name) {
        JsonValue value = required(name);
        if (value instanceof JsonObject inner) {
            return new Members(inner, at(name), faults);
        }
        if (value != null) {
            fault(name, "member_invalid", "Here stands an object.");
        }
        return new Members(JsonObject.empty(), at(name), value == null ? new ArrayList<>() : faults);
    }

    Set<String> names() {
        return object.members().keySet();
    }

    /// A text that may be empty or absent.
    String optional(String name) {
        return object.text(name);
    }
}
