package probity.policy.guard.taxonomy;

/// How grave the conduct is that a record tells of: three grades after NDRC Order 36 (2025).
public enum Gravity {
    /// Not stated: held to the limits of a minor one.
    NONE(0, 10, 3),
    MINOR(1, 10, 3),
    GENERAL(2, 25, 12),
    SERIOUS(3, 50, 36);

    private final int number;
    private final int mostPercent;
    private final int mostMonths;

    Gravity(int number, int mostPercent, int mostMonths) {
        this.number = number;
        this.mostPercent = mostPercent;
        this.mostMonths = mostMonths;
    }

    /// The gravity that records write as `number`, 0 to 3.
    public static Gravity of(int number) {
        return values()[number];
    }

    /// As records write it.
    public int number() {
        return number;
    }

    /// The greatest part of the scale that one record may cost, in percent (a number chosen by this product).
    public int mostPercent() {
        return mostPercent;
    }

    /// The longest restriction, in months (serious: FAR 9.406-4; the lower steps are chosen by this product).
    public int mostMonths() {
        return mostMonths;
    }
}
