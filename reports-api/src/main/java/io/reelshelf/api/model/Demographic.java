package io.reelshelf.api.model;

import org.jspecify.annotations.Nullable;

/**
 * What the warehouse knows of a viewer beside the ratings.
 *
 * @param gender F or M
 * @param ageGroup the lowest age of the group
 * @param occupation its id
 * @param state of the ZIP; null where the ZIP leads to none
 */
public record Demographic(
        String gender,
        int ageGroup,
        int occupation,
        @Nullable String state) {}
