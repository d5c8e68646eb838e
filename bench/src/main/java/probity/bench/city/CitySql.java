package probity.bench.city;

/// The workload as SQL. Three spellings were tried on each database; these are the quickest of each.
public final class CitySql {

    /// Makes a table for what [#rules] fills in.
    public static final String RULE_TABLE =
            "create table rule(type int, sign int, thr int, a int, div int, m int, cap int, exp_days int, serious boolean)";

    static final String CHECKSUM = "select cast(sum(cast(subject + 1 as bigint)"
            + " * (score * 16 + band * 2 + case when listed then 1 else 0 end)) as bigint) from score";

    private static final String RESULT = """
            select subject, score,
              case when score >= 1050 then 5 when score >= 1030 then 4 when score >= 960 then 3
                when score >= 850 then 2 when score >= 600 then 1 else 0 end as band,
              (score < 600 or serious) as listed
            from (select s.subject, greatest(0, 1000 + coalesce(q.pts, 0)) as score,
                coalesce(q.serious, false) as serious
              from subject s left join q on q.subject = s.subject) z""";

    private CitySql() {}

    /// A row for each kind.
    public static String rules() {
        CityRules rules = new CityRules();
        StringBuilder sql = new StringBuilder("insert into rule values ");
        for (int type = 0; type < CityRecords.KINDS; type++) {
            sql.append(type == 0 ? "(" : ", (").append(type);
            for (int[] column : new int[][] {
                rules.sign, rules.above, rules.fixed, rules.divisor, rules.more, rules.limit, rules.days
            }) {
                sql.append(", ").append(column[type]);
            }
            sql.append(", ").append(rules.grave[type] == 1).append(')');
        }
        return sql.toString();
    }

    /// Rules without a limit and those with one in two scans: DuckDB's quickest.
    static String split(String table) {
        return """
                with f as (
                  select r.subject, r.type, r.day // 365 as y, u.cap, u.serious and r.value > 850 as serious,
                    u.sign * (u.a + case when u.div > 0 then least(u.m, r.value // u.div) else 0 end) as p
                  from TABLE r join rule u on u.type = r.type
                  where not r.voided and 1825 - r.day <= u.exp_days and r.value > u.thr),
                c as (select subject, greatest(-max(cap), least(max(cap), sum(p))) as p
                  from f where cap > 0 group by subject, type, y),
                q as (select subject, sum(p) as pts, bool_or(serious) as serious
                  from (select subject, sum(p) as p, bool_or(serious) as serious from f where cap = 0 group by subject
                    union all select subject, sum(p), false from c group by subject) x
                  group by subject)
                """.replace("TABLE", table) + RESULT;
    }

    /// One number as the key of a group: PostgreSQL's quickest.
    static String packed(String table) {
        return """
                with p as (
                  select r.subject * 512::bigint
                      + case when u.cap > 0 then r.type * 5 + r.day / 365 else 511 end as k,
                    max(u.cap) as cap,
                    sum(u.sign * (u.a + case when u.div > 0 then least(u.m, r.value / u.div) else 0 end)) as raw,
                    bool_or(u.serious and r.value > 850) as serious
                  from TABLE r join rule u on u.type = r.type
                  where not r.voided and 1825 - r.day <= u.exp_days and r.value > u.thr
                  group by 1),
                q as (select k / 512 as subject,
                    sum(case when cap > 0 then greatest(-cap, least(cap, raw)) else raw end) as pts,
                    bool_or(serious) as serious
                  from p group by k / 512)
                """.replace("TABLE", table) + RESULT;
    }
}
