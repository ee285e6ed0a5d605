import java.util.List;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.table.api.TableResult;

/** Runs Flink SQL, each statement to its end; ${PASSWORD} is read from the environment. Run from its source. */
public final class FlinkSql {
    public static void main(String[] statements) throws Exception {
        TableEnvironment environment = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
        environment.getConfig().set("parallelism.default", "1");
        for (String statement : List.of(statements)) {
            TableResult result =
                    environment.executeSql(statement.replace("${PASSWORD}", System.getenv("REELSHELF_WAREHOUSE_PASSWORD")));
            if (result.getJobClient().isPresent()) {
                result.await();
            }
        }
        System.exit(0);
    }
}
