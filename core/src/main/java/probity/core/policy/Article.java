package probity.core.policy;

/// A numbered paragraph of the policy: the text the public reads. Rules, benefits, measures and lists
/// name the article they stand under.
///
/// @param informative true for an article under which nothing stands
public record Article(String id, Text title, Text text, boolean informative) {}
