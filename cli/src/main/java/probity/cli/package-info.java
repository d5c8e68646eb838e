/// cli
@org.jspecify.annotations.NullMarked
package probity.cli;
