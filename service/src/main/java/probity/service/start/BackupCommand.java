package probity.service.start;

import java.nio.file.Path;
import java.util.List;
import probity.service.backup.BackupWriting;
import probity.service.backup.LedgerCheck;
import probity.service.backup.Restoring;
import probity.service.database.Address;
import probity.service.database.DataFolder;
import probity.service.database.Database;
import probity.service.database.Migration;
import probity.service.database.PostgresBinaries;
import probity.service.database.Secrets;
import probity.service.database.Trouble;
import probity.service.database.TroubleException;
import probity.service.key.KeyFolder;
import probity.service.terminal.Terminal;

/// `backup DIR` and `restore DIR`.
final class BackupCommand {
    private BackupCommand() {}

    static int run(String command, Options options) {
        if (options.words().size() != 2) {
            throw new TroubleException(new Trouble(
                    "folder_missing",
                    "Which folder holds the backup?",
                    "the command line",
                    "it is not named",
                    "write " + command + " DIR"));
        }
        Path folder = Path.of(options.words().get(1));
        return command.equals("backup") ? backup(options, folder) : restore(options, folder);
    }

    private static int backup(Options options, Path folder) {
        try (Opened opened = Opened.of(options)) {
            BackupWriting.write(opened.database().owner(), opened.keys().folder(), folder);
        } catch (TroubleException refused) {
            if (!refused.trouble().code().equals("data_folder_in_use")
                    || !options.text("db", "").isEmpty()) {
                throw refused;
            }
            // The service runs: its own server is asked for one moment's copy.
            Path keys = Path.of(
                    options.text("keys", options.data().resolve("keys/ledger").toString()));
            BackupWriting.write(Database.ownerOfRunning(options.data()), keys, folder);
        }
        Terminal.say(
                "Backup written to " + folder + ". It holds secrets and personal data: keep it like the original.");
        return 0;
    }

    private static int restore(Options options, Path backup) {
        Restoring restoring = Restoring.from(backup);
        if (restoring.schema() > Migration.NEWEST) {
            throw new TroubleException(new Trouble(
                    "backup_newer",
                    "A newer Probity wrote this backup",
                    backup.toString(),
                    "its tables are at version " + restoring.schema() + ", this build knows up to " + Migration.NEWEST,
                    "restore it with the newer Probity"));
        }
        try (DataFolder folder = DataFolder.open(options.data());
                Database database =
                        Database.embedded(folder, PostgresBinaries.under(options.cache()), restoring.schema())) {
            Address owner = database.owner();
            KeyFolder keys = KeyFolder.at(
                    Path.of(options.text("keys", folder.keys().resolve("ledger").toString())));
            restoring.fill(owner, keys);
            Migration.apply(owner, Secrets.RUNTIME);
            List<String> verified = new LedgerCheck(Opened.source(database.runtime())).verifyAll(keys);
            verified.forEach(Terminal::say);
            Terminal.say("Restored into " + folder.root());
            return 0;
        }
    }
}
