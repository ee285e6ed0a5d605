package io.reelshelf.jobs.flink;

import io.reelshelf.jobs.rows.DuplicateRow;
import io.reelshelf.jobs.rows.SourceRow;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the best row of each key and sends the others to {@link Outputs#DUPLICATES}. In batch execution a key's rows come
 * together, so the state holds one row at a time, and the timer at the end of time fires when the key is complete.
 */
final class KeepOne<K, T extends SourceRow> extends KeyedProcessFunction<K, T, T> {
    private final String table;
    private final TypeInformation<T> type;
    private final Preference<T> preference;
    private transient @Nullable ValueState<T> best;

    KeepOne(String table, TypeInformation<T> type, Preference<T> preference) {
        this.table = table;
        this.type = type;
        this.preference = preference;
    }

    @Override
    public void open(OpenContext context) {
        best = getRuntimeContext().getState(new ValueStateDescriptor<>("best", type));
    }

    @Override
    public void processElement(T row, Context context, Collector<T> kept) throws Exception {
        ValueState<T> state = state();
        T former = state.value();
        if (former == null) {
            state.update(row);
            context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
            return;
        }
        boolean replaces = preference.isBetter(row, former);
        T loser = replaces ? former : row;
        context.output(
                Outputs.DUPLICATES,
                new DuplicateRow(
                        loser.file(),
                        loser.line(),
                        table,
                        context.getCurrentKey().toString()));
        if (replaces) {
            state.update(row);
        }
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<T> kept) throws Exception {
        kept.collect(state().value());
        state().clear();
    }

    private ValueState<T> state() {
        if (best == null) {
            throw new IllegalStateException("Not opened");
        }
        return best;
    }
}
