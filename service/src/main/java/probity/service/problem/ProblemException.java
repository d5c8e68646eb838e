package probity.service.problem;

import java.io.Serial;

/// Ends a request with a [Problem]. Thrown at the edge only, where a refusal has to become an answer.
public final class ProblemException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    /// Short for a problem with one fault.
    public static ProblemException of(int status, String code, String detail) {
        return new ProblemException(Problem.of(status, code, detail));
    }

    public Problem problem() {
        return problem;
    }
}
