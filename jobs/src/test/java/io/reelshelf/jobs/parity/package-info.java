/** Tests of the comparison across engines. */
package io.reelshelf.jobs.parity;
