package io.reelshelf.recommender;

/** Names a demographic group: a dimension and a value of it. */
record GroupKey(String dimension, String key) {
    static final GroupKey ALL = new GroupKey("all", "all");
}
