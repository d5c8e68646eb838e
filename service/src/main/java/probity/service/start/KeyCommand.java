package probity.service.start;

import java.time.InstantSource;
import javax.sql.DataSource;
import probity.ledger.statement.KeyChain;
import probity.service.database.Room;
import probity.service.database.Trouble;
import probity.service.database.TroubleException;
import probity.service.entry.Logs;
import probity.service.entry.StoredLedger;
import probity.service.key.CheckpointSigning;
import probity.service.key.LogBeginning;
import probity.service.key.LogKeys;
import probity.service.terminal.Terminal;

/// `key rotate PROGRAMME`: hands a log over to a new key.
final class KeyCommand {
    private KeyCommand() {}

    static int rotate(Options options) {
        if (options.words().size() != 3) {
            throw new TroubleException(new Trouble(
                    "programme_missing",
                    "Which programme's key is to be replaced?",
                    "the command line",
                    "it is not named",
                    "write key rotate PROGRAMME"));
        }
        String programme = options.words().get(2);
        try (Opened opened = Opened.of(options)) {
            DataSource database = Opened.source(opened.database().runtime());
            StoredLedger ledger = new StoredLedger(database);
            LogKeys keys = new LogKeys(ledger, opened.keys());
            KeyChain chain = keys.chain(programme);
            if (chain == null) {
                throw new TroubleException(new Trouble(
                        "log_not_begun",
                        "There is no log of " + programme,
                        opened.folder().root().toString(),
                        "no such programme was served from this data folder",
                        "check the name"));
            }
            try (Logs logs =
                    new Logs(database, new CheckpointSigning(keys), InstantSource.system(), Room.unwatched())) {
                new LogBeginning(database, logs, keys, opened.keys()).rotate(programme, options.has("lost"));
            }
            Terminal.say("The log of " + programme + " is now signed by "
                    + keys.signing(programme).verifier().text());
            return 0;
        }
    }
}
