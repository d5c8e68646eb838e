package probity.policy.rule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import probity.policy.conflict.Claim;
import probity.policy.diagnostic.Code;

/// Finds rules that are exceptions to each other, so that none of them would count.
final class ExceptionCircles {

    private final Map<String, Claim> left = new LinkedHashMap<>();

    ExceptionCircles(List<Claim> claims) {
        claims.forEach(claim -> left.put(claim.rule().id(), claim));
    }

    void report() {
        // Whoever is an exception to rules that are no exceptions themselves is in no circle; and so on.
        boolean found = true;
        while (found) {
            found = left.values().removeIf(claim -> claim.rule().combination().exceptionTo().stream()
                    .noneMatch(left::containsKey));
        }
        left.values().stream().filter(this::reachesItself).findFirst().ifPresent(claim -> claim.report()
                .add(
                        Code.EXCEPTION_CIRCLE,
                        claim.at(),
                        "`" + claim.rule().id()
                                + "` is an exception to a rule that is, in the end, an exception to it.",
                        "Let one of them go before the other; delete `exception-to` in the other."));
    }

    private boolean reachesItself(Claim from) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(from.rule().combination().exceptionTo());
        while (!open.isEmpty()) {
            Claim next = left.get(open.pop());
            if (next != null && seen.add(next.rule().id())) {
                open.addAll(next.rule().combination().exceptionTo());
            }
        }
        return seen.contains(from.rule().id());
    }
}
