/** Whether the lists serve the viewers' groups alike: figures a group, gaps between groups, and a re-ranking that lowers them. */
@NullMarked
package io.reelshelf.recommender.fairness;

import org.jspecify.annotations.NullMarked;
