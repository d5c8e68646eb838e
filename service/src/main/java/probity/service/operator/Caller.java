package probity.service.operator;

import jakarta.ws.rs.container.ContainerRequestContext;

/// Who asks.
///
/// @param name of the account, empty for the public
/// @param form what every form of this caller's pages must send back; empty without a session of pages
/// @param byCookie whether the browser said it by itself, by a cookie
public record Caller(String name, String form, boolean byCookie) {
    /// Under this name a request carries its caller.
    public static final String PROPERTY = "probity.caller";

    /// The public.
    public static final Caller NOBODY = new Caller("", "", false);

    /// The caller of a request.
    public static Caller of(ContainerRequestContext request) {
        return request.getProperty(PROPERTY) instanceof Caller caller ? caller : NOBODY;
    }

    /// Whether it is the operator.
    public boolean isOperator() {
        return !name.isEmpty();
    }

    @Override
    public String toString() {
        return isOperator() ? "Caller[" + name + "]" : "Caller[public]";
    }
}
