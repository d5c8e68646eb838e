package probity.policy.diagnostic;

/// One thing that is wrong, or that its author should know.
///
/// @param sentence what is wrong; the author's own words stand in backticks
/// @param help what to do
public record Diagnostic(Code code, Place place, String sentence, String help) {

    public Severity severity() {
        return code.severity();
    }

    public boolean isError() {
        return severity() == Severity.ERROR;
    }
}
