/// The naive oracle: docs/reference/evaluation.md once more, in the slowest and most obvious way, apart from core.
@NullMarked
package probity.verify.oracle;

import org.jspecify.annotations.NullMarked;
