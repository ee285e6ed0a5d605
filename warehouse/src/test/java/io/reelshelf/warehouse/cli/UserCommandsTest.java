package io.reelshelf.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** On the file itself, as while no server runs. */
class UserCommandsTest {
    @TempDir
    Path home;

    private final StringWriter errors = new StringWriter();

    @Test
    void usersComeChangeAndGo() throws Exception {
        JsonNode added = json("add", "anna");
        assertThat(added.path("password").asText()).hasSize(24);
        json("add", "etl", "--role", "loader", "--role", "reports_reader");
        JsonNode users = json("list").path("users");
        assertThat(users.findValuesAsText("name")).containsExactly("anna", "etl", "reelshelf");
        assertThat(users.get(0).path("roles").toString()).isEqualTo("[\"reports_reader\"]");
        assertThat(users.get(1).path("roles").toString()).isEqualTo("[\"loader\",\"reports_reader\"]");
        assertThat(users.get(2).path("superuser").asBoolean()).isTrue();
        assertThat(json("password", "anna").path("password").asText())
                .isNotEqualTo(added.path("password").asText());
        json("remove", "anna");
        assertThat(json("list").path("users").findValuesAsText("name")).containsExactly("etl", "reelshelf");
    }

    @Test
    void aPasswordFromStandardInputIsNotShown() throws Exception {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("it's a \"long\" secret\n".getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(json("add", "anna", "--password-stdin").path("password").isNull())
                    .isTrue();
        } finally {
            System.setIn(before);
        }
        assertThat(Files.readString(home.resolve("logs/warehouse-audit.jsonl")))
                .contains("CREATE USER")
                .doesNotContain("secret");
    }

    @Test
    void theFirstAdministratorsNewPasswordIsKeptInTheHome() throws Exception {
        json("list");
        String password = json("password", "reelshelf").path("password").asText();
        assertThat(home.resolve("warehouse.password")).hasContent(password);
    }

    @Test
    void saysWhyAUserIsRefused() {
        assertThat(run(new ByteArrayOutputStream(), "remove", "nobody")).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(errors.toString()).contains("error[RS-WH-009]: user \"nobody\" does not exist");
        assertThat(run(new ByteArrayOutputStream(), "add", "Not A Name")).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(run(new ByteArrayOutputStream(), "add", "anna", "--role", "none"))
                .isEqualTo(ExitCodes.BAD_INPUT);
    }

    private JsonNode json(String... arguments) throws Exception {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        assertThat(run(output, arguments)).as(errors.toString()).isEqualTo(ExitCodes.OK);
        return new ObjectMapper().readTree(output.toByteArray());
    }

    private int run(ByteArrayOutputStream output, String... arguments) {
        List<String> all = new ArrayList<>(List.of("warehouse", "user"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--json", "--home", home.toString()));
        PrintStream before = System.out;
        System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
        try {
            CommandLine command = WarehouseMain.commandLine().setErr(new PrintWriter(errors));
            return command.execute(all.toArray(String[]::new));
        } finally {
            System.setOut(before);
        }
    }
}
