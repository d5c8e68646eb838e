package probity.service.page.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import probity.service.operator.Caller;
import probity.service.problem.ProblemException;

/// Checks that a form was drawn for the session that sends it.
public final class FormToken {

    private FormToken() {}

    /// @throws ProblemException `form_token_wrong`, 403, when it was not
    public static void check(Caller caller, @Nullable String token) {
        byte[] sent = (token == null ? "" : token).getBytes(StandardCharsets.UTF_8);
        byte[] drawn = caller.form().getBytes(StandardCharsets.UTF_8);
        if (drawn.length == 0 || !MessageDigest.isEqual(sent, drawn)) {
            throw ProblemException.of(403, "form_token_wrong", "This form was not drawn for your session.");
        }
    }
}
