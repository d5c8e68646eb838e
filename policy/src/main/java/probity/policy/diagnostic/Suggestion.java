package probity.policy.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;

/// Finds what an author probably meant.
public final class Suggestion {

    private static final int MOST_SHOWN = 12;
    private static final int LONGEST_WORD = 60;

    private Suggestion() {}

    /// "Did you mean `x`?" when a known word is close to `written`, else the known words.
    ///
    /// @param kind what the known words are, in the plural (`record types`)
    public static String among(String written, Collection<String> known, String kind) {
        String nearest = nearest(written, known);
        if (!nearest.isEmpty()) {
            return "Did you mean `" + nearest + "`?";
        }
        if (known.isEmpty()) {
            return "There are no " + kind + " yet.";
        }
        return "Known " + kind + ": " + list(known) + ".";
    }

    private static String list(Collection<String> known) {
        String shown =
                known.stream().limit(MOST_SHOWN).map(word -> "`" + word + "`").collect(Collectors.joining(", "));
        return known.size() > MOST_SHOWN ? shown + " and " + (known.size() - MOST_SHOWN) + " more" : shown;
    }

    /// The known word closest to `written`, or an empty text when none is close.
    public static String nearest(String written, Collection<String> known) {
        if (written.length() > LONGEST_WORD) {
            return "";
        }
        int allowed = Math.max(1, written.length() / 3);
        return known.stream()
                .filter(word -> Math.abs(word.length() - written.length()) <= allowed)
                .min(Comparator.comparingInt(word -> distance(written, word)))
                .filter(word -> distance(written, word) <= allowed)
                .orElse("");
    }

    /// The known words that share most with `written`, closest first: "Closest: `x`, `y`." Empty when none are known.
    ///
    /// @param most how many
    public static String closest(String written, Collection<String> known, int most) {
        String asked = written.substring(0, Math.min(written.length(), LONGEST_WORD));
        String words = known.stream()
                .sorted(Comparator.comparing((String word) -> !word.contains(asked))
                        .thenComparingInt(word -> distance(asked, word)))
                .limit(most)
                .map(word -> "`" + word + "`")
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "" : "Closest: " + words + ".";
    }

    /// How many letters must be put in, left out, changed or swapped with a neighbour (optimal string alignment).
    static int distance(String left, String right) {
        int[][] cost = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, left, right, new int[] {i, j});
            }
        }
        return cost[left.length()][right.length()];
    }

    private static int cheapest(int[][] cost, String left, String right, int[] at) {
        int i = at[0];
        int j = at[1];
        int changed = cost[i - 1][j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        int best = Math.min(changed, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
