package probity.ledger.json;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/// A JSON value (RFC 8259 §3). Immutable; two values are equal when their canonical texts are.
public sealed interface JsonValue {
    /// The canonical text of this value (RFC 8785).
    default String canonical() {
        return Jcs.write(this);
    }

    /// An object. Names are unique and stand in the order of their UTF-16 code units (RFC 8785 §3.2.3).
    record JsonObject(SortedMap<String, JsonValue> members) implements JsonValue {
        public JsonObject {
            NavigableMap<String, JsonValue> sorted = new TreeMap<>(String::compareTo);
            sorted.putAll(members);
            members = Collections.unmodifiableSortedMap(sorted);
        }

        /// The text under this name, or the empty text when there is none or it is no text.
        public String text(String name) {
            return members.get(name) instanceof JsonText text ? text.value() : "";
        }

        /// An object with one more member.
        public JsonObject with(String name, JsonValue value) {
            NavigableMap<String, JsonValue> more = new TreeMap<>(members);
            more.put(name, value);
            return new JsonObject(more);
        }

        /// An object without members.
        public static JsonObject empty() {
            return new JsonObject(Collections.emptySortedMap());
        }
    }

    /// An array.
    record JsonArray(List<JsonValue> elements) implements JsonValue {
        public JsonArray {
            elements = List.copyOf(elements);
        }
    }

    /// A string without halves of surrogate pairs (RFC 7493 §2.1).
    record JsonText(String value) implements JsonValue {}

    /// A number: an IEEE 754 double, as RFC 8785 §3.2.2.3 has it; finite.
    record JsonNumber(double value) implements JsonValue {
        public JsonNumber {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("JSON has no number for " + value);
            }
            // There is one zero in the canonical text, so there is one here.
            value = value == 0 ? 0 : value;
        }

        /// A whole number that a double holds exactly (RFC 7493 §2.2).
        public static JsonNumber of(long value) {
            if (Math.abs(value) > MOST_EXACT) {
                throw new IllegalArgumentException(value + " is not exact as a JSON number; write it as text");
            }
            return new JsonNumber(value);
        }

        /// 2^53 − 1: up to here every whole number is a double of its own.
        public static final long MOST_EXACT = 9_007_199_254_740_991L;
    }

    /// `true` or `false`.
    record JsonBoolean(boolean value) implements JsonValue {}

    /// `null`.
    record JsonNull() implements JsonValue {}
}
