/**
 * What the server writes down for later: logins, refusals, changes of access and definitions, one JSON object a line.
 */
@NullMarked
package io.reelshelf.warehouse.server.audit;

import org.jspecify.annotations.NullMarked;
