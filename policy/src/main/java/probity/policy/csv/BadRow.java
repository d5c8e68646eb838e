package probity.policy.csv;

/// A row that was not taken.
///
/// @param line where it begins in the file, from 1
/// @param reason a sentence: what is wrong and, where it is not plain, what to do
public record BadRow(long line, RowProblem problem, String reason) {}
