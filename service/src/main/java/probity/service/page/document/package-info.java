/// The policy as a document: articles with the sentences of their rules, versions, and what changed between two.
@NullMarked
package probity.service.page.document;

import org.jspecify.annotations.NullMarked;
