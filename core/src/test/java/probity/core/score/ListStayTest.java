package probity.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.core.score.Cases.amount;
import static probity.core.score.Cases.evaluate;
import static probity.core.score.RuleFixture.rule;

import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import probity.core.calendar.Windows;
import probity.core.policy.ListDefinition;
import probity.core.policy.Policy;
import probity.core.policy.Stay;
import probity.core.policy.Trigger;
import probity.core.record.CreditRecord;
import probity.core.result.NextChange;
import probity.core.text.Text;

/// Lists that remember: docs/reference/evaluation.md, section 5.
class ListStayTest {

    private static final Trigger LOW = new Trigger.ScoreBelow(-5);

    private static Policy of(Stay stay) {
        return new PolicyFixture()
                .type("a")
                .rule(rule("a", 0).asRecorded())
                .list(new ListDefinition("watch", "1", Text.of("en", "Watch"), LOW, "", "", stay, Windows.NONE))
                .policy();
    }

    private static List<String> lists(Policy policy, String asOf, CreditRecord... records) {
        return evaluate(policy, asOf, records).standing().lists();
    }

    @Test
    void aLeastLengthKeepsASubjectOnTheList() {
        Policy policy = of(new Stay(Period.ofMonths(6), null, null));
        CreditRecord[] records = {amount("1", 0, "2021-01-01", -10), amount("2", 0, "2021-02-01", 10)};
        assertThat(lists(policy, "2020-12-31", records)).isEmpty();
        assertThat(lists(policy, "2021-06-30", records)).containsExactly("watch");
        NextChange next = evaluate(policy, "2021-02-01", records).next();
        assertThat(next).isNotNull();
        assertThat(next.day()).isEqualTo("2021-07-01");
        assertThat(lists(policy, "2021-07-01", records)).isEmpty();
    }

    @Test
    void beforeAnythingCanChangeListsThatDoNotRememberAreTheirTrigger() {
        Trigger below = new Trigger.ScoreBelow(1);
        Stay leaving = new Stay(null, null, new Trigger.ScoreFrom(20));
        Policy policy = new PolicyFixture()
                .type("a")
                .list(new ListDefinition("plain", "1", Text.of("en", "P"), below, "", "", Stay.PLAIN, Windows.NONE))
                .list(new ListDefinition("kept", "1", Text.of("en", "K"), below, "", "", leaving, Windows.NONE))
                .policy();
        assertThat(lists(policy, "2019-12-31")).containsExactly("plain");
        assertThat(lists(policy, "2020-01-01")).containsExactly("plain", "kept");
    }

    @Test
    void itIsLeftByItsOwnTriggerWhereThereIsOne() {
        Policy policy = of(new Stay(null, null, new Trigger.ScoreFrom(20)));
        CreditRecord[] records = {
            amount("1", 0, "2021-01-01", -10), amount("2", 0, "2021-02-01", 29), amount("3", 0, "2021-03-01", 1)
        };
        assertThat(lists(policy, "2021-02-28", records)).containsExactly("watch");
        assertThat(lists(policy, "2021-03-01", records)).isEmpty();
    }

    @Test
    void afterTheGreatestLengthItIsEnteredAgainOnlyOnceTheTriggerHasNotHeld() {
        Policy policy = of(new Stay(null, Period.ofMonths(3), null));
        CreditRecord[] records = {
            amount("1", 0, "2021-01-01", -10),
            amount("2", 0, "2021-05-01", -10),
            amount("3", 0, "2021-06-01", 20),
            amount("4", 0, "2021-07-01", -20)
        };
        assertThat(lists(policy, "2021-03-31", records)).containsExactly("watch");
        assertThat(lists(policy, "2021-04-01", records)).isEmpty();
        assertThat(lists(policy, "2021-05-01", records)).isEmpty();
        assertThat(lists(policy, "2021-07-01", records)).containsExactly("watch");
    }

    @Test
    void whatAnEarlierVersionBarredDoesNotBindAListThatIsItsTrigger() {
        Trigger always = new Trigger.ScoreFrom(0);
        Stay most = new Stay(null, Period.ofMonths(3), null);
        Policy policy = new PolicyFixture()
                .type("a")
                .list(new ListDefinition("watch", "1", Text.of("en", "W"), always, "", "", most, Windows.NONE))
                .list(new ListDefinition("other", "1", Text.of("en", "O"), always, "", "", most, Windows.NONE))
                .version("2020-01-01", false)
                .list(new ListDefinition("watch", "1", Text.of("en", "W"), always, "", "", Stay.PLAIN, Windows.NONE))
                .version("2021-01-01", false)
                .policy();
        assertThat(lists(policy, "2020-12-31")).isEmpty();
        assertThat(lists(policy, "2021-01-01")).containsExactly("watch");
    }

    @Test
    void aSubjectDoesNotEnterOnADayOnWhichItWouldLeave() {
        Policy policy = of(new Stay(null, null, new Trigger.ScoreBelow(-15)));
        CreditRecord[] records = {amount("1", 0, "2021-01-01", -20), amount("2", 0, "2021-02-01", 10)};
        assertThat(lists(policy, "2021-01-15", records)).isEmpty();
        assertThat(lists(policy, "2021-02-01", records)).containsExactly("watch");
    }
}
