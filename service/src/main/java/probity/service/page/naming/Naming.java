package probity.service.page.naming;

import java.util.List;
import java.util.Locale;
import probity.core.policy.Band;
import probity.core.policy.Measure;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.policy.RecordType;
import probity.core.policy.Source;
import probity.core.result.Standing;
import probity.core.text.Text;
import probity.service.page.Figures;
import probity.service.page.Words;

/// The names of one policy version in one language.
public record Naming(Words words, Policy policy, PolicyVersion version) {

    public String text(Text text) {
        return text.in(words.language().code());
    }

    /// The band called `id`; empty for a policy without bands.
    public String band(String id) {
        return version.bands().stream()
                .filter(band -> band.id().equals(id))
                .findFirst()
                .map(this::band)
                .orElse(id);
    }

    public String band(Band band) {
        return titled(text(band.title()));
    }

    /// The list called `id`, or the id itself when this version does not know it.
    public String list(String id) {
        return version.lists().stream()
                .filter(list -> list.id().equals(id))
                .findFirst()
                .map(list -> titled(text(list.title())))
                .orElse(id);
    }

    public String type(int type) {
        RecordType known = policy.types().get(type);
        return titled(text(known.title()));
    }

    /// The source called `id`, or the id itself when this version does not know it.
    public String source(String id) {
        return version.sources().stream()
                .filter(source -> source.id().equals(id))
                .findFirst()
                .map(Source::name)
                .map(this::text)
                .orElse(id);
    }

    /// The only source entitled to send `type`, or empty when there are several.
    public String onlySource(int type) {
        List<String> sources = policy.types().get(type).sources();
        return sources.size() == 1 ? source(sources.getFirst()) : "";
    }

    /// A measure has an id and no title; the id is written as words.
    public static String measure(Measure measure) {
        return spoken(measure.terms().id());
    }

    /// `pause-extended-loan` as `Pause extended loan`.
    public static String spoken(String id) {
        return titled(id.replace('-', ' ').replace('_', ' '));
    }

    private static String titled(String text) {
        String spoken = text.indexOf(' ') < 0 ? text.replace('-', ' ') : text;
        return spoken.isEmpty() ? "" : spoken.substring(0, 1).toUpperCase(Locale.ROOT) + spoken.substring(1);
    }

    public Figures figures() {
        return words.figures();
    }

    /// Points with the policy's decimals.
    public String points(long units) {
        return figures().points(units, version.scale().decimals());
    }

    public String signed(long units) {
        return figures().signed(units, version.scale().decimals());
    }

    /// Score and band: `180, Basic`.
    public String standing(Standing standing) {
        String points = points(standing.score());
        return standing.band().isEmpty() ? points : words.say("sum.standing", points, band(standing.band()));
    }
}
