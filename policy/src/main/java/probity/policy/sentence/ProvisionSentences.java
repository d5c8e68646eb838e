package probity.policy.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import probity.core.calendar.Windows;
import probity.core.policy.Band;
import probity.core.policy.Force;
import probity.core.policy.ListDefinition;
import probity.core.policy.Measure;
import probity.core.policy.PolicyVersion;
import probity.core.policy.Stay;
import probity.core.policy.Trigger;

/// What lists, benefits and measures do.
final class ProvisionSentences {

    private final PolicyVersion version;
    private final Names names;
    private final Wording wording;

    ProvisionSentences(PolicyVersion version, Names names, Wording wording) {
        this.version = version;
        this.names = names;
        this.wording = wording;
    }

    Sentence of(ListDefinition list) {
        String key = "list." + word(list.trigger());
        return wording.sentence(Sentence.Kind.LIST, list.id(), key, names.text(list.title()), what(list.trigger()));
    }

    Sentence of(Measure measure) {
        Measure.Terms terms = measure.terms();
        String name = names.title(terms);
        String what = what(terms.trigger());
        return switch (measure) {
            case Measure.Benefit _ ->
                wording.sentence(
                        Sentence.Kind.BENEFIT, terms.id(), "benefit." + word(terms.trigger()), Names.large(name), what);
            case Measure.Restriction restriction -> {
                String open = restriction.until() == null ? ".open" : "";
                yield wording.sentence(
                        Sentence.Kind.PROPOSAL,
                        terms.id(),
                        "proposal." + word(terms.trigger()) + open,
                        Names.small(name),
                        what,
                        wording.period(restriction.until()));
            }
        };
    }

    /// How long one stays on the list, and the terms before it.
    List<Sentence> around(ListDefinition list) {
        List<Sentence> sentences = new ArrayList<>();
        Stay stay = list.stay();
        if (stay.leave() != null) {
            sentences.add(
                    wording.sentence(Sentence.Kind.LIST, list.id(), "leave." + word(stay.leave()), what(stay.leave())));
        }
        if (stay.atLeast() != null) {
            sentences.add(
                    wording.sentence(Sentence.Kind.LIST, list.id(), "stay.least", wording.period(stay.atLeast())));
        }
        if (stay.atMost() != null) {
            sentences.add(wording.sentence(Sentence.Kind.LIST, list.id(), "stay.most", wording.period(stay.atMost())));
        }
        sentences.addAll(terms(list.id(), list.windows()));
        return sentences;
    }

    /// Whether the measure must follow, and the terms before it.
    List<Sentence> around(Measure measure) {
        List<Sentence> sentences = new ArrayList<>();
        Measure.Terms terms = measure.terms();
        String force = terms.force() == Force.MANDATORY ? "force.mandatory" : "force.discretionary";
        String key = measure instanceof Measure.Benefit ? force + ".benefit" : force;
        sentences.add(wording.sentence(Sentence.Kind.TERM, terms.id(), key));
        sentences.addAll(terms(terms.id(), terms.windows()));
        return sentences;
    }

    private List<Sentence> terms(String id, Windows windows) {
        List<Sentence> sentences = new ArrayList<>();
        if (windows.notice() != null) {
            sentences.add(wording.sentence(Sentence.Kind.TERM, id, "term.notice", wording.term(windows.notice())));
        }
        if (windows.objection() != null) {
            sentences.add(
                    wording.sentence(Sentence.Kind.TERM, id, "term.objection", wording.term(windows.objection())));
        }
        return sentences;
    }

    private static String word(Trigger trigger) {
        return switch (trigger) {
            case Trigger.RecordCounts _ -> "because";
            case Trigger.FromBand _ -> "from-band";
            case Trigger.InBands _ -> "band";
            case Trigger.ScoreFrom _ -> "score-from";
            case Trigger.ScoreBelow _ -> "score-below";
            case Trigger.OnList _ -> "on-list";
        };
    }

    private String what(Trigger trigger) {
        int decimals = version.scale().decimals();
        return switch (trigger) {
            case Trigger.RecordCounts counts -> spaced(counts.rules());
            case Trigger.FromBand(String band) -> band(band);
            case Trigger.InBands in -> wording.join(inOrder(in.bands()), "list.or");
            case Trigger.ScoreFrom(long points) -> wording.points(points, decimals);
            case Trigger.ScoreBelow(long points) -> wording.points(points, decimals);
            case Trigger.OnList on -> spaced(on.lists());
        };
    }

    /// In the order of the alphabet, since a set has none of its own.
    private String spaced(Set<String> ids) {
        List<String> spaced = new TreeSet<>(ids).stream().map(Names::spaced).toList();
        return wording.join(spaced, "list.or");
    }

    private List<String> inOrder(Set<String> bands) {
        return version.bands().stream()
                .filter(band -> bands.contains(band.id()))
                .map(band -> names.text(band.title()))
                .toList();
    }

    private String band(String id) {
        return version.bands().stream()
                .filter(band -> band.id().equals(id))
                .map(Band::title)
                .map(names::text)
                .findFirst()
                .orElse(id);
    }
}
