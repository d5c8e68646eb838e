package probity.service.start;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import probity.service.database.Address;
import probity.service.database.DataFolder;
import probity.service.database.Database;
import probity.service.database.PostgresBinaries;
import probity.service.key.KeyFolder;

/// The data folder with its database, open and migrated.
public record Opened(DataFolder folder, Database database, KeyFolder keys) implements AutoCloseable {

    /// Opens what the options name.
    public static Opened of(Options options) {
        DataFolder folder = DataFolder.open(options.data());
        try {
            Database database = database(options, folder);
            Path keys =
                    Path.of(options.text("keys", folder.keys().resolve("ledger").toString()));
            return new Opened(folder, database, KeyFolder.at(keys));
        } catch (RuntimeException | Error failed) {
            folder.close();
            throw failed;
        }
    }

    private static Database database(Options options, DataFolder folder) {
        String runtime = options.text("db", "");
        if (runtime.isEmpty()) {
            return Database.embedded(folder, PostgresBinaries.under(options.cache()));
        }
        return Database.external(
                Address.parse(runtime, Options.secret("PROBITY_DB_PASSWORD")),
                Address.parse(options.text("db-owner", runtime), Options.secret("PROBITY_DB_OWNER_PASSWORD")));
    }

    /// A data source without a pool, for commands.
    public static DataSource source(Address address) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.url());
        source.setUser(address.user());
        source.setPassword(address.password());
        return source;
    }

    @Override
    public void close() {
        database.close();
        folder.close();
    }
}
