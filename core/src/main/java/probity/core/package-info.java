/// core
@org.jspecify.annotations.NullMarked
package probity.core;
