/// policy
@org.jspecify.annotations.NullMarked
package probity.policy;
