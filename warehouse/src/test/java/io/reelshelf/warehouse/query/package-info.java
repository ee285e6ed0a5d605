/** Tests of questions against rows counted one by one. */
package io.reelshelf.warehouse.query;
