package probity.cli.score;

/// One row of the result.
///
/// @param score with its decimals, as people write it
/// @param lists ids joined by `;`
record SubjectScore(String subject, String score, String band, String lists) {}
