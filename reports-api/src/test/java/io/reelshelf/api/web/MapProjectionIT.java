package io.reelshelf.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reelshelf.api.fixture.RunningApi;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MapProjectionIT {
    private static final String PROJECTION = "(await import('/js/geo/albers-usa.js')).albersUsa(args[0], args[1])";
    private static final String STATE_AT = """
            {
              const { albersUsa } = await import('/js/geo/albers-usa.js');
              const { stateOutlines } = await import('/js/geo/us-map.js');
              const [x, y] = albersUsa(args[0], args[1]);
              const inside = (ring) => ring.reduce((odd, [x1, y1], i) => {
                const [x2, y2] = ring[(i + 1) % ring.length];
                return (y1 > y) !== (y2 > y) && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1 ? !odd : odd;
              }, false);
              const rings = ({ type, coordinates }) => (type === 'Polygon' ? [coordinates[0]] : coordinates.map((p) => p[0]));
              const { features } = await stateOutlines();
              return features.filter((f) => rings(f.geometry).some(inside)).map((f) => f.properties.name).join();
            }""";

    private RunningApi api;
    private Browser browser;

    @BeforeAll
    void start(@TempDir Path folder) {
        browser = Browser.startOrSkip();
        api = RunningApi.seeded(folder);
        browser.openStart(api.uri("/").toString(), 1440, 900);
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        if (api != null) {
            api.close();
        }
    }

    /** Expected: d3-geo 3.1.2, geoAlbersUsa().scale(1300).translate([487.5, 305]). */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "San Francisco, -122.42, 37.78, 34.8629, 261.3202",
        "New York, -74.01, 40.71, 869.6671, 215.8185",
        "Anchorage, -149.9, 61.22, 112.2776, 544.2627",
        "Honolulu, -157.86, 21.31, 266.9240, 549.1204",
        "Miami, -80.19, 25.77, 822.7441, 572.3507",
        "Seattle, -122.33, 47.61, 97.6795, 46.2451",
        "Juneau, -134.42, 58.3, 176.9402, 556.0986",
        "Hilo, -155.09, 19.71, 326.1556, 585.1205",
        "Adak, -176.64, 51.88, -12.7315, 600.1588"
    })
    void placesLieWhereTheOutlinesWereDrawn(String place, double longitude, double latitude, double x, double y) {
        List<?> point = (List<?>) browser.awaitPromise(PROJECTION, longitude, latitude);
        assertThat(((Number) point.get(0)).doubleValue()).isCloseTo(x, within(0.001));
        assertThat(((Number) point.get(1)).doubleValue()).isCloseTo(y, within(0.001));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "-119.42, 36.78, CA", "-99.9, 31.5, TX", "-81.5, 28.1, FL", "-69.2, 45.4, ME", "-120.7, 47.4, WA",
                "-94.6, 46.4, MN",
        "-150.0, 64.0, AK", "-155.5, 19.6, HI", "-105.8, 39.0, CO", "-77.016, 38.9, DC", "-84.5, 44.3, MI",
                "-71.5, 41.6, RI"
    })
    void aPlaceLiesInsideItsStatesOutline(double longitude, double latitude, String state) {
        assertThat(browser.awaitPromise(STATE_AT, longitude, latitude)).isEqualTo(state);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"Puerto Rico, -66.1, 18.4", "Guam, 144.8, 13.5", "London, -0.1, 51.5"})
    void placesOutsideTheStatesHaveNoPoint(String place, double longitude, double latitude) {
        assertThat(browser.awaitPromise(PROJECTION, longitude, latitude)).isNull();
    }

    @Test
    void everyStateAndTheDistrictHasAnOutline() {
        assertThat(
                        browser.awaitPromise(
                                "(await (await import('/js/geo/us-map.js')).stateOutlines()).features.map((f) => f.properties.name)"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(51)
                .doesNotHaveDuplicates()
                .contains("CA", "AK", "HI", "DC");
    }
}
