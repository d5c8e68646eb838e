package probity.bench.csv;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import probity.bench.city.CitySql;

/// DuckDB in this process, with a new database in memory for each run: reads the records file, computes the
/// policy, and writes the file that the command writes.
final class DuckDbFile {

    /// How the policy is said in SQL. Which is quicker depends on the version and the size.
    enum Spelling {
        /// The rows are kept first, and rules with a limit and those without are summed apart.
        KEPT,
        /// One pass over the file.
        STREAMED
    }

    private static final String ROWS = """
            select r.subject, u.type, u.cap, (r.date - date '2097-01-01') // 365 as y,
              not (status is not distinct from 'void')
                and 1825 - (r.date - date '2097-01-01') <= u.exp_days and r.value > u.thr as counts,
              u.serious and r.value > 850 as serious,
              u.sign * (u.a + case when u.div > 0 then least(u.m, r.value // u.div) else 0 end) as p
            from read_csv('FILE', header = true, columns = {'id': 'varchar', 'subject': 'varchar', 'type': 'varchar',
              'date': 'date', 'status': 'varchar', 'value': 'integer'}) r
            join rule u on r.type = case when u.type % 2 = 0 then 'merit-' else 'breach-' end
              || lpad(u.type::varchar, 2, '0')
            """;

    private static final String STREAMED = """
            with f as (ROWS),
            g as (select subject, case when cap > 0 then type * 5 + y else -1 end as k, max(cap) as cap,
                sum(case when counts then p else 0 end) as p, bool_or(counts and serious) as serious
              from f group by 1, 2),
            q as (select subject, sum(case when cap > 0 then greatest(-cap, least(cap, p)) else p end) as pts,
                bool_or(serious) as serious
              from g group by subject)
            """;

    private static final String KEPT = """
            with c as (select subject, greatest(-max(cap), least(max(cap), sum(p))) as p
              from kept where counts and cap > 0 group by subject, type, y),
            q as (select subject, sum(p) as pts, bool_or(serious) as serious
              from (select subject, sum(case when counts and cap = 0 then p else 0 end) as p,
                  bool_or(counts and serious) as serious from kept group by subject
                union all select subject, p, false from c) x
              group by subject)
            """;

    private static final String RESULT = """
            select subject, score,
              case when score >= 1050 then 'AAA' when score >= 1030 then 'AA' when score >= 960 then 'A'
                when score >= 850 then 'B' when score >= 600 then 'C' else 'D' end as band,
              nullif(concat_ws(';', case when score < 600 then 'low' end, case when serious then 'grave' end,
                case when score < 600 or serious then 'listed' end), '') as lists
            from (select subject, greatest(0, 1000 + pts) as score, serious from q) z order by subject
            """;

    private final Path records;
    private final int threads;

    DuckDbFile(Path records, int threads) {
        this.records = records;
        this.threads = threads;
    }

    void score(Spelling spelling, Path out) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set threads = " + threads);
            statement.execute(CitySql.RULE_TABLE);
            statement.execute(CitySql.rules());
            String rows = ROWS.replace("FILE", records.toString());
            String query = STREAMED.replace("ROWS", rows);
            if (spelling == Spelling.KEPT) {
                statement.execute("create table kept as " + rows);
                query = KEPT;
            }
            statement.execute("copy (" + query + RESULT + ") to '" + out + "' (format csv, header true)");
        }
    }

    /// Holds the ids against one another, which the command does too.
    long repeatedIds() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set threads = " + threads);
            try (ResultSet row = statement.executeQuery("select count(*) - count(distinct id) from read_csv('" + records
                    + "', header = true, all_varchar = true)")) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    static String version() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }
}
