/**
 * The page in a real browser, on the real server over a seeded warehouse.
 * Skipped, saying so, where no Chromium is installed.
 */
@NullMarked
package io.reelshelf.api.web;

import org.jspecify.annotations.NullMarked;
