package io.reelshelf.warehouse.server.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.util.Properties;

/** A version of Amazon's driver that is not on the class path, from its jar under target/drivers. */
final class OlderDriver implements AutoCloseable {
    private final URLClassLoader loader;
    private final Driver driver;

    OlderDriver(String version) throws Exception {
        Path jar = Path.of(
                System.getProperty("reelshelf.root", ".."),
                "warehouse/target/drivers/redshift-jdbc42-" + version + ".jar");
        assumeTrue(Files.exists(jar), jar + " is missing: Maven's phase process-test-resources copies it");
        loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        driver = (Driver)
                loader.loadClass("com.amazon.redshift.Driver").getConstructor().newInstance();
        assertThat(driver.getClass().getClassLoader()).isSameAs(loader);
    }

    Connection connect(ShopServer shop) throws Exception {
        Properties login = new Properties();
        login.setProperty("user", "reelshelf");
        login.setProperty("password", shop.server().password());
        return driver.connect(
                "jdbc:redshift://127.0.0.1:" + shop.port()
                        + "/reelshelf?ssl=true&sslfactory=com.amazon.redshift.ssl.NonValidatingFactory",
                login);
    }

    @Override
    public void close() throws java.io.IOException {
        loader.close();
    }
}
