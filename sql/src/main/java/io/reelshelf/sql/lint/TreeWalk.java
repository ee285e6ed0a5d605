package io.reelshelf.sql.lint;

import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/** Visits every node of a tree, parents first; select lists, frames and types included. */
abstract class TreeWalk {
    final void walk(@Nullable SqlNode node) {
        if (node instanceof SqlCall call) {
            call(call);
            for (SqlNode operand : call.getOperandList()) {
                walk(operand);
            }
        } else if (node instanceof SqlNodeList list) {
            for (SqlNode item : list) {
                walk(item);
            }
        } else if (node instanceof SqlIdentifier identifier) {
            identifier(identifier);
        } else if (node instanceof SqlDataTypeSpec type) {
            type(type);
        }
    }

    /** An operator with its operands; a SELECT is one too. */
    void call(SqlCall call) {}

    /** A name. */
    void identifier(SqlIdentifier identifier) {}

    /** A type. */
    void type(SqlDataTypeSpec type) {}
}
