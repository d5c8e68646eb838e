package probity.verify.oracle;

import static probity.verify.oracle.PlainPolicy.all;
import static probity.verify.oracle.PlainPolicy.map;
import static probity.verify.oracle.PlainPolicy.word;
import static probity.verify.oracle.PlainPolicy.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import probity.verify.oracle.Walk.Fact;

/// Section 9 of docs/reference/evaluation.md: records made from what happened in another programme.
public final class Elsewhere {

    private static final List<String> NUMBERS = List.of("integer", "decimal", "money");
    private static final List<String> WORDS = List.of("code", "one-of");
    private static final String MISFIT = "(misfit)";

    private final PlainPolicy own;
    private final Oracle there;
    private final LocalDate last;
    private final List<Map<String, String>> made = new ArrayList<>();
    private int unmade;

    /// @param last the day up to which records are made
    public Elsewhere(List<String> own, List<String> there, LocalDate last) {
        this.own = new PlainPolicy(own);
        this.there = new Oracle(there);
        this.last = last;
    }

    /// What was made, in the order in which it was asked for; called by its provision and its number.
    public List<Map<String, String>> made() {
        return made;
    }

    /// How many records were not made, since they fitted no field.
    public int unmade() {
        return unmade;
    }

    /// From the results of the same subject, who has these records there.
    public void carryOver(List<Map<String, String>> records) {
        each("carry-over", (provision, days) -> {
            for (LocalDate day : days) {
                if (words(provision.get("on")).stream().anyMatch(on -> falls(on, day))) {
                    carryOver(provision, day, there.judge(records, day).surface());
                }
            }
        });
    }

    private void carryOver(Map<String, Object> provision, LocalDate day, Answer.Surface result) {
        List<String> only = words(provision.get("only"));
        boolean score = word(provision, "of", "").equals("score");
        boolean any = result.exclusion().isEmpty() && (score || !result.band().isEmpty());
        if (any && (only.isEmpty() || only.contains(result.band()))) {
            Map<String, Object> scale = map(there.policy.inForceOn(day).get("score"));
            int decimals = Integer.parseInt(word(scale, "decimals", "0"));
            String points = BigDecimal.valueOf(result.score(), decimals).toPlainString();
            Map<String, String> record = begin(provision, "carry-over", day);
            put(record, word(provision, "into", ""), score ? "decimal" : "code", score ? points : result.band());
            arrive(record);
        }
    }

    /// From the records of a subject to which this one stands in the relation.
    public void propagate(String relation, List<Map<String, String>> records) {
        each("propagate", (provision, days) -> {
            for (Fact fact : there.facts(records).ordered()) {
                if (word(provision, "along", "").equals(relation)
                        && word(provision, "records", "").equals(fact.type())
                        && days.contains(fact.date())) {
                    propagate(provision, fact, records);
                }
            }
        });
    }

    private void propagate(Map<String, Object> provision, Fact fact, List<Map<String, String>> records) {
        String except = word(provision, "except", "false");
        if (there.policy.evaluate(Map.of(), except, fact.type(), fact.fields()).equals(false)) {
            Map<String, String> record = begin(provision, "propagate", fact.date());
            if (fact.ended() != null) {
                record.put("ended", fact.ended().toString());
            }
            for (Map<String, String> origin : records) {
                if (fact.id().equals(origin.get("id"))) {
                    map(provision.get("copy")).forEach((mine, theirs) -> {
                        String type = word(terms(there.policy, fact.type(), theirs.toString()), "type", "");
                        put(record, mine, type, origin.get(theirs.toString()));
                    });
                }
            }
            arrive(record);
        }
    }

    /// The provisions of this kind, each with the days on which its version is in force.
    private void each(String kind, BiConsumer<Map<String, Object>, List<LocalDate>> with) {
        String programme = word(there.policy.versions.firstEntry().getValue(), "programme", "");
        own.versions.forEach((inForce, version) -> {
            LocalDate next = own.versions.higherKey(inForce);
            LocalDate end = next == null || next.isAfter(last) ? last.plusDays(1) : next;
            for (Map<String, Object> general : all(version, "general")) {
                if (general.containsKey(kind) && word(general, "from", "").equals(programme) && inForce.isBefore(end)) {
                    with.accept(general, inForce.datesUntil(end).toList());
                }
            }
        });
    }

    private static boolean falls(String on, LocalDate day) {
        if (on.startsWith("monthly on day ")) {
            return on.endsWith(" day " + day.getDayOfMonth());
        }
        String[] words = on.split(" ", 2);
        int number = Math.min(Integer.parseInt(words[0]), day.lengthOfMonth());
        return day.getMonth() == Month.valueOf(words[1].toUpperCase(Locale.ROOT)) && day.getDayOfMonth() == number;
    }

    private Map<String, String> begin(Map<String, Object> provision, String kind, LocalDate date) {
        Map<String, String> record = new LinkedHashMap<>();
        record.put("id", word(provision, "id", "") + "-" + (made.size() + 1));
        record.put("type", word(provision, kind, ""));
        record.put("date", date.toString());
        return record;
    }

    /// What a field is declared to be.
    private static Map<String, Object> terms(PlainPolicy policy, String type, String field) {
        Object declared = map(policy.type(type).get("fields")).getOrDefault(field, "");
        return declared instanceof String simple ? Map.of("type", simple) : map(declared);
    }

    /// A number keeps its value; decimals that its own field lacks are dropped. What the field cannot hold is marked.
    private void put(Map<String, String> record, String field, String from, @Nullable String value) {
        Map<String, Object> terms = terms(own, record.getOrDefault("type", ""), field);
        String type = word(terms, "type", "");
        if (value == null) {
            return;
        }
        if (NUMBERS.contains(type) && NUMBERS.contains(from)) {
            int decimals = Integer.parseInt(word(terms, "decimals", type.equals("money") ? "2" : "0"));
            BigDecimal number = new BigDecimal(value).setScale(decimals, RoundingMode.DOWN);
            boolean low = number.compareTo(new BigDecimal(word(terms, "min", "-1e30"))) < 0;
            boolean high = number.compareTo(new BigDecimal(word(terms, "max", "1e30"))) > 0;
            record.put(low || high ? MISFIT : field, number.toPlainString());
        } else {
            boolean word = WORDS.contains(from) && (WORDS.contains(type) || type.equals("text"));
            boolean known = !type.equals("one-of") || words(terms.get("values")).contains(value);
            record.put(known && (word || type.equals(from)) ? field : MISFIT, value);
        }
    }

    /// It is made when each of its fields holds what was taken over, and none that it needs is missing.
    private void arrive(Map<String, String> record) {
        String type = record.getOrDefault("type", "");
        boolean whole = map(own.type(type).get("fields")).keySet().stream()
                .allMatch(field -> record.containsKey(field)
                        || word(terms(own, type, field), "optional", "").equals("true"));
        if (whole && !record.containsKey(MISFIT)) {
            made.add(record);
        } else {
            unmade++;
        }
    }
}
