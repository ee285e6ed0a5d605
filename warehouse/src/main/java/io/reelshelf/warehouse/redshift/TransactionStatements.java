package io.reelshelf.warehouse.redshift;

import java.util.Map;

/** BEGIN, COMMIT, ROLLBACK and LOCK: https://docs.aws.amazon.com/redshift/latest/dg/r_BEGIN.html */
final class TransactionStatements {
    private TransactionStatements() {}

    static void register(Map<String, StatementRule> rules) {
        rules.put("begin", TransactionStatements::begin);
        rules.put("start", TransactionStatements::begin);
        rules.put("commit", TransactionStatements::end);
        rules.put("end", TransactionStatements::end);
        rules.put("rollback", TransactionStatements::end);
        rules.put("abort", TransactionStatements::end);
        rules.put("savepoint", reader -> refuseSavepoint(reader));
        rules.put("release", reader -> refuseSavepoint(reader));
        rules.put("lock", TransactionStatements::lock);
    }

    private static RedshiftStatement begin(TokenReader reader) throws RedshiftSqlException {
        if (reader.next().isWord("start")) {
            reader.expect("transaction");
        } else if (!reader.accept("work")) {
            reader.accept("transaction");
        }
        boolean readOnly = false;
        while (!reader.atEnd()) {
            reader.acceptSymbol(",");
            if (reader.accept("isolation", "level")) {
                isolation(reader);
            } else if (reader.accept("read", "only")) {
                readOnly = true;
            } else if (reader.accept("read", "write")) {
                readOnly = false;
            } else {
                throw reader.unexpected();
            }
        }
        return new RedshiftStatement.Begin(reader.origin(), readOnly);
    }

    /** Redshift runs every level as serializable, and says so in its manual of BEGIN. */
    static void isolation(TokenReader reader) throws RedshiftSqlException {
        if (!reader.accept("serializable")
                && !reader.accept("snapshot")
                && !reader.accept("read", "uncommitted")
                && !reader.accept("read", "committed")
                && !reader.accept("repeatable", "read")) {
            throw reader.unexpected();
        }
    }

    private static RedshiftStatement end(TokenReader reader) throws RedshiftSqlException {
        Token first = reader.next();
        if (!reader.accept("work")) {
            reader.accept("transaction");
        }
        if (reader.sees("to")) {
            return refuseSavepoint(reader);
        }
        reader.expectEnd();
        return first.isWord("commit") || first.isWord("end")
                ? new RedshiftStatement.Commit(reader.origin())
                : new RedshiftStatement.Rollback(reader.origin());
    }

    private static RedshiftStatement refuseSavepoint(TokenReader reader) throws RedshiftSqlException {
        throw RedshiftSqlException.refused(
                "SAVEPOINT", reader.origin().position(), "Redshift has no savepoints: roll the transaction back.");
    }

    private static RedshiftStatement lock(TokenReader reader) throws RedshiftSqlException {
        reader.expect("lock");
        reader.accept("table");
        RedshiftStatement lock = new RedshiftStatement.LockTables(reader.origin(), reader.relations());
        reader.expectEnd();
        return lock;
    }
}
