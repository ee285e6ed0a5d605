/** How long builds of the feature views take, side by side in one run. */
@NullMarked
package io.reelshelf.warehouse.features.bench;

import org.jspecify.annotations.NullMarked;
