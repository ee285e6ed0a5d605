package io.reelshelf.warehouse.cli;

/** Ties this process's life to the one that started it as a part of a whole. */
public final class ParentProcess {
    /** Environment variable that holds the parent's process id. */
    public static final String PID_VARIABLE = "REELSHELF_PARENT_PID";

    /** Environment variable that is {@code true} where a person watches the parent on a terminal. */
    public static final String TERMINAL_VARIABLE = "REELSHELF_PARENT_TERMINAL";

    private ParentProcess() {}

    /**
     * Ends this process when the parent that named itself in {@link #PID_VARIABLE} has ended, however it ended: a killed
     * parent cannot stop its children itself. Does nothing where no parent is named.
     */
    public static void exitWithParent() {
        String pid = System.getenv(PID_VARIABLE);
        if (pid == null) {
            return;
        }
        Thread watch = new Thread(() -> awaitEnd(Long.parseLong(pid)), "watch-parent");
        watch.setDaemon(true);
        watch.start();
    }

    private static void awaitEnd(long pid) {
        ProcessHandle.of(pid).ifPresent(parent -> parent.onExit().join());
        System.exit(ExitCodes.FAILURE);
    }
}
