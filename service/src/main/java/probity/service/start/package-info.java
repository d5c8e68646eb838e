/// The entry point of the service's own process.
///
/// `java -jar quarkus-run.jar COMMAND [OPTION…]`, as the command line starts it:
///
/// | command | does |
/// |---|---|
/// | `serve` | the service for real use; ends with SIGTERM |
/// | `demo` | the service with the demo programmes, on this machine only; its data is dropped at the end |
/// | `backup DIR` | writes a backup, also while the service runs |
/// | `restore DIR` | fills a new data folder from a backup and verifies every ledger |
/// | `operator reset-password` | prints a new password |
/// | `key rotate PROGRAMME [--lost]` | replaces the key of a log; the service must be stopped |
///
/// Options, see [Options]: `--data DIR`, `--cache DIR`, `--programmes DIR`, `--keys DIR`, `--host NAME`, `--port N`,
/// `--db URL`, `--db-owner URL`, `--log-name NAME`, `--log json|text`. Passwords of an external database come from
/// `PROBITY_DB_PASSWORD` and `PROBITY_DB_OWNER_PASSWORD`, or from files named by the same with `_FILE`.
///
/// Exit 0 when done, 1 when a trouble was named, 2 for a wrong command line. The line
/// `Probity is ready: http://HOST:PORT` says that everything is up.
@NullMarked
package probity.service.start;

import org.jspecify.annotations.NullMarked;
