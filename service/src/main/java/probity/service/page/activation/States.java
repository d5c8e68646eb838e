package probity.service.page.activation;

import probity.service.activation.life.VersionState;
import probity.service.page.Words;

/// The shape that goes with a state.
final class States {

    private States() {}

    static String kind(VersionState state) {
        return switch (state) {
            case VersionState.Draft _, VersionState.Published _ -> "to-do";
            case VersionState.Checked _ -> "done";
            case VersionState.Refused _ -> "refused";
            case VersionState.Scheduled _ -> "proposed";
            case VersionState.Held _ -> "refused";
            case VersionState.InForce _ -> "in-force";
            case VersionState.Ended _, VersionState.Withdrawn _ -> "ended";
        };
    }

    static String word(Words words, VersionState state) {
        return words.say(
                switch (state) {
                    case VersionState.Draft _ -> "state.draft";
                    case VersionState.Checked _ -> "state.checked";
                    case VersionState.Refused _ -> "state.refused";
                    case VersionState.Published _ -> "state.published";
                    case VersionState.Scheduled _ -> "state.scheduled";
                    case VersionState.Held _ -> "state.held";
                    case VersionState.InForce _ -> "state.in-force";
                    case VersionState.Ended _ -> "state.over";
                    case VersionState.Withdrawn _ -> "state.withdrawn";
                });
    }

    /// What the state means, in a sentence or two.
    static String lead(Words words, VersionState state) {
        return words.say(
                switch (state) {
                    case VersionState.Draft _ -> "candidate.lead.draft";
                    case VersionState.Checked _ -> "candidate.lead.checked";
                    case VersionState.Refused _ -> "candidate.lead.refused";
                    case VersionState.Published _ -> "candidate.lead.published";
                    case VersionState.Scheduled _ -> "candidate.lead.scheduled";
                    case VersionState.Held _ -> "candidate.lead.held";
                    case VersionState.InForce _ -> "candidate.lead.in-force";
                    case VersionState.Ended _ -> "candidate.lead.ended";
                    case VersionState.Withdrawn _ -> "candidate.lead.withdrawn";
                });
    }
}
