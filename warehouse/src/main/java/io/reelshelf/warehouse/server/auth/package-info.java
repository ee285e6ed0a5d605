/**
 * Who may connect: users and their password verifiers, the SCRAM and digest exchanges, the limit on guessing, and TLS.
 * Passwords are never stored; see docs/access.md.
 */
@NullMarked
package io.reelshelf.warehouse.server.auth;

import org.jspecify.annotations.NullMarked;
