package io.reelshelf.sql.catalog;

import io.reelshelf.sql.source.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.calcite.config.CalciteConnectionConfigImpl;
import org.apache.calcite.config.CalciteConnectionProperty;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.jdbc.JavaTypeFactoryImpl;
import org.apache.calcite.prepare.CalciteCatalogReader;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeSystemImpl;
import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.schema.SchemaPlus;
import org.apache.calcite.schema.impl.AbstractSchema;
import org.apache.calcite.schema.impl.AbstractTable;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.validate.SqlConformanceEnum;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorUtil;

/** The tables known so far, and Calcite's validator over them. Nothing is converted implicitly. */
final class CalciteCatalog {
    private final JavaTypeFactoryImpl factory = new JavaTypeFactoryImpl(new Types());
    private final CalciteSchema root = CalciteSchema.createRootSchema(false, false);
    private final Map<String, CatalogTable> tables = new TreeMap<>();

    /** Texts of different lengths unite to one that varies, not to one padded with blanks. */
    private static final class Types extends RelDataTypeSystemImpl {
        @Override
        public boolean shouldConvertRaggedUnionTypesToVarying() {
            return true;
        }
    }

    private record Columns(List<CatalogColumn> columns) {}

    private static final class KnownTable extends AbstractTable {
        private final Columns columns;

        KnownTable(Columns columns) {
            this.columns = columns;
        }

        @Override
        public RelDataType getRowType(RelDataTypeFactory factory) {
            RelDataTypeFactory.Builder row = factory.builder();
            for (CatalogColumn column : columns.columns()) {
                row.add(column.name(), column.type().relType(factory)).nullable(column.nullable());
            }
            return row.build();
        }
    }

    void add(CatalogTable table) {
        int dot = table.name().indexOf('.');
        String schema = table.name().substring(0, dot);
        SchemaPlus plus = root.plus();
        SchemaPlus known = plus.subSchemas().get(schema);
        SchemaPlus parent = known == null ? plus.add(schema, new AbstractSchema()) : known;
        parent.add(table.name().substring(dot + 1), new KnownTable(new Columns(table.columns())));
        tables.put(table.name(), table);
    }

    /** The names of all tables, and of the columns of those that a query reads: what may have been meant. */
    List<String> names(Select query) {
        TreeSet<String> names = new TreeSet<>(tables.keySet());
        query.references().forEach(reference -> {
            CatalogTable table = tables.get(reference.table());
            if (table != null) {
                table.columns().forEach(column -> names.add(column.name()));
            }
        });
        return new ArrayList<>(names);
    }

    /** @throws CalciteContextException for the first fault, with its place in the query's text */
    Validation validate(Select query) {
        Properties properties = new Properties();
        properties.setProperty(CalciteConnectionProperty.CASE_SENSITIVE.camelName(), "false");
        CalciteCatalogReader reader =
                new CalciteCatalogReader(root, List.of(), factory, new CalciteConnectionConfigImpl(properties));
        SqlValidator validator = SqlValidatorUtil.newValidator(
                SqlStdOperatorTable.instance(),
                reader,
                factory,
                SqlValidator.Config.DEFAULT
                        .withConformance(SqlConformanceEnum.DEFAULT)
                        .withIdentifierExpansion(true)
                        .withTypeCoercionEnabled(false)
                        .withCallRewrite(false));
        return new Validation(validator, reader, validator.validate(query.tree()));
    }

    static List<CatalogColumn> columns(RelDataType row) {
        return row.getFieldList().stream()
                .map(field -> new CatalogColumn(
                        field.getName(),
                        ColumnType.of(field.getType()),
                        field.getType().isNullable()))
                .toList();
    }
}
