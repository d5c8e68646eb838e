package probity.policy.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import probity.policy.Compilation;
import probity.policy.CompiledPolicy;
import probity.policy.PolicyCompiler;
import probity.policy.PolicyFile;
import probity.policy.conflict.Meeting;
import probity.policy.diagnostic.DiagnosticText;
import probity.policy.guard.taxonomy.Polarity;

class RuleSheetTest {

    /// Every way in which rules meet and in which they lead anywhere.
    private static final String POLICY = """
            probity: 1
            programme: register
            title: Register
            subjects: {kind: company, identifier: lei}
            context: COMMERCE
            time-zone: Europe/Paris
            operator: {name: Town, contact: town@example.org, authority: Court}
            version: 1
            in-force: 2027-01-01
            score:
              start: 100
              floor: 0
              better: higher
              dimensions: {conduct: {title: Conduct}, service: {title: Service, beside: true}}
            bands:
              A: {from: 90, needs: {service: {at-least: 5}}}
              B: {from: 50}
              C: {}
            sources:
              desk: {name: Desk, kind: AUTH_FINAL}
            articles:
              - id: "1"
                title: Breaches
                text: >
                  A breach takes 5 points, a large one 10, a huge one 20, a fourth kind 3, a fifth 2. A grave one puts
                  into C. Hours give 1 point of service. At most 12 points are taken in a calendar year.
                records:
                  breach: {from: [desk], category: REG.PENALTY, gravity: 1, same-fact: [file], fields: {file: code, act: code, size: {type: integer, min: 0, max: 99}, note: text}}
                  grave: {from: [desk], category: REG.PENALTY, gravity: 3, same-fact: [file], fields: {file: code}}
                  hours: {from: [desk], category: CIV.VOLUNTEER, fields: {hours: {type: integer, min: 0, max: 9}}}
                rules:
                  - {id: small, on: breach, when: "record.size < 10", points: -5, tags: [shared], dimension: conduct, lasts: 1 year}
                  - {id: large, on: breach, when: "record.size >= 10 && record.size < 50", points: -10, tags: [shared], dimension: conduct, lasts: 1 year}
                  - {id: odd, on: breach, when: "record.size == 5", points: -20, exception-to: [small], dimension: conduct, lasts: 1 year}
                  - {id: extra, on: breach, when: "record.size == 7", points: -3, adds-to: [small], dimension: conduct, lasts: 1 year}
                  - {id: noted, on: breach, lasts: 1 year}
                  - {id: huge, on: breach, when: "record.size >= 50", points: -20, dimension: conduct, lasts: 1 year, tags: [one]}
                  - {id: vast, on: breach, when: "record.size >= 60", points: -20, dimension: conduct, lasts: 1 year, tags: [one]}
                  - {id: grave, on: grave, grade: {band: C}, lasts: 1 year}
                  - {id: hours, on: hours, points: 1, dimension: service, lasts: 1 year}
                general:
                  - {id: yearly, at-most: -12 per calendar year, of: shared}
                  - {keep: largest, of: one, in-one: record.act}
              - id: "2"
                title: What follows
                text: Those in C are watched. Whoever is watched loses the fast lane for 3 months. Noted ones are visited.
                lists: [{id: watched, title: Watched, in-band: C}]
                measures:
                  - {id: no-fast-lane, effect: R.PERKLOSS, action: fast-lane, context: COMMERCE, on-list: watched, decided-by: human, until: 3 months}
                  - {id: visit, effect: R.PERKLOSS, action: visit, context: COMMERCE, because: noted, decided-by: human, until: 3 months}
            """;

    private static RuleSheet sheet(String rule) {
        CompiledPolicy compiled = compiled();
        RuleSheet.Answer answer = RuleSheet.of(compiled, rule, Locale.ENGLISH);
        assertThat(answer).isInstanceOf(RuleSheet.Found.class);
        return ((RuleSheet.Found) answer).sheet();
    }

    private static CompiledPolicy compiled() {
        Compilation compilation = PolicyCompiler.compile(
                List.of(new PolicyFile("register.yaml", POLICY.getBytes(StandardCharsets.UTF_8))));
        assertThat(compilation)
                .as(DiagnosticText.of(compilation.diagnostics()))
                .isInstanceOf(Compilation.Compiled.class);
        return ((Compilation.Compiled) compilation).policy();
    }

    private static Map<String, Meeting> meetings(String rule) {
        return sheet(rule).neighbours().stream()
                .collect(Collectors.toMap(one -> one.rule().id(), Neighbour::meeting));
    }

    private static List<String> outcomes(String rule) {
        return sheet(rule).outcomes().stream()
                .map(one -> one.kind() + " " + one.id() + " " + one.way())
                .toList();
    }

    @Test
    void itSaysHowEachConflictWasDecided() {
        assertThat(meetings("small"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "large", Meeting.APART,
                        "odd", Meeting.GIVES_WAY,
                        "extra", Meeting.BOTH_COUNT,
                        "noted", Meeting.NO_CONTEST,
                        "huge", Meeting.APART,
                        "vast", Meeting.APART));
        assertThat(meetings("odd")).containsEntry("small", Meeting.GOES_BEFORE);
        assertThat(meetings("huge")).containsEntry("vast", Meeting.LARGER_COUNTS);
        assertThat(meetings("grave")).isEmpty();
    }

    @Test
    void itSaysWhatTheRuleCanLeadToAndHow() {
        assertThat(outcomes("small"))
                .containsExactly("BAND B SCORE", "BAND C SCORE", "LIST watched SCORE", "RESTRICTION no-fast-lane LIST");
        assertThat(outcomes("noted")).containsExactly("RESTRICTION visit RECORD");
        assertThat(outcomes("grave"))
                .containsExactly("BAND C GRADE", "LIST watched GRADE", "RESTRICTION no-fast-lane LIST");
        assertThat(outcomes("hours"))
                .containsExactly("BAND A NEED", "LIST watched NEED", "RESTRICTION no-fast-lane LIST");
        assertThat(sheet("small").pull()).containsExactly(Polarity.WORSENING);
        assertThat(sheet("noted").pull()).containsExactly(Polarity.NEUTRAL);
    }

    @Test
    void itNamesTheRulesThatShareALimit() {
        RuleSheet.Limit limit = sheet("small").limits().getFirst();
        assertThat(limit.cap().id()).isEqualTo("yearly");
        assertThat(limit.sharedWith()).containsExactly("large");
        assertThat(sheet("huge").limits()).isEmpty();
    }

    @Test
    void itTellsFieldsThatAreReadFromOthers() {
        assertThat(sheet("small").read()).containsExactlyInAnyOrder("size", "file");
        assertThat(sheet("huge").read()).containsExactlyInAnyOrder("size", "file", "act");
    }

    @Test
    void itShowsWhatTheGuardHasAgainstTheRuleOrItsRecordType() {
        assertThat(sheet("grave").findings()).isNotEmpty().allSatisfy(one -> assertThat(one.sentence())
                .contains("`grave`"));
        assertThat(compiled().judgement().findings().size())
                .isGreaterThan(sheet("grave").findings().size());
    }

    @Test
    void aRuleThatThereIsNotIsAnsweredWithThoseThereAre() {
        assertThat(RuleSheet.of(compiled(), "smal", Locale.ENGLISH))
                .isEqualTo(new RuleSheet.Unknown(
                        List.of("small", "large", "odd", "extra", "noted", "huge", "vast", "grave", "hours")));
    }
}
