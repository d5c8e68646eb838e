package probity.service.database;

import java.io.Serial;

/// Carries a [Trouble] from the depth of a start to the entry point, which prints it without a stack trace.
///
/// It is an exception and not a value because it ends the process: nothing between here and there can answer it.
public final class TroubleException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Trouble trouble;

    public TroubleException(Trouble trouble) {
        super(trouble.text());
        this.trouble = trouble;
    }

    public TroubleException(Trouble trouble, Throwable cause) {
        super(trouble.text(), cause);
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }
}
