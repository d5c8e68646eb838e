package probity.policy;

import java.lang.StackWalker.Option;
import java.util.List;
import probity.core.policy.Policy;

/// The one way into a policy that may be evaluated on synthetic people and hand-written cases only.
///
/// Java has no friends across modules on the class path, so the door looks at who calls it: a class of the
/// laboratory, of the case runner, or of what compares or prints texts and evaluates
/// nothing. Anybody else is a programming
// error, whatever the policy is.
public final class SyntheticDoor {

    private static final List<String> WELCOME = List.of(
            "probity.lab",
            "probity.policy.cases",
            "probity.policy.difference",
            "probity.policy.booklet",
            "probity.policy.sheet");

    private SyntheticDoor() {}

    /// The policy inside, admissible or not.
    ///
    /// @throws IllegalCallerException when called from elsewhere
    public static Policy open(CompiledPolicy compiled) {
        Class<?> caller = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE).getCallerClass();
        String room = caller.getPackageName();
        if (WELCOME.stream().noneMatch(name -> room.equals(name) || room.startsWith(name + "."))) {
            throw new IllegalCallerException(
                    caller.getName() + " may not evaluate synthetic-only policies; take Admissible instead");
        }
        return switch (compiled) {
            case Admissible admissible -> admissible.policy();
            case SyntheticOnly synthetic -> synthetic.policy();
        };
    }
}
