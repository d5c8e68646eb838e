package probity.service.page;

/// A way onward.
///
/// @param current whether it leads to the page that is shown
public record Link(String label, String address, boolean current) {

    public static Link to(String label, String address) {
        return new Link(label, address, false);
    }
}
