package probity.cli.explain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import probity.cli.terminal.JsonText;
import probity.cli.terminal.Progress;
import probity.core.derived.Ranked;
import probity.core.derived.Ranking;
import probity.core.derived.Share;
import probity.core.derived.Shares;

/// Where a subject stands among the others of a file, in words.
///
/// @param own null for a subject that is not evaluated, which has no shares
record PlaceText(Ranking ranking, @Nullable Ranked own, Shares shares) {

    static PlaceText of(Ranking ranking, @Nullable Ranked own, OthersInFile others, Progress progress)
            throws IOException {
        Shares none = new Shares(
                Share.None.NO_PLACE, Collections.nCopies(ranking.groups().size(), Share.None.NO_PLACE));
        return new PlaceText(ranking, own, own == null ? none : others.place(ranking, own, progress));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("", "Among the other subjects of this file"));
        lines.add("  " + said(shares.all(), "the subject is not evaluated, so that it has no place"));
        for (int group = 0; group < shares.groups().size(); group++) {
            String name = ranking.groups().get(group);
            Share share = shares.groups().get(group);
            String none = "no record puts the subject into a group of `" + name + "`";
            String value = own == null ? null : own.groups().get(group);
            lines.add("  " + (value == null ? "" : "of those with " + name + " " + value + ": ") + said(share, none));
        }
        lines.add("  " + audience() + " No rule reads it.");
        return lines;
    }

    private static String said(Share share, String noPlace) {
        return switch (share) {
            case Share.Given(long worse, long others) ->
                share.percent().getAsInt() + " percent have a worse score (" + Progress.count(worse) + " of "
                        + Progress.count(others) + ")";
            case Share.None.NO_PLACE -> noPlace;
            case Share.None.TOO_FEW ->
                "not said: among fewer than " + Share.LEAST + " subjects, or with fewer left out, it would tell how"
                        + " single others stand";
        };
    }

    private String audience() {
        String shownTo = ranking.declared().shownTo();
        return shownTo.equals("self")
                ? "This is shown to the subject alone."
                : "The policy shows this to " + (shownTo.equals("public") ? "the public" : shownTo) + ".";
    }

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> groups = JsonText.object();
        for (int group = 0; group < shares.groups().size(); group++) {
            Share share = shares.groups().get(group);
            Map<String, @Nullable Object> in = json(share);
            if (in != null && own != null) {
                in.put("value", own.groups().get(group));
            }
            groups.put(ranking.groups().get(group), in);
        }
        return JsonText.object(
                "shown-to", ranking.declared().shownTo(), "programme", json(shares.all()), "groups", groups);
    }

    private static @Nullable Map<String, @Nullable Object> json(Share share) {
        return share instanceof Share.Given(long worse, long others)
                ? JsonText.object("percent", share.percent().getAsInt(), "worse", worse, "others", others)
                : null;
    }
}
