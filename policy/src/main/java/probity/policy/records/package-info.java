/// The values of records as people and sources write them: one reader for cases, files and the service.
@NullMarked
package probity.policy.records;

import org.jspecify.annotations.NullMarked;
