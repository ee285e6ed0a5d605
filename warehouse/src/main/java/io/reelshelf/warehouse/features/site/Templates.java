package io.reelshelf.warehouse.features.site;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The pages' templates, Mustache files of the class path; every value is escaped for HTML. */
final class Templates {
    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .escapeHTML(true)
            .emptyStringIsFalse(true)
            .withLoader(name -> new StringReader(resource(name + ".html")));

    private Templates() {}

    /** Compiles a template; a value that it names and its model lacks is an error. */
    static Template of(String name) {
        return COMPILER.compile(resource(name + ".html"));
    }

    /** A file as it is. */
    static String resource(String name) {
        try (InputStream in = Templates.class.getResourceAsStream("/catalog/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks catalog/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read catalog/" + name, e);
        }
    }
}
