package io.reelshelf.jobs.parity;

import io.reelshelf.jobs.parity.TableRows.Column;
import io.reelshelf.warehouse.features.PortableView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.api.Schema;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.table.types.DataType;
import org.apache.flink.types.Row;
import org.apache.flink.types.RowKind;
import org.apache.flink.util.CloseableIterator;
import org.jspecify.annotations.Nullable;

/** Flink SQL in an embedded cluster: batch, or streaming with the changes folded into the last state of each view. */
final class FlinkEngine implements Engine {
    private final ParityCluster cluster;
    private final RuntimeExecutionMode mode;

    FlinkEngine(ParityCluster cluster, RuntimeExecutionMode mode) {
        this.cluster = cluster;
        this.mode = mode;
    }

    @Override
    public String name() {
        return "flink " + mode.name().toLowerCase(Locale.ROOT);
    }

    /** All views in one job, which is quicker; where it fails, each in its own with the tables it reads, to see which one it was. */
    @Override
    public Map<String, Outcome> run(List<PortableView> views, Map<String, TableRows> tables) {
        try {
            return job(views, tables);
        } catch (Exception together) {
            Map<String, Outcome> outcomes = new LinkedHashMap<>();
            for (PortableView view : views) {
                try {
                    outcomes.putAll(job(List.of(view), read(view, tables)));
                } catch (Exception alone) {
                    outcomes.put(view.name(), Outcome.failed(reason(alone)));
                }
            }
            return outcomes;
        }
    }

    private static Map<String, TableRows> read(PortableView view, Map<String, TableRows> tables) {
        Map<String, TableRows> read = new LinkedHashMap<>(tables);
        read.keySet().retainAll(view.reads());
        return read;
    }

    private Map<String, Outcome> job(List<PortableView> views, Map<String, TableRows> tables) throws Exception {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        StreamExecutionEnvironment environment = cluster.environment(mode);
        StreamTableEnvironment sql = StreamTableEnvironment.create(environment);
        // Adaptive joins exist only under a scheduler that starts a task at a time, which is slow for tiny inputs.
        sql.getConfig().set("table.optimizer.adaptive-broadcast-join.strategy", "none");
        sql.getConfig().set("table.optimizer.skewed-join-optimization.strategy", "none");
        register(environment, sql, tables);
        Map<String, DataStream<Row>> results = new LinkedHashMap<>();
        for (PortableView view : views) {
            plan(sql, view, outcomes, results);
        }
        collect(results).forEach((view, rows) -> outcomes.put(view, Outcome.of(rows)));
        return outcomes;
    }

    private static void register(
            StreamExecutionEnvironment environment, StreamTableEnvironment sql, Map<String, TableRows> tables) {
        new TreeSet<>(tables.keySet().stream()
                        .map(name -> name.substring(0, name.indexOf('.')))
                        .toList())
                .forEach(schema -> sql.executeSql("CREATE DATABASE `" + schema + "`"));
        tables.forEach((name, table) -> {
            List<Row> rows =
                    table.rows().stream().map(cells -> Row.of(cells.toArray())).toList();
            DataStream<Row> stream = rows.isEmpty()
                    ? environment
                            .fromData(List.of(new Row(table.columns().size())), rowType(table))
                            .filter(row -> false)
                    : environment.fromData(rows, rowType(table));
            sql.createTemporaryView(name, stream, schema(table));
        });
    }

    private void plan(
            StreamTableEnvironment sql,
            PortableView view,
            Map<String, Outcome> outcomes,
            Map<String, DataStream<Row>> results) {
        try {
            Table table = sql.sqlQuery(view.flinkSql());
            results.put(
                    view.name(),
                    mode == RuntimeExecutionMode.BATCH ? sql.toDataStream(table) : sql.toChangelogStream(table));
        } catch (RuntimeException e) {
            outcomes.put(view.name(), Outcome.cannot(reason(e)));
        }
    }

    /** All views in one job: each row is led by its view's number. */
    private static Map<String, List<List<@Nullable Object>>> collect(Map<String, DataStream<Row>> results)
            throws Exception {
        List<String> names = List.copyOf(results.keySet());
        DataStream<Change> all = null;
        for (int i = 0; i < names.size(); i++) {
            DataStream<Change> changes = Objects.requireNonNull(results.get(names.get(i)))
                    .map(new ToChange(i))
                    .returns(TypeInformation.of(Change.class));
            all = all == null ? changes : all.union(changes);
        }
        Map<String, List<List<@Nullable Object>>> rows = new LinkedHashMap<>();
        names.forEach(name -> rows.put(name, new ArrayList<>()));
        if (all == null) {
            return rows;
        }
        CloseableIterator<Change> changes = all.executeAndCollect("parity");
        try {
            while (changes.hasNext()) {
                Change change = changes.next();
                change.fold(Objects.requireNonNull(rows.get(names.get(change.view()))));
            }
        } finally {
            changes.close();
        }
        return rows;
    }

    private static TypeInformation<Row> rowType(TableRows table) {
        TypeInformation<?>[] types =
                table.columns().stream().map(FlinkEngine::type).toArray(TypeInformation<?>[]::new);
        return Types.ROW_NAMED(table.columnNames().toArray(String[]::new), types);
    }

    private static Schema schema(TableRows table) {
        Schema.Builder schema = Schema.newBuilder();
        table.columns().forEach(column -> schema.column(column.name(), dataType(column)));
        return schema.build();
    }

    private static TypeInformation<?> type(Column column) {
        return switch (column.kind()) {
            case SMALLINT -> Types.SHORT;
            case INTEGER -> Types.INT;
            case BIGINT -> Types.LONG;
            case DOUBLE -> Types.DOUBLE;
            case TEXT -> Types.STRING;
            case DATE -> Types.LOCAL_DATE;
            case TIMESTAMP -> Types.LOCAL_DATE_TIME;
            case BOOLEAN -> Types.BOOLEAN;
        };
    }

    private static DataType dataType(Column column) {
        return switch (column.kind()) {
            case SMALLINT -> DataTypes.SMALLINT();
            case INTEGER -> DataTypes.INT();
            case BIGINT -> DataTypes.BIGINT();
            case DOUBLE -> DataTypes.DOUBLE();
            case TEXT -> DataTypes.STRING();
            case DATE -> DataTypes.DATE();
            case TIMESTAMP -> DataTypes.TIMESTAMP(6);
            case BOOLEAN -> DataTypes.BOOLEAN();
        };
    }

    private static String reason(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage())
                .lines()
                .findFirst()
                .orElse(root.getClass().getSimpleName());
    }

    /** Numbers a view's rows. */
    private static final class ToChange implements MapFunction<Row, Change> {
        private static final long serialVersionUID = 1L;
        private final int view;

        ToChange(int view) {
            this.view = view;
        }

        @Override
        public Change map(Row row) {
            Object[] cells = new Object[row.getArity()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = row.getField(i);
            }
            boolean added = row.getKind() == RowKind.INSERT || row.getKind() == RowKind.UPDATE_AFTER;
            return new Change(view, added, cells);
        }
    }
}
