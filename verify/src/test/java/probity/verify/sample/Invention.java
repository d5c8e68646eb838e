package probity.verify.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import probity.core.policy.RecordType;
import probity.core.record.Field;
import probity.core.record.FieldType;

/// Invents subjects and their records for a programme: from the types of its policy, the numbers that its rules name,
/// and a seed. The same seed gives the same people on every machine; nobody of them is real.
///
/// The first has no record. Of the others, one in four does one thing over and over, so that limits and repetition are
/// reached; one earns, one loses, and one does whatever comes. A few earn or lose without rest, so that both ends
/// of the scale are seen.
final class Invention {

    /// Of a hundred days, those that have passed when the sample is looked at: the last records lie in the future.
    private static final int PASSED = 92;

    /// One in so many lives without rest, and has so many times more records.
    private static final int RESTLESS = 10;
    private static final int TIMES = 7;

    /// A type that many rules read is not dealt more often than this.
    private static final int OFTEN = 2;

    private final Shipped shipped;
    private final Recipe recipe;
    private final Articles articles;
    private final SplittableRandom random;
    private final Values values;
    private final LocalDate first;
    private final List<RecordType> types;
    private final Map<String, List<RecordType>> decks = new LinkedHashMap<>();

    Invention(Shipped shipped, Recipe recipe) {
        this.shipped = shipped;
        this.recipe = recipe;
        this.articles = new Articles(Shipped.texts(shipped.folder()));
        this.random = new SplittableRandom(
                recipe.seed() * 1_000_003 + recipe.programme().hashCode());
        this.values = new Values(articles, random);
        this.first = shipped.policy().versions().getFirst().inForce();
        // Nobody sends what is derived, so that a file of records cannot hold it.
        this.types = shipped.policy().types().stream()
                .filter(type -> shipped.refused() || type.derived() == RecordType.Derived.NONE)
                .toList();
    }

    List<Person> people() {
        List<Person> people = new ArrayList<>();
        for (int number = 0; number < recipe.people(); number++) {
            List<Map<String, String>> records = new ArrayList<>();
            if (number > 0) {
                live(number, records);
            }
            records.sort(Comparator.comparing(record -> record.getOrDefault("date", "")));
            people.add(new Person(name(number), asOf(), records));
        }
        return people;
    }

    /// The day on which the sample is looked at.
    LocalDate asOf() {
        return first.plusDays((long) recipe.days() * PASSED / 100);
    }

    private String name(int number) {
        if (shipped.refused()) {
            return "invented subject %02d".formatted(number + 1);
        }
        String scheme =
                shipped.policy().versions().getFirst().heading().subjects().identifier();
        return switch (scheme) {
            case "lei" -> Identifiers.lei("HARB%014d".formatted(9_000_000L + number * 7_919L));
            case "uscc" -> Identifiers.uscc("91999900", "%08d".formatted(20_000_000L + number * 7_919L));
            default -> initials() + "-%04d".formatted(1_000 + number * 13);
        };
    }

    private String initials() {
        StringBuilder initials = new StringBuilder();
        for (String part : recipe.programme().split("-", -1)) {
            initials.append(part.charAt(0));
        }
        return initials.toString().toUpperCase(Locale.ROOT);
    }

    private void live(int number, List<Map<String, String>> records) {
        int habit = number % 4;
        if (habit == 1 && number % RESTLESS != 7) {
            RecordType type = deal("any");
            int times = recipe.most() + random.nextInt(2 * recipe.most());
            int stretch = List.of(3, 40, recipe.days()).get(number / 4 % 3);
            int begin = random.nextInt(Math.max(1, recipe.days() * PASSED / 100 - stretch));
            for (int i = 0; i < times; i++) {
                add(type, first.plusDays(begin + random.nextInt(Math.min(stretch, recipe.days()))), records);
            }
            return;
        }
        boolean restless = number % RESTLESS == 2 || number % RESTLESS == 7;
        String deck = List.of("any", "any", "better", "worse").get(restless ? 2 + number % 2 : habit);
        int times = restless ? TIMES * recipe.most() : 1 + random.nextInt(recipe.most());
        for (int i = 0; i < times; i++) {
            add(deal(deck), first.plusDays(random.nextInt(recipe.days())), records);
        }
    }

    /// The next type of a shuffled deck, in which each lies as often as rules read it, up to a few times; a new deck
    // when it is used up.
    private RecordType deal(String name) {
        List<RecordType> deck = decks.computeIfAbsent(name, any -> new ArrayList<>());
        if (deck.isEmpty()) {
            for (RecordType type : types) {
                List<Articles.Rule> rules = articles.on(type.name());
                // Where nothing was done that needs to be made good, whoever makes good has done it.
                boolean better = type.repairs().isEmpty() && rules.stream().allMatch(Articles.Rule::better);
                boolean worse = rules.isEmpty() || rules.stream().anyMatch(rule -> !rule.better());
                if (name.equals("any") || (name.equals("better") ? better : worse)) {
                    deck.addAll(Collections.nCopies(Math.clamp(rules.size(), 1, OFTEN), type));
                }
            }
            if (deck.isEmpty()) {
                deck.addAll(types);
            }
            for (int i = deck.size() - 1; i > 0; i--) {
                Collections.swap(deck, i, random.nextInt(i + 1));
            }
        }
        return deck.removeLast();
    }

    private void add(RecordType type, LocalDate date, List<Map<String, String>> records) {
        Map<String, String> record = new LinkedHashMap<>(Map.of("type", type.name()));
        LocalDate day = date;
        if (!type.repairs().isEmpty()) {
            RecordType.Repairs how =
                    type.repairs().get(random.nextInt(type.repairs().size()));
            RecordType repaired = shipped.policy().types().get(how.type());
            if (records.stream().noneMatch(one -> repaired.name().equals(one.get("type")))) {
                add(repaired, date, records);
            }
            Map<String, String> fault = records.stream()
                    .filter(one -> repaired.name().equals(one.get("type")))
                    .reduce((former, latter) -> random.nextBoolean() ? former : latter)
                    .orElseThrow();
            day = LocalDate.parse(fault.getOrDefault("date", "")).plusDays(1 + random.nextInt(120));
            for (RecordType.SlotPair pair : how.matching()) {
                String of = repaired.fields().get(pair.other()).name();
                record.put(type.fields().get(pair.own()).name(), fault.getOrDefault(of, ""));
            }
        }
        record.put("date", day.toString());
        if (articles.hours() && random.nextInt(10) < 7) {
            record.put("time", "%02d:%02d".formatted(6 + random.nextInt(17), random.nextInt(60)));
        }
        if (type.continuing() && random.nextBoolean()) {
            record.put("ended", day.plusDays(3 + random.nextInt(60)).toString());
        }
        for (Field field : type.fields()) {
            String again =
                    random.nextInt(7) == 0 && field.type() instanceof FieldType.Code ? last(field.name(), records) : "";
            if (!record.containsKey(field.name()) && (!field.optional() || random.nextInt(3) == 0)) {
                record.put(field.name(), again.isEmpty() ? values.next(type, field, day) : again);
            }
        }
        records.add(record);
    }

    /// The same code once more: the same fact told twice, or a second side of one act.
    private static String last(String field, List<Map<String, String>> records) {
        return records.isEmpty() ? "" : records.getLast().getOrDefault(field, "");
    }
}
