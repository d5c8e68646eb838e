/// The API's part that is only there in the demo.
@NullMarked
package probity.service.api.demo;

import org.jspecify.annotations.NullMarked;
