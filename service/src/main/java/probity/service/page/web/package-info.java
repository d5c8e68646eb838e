/// The addresses of the pages: finds what is asked for, notes who reads whose data, and draws the page.
@NullMarked
package probity.service.page.web;

import org.jspecify.annotations.NullMarked;
