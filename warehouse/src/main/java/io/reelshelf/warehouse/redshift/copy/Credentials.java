package io.reelshelf.warehouse.redshift.copy;

import org.jspecify.annotations.Nullable;

/** The clauses that say how to reach a store: https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-authorization.html */
final class Credentials {
    private @Nullable String accessKey;
    private @Nullable String secretKey;
    private @Nullable String token;
    private @Nullable String region;

    /** Reads the clause where it is one of these. */
    boolean read(String clause, Clauses clauses) throws CopyException {
        switch (clause) {
            case "access_key_id" -> accessKey = clauses.string();
            case "secret_access_key" -> secretKey = clauses.string();
            case "session_token", "token" -> token = clauses.string();
            case "region" -> region = clauses.string();
            case "iam_role" -> {
                if (!clauses.accept("default")) {
                    clauses.string();
                }
            }
            case "with" -> {
                if (!clauses.accept("credentials")) {
                    throw clauses.unexpected();
                }
                pairs(clauses.string());
            }
            case "credentials" -> pairs(clauses.string());
            default -> {
                return false;
            }
        }
        return true;
    }

    /** {@code aws_access_key_id=…;aws_secret_access_key=…;token=…} or {@code aws_iam_role=…}. */
    private void pairs(String text) throws CopyException {
        for (String pair : text.split(";", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? "" : pair.substring(0, equals).strip();
            String value = pair.substring(equals + 1).strip();
            switch (name) {
                case "aws_access_key_id" -> accessKey = value;
                case "aws_secret_access_key" -> secretKey = value;
                case "token", "aws_session_token" -> token = value;
                case "aws_iam_role" -> {}
                default ->
                    throw new CopyException(
                            CopyException.SYNTAX,
                            "CREDENTIALS holds a pair that is not known",
                            "Write 'aws_access_key_id=…;aws_secret_access_key=…' or 'aws_iam_role=…'.");
            }
        }
    }

    S3Access access() throws CopyException {
        if ((accessKey == null) != (secretKey == null)) {
            throw new CopyException(
                    CopyException.SYNTAX, "ACCESS_KEY_ID and SECRET_ACCESS_KEY go together", "Write both or none.");
        }
        return new S3Access(accessKey, secretKey, token, region);
    }
}
