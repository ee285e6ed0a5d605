package io.reelshelf.api.viewer;

import io.reelshelf.recommender.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The viewer of a request.
 *
 * @param viewer to rank for
 * @param userId of the warehouse; null for a stranger
 * @param notes what was given and could not be used
 */
public record AskingViewer(Viewer viewer, @Nullable Integer userId, List<String> notes) {
    /** Copies the notes. */
    public AskingViewer {
        notes = List.copyOf(notes);
    }
}
