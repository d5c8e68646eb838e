package probity.service.page.subject;

/// The form that chooses the day judged.
///
/// @param value as it was sent, so that nothing typed is lost
/// @param wrong what is right instead, empty when it was readable
public record DayField(String address, String value, String wrong) {

    /// A browser's own field of days would drop what is no day, so what was typed is shown as text then.
    public String kind() {
        return wrong.isEmpty() ? "date" : "text";
    }
}
