package probity.service.population;

/// How long something that failed is left alone before it is tried again: twice as long after each attempt, up to
/// [#MOST] looks. Attempts count whether or not they succeed, so that what fails again and again after a success is not
/// tried at every look; when as many looks find nothing to do, all is as at the beginning.
final class Patience {
    /// Looks between two attempts at most; there is one a second.
    static final int MOST = 256;

    private int between = 1;
    private int left;
    private int calm;

    /// Something is to be done.
    ///
    /// @return whether it is to be tried now
    boolean isOver() {
        calm = 0;
        if (left > 0) {
            left--;
            return false;
        }
        left = between - 1;
        between = Math.min(MOST, 2 * between);
        return true;
    }

    /// Nothing is to be done.
    void calm() {
        left = Math.max(0, left - 1);
        calm = Math.min(MOST, calm + 1);
        if (calm == MOST) {
            between = 1;
        }
    }
}
