/// The laws of the evaluation, each as a property of the product over generated cases (docs/reference/guarantees.md).
@NullMarked
package probity.verify.oracle.law;

import org.jspecify.annotations.NullMarked;
