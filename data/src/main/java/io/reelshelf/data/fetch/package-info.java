/** Brings a dataset's files into a folder: downloaded and checked, or from where the user has them. */
@NullMarked
package io.reelshelf.data.fetch;

import org.jspecify.annotations.NullMarked;
