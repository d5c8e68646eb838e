package probity.cli.records;

import probity.core.population.Population;

/// The records of the subjects of some parts of a file.
///
/// @param subjects their names, by their numbers in the population
public record LoadedRecords(SubjectNames subjects, Population population) {}
