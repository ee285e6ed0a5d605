/**
 * What a user may see and do: roles and grants that bind each statement before it runs, and row-level security that
 * rewrites it. See docs/access.md.
 */
@NullMarked
package io.reelshelf.warehouse.server.access;

import org.jspecify.annotations.NullMarked;
