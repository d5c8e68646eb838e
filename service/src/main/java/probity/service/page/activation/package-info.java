/// Pages of policy versions on their way: the list, one version with its findings and steps, its assessment, and the
/// comparison with what is in force.
@NullMarked
package probity.service.page.activation;

import org.jspecify.annotations.NullMarked;
