package probity.service.activation.life;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// What the steps of a version are judged by, besides its state.
///
/// @param programme its id
/// @param number of the version
/// @param inForce the first day it is meant to rule
/// @param zone of the programme when the version was uploaded: in it its days begin
/// @param author the account that uploaded the draft
/// @param sample whether its programme is only shown with its sample
public record Version(String programme, int number, LocalDate inForce, ZoneId zone, String author, boolean sample) {

    /// The day of a moment where the programme is.
    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /// The moment from which the version may rule.
    public Instant begins() {
        return inForce.atStartOfDay(zone).toInstant();
    }
}
