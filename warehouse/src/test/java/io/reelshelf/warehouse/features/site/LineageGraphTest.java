package io.reelshelf.warehouse.features.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelshelf.sql.View;
import io.reelshelf.sql.Views;
import io.reelshelf.warehouse.features.site.LineageGraph.Box;
import io.reelshelf.warehouse.features.site.LineageGraph.Drawing;
import io.reelshelf.warehouse.features.site.LineageGraph.Edge;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LineageGraphTest {
    private static final Pattern POINT = Pattern.compile("([MCH])([\\d ]+)");

    static List<View> views() {
        return Views.bundled().ordered();
    }

    @ParameterizedTest
    @MethodSource("views")
    void noLineRunsBehindABoxAndNoBoxOverAnother(View view) {
        Drawing drawing = new LineageGraph(Views.bundled(), view).drawing();

        for (Edge edge : drawing.edges()) {
            for (int[] piece : pieces(edge)) {
                assertThat(drawing.boxes())
                        .as("what %s meets between %d and %d", edge.path(), piece[0], piece[1])
                        .noneMatch(box -> box.x() < piece[1]
                                && piece[0] < box.x() + box.width()
                                && box.y() < Math.max(piece[2], piece[3])
                                && Math.min(piece[2], piece[3]) < box.y() + box.height());
            }
        }
        for (Box box : drawing.boxes()) {
            assertThat(drawing.boxes())
                    .filteredOn(other ->
                            other.x() == box.x() && Math.abs(other.y() - box.y()) < box.height() && !other.equals(box))
                    .isEmpty();
            assertThat(box.y() + box.height()).isLessThanOrEqualTo(drawing.height());
        }
    }

    /** Each curve and straight part: from x, to x, from y, to y. */
    private static List<int[]> pieces(Edge edge) {
        List<int[]> pieces = new ArrayList<>();
        Matcher part = POINT.matcher(edge.path());
        int x = 0;
        int y = 0;
        while (part.find()) {
            String[] numbers = part.group(2).strip().split(" ", -1);
            int toX = Integer.parseInt(numbers[part.group(1).equals("H") ? 0 : numbers.length - 2]);
            int toY = part.group(1).equals("H") ? y : Integer.parseInt(numbers[numbers.length - 1]);
            if (!part.group(1).equals("M")) {
                pieces.add(new int[] {x, toX, y, toY});
            }
            x = toX;
            y = toY;
        }
        return pieces;
    }
}
