package probity.service.operator;

import jakarta.ws.rs.container.ContainerRequestContext;

/// Who asks.
///
/// @param name of the account, empty for the public
/// @param role of the account
/// @param form what every form of this caller's pages must send back; empty without a session of pages
/// @param byCookie whether the browser said it by itself, by a cookie
public record Caller(String name, Role role, String form, boolean byCookie) {
    /// Under this name a request carries its caller.
    public static final String PROPERTY = "probity.caller";

    /// The public.
    public static final Caller NOBODY = new Caller("", Role.NONE, "", false);

    /// The caller of a request.
    public static Caller of(ContainerRequestContext request) {
        return request.getProperty(PROPERTY) instanceof Caller caller ? caller : NOBODY;
    }

    /// Whether it is the operator.
    public boolean isOperator() {
        return role == Role.OPERATOR;
    }

    /// Whether it is an account of any role.
    public boolean isKnown() {
        return role != Role.NONE;
    }

    @Override
    public String toString() {
        return isKnown() ? "Caller[" + name + "]" : "Caller[public]";
    }
}
