/// service
@org.jspecify.annotations.NullMarked
package probity.service;
