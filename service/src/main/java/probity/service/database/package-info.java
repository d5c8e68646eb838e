/// The room for PostgreSQL: the folder it lives in, the server we start ourselves, its roles and its migrations.
@NullMarked
package probity.service.database;

import org.jspecify.annotations.NullMarked;
