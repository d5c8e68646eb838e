package probity.verify.large;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The text of a policy about companies whose size is asked for: rules in many articles, with texts that say their
/// numbers, over four shapes of record types, and with provisions, lists, benefits and measures above them.
///
/// Nothing in it is drawn: the same size gives the same text.
final class LargePolicy {

    private static final int RULES_OF_A_TYPE = 5;
    private static final int TYPES_OF_AN_ARTICLE = 4;
    private static final int RULES_OF_AN_ARTICLE = RULES_OF_A_TYPE * TYPES_OF_AN_ARTICLE;

    private static final String HEAD = """
            probity: 1
            programme: large
            title: A large register
            subjects: {kind: company, identifier: uscc, basis: {statute: "Act on the register, article 3"}}
            context: COMMERCE
            time-zone: UTC
            operator: {name: Register, contact: register@register.example, authority: Administrative Court}
            version: 1
            in-force: 2027-01-01
            score: {start: 1000, floor: 0, ceiling: 2000, better: higher}
            bands:
              A: {from: 1200}
              B: {from: 900, leave-below: 880}
              C: {from: 600}
              D: {}
            sources:
              agency: {name: Agency, kind: AUTH_FINAL}
              court: {name: Courts, kind: AUTH_FINAL}
              charity: {name: Charity federation, kind: VERIFIED}
            articles:
              - id: "G1"
                title: The same again
                text: The same penalty again while the earlier one counts costs double; a third time is like the second.
                general: [{repeat: penalty, same: rule, while: earlier-counts, times: 2, third: stays}]
              - id: "G2"
                title: One act
                text: Of penalties for one act the largest counts.
                general: [{keep: largest, of: penalty, in-one: record.act}]
              - id: "G3"
                title: How long penalties count
                text: Penalties of up to 40 points count for 1 year, larger ones for 2 years.
                general: [{lasts: penalty, by: points-after-repeat, steps: [{to: 40, for: 1 year}, {for: 2 years}]}]
              - id: "G4"
                title: What merits can bring
                text: All merits together bring at most 300 points in a calendar year. They count for 3 years.
                general:
                  - {id: merits, at-most: 300 per calendar year, of: merit}
                  - {lasts: merit, for: 3 years}
              - id: "G5"
                title: Making good
                text: A penalty no longer counts from the day on which the agency finds that it is made good.
                records: {made-good: {from: [agency], category: REG.FILING, repairs: [PENALTIES], matching: [file], fields: {file: code}}}
                general: [{repair: penalty, by: made-good}]
              - id: "G6"
                title: What follows
                text: >
                  Companies in band A or B are inspected less often, and those in A pay a lower fee for filings. A company in band D is on the list of close
                  attention and may be inspected more often for up to 3 months.
                lists:
                  - {id: attention, title: Close attention, in-band: D}
                benefits:
                  - {id: fewer-inspections, effect: B.SIMPLIFY, action: inspection, context: COMMERCE, from-band: B, scarce: false}
                  - {id: low-fee, effect: B.FEE, action: filing-fee, context: COMMERCE, from-band: A, scarce: false}
                measures:
                  - {id: more-inspections, effect: R.SCRUTINY, action: inspection, context: COMMERCE, on-list: attention, decided-by: human, until: 3 months}
            """;

    private static final String[] OWED = {
        "record.owed < 1000",
        "record.owed >= 1000 && record.owed < 10000",
        "record.owed >= 10000 && record.owed < 50000",
        "record.owed >= 50000 && record.owed < 100000",
        "record.owed >= 100000"
    };

    private LargePolicy() {}

    /// @param rules how many; rounded up to whole articles of twenty
    static String text(int rules) {
        int articles = (rules + RULES_OF_AN_ARTICLE - 1) / RULES_OF_AN_ARTICLE;
        String penalties = IntStream.range(0, articles)
                .mapToObj(article -> "by-item-" + article + ", by-size-" + article + ", by-step-" + article)
                .collect(Collectors.joining(", "));
        return HEAD.replace("PENALTIES", penalties)
                + IntStream.range(0, articles).mapToObj(LargePolicy::article).collect(Collectors.joining());
    }

    private static String article(int number) {
        return """
                  - id: "%1$d"
                    title: Duties of chapter %1$d
                    text: >
                      Item 1 costs 5 points, item 2 costs 10, item 3 costs 15, item 4 costs 20 and item 5 costs 25. What
                      is owed costs 8 points below 1,000, 16 below 10,000, 24 below 50,000, 32 below 100,000 and 40 from
                      there. Days of delay cost 3 points up to 10 days, 6 up to 30 and 9 beyond. Each hour given brings 2
                      points.
                    records:
                      by-item-%1$d: {from: [agency], category: REG.INSPECTION, gravity: 2, same-fact: [file], fields: {file: code, act: {type: code, optional: true}, item: {type: one-of, values: [w1, w2, w3, w4, w5]}}}
                      by-size-%1$d: {from: [court], category: REG.COURT, gravity: 2, same-fact: [file], fields: {file: code, act: {type: code, optional: true}, owed: {type: money, currency: EUR, min: 0, max: 10000000}}}
                      by-step-%1$d: {from: [agency], category: REG.FILING, gravity: 1, same-fact: [file], fields: {file: code, act: {type: code, optional: true}, item: {type: one-of, values: [w1, w2, w3, w4, w5]}, days: {type: integer, min: 0, max: 1000}}}
                      merit-%1$d: {from: [charity], category: CIV.VOLUNTEER, same-fact: [file], fields: {file: code, item: {type: one-of, values: [w1, w2, w3, w4, w5]}, hours: {type: integer, min: 0, max: 24}}}
                    rules:
                """.formatted(number)
                + IntStream.range(0, RULES_OF_A_TYPE)
                        .mapToObj(rule -> rules(number, rule))
                        .collect(Collectors.joining());
    }

    private static String rules(int article, int number) {
        return """
                      - {id: by-item-%1$d-%2$d, on: by-item-%1$d, when: "record.item == 'w%2$d'", tags: [penalty], points: -%3$d, law: "Act %1$d(%2$d)"}
                      - {id: by-size-%1$d-%2$d, on: by-size-%1$d, when: "%4$s", tags: [penalty], points: -%5$d, law: "Act %1$d(%2$d)"}
                      - {id: by-step-%1$d-%2$d, on: by-step-%1$d, when: "record.item == 'w%2$d'", tags: [penalty], points: {step-of: record.days, steps: [{to: 10, give: -3}, {to: 30, give: -6}, {give: -9}]}, law: "Act %1$d(%2$d)"}
                      - {id: merit-%1$d-%2$d, on: merit-%1$d, when: "record.item == 'w%2$d'", tags: [merit], points: "2 * record.hours", law: "Act %1$d(%2$d)"}
                """.formatted(article, number + 1, 5 * (number + 1), OWED[number], 8 * (number + 1));
    }
}
