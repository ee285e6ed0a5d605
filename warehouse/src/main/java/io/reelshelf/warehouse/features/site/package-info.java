/**
 * The catalogue of feature views as a static site: pages made from the view files and from what the warehouse recorded.
 * The same files and the same records give the same bytes.
 */
@NullMarked
package io.reelshelf.warehouse.features.site;

import org.jspecify.annotations.NullMarked;
