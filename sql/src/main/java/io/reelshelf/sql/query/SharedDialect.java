package io.reelshelf.sql.query;

import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlAlienSystemTypeNameSpec;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.dialect.RedshiftSqlDialect;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The text that Redshift and DuckDB both read: LIMIT, quoted names, DOUBLE PRECISION. */
final class SharedDialect extends RedshiftSqlDialect {
    static final SharedDialect INSTANCE = new SharedDialect();

    private SharedDialect() {
        super(RedshiftSqlDialect.DEFAULT_CONTEXT);
    }

    /** The parent writes the name {@code "float8"} in quotes. */
    @Override
    public @Nullable SqlNode getCastSpec(RelDataType type) {
        if (type.getSqlTypeName() == SqlTypeName.DOUBLE) {
            return new SqlDataTypeSpec(
                    new SqlAlienSystemTypeNameSpec("DOUBLE PRECISION", SqlTypeName.DOUBLE, SqlParserPos.ZERO),
                    SqlParserPos.ZERO);
        }
        return super.getCastSpec(type);
    }
}
