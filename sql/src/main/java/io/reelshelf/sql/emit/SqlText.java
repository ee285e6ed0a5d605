package io.reelshelf.sql.emit;

import io.reelshelf.sql.source.Select;
import org.apache.calcite.sql.SqlAlienSystemTypeNameSpec;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlWriterConfig;
import org.apache.calcite.sql.pretty.SqlPrettyWriter;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.util.SqlShuttle;

/** A SELECT in an engine's words. */
public final class SqlText {
    private SqlText() {}

    /** Writes a query; comments are left out, and the layout depends on the tree only. */
    public static String of(Select query, Engine engine) {
        return of(query.tree(), engine);
    }

    static String of(SqlNode tree, Engine engine) {
        SqlNode written = tree.accept(new DoublePrecision());
        SqlWriterConfig config = SqlPrettyWriter.config()
                .withDialect(engine.dialect())
                .withQuoteAllIdentifiers(false)
                .withAlwaysUseParentheses(false)
                .withIndentation(2)
                .withClauseStartsLine(true)
                .withSelectListItemsOnSeparateLines(true)
                .withUpdateSetListNewline(false)
                .withLineFolding(SqlWriterConfig.LineFolding.TALL);
        SqlPrettyWriter writer = new SqlPrettyWriter(config);
        return writer.format(written).replaceAll("[ \\t]+\\n", "\n").strip();
    }

    /** Redshift knows DOUBLE PRECISION and not DOUBLE; DuckDB knows both. */
    private static final class DoublePrecision extends SqlShuttle {
        @Override
        public SqlNode visit(SqlDataTypeSpec type) {
            if (!type.getTypeName().getSimple().equals(SqlTypeName.DOUBLE.getName())) {
                return type;
            }
            return new SqlDataTypeSpec(
                    new SqlAlienSystemTypeNameSpec("DOUBLE PRECISION", SqlTypeName.DOUBLE, type.getParserPosition()),
                    type.getParserPosition());
        }
    }
}
