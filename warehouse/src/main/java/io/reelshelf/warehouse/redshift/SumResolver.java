package io.reelshelf.warehouse.redshift;

import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Finds which sums of a statement join texts, by the engine's types: see {@link TextSums}. Nothing runs meanwhile. */
public final class SumResolver {
    /** Chains of sums in a statement: each that no literal tells of costs a trial. */
    private static final int MAXIMUM = 200;

    private final RedshiftTranslator translator;
    private final Trial trial;

    /** Prepares statements in the engine. */
    public interface Trial {
        /** The engine's message where it does not take this text; empty where it does. */
        String refusal(String duckDbSql);
    }

    /** With what translates and what prepares. */
    public SumResolver(RedshiftTranslator translator, Trial trial) {
        this.translator = translator;
        this.trial = trial;
    }

    /** Whether the engine would refuse a statement for a sum of texts; one without a plus is not tried. */
    public boolean fails(RedshiftStatement statement) {
        boolean sums = statement.origin().tokens().stream().anyMatch(token -> token.isSymbol("+"));
        return sums
                && query(statement)
                        .map(sql -> TextSums.concerns(trial.refusal(sql)))
                        .orElse(false);
    }

    /**
     * The statement with its sums of texts written as concatenations.
     *
     * @throws RedshiftSqlException as for its first translation
     */
    public RedshiftStatement resolve(RedshiftStatement written) throws RedshiftSqlException {
        Origin origin = written.origin();
        Set<Integer> texts = new HashSet<>();
        boolean found = true;
        while (found && texts.size() < MAXIMUM) {
            RedshiftStatement marked = translator.translate(origin.with(new TextSums(texts, true)));
            OptionalInt refused =
                    TextSums.refused(query(marked).map(trial::refusal).orElse(""));
            found = refused.isPresent() && texts.add(refused.getAsInt());
        }
        return translator.translate(origin.with(new TextSums(texts, false)));
    }

    private static Optional<String> query(RedshiftStatement statement) {
        if (statement instanceof RedshiftStatement.Rows rows) {
            return Optional.of(rows.duckDbSql());
        }
        if (statement instanceof RedshiftStatement.DeclareCursor declare) {
            return Optional.of(declare.query().duckDbSql());
        }
        if (statement instanceof RedshiftStatement.Change change) {
            return Optional.of(change.duckDbSql().get(0));
        }
        if (statement instanceof RedshiftStatement.CreateMaterializedView view) {
            return Optional.of(view.query().duckDbSql());
        }
        if (statement instanceof RedshiftStatement.CreateLateBindingView view) {
            return Optional.of(view.query().duckDbSql());
        }
        return statement instanceof RedshiftStatement.CopyToStdout copy
                ? Optional.of(copy.duckDbSql())
                : Optional.empty();
    }
}
