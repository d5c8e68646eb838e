package probity.policy.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import probity.core.policy.Heading;
import probity.core.policy.ListDefinition;
import probity.core.policy.Measure;
import probity.core.policy.Operator;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.policy.RecordType;
import probity.core.policy.SubjectTerms;
import probity.core.policy.scale.Dimension;
import probity.core.rule.Rule;
import probity.policy.difference.PolicyDifference.Edition;
import probity.policy.sentence.Wording;

/// What changed in the parts that no sentence about a rule, band, list or measure shows: the head, the sources, the
/// record types, and what is kept for the guard.
final class HeadDifference {

    private final Edition older;
    private final Edition newer;
    private final Wording wording;
    private final List<String> sentences = new ArrayList<>();

    private HeadDifference(Edition older, Edition newer, Wording wording) {
        this.older = older;
        this.newer = newer;
        this.wording = wording;
    }

    static List<String> between(Edition older, Edition newer, Wording wording) {
        HeadDifference difference = new HeadDifference(older, newer, wording);
        difference.head();
        difference.parts();
        return difference.sentences;
    }

    private void head() {
        ofPolicy("programme", Policy::programme);
        ofVersion("in-force", version -> wording.date(version.inForce()));
        ofHeading("subjects", heading -> subjects(heading.subjects()));
        ofHeading("context", Heading::context);
        ofHeading("zone", heading -> heading.zone().getId());
        ofHeading("operator", heading -> operator(heading.operator()));
        ofHeading("language", Heading::language);
        ofVersion("decimals", version -> Integer.toString(version.scale().decimals()));
        ofVersion("dimensions", version -> dimensions(version));
        ofVersion(
                "better",
                version -> wording.say(
                        "difference.better." + version.scale().better().name().toLowerCase(Locale.ROOT)));
    }

    private static String dimensions(PolicyVersion version) {
        return version.scale().dimensions().stream().map(Dimension::id).collect(Collectors.joining(", "));
    }

    private static String subjects(SubjectTerms terms) {
        String kind = terms.kind().name().toLowerCase(Locale.ROOT);
        return joined(kind, terms.identifier(), terms.basis());
    }

    private static String operator(Operator operator) {
        return joined(operator.name(), operator.contact(), operator.authority());
    }

    private static String joined(String... parts) {
        return List.of(parts).stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private void ofPolicy(String key, Function<Policy, String> part) {
        say(key, part.apply(older.policy()), part.apply(newer.policy()));
    }

    private void ofVersion(String key, Function<PolicyVersion, String> part) {
        say(key, part.apply(older.version()), part.apply(newer.version()));
    }

    private void ofHeading(String key, Function<Heading, String> part) {
        ofVersion(key, version -> part.apply(version.heading()));
    }

    private void say(String key, String before, String after) {
        if (!before.equals(after)) {
            sentences.add(wording.say("difference." + key, unended(before), unended(after)));
        }
    }

    /// Without the full stop that the sentence around it has: `Register Ltd.`.
    static String unended(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private void parts() {
        if (!older.version().rights().equals(newer.version().rights())) {
            sentences.add(wording.say("difference.rights"));
        }
        each("band.title", version -> byId(version.bands(), band -> band.id(), band -> band.title()));
        each("source", version -> byId(version.sources(), source -> source.id(), source -> source));
        compare("type", types(older.policy()), types(newer.policy()));
        each("rule.law", version -> byId(version.rules(), Rule::id, Rule::law));
        each("list.kept", version -> byId(version.lists(), ListDefinition::id, list -> kept(list)));
        each(
                "measure.kept",
                version -> byId(version.measures(), one -> one.terms().id(), one -> kept(one)));
    }

    /// The types of a policy, with slots and numbers of types as their names.
    private static Map<String, Object> types(Policy policy) {
        return byId(
                policy.types(),
                RecordType::name,
                type -> List.of(
                        type.title(),
                        type.sources(),
                        type.classification(),
                        type.fields(),
                        type.sameFact(),
                        type.continuing(),
                        type.derived(),
                        type.repairs().stream()
                                .map(one -> policy.types().get(one.type()).name() + one.matching())
                                .toList()));
    }

    private static Object kept(ListDefinition list) {
        return List.of(list.title(), list.effect(), list.law());
    }

    private static Object kept(Measure measure) {
        Measure.Terms terms = measure.terms();
        String own =
                switch (measure) {
                    case Measure.Benefit benefit -> "scarce " + benefit.scarce();
                    case Measure.Restriction restriction -> restriction.decidedBy();
                };
        return List.of(terms.title(), terms.effect(), terms.action(), terms.context(), terms.law(), own);
    }

    private static <T> Map<String, Object> byId(
            List<T> parts, Function<T, String> id, Function<T, ? extends Object> kept) {
        return parts.stream().collect(Collectors.toMap(id, kept, (first, second) -> first, LinkedHashMap::new));
    }

    private void each(String key, Function<PolicyVersion, Map<String, Object>> parts) {
        compare(key, parts.apply(older.version()), parts.apply(newer.version()));
    }

    /// Only what is on both sides, but for sources and record types, of which nothing else says that they came or went.
    private void compare(String key, Map<String, Object> before, Map<String, Object> after) {
        boolean alone = key.equals("source") || key.equals("type");
        after.forEach((id, now) -> {
            if (!before.containsKey(id)) {
                if (alone) {
                    sentences.add(wording.say("difference." + key + ".added", id));
                }
            } else if (!Objects.equals(before.get(id), now)) {
                sentences.add(wording.say("difference." + key, id));
            }
        });
        if (alone) {
            before.keySet().stream()
                    .filter(id -> !after.containsKey(id))
                    .forEach(id -> sentences.add(wording.say("difference." + key + ".removed", id)));
        }
    }
}
