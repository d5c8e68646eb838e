/// Commands that the service answers, in a process of its own: `serve`, `demo`, `backup`, `restore`, `operator`, `key`.
@NullMarked
package probity.cli.service;

import org.jspecify.annotations.NullMarked;
