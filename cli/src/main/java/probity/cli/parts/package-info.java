/// Work that is larger than the memory: items written once and read once, part by part, in memory while there is
/// room.
@NullMarked
package probity.cli.parts;

import org.jspecify.annotations.NullMarked;
