/** Tests of the audit log. */
@NullMarked
package io.reelshelf.warehouse.server.audit;

import org.jspecify.annotations.NullMarked;
