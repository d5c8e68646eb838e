package probity.policy.csv;

import probity.policy.records.ControlCharacters;

/// Why a whole file cannot be taken.
///
/// @param line 0 when it is not about one line
/// @param help what to do
public record FileProblem(long line, String sentence, String help) {

    public FileProblem {
        sentence = ControlCharacters.shown(sentence);
    }
}
