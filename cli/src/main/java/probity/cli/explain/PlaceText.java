package probity.cli.explain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
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
        Shares none =
                new Shares(new Share(0, 0), Collections.nCopies(ranking.groups().size(), (@Nullable Share) null));
        return new PlaceText(ranking, own, own == null ? none : others.place(ranking, own, progress));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("", "Among the other subjects of this file"));
        lines.add("  " + (own == null ? "the subject is not evaluated, so that it has no place" : said(shares.all())));
        for (int group = 0; group < shares.groups().size(); group++) {
            String name = ranking.groups().get(group);
            Share share = shares.groups().get(group);
            lines.add("  "
                    + (own == null || share == null
                            ? "no record puts the subject into a group of `" + name + "`"
                            : "of those with " + name + " " + own.groups().get(group) + ": " + said(share)));
        }
        lines.add("  " + audience() + " No rule reads it.");
        return lines;
    }

    private static String said(Share share) {
        OptionalInt percent = share.percent();
        return percent.isEmpty()
                ? "there are no others"
                : percent.getAsInt() + " percent have a worse score (" + Progress.count(share.worse()) + " of "
                        + Progress.count(share.others()) + ")";
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
            Map<String, @Nullable Object> in = share == null || own == null ? null : json(share);
            if (in != null && own != null) {
                in.put("value", own.groups().get(group));
            }
            groups.put(ranking.groups().get(group), in);
        }
        return JsonText.object(
                "shown-to",
                ranking.declared().shownTo(),
                "programme",
                own == null ? null : json(shares.all()),
                "groups",
                groups);
    }

    private static Map<String, @Nullable Object> json(Share share) {
        OptionalInt percent = share.percent();
        return JsonText.object(
                "percent",
                percent.isEmpty() ? null : percent.getAsInt(),
                "worse",
                share.worse(),
                "others",
                share.others());
    }
}
