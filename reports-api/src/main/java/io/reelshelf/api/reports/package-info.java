/**
 * The tables of the warehouse's reports schema over HTTP:
 * described from its catalogue, filtered, paged, as JSON or CSV.
 */
@NullMarked
package io.reelshelf.api.reports;

import org.jspecify.annotations.NullMarked;
