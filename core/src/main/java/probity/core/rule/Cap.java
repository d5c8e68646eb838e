package probity.core.rule;

/// A limit on the running net sum of one rule, or of several rules that share it, inside one window.
///
/// With a limit of zero or more, gains are cut so that the sum does not rise above it; losses are never cut and make
/// room again. With a limit below zero, losses are cut so that the sum does not fall below it, and gains make room.
///
/// @param id names what adds up: equal ids in two versions go on adding to one sum
/// @param limit in points
/// @param article the article whose text states the limit
public record Cap(String id, long limit, CapWindow window, String article) {}
