package probity.policy.conflict;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import probity.core.policy.RecordType;
import probity.policy.conflict.Claim.Located;
import probity.policy.diagnostic.Code;

/// Holds the rules of one version against each other, record type by record type.
public final class Conflicts {

    /// Pairs of regions that are held against each other, for one record type and dimension.
    private static final int MOST_PAIRS = 2_000_000;

    /// The same, with the pairs that their authors have settled, which are only passed over.
    private static final int MOST_PASSED = 50_000_000;

    private final RecordType type;
    private final Regions regions;

    private Conflicts(RecordType type) {
        this.type = type;
        this.regions = new Regions(type);
    }

    /// Reports rules that can never count, rules that can count together for one record without their author having
    /// said so, and rules that are the same.
    ///
    /// @param claims every rule of the version, in the order of the document
    public static void report(List<Claim> claims, List<RecordType> types) {
        Map<Integer, List<Claim>> byType = new LinkedHashMap<>();
        for (Claim claim : claims) {
            byType.computeIfAbsent(claim.rule().on(), _ -> new ArrayList<>()).add(claim);
        }
        byType.forEach((type, group) -> new Conflicts(types.get(type)).report(group));
    }

    private void report(List<Claim> claims) {
        List<Located> located = claims.stream()
                .map(claim -> new Located(claim, regions.of(claim.rule().when().expression(), true)))
                .toList();
        new Reach(regions, located).report();
        Set<Integer> dimensions = new HashSet<>();
        for (Claim claim : claims) {
            int dimension = claim.rule().dimension();
            if (dimensions.add(dimension)) {
                reportPairs(located, one -> one.movesPoints() && one.rule().dimension() == dimension);
            }
        }
        reportPairs(located, Claim::grades);
        new Twins(located).report();
    }

    private void reportPairs(List<Located> all, Predicate<Claim> concerned) {
        List<Located> some =
                all.stream().filter(one -> concerned.test(one.claim())).toList();
        if (some.size() > 1) {
            new Pairs(some).report();
        }
    }

    /// Rules of which no two may count for one record unless it is declared.
    private final class Pairs {

        private final List<Located> rules;
        private final Set<Long> told = new HashSet<>();
        private int looked;
        private int passed;

        Pairs(List<Located> rules) {
            this.rules = rules;
        }

        void report() {
            List<Region> all = new ArrayList<>();
            List<Integer> owners = new ArrayList<>();
            for (int i = 0; i < rules.size(); i++) {
                List<Region> own = rules.get(i).regions();
                for (Region region : own == null ? List.of(Region.ALL) : own) {
                    all.add(region);
                    owners.add(i);
                }
            }
            Sweep sweep = new Sweep(all);
            List<Sweep.Span> spans = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                spans.addAll(sweep.spans(i, all.get(i)));
            }
            Sweep.run(spans, (one, other) -> {
                look(new Side(owners.get(one), all.get(one)), new Side(owners.get(other), all.get(other)));
                return goesOn();
            });
        }

        /// A region of the rule number `rule`.
        private record Side(int rule, Region region) {}

        private boolean goesOn() {
            Claim first = rules.getFirst().claim();
            if (looked > MOST_PAIRS || passed > MOST_PASSED) {
                first.report()
                        .add(
                                Code.CONFLICTS_NOT_DECIDED,
                                first.at(),
                                "The rules on `" + type.name()
                                        + "` are too many and too entangled to hold each against " + "each.",
                                "Give their conditions one field in common whose values keep them apart, or several "
                                        + "record types.");
                return false;
            }
            return !first.report().isFull();
        }

        private void look(Side one, Side other) {
            passed++;
            int low = Math.min(one.rule(), other.rule());
            int high = Math.max(one.rule(), other.rule());
            Located first = rules.get(low);
            Located second = rules.get(high);
            if (low == high
                    || first.claim().isSettledWith(second.claim())
                    || told.contains((long) low * rules.size() + high)) {
                return;
            }
            looked++;
            Region both = one.region().meet(other.region());
            if (both != null) {
                told.add((long) low * rules.size() + high);
                boolean known = first.regions() != null && second.regions() != null;
                complain(first.claim(), second.claim(), known && both.isCertain() ? both : null);
            }
        }

        /// @param both where both count; null when it is only not shown that they cannot
        private void complain(Claim first, Claim second, @Nullable Region both) {
            String names =
                    "`" + first.rule().id() + "` (article " + first.rule().article() + ") and `"
                            + second.rule().id() + "` (article " + second.rule().article() + ")";
            String what = first.movesPoints() && second.movesPoints() ? "move points" : "set a grade";
            second.report()
                    .add(
                            Code.RULES_CONFLICT,
                            second.at(),
                            both == null
                                    ? "It cannot be shown that " + names + " never both " + what
                                            + " for one record of `" + type.name() + "`."
                                    : names + " both " + what + " for one record of `" + type.name() + "`."
                                            + new Witness(type).of(both),
                            "If one goes before the other, write `exception-to: ["
                                    + first.rule().id()
                                    + "]` there. If both shall count, write `adds-to: ["
                                    + first.rule().id() + "]`. Otherwise make their conditions exclude each other.");
        }
    }
}
