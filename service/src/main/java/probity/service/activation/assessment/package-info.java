/// The impact assessment of a policy version: its sections, the form people fill in, and its reading (the schema is
/// `docs/reference/impact-assessment-1.schema.json`).
@NullMarked
package probity.service.activation.assessment;

import org.jspecify.annotations.NullMarked;
