/// The `probity` command: reads arguments, calls the rooms below, prints what they answer.
@org.jspecify.annotations.NullMarked
package probity.cli;
