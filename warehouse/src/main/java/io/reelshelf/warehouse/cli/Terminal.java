package io.reelshelf.warehouse.cli;

import java.io.Console;

/** Whether a person is watching. */
public final class Terminal {
    private Terminal() {}

    /**
     * True where input and output are a terminal, or a parent that reads this process's output says that it has one.
     * Before JDK 22 a console means a terminal; since then it must be asked.
     */
    @SuppressWarnings("SystemConsoleNull")
    public static boolean isInteractive() {
        if (Boolean.parseBoolean(System.getenv(ParentProcess.TERMINAL_VARIABLE))) {
            return true;
        }
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
