package io.reelshelf.jobs.train;

import io.reelshelf.jobs.flink.ParquetSinks;
import io.reelshelf.jobs.lake.ModelTables;
import io.reelshelf.jobs.rows.PriorRow;
import io.reelshelf.jobs.rows.WeightRow;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;

/** The training job: every task picks the strongest weights of its films, and its groups' priors, and stages them. */
final class TrainGraph {
    private TrainGraph() {}

    /** Adds all operators and sinks to the environment; the version's solved model must be in this process. */
    static void build(StreamExecutionEnvironment environment, String version, Solved solved, String staging) {
        environment
                .fromSequence(0, solved.films() - 1L)
                .name("films")
                .flatMap(new TakeWeights(version))
                .returns(TypeInformation.of(WeightRow.class))
                .name("keep the strongest weights")
                .sinkTo(ParquetSinks.of(staging, ModelTables.itemWeights(version)))
                .name("stage " + ModelTables.ITEM_WEIGHT);
        environment
                .fromSequence(0, solved.groups() - 1L)
                .name("groups")
                .flatMap(new TakePriors(version))
                .returns(TypeInformation.of(PriorRow.class))
                .name("smooth the groups' likes")
                .sinkTo(ParquetSinks.of(staging, ModelTables.demographicPrior(version)))
                .name("stage " + ModelTables.DEMOGRAPHIC_PRIOR);
    }

    private static final class TakeWeights implements FlatMapFunction<Long, WeightRow> {
        private static final long serialVersionUID = 1L;
        private final String version;

        TakeWeights(String version) {
            this.version = version;
        }

        @Override
        public void flatMap(Long film, Collector<WeightRow> rows) {
            SolvedModels.get(version).weightsTowards(Math.toIntExact(film), rows::collect);
        }
    }

    private static final class TakePriors implements FlatMapFunction<Long, PriorRow> {
        private static final long serialVersionUID = 1L;
        private final String version;

        TakePriors(String version) {
            this.version = version;
        }

        @Override
        public void flatMap(Long group, Collector<PriorRow> rows) {
            SolvedModels.get(version).priorsOf(Math.toIntExact(group), rows::collect);
        }
    }
}
