package probity.policy.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Article;
import probity.core.policy.Band;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.policy.ScoreScale;
import probity.policy.CompiledPolicy;
import probity.policy.SyntheticDoor;
import probity.policy.sentence.PolicySentences;
import probity.policy.sentence.Sentence;
import probity.policy.sentence.Wording;

/// Compares two versions: of one policy, or of two policies of one programme.
public final class PolicyDifference {

    private final Side older;
    private final Side newer;
    private final Wording wording;
    private final List<String> sentences = new ArrayList<>();

    /// One version, and the policy it is part of.
    public record Edition(Policy policy, PolicyVersion version) {}

    /// One version, with the words for its rules.
    private record Side(PolicyVersion version, PolicySentences words) {}

    private PolicyDifference(Side older, Side newer, Wording wording) {
        this.older = older;
        this.newer = newer;
        this.wording = wording;
    }

    /// What changed from `older` to `newer`, each change a sentence that can be read by itself; empty when nothing did.
    public static List<String> between(Edition older, Edition newer, Locale locale) {
        PolicyDifference difference =
                new PolicyDifference(side(older, locale), side(newer, locale), Wording.in(locale));
        difference.head();
        difference.sentences.addAll(HeadDifference.between(older, newer, difference.wording));
        difference.bands();
        difference.articles();
        difference.rules();
        difference.provisions();
        return difference.sentences;
    }

    /// What changed from the last version of `older` to the last one of `newer`. Refused policies can be compared too:
    /// nothing is evaluated.
    public static List<String> betweenLast(CompiledPolicy older, CompiledPolicy newer, Locale locale) {
        return between(last(SyntheticDoor.open(older)), last(SyntheticDoor.open(newer)), locale);
    }

    private static Edition last(Policy policy) {
        return new Edition(policy, policy.versions().getLast());
    }

    private static Side side(Edition edition, Locale locale) {
        return new Side(edition.version(), new PolicySentences(edition.policy(), edition.version(), locale));
    }

    private void head() {
        changed("difference.version.title", title(older), title(newer));
        ScoreScale before = older.version().scale();
        ScoreScale after = newer.version().scale();
        changed("difference.start", amount(before.start(), before), amount(after.start(), after));
        changed("difference.floor", limit(before.floor(), before), limit(after.floor(), after));
        changed("difference.ceiling", limit(before.ceiling(), before), limit(after.ceiling(), after));
        if (newer.version().heading().major()) {
            sentences.add(wording.say("difference.major"));
        }
        if (newer.version().appliesToPast() && !older.version().appliesToPast()) {
            sentences.add(wording.say("difference.past"));
        }
        if (older.version().appliesToPast() && !newer.version().appliesToPast()) {
            sentences.add(wording.say("difference.past.ended"));
        }
    }

    private void changed(String key, String before, String after) {
        if (!before.equals(after)) {
            sentences.add(wording.say(key, HeadDifference.unended(before), HeadDifference.unended(after)));
        }
    }

    private static String title(Side side) {
        return side.version().heading().title().bindingText();
    }

    private String limit(@Nullable Long limit, ScoreScale scale) {
        return limit == null ? wording.say("difference.none") : amount(limit, scale);
    }

    private String amount(long points, ScoreScale scale) {
        return wording.number(points, scale.decimals());
    }

    private void bands() {
        Map<String, String> before = edges(older.version());
        Map<String, String> after = edges(newer.version());
        after.forEach((id, edge) -> {
            String was = before.get(id);
            if (was == null) {
                sentences.add(wording.say("difference.band.added", id, edge));
            } else if (!was.equals(edge)) {
                sentences.add(wording.say("difference.band.changed", id, was, edge));
            }
        });
        before.forEach((id, edge) -> {
            if (!after.containsKey(id)) {
                sentences.add(wording.say("difference.band.removed", id, edge));
            }
        });
    }

    private Map<String, String> edges(PolicyVersion version) {
        Map<String, String> edges = new LinkedHashMap<>();
        for (Band band : version.bands()) {
            edges.put(band.id(), edge(band, version.scale()));
        }
        return edges;
    }

    private String edge(Band band, ScoreScale scale) {
        if (band.from() == Band.LOWEST) {
            return wording.say("difference.band.lowest");
        }
        String from = amount(band.from(), scale);
        return band.leaveBelow() == band.from()
                ? wording.say("difference.band.from", from)
                : wording.say("difference.band.leave", from, amount(band.leaveBelow(), scale));
    }

    private void articles() {
        Map<String, Article> before = byId(older.version());
        Map<String, Article> after = byId(newer.version());
        after.forEach((id, article) -> compare(id, before.get(id), article));
        before.forEach((id, article) -> {
            if (!after.containsKey(id)) {
                sentences.add(wording.say(
                        "difference.article.removed", id, article.title().bindingText()));
            }
        });
    }

    private void compare(String id, @Nullable Article before, Article after) {
        String title = after.title().bindingText();
        if (before == null) {
            sentences.add(wording.say("difference.article.added", id, title));
            return;
        }
        if (!before.title().bindingText().equals(title)) {
            sentences.add(
                    wording.say("difference.article.title", id, before.title().bindingText(), title));
        }
        if (!before.text().equals(after.text())) {
            sentences.add(wording.say("difference.article.text", id));
        }
    }

    private static Map<String, Article> byId(PolicyVersion version) {
        return version.articles().stream()
                .collect(Collectors.toMap(
                        Article::id, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }

    /// What a rule, list, benefit or measure says, and under which article.
    private record Said(String article, String words) {}

    private void rules() {
        compareSaid("difference.rule", rulesSaid(older), rulesSaid(newer));
    }

    private void provisions() {
        compareSaid("difference.provision", provisionsSaid(older), provisionsSaid(newer));
    }

    private void compareSaid(String key, Map<String, Said> before, Map<String, Said> after) {
        after.forEach((id, now) -> {
            Said was = before.get(id);
            if (was == null) {
                sentences.add(wording.say(key + ".added", now.article(), id, now.words()));
            } else if (!Objects.equals(was.words(), now.words())) {
                sentences.add(wording.say(
                        key + ".changed",
                        now.article(),
                        id,
                        HeadDifference.unended(was.words()),
                        HeadDifference.unended(now.words())));
            }
        });
        before.forEach((id, was) -> {
            if (!after.containsKey(id)) {
                sentences.add(wording.say(key + ".removed", was.article(), id, was.words()));
            }
        });
    }

    private static Map<String, Said> rulesSaid(Side side) {
        Map<String, Said> said = new LinkedHashMap<>();
        side.version()
                .rules()
                .forEach(rule -> said.put(
                        rule.id(), new Said(rule.article(), join(side.words().of(rule)))));
        return said;
    }

    private static Map<String, Said> provisionsSaid(Side side) {
        Map<String, Said> said = new LinkedHashMap<>();
        side.version()
                .lists()
                .forEach(list -> said.put(
                        list.id(),
                        new Said(list.article(), side.words().of(list).text())));
        side.version()
                .measures()
                .forEach(measure -> said.put(
                        measure.terms().id(),
                        new Said(
                                measure.terms().article(),
                                side.words().of(measure).text())));
        return said;
    }

    private static String join(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::text).collect(Collectors.joining(" "));
    }
}
