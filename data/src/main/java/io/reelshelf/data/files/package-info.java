/** Files on disk: written whole or not at all, read plain or gzip-compressed. */
@NullMarked
package io.reelshelf.data.files;

import org.jspecify.annotations.NullMarked;
