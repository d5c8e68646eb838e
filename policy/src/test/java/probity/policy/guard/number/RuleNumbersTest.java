package probity.policy.guard.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import probity.core.policy.Article;
import probity.core.text.Text;

class RuleNumbersTest {

    private static ArticleNumbers text(String language, String text) {
        return ArticleNumbers.of(new Article("1", Text.of("en", "T"), Text.of(language, text), false, ""));
    }

    private static List<String> missing(String rule, String text) {
        return RuleNumbers.of(List.of(rule)).missingFrom(text("en", text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            10 * record.hours;              Every hour gives 10 points.
            10 * record.hours;              Every hour gives ten points.
            200 per calendar year;          At most two hundred points in a calendar year.
            record.amount >= 1000000;       A fine of 1,000,000 or more.
            record.amount >= 1000000;       A fine of 1.000.000 or more.
            record.amount >= 1000000;       A fine of 1 000 000 or more.
            record.amount >= 1000000;       A fine of one million or more.
            record.amount >= 1500;          A fine of one thousand five hundred.
            2 * record.level;               The level counts double.
            decimal('2.5') * record.level;  Each level counts 2.5 points.
            decimal('2.5') * record.level;  Each level counts 2,5 points.
            1 year;                         It is forgotten after 1 year.
            1 year;                         It is forgotten after a year.
            1 year;                         It is forgotten after 12 months.
            1 year 6 months;                It is forgotten after 18 months.
            18 months;                      It is forgotten after 1 year and 6 months.
            2 weeks;                        It is forgotten after 14 days.
            14 days;                        It is forgotten after two weeks.
            6 per rolling 12 months;        At most 6 points within any twelve months.
            -5;                             It takes away five points.
            0 days;                         It ends at once.
            record.kind == 'type 7';        Of one kind.
            record.a-1 > 3;                 More than three.
            date('2027-01-31') < record.date; After the day.
            250;                            Two hundred and fifty points.
            21;                             Twenty-one points.
            2500000;                        2 million 500 thousand and more.
            5000000;                        5 million and more.
            200000;                         200 thousand and more.
            """)
    void aTextThatSaysTheNumberMissesNothing(String rule, String text) {
        assertThat(missing(rule, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            10 * record.hours;              Every hour gives points;                  10
            10 * record.hours;              Every hour gives 100 points.;             10
            200 per calendar year;          At most 20 points a year.;                200
            1 year;                         It is forgotten in time.;                 1 year
            18 months;                      It is forgotten after 1 year.;            18 months
            2 weeks;                        It is forgotten after 2 days and 3.;
            -5;                             It takes away fifty points.;              5
            60;                             The first gives 10, 20 and 30 points.;    60
            60;                             It gives ten, twenty or thirty.;          60
            30;                             It gives ten and twenty points.;          30
            17;                             It costs 8 below 1,000, 16 below 10,000.; 17
            15;                             It costs 5. 10 is the most.;              15
            record.level > 3 ? 10 : 7;      Above level 3 it counts 10.;              7
            """)
    void whatTheTextDoesNotSayIsNamed(String rule, String text, String named) {
        assertThat(missing(rule, text)).isEqualTo(named == null ? List.of() : List.of(named));
    }

    @ParameterizedTest
    @CsvSource({
        "de, Die Punkte zählen doppelt., 2",
        "de, Nach zwölf Monaten., 12",
        "fr, Au plus deux cents points., 200",
        "fr, Pendant trente jours., 30",
        "fr, Quatre-vingt-dix jours., 90",
        "nl, Hoogstens tweehonderd punten., 200",
        "es, Treinta días., 30",
        "it, Venti punti., 20",
        "pt, Vinte pontos., 20",
        "zh, 每小时得十分。, 10",
        "zh, 最多二百五十分。, 250",
        "zh, 三十五日, 35",
        "zh-Hans, 扣两分, 2",
        "ar, ٢٠٠ نقطة, 200",
        "ja, ２００点, 200"
    })
    void numbersAreReadInTheLanguageOfTheText(String language, String text, String number) {
        assertThat(RuleNumbers.of(List.of(number)).missingFrom(text(language, text)))
                .isEmpty();
    }

    @Test
    void oneOfTheLanguagesIsEnough() {
        Text both = new Text(new TreeMap<>(Map.of("en", "Ten points.", "fr", "Des points.")), "fr");
        ArticleNumbers numbers = ArticleNumbers.of(new Article("1", Text.of("en", "T"), both, false, ""));

        assertThat(RuleNumbers.of(List.of("10")).missingFrom(numbers)).isEmpty();
    }
}
