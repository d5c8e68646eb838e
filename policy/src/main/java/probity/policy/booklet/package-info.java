/// A policy as a printable document: what the public reads, how it is applied, what is recorded, and examples.
@NullMarked
package probity.policy.booklet;

import org.jspecify.annotations.NullMarked;
