package probity.core.policy;

import probity.core.text.Text;

/// A numbered paragraph of the policy: the text the public reads. Rules, benefits, measures and lists
/// name the article they stand under.
///
/// @param informative true for an article under which nothing stands
/// @param law legal basis as written, empty when not stated
public record Article(String id, Text title, Text text, boolean informative, String law) {}
