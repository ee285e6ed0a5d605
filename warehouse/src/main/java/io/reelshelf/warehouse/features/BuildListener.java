package io.reelshelf.warehouse.features;

/** Told how a build comes on; by several threads, since views are built side by side. */
public interface BuildListener {
    /** Does nothing. */
    BuildListener SILENT = new BuildListener() {
        @Override
        public void started(String view) {}

        @Override
        public void finished(BuiltView view) {}
    };

    /** A view's table is being built. */
    void started(String view);

    /** A view's table is ready beside the old one. */
    void finished(BuiltView view);
}
