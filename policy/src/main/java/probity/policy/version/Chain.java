package probity.policy.version;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import probity.core.policy.ListDefinition;
import probity.core.policy.PolicyVersion;
import probity.core.policy.Trigger;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Position;
import probity.policy.outline.Outline;

/// Holds the versions of one programme against each other.
final class Chain {

    private Chain() {}

    /// @param outlines by day of coming into force
    static void check(List<Outline> outlines) {
        for (int i = 1; i < outlines.size(); i++) {
            check(outlines.get(i - 1), outlines.get(i));
        }
    }

    private static void check(Outline before, Outline after) {
        if (!before.root().raw("programme").equals(after.root().raw("programme"))) {
            after.report()
                    .add(
                            Code.OTHER_PROGRAMME,
                            after.root().at("programme"),
                            "This is a version of another programme than `" + name(before) + "`.",
                            "A folder holds the versions of one programme.");
        }
        if (before.inForce().equals(after.inForce())) {
            complainOfOrder(
                    after, "in-force", "`" + name(before) + "` comes into force on the same day.", "Change one day.");
        } else if (before.number() >= after.number()) {
            complainOfOrder(
                    after,
                    "version",
                    "Version " + after.number() + " comes into force after version " + before.number() + " (`"
                            + name(before) + "`).",
                    "Later versions have higher numbers.");
        }
        if (before.decimals() != after.decimals()) {
            after.report()
                    .add(
                            Code.VERSION_CHANGES_BASIS,
                            after.root().at("score"),
                            "Points have " + after.decimals() + " decimals here and " + before.decimals() + " in `"
                                    + name(before) + "`.",
                            "Keep the decimals; points of both versions are added up.");
        }
    }

    /// Checks what is known only when both versions are read.
    static void checkSubjects(List<Outline> outlines, List<PolicyVersion> versions) {
        for (int i = 1; i < versions.size(); i++) {
            if (versions.get(i).heading().subjects().kind()
                    != versions.get(i - 1).heading().subjects().kind()) {
                Outline after = outlines.get(i);
                after.report()
                        .add(
                                Code.VERSION_CHANGES_BASIS,
                                after.root().at("subjects"),
                                "The programme is about other subjects than in `" + name(outlines.get(i - 1)) + "`.",
                                "A programme about others is another programme.");
            }
        }
    }

    /// Who is on a list that has a length of stay stays there through a change of version: a list of the same name must
    /// have been come onto for the same reason.
    static void checkLists(List<Outline> outlines, List<PolicyVersion> versions) {
        for (int i = 1; i < versions.size(); i++) {
            for (ListDefinition list : versions.get(i).lists()) {
                for (ListDefinition earlier : versions.get(i - 1).lists()) {
                    boolean named = earlier.id().equals(list.id());
                    if (named && !isSame(versions.get(i - 1), earlier, versions.get(i), list)) {
                        Outline after = outlines.get(i);
                        after.report()
                                .add(
                                        Code.LIST_CHANGED,
                                        place(after, list),
                                        "The list `" + list.id()
                                                + "` has another reason to be on it, way off it or length,"
                                                + " than in `" + name(outlines.get(i - 1))
                                                + "`, and whoever is on it stays.",
                                        "Keep both, or give the list a new name.");
                    }
                }
            }
        }
    }

    /// The lists of its article.
    private static Position place(Outline outline, ListDefinition list) {
        return outline.articles().stream()
                .filter(article -> article.id().equals(list.article()))
                .findFirst()
                .map(article -> article.section().at("lists"))
                .orElse(outline.root().at("articles"));
    }

    /// A list on which people stay must keep what leads onto it, also through other lists.
    private static boolean isSame(
            PolicyVersion before, ListDefinition earlier, PolicyVersion after, ListDefinition later) {
        boolean remembers = !earlier.stay().isPlain() || !later.stay().isPlain();
        return !remembers || ways(before, earlier).equals(ways(after, later));
    }

    /// Every trigger by which somebody comes onto `list` or off it, and how long at least and at most.
    private static Set<Object> ways(PolicyVersion version, ListDefinition list) {
        Set<Object> ways = new HashSet<>();
        ways.add(list.trigger());
        ways.add(list.stay());
        addThrough(version, list.trigger(), ways);
        Trigger leave = list.stay().leave();
        if (leave != null) {
            addThrough(version, leave, ways);
        }
        return ways;
    }

    /// Lists name only lists above them, so that this ends.
    private static void addThrough(PolicyVersion version, Trigger trigger, Set<Object> ways) {
        if (trigger instanceof Trigger.OnList(Set<String> lists)) {
            version.lists().stream()
                    .filter(one -> lists.contains(one.id()))
                    .forEach(one -> ways.addAll(ways(version, one)));
        }
    }

    private static void complainOfOrder(Outline after, String key, String sentence, String help) {
        Position at = after.root().at(key);
        after.report().add(Code.VERSION_ORDER, at, sentence, help);
    }

    private static String name(Outline outline) {
        return outline.report().source().name();
    }
}
