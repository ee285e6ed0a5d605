package io.reelshelf.data.sample;

/**
 * Hands out the ratings: how many each viewer makes, one viewer after another. The counts above the fewest are log-normal with
 * a long tail, scaled so that all viewers together make exactly the wanted number; what one viewer cannot take (the most, or a
 * fraction) goes on to the next.
 */
final class Activity {
    private final Shape shape;
    private final long seed;
    private final double ceiling;
    private final double scale;
    private int nextViewer = 1;
    private double carried;
    private long left;

    Activity(Shape shape, long seed) {
        this.shape = shape;
        this.seed = seed;
        this.left = shape.ratings();
        double further = shape.ratings() - (double) shape.viewers() * shape.fewest();
        double spread = shape.activitySpread();
        // Where the most that a viewer can take stands on the unscaled distribution, whose mean is exp(spread^2 / 2).
        this.ceiling = Math.max(
                1,
                (double) (shape.most() - shape.fewest())
                        * shape.viewers()
                        / Math.max(further, 1)
                        * StrictMath.exp(spread * spread / 2));
        double total = 0;
        for (int viewer = 1; viewer <= shape.viewers(); viewer++) {
            total += appetite(viewer);
        }
        this.scale = further / total;
    }

    /** How many ratings the next viewer makes. */
    int next() {
        int room = shape.most() - shape.fewest();
        double wanted = appetite(nextViewer) * scale + carried;
        int viewersAfter = shape.viewers() - nextViewer;
        nextViewer++;
        long mostLeft = left - (long) viewersAfter * shape.fewest();
        long leastLeft = left - (long) viewersAfter * shape.most();
        long count = shape.fewest() + Math.min(room, (long) Math.floor(wanted));
        count = Math.max(Math.min(count, mostLeft), leastLeft);
        carried = wanted - (count - shape.fewest());
        left -= count;
        return (int) count;
    }

    private double appetite(int viewer) {
        Dice dice = new Dice(seed ^ 0x4143544956495459L, viewer);
        return Math.min(StrictMath.exp(shape.activitySpread() * dice.nextBell()), ceiling);
    }
}
