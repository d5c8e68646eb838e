package probity.verify.sample;

import java.util.List;
import java.util.stream.Stream;

/// How large a sample is, and from which seed it is made. Samples not named here have a generator beside them.
///
/// @param people how many invented subjects
/// @param most records of one of them, about
/// @param days over which their records lie, from the day on which the first version comes into force
record Recipe(String programme, long seed, int people, int most, int days) {

    private static final int PEOPLE = 30;
    private static final int MOST = 5;
    private static final int DAYS = 540;

    private static final List<Recipe> RECIPES = Stream.of(
                    few("berth-permits").over(900),
                    few("blood-in-credit"),
                    few("capital-800"),
                    few("city-benchmark").with(30, 24).over(1_825).seeded(266),
                    few("city-points-beijing").with(30, 8).over(400),
                    few("city-points-fuzhou"),
                    few("city-points-hangzhou"),
                    few("city-points-suzhou"),
                    few("friends-score").seeded(3),
                    few("health-code").over(60).seeded(2),
                    few("jaywalking-cameras"),
                    few("kin-liability"),
                    few("mailing-lists"),
                    few("management-bar"),
                    few("once-untrustworthy"),
                    few("online-posts"),
                    few("productivity-score").over(120),
                    few("rewarded-reporting"),
                    few("ride-ratings"),
                    few("rongcheng-2013").over(1_500),
                    few("ssi").with(30, 14).over(110),
                    few("stack-exchange").over(900),
                    few("travel-blacklist"),
                    few("weihai-2020").with(60, 7),
                    few("weihai-2020-community").with(40, 5).seeded(11),
                    few("weihai-2020-company").with(60, 5).seeded(2),
                    few("weihai-2020-lawful"),
                    few("weihai-2020-village").with(50, 6).seeded(11),
                    few("workplace-aggregates").over(120),
                    few("xuexi").over(45),
                    few("youth-risk-list"),
                    few("zhima"))
            .toList();

    static List<Recipe> all() {
        return RECIPES;
    }

    private static Recipe few(String programme) {
        return new Recipe(programme, 1, PEOPLE, MOST, DAYS);
    }

    private Recipe with(int morePeople, int moreRecords) {
        return new Recipe(programme, seed, morePeople, moreRecords, days);
    }

    private Recipe over(int otherDays) {
        return new Recipe(programme, seed, people, most, otherDays);
    }

    /// Another throw, where the first one left something unreached.
    private Recipe seeded(long otherSeed) {
        return new Recipe(programme, otherSeed, people, most, days);
    }
}
