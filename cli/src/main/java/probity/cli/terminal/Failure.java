package probity.cli.terminal;

import java.util.List;

/// Ends the command with a message: what is wrong, where and why, and what to do. Never shown with a stack trace.
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// The exit code for input that cannot be used.
    public static final int UNUSABLE = 2;

    private final int code;

    private Failure(int code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /// The input cannot be used.
    ///
    /// @param lines the first says what is wrong; further ones give the places and what to do
    public static Failure unusable(List<String> lines) {
        return new Failure(UNUSABLE, String.join("\n", lines));
    }

    public static Failure unusable(String... lines) {
        return unusable(List.of(lines));
    }

    public int code() {
        return code;
    }

    /// The message, one line after another.
    public String text() {
        return String.valueOf(getMessage());
    }
}
