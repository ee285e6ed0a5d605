package io.reelshelf.warehouse.cli;

import io.reelshelf.warehouse.Warehouse;
import io.reelshelf.warehouse.load.BulkLoad;
import io.reelshelf.warehouse.load.S3Staging;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How a load reaches a Redshift cluster: a picocli mixin. */
public final class StagingOptions {
    @Spec(Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--staging",
            paramLabel = "s3://BUCKET/PREFIX",
            description =
                    "Copy staged files there and load them from there, as a Redshift cluster needs; credentials come"
                            + " from the AWS SDK's default chain.")
    private @Nullable String staging;

    @Option(
            names = "--iam-role",
            paramLabel = "ARN",
            defaultValue = "default",
            description = "The cluster's role that reads the staging place (default: the cluster's own default role).")
    private String iamRole = "default";

    @Option(names = "--s3-endpoint", paramLabel = "URL", description = "Another S3-compatible store than Amazon's.")
    private @Nullable URI endpoint;

    /** A load into this warehouse by these options. */
    public BulkLoad load(Warehouse warehouse) {
        try {
            return new BulkLoad(warehouse, staging == null ? null : S3Staging.of(staging, endpoint), iamRole);
        } catch (IllegalArgumentException e) {
            if (spec == null) {
                throw e;
            }
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
