package io.reelshelf.jobs.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.reelshelf.jobs.rows.RejectReason;
import io.reelshelf.jobs.rows.RowRejected;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "11/24/2008; 2008-11-24",
                "6/5/2003; 2003-06-05",
                "2/29/2008; 2008-02-29",
                "2008-11-24; 2008-11-24",
                "November 24th 2008; 2008-11-24",
                "November 24, 2008; 2008-11-24",
                "nov 24 2008; 2008-11-24",
                "Sept. 1st 2008; 2008-09-01",
                "24 November 2008; 2008-11-24",
                "1st October 2008; 2008-10-01",
                "2nd of May 2011; 2011-05-02",
                "Published November 24th 2008 by Example House; 2008-11-24",
                "Published November 24th 2008 by Example House (first published 2007); 2008-11-24",
                "first published 3rd March 2001; 2001-03-03",
                "Expected publication: May 22nd 2012; 2012-05-22",
            })
    void readsDays(String given, LocalDate day) throws RowRejected {
        assertThat(PublicationDate.of(given)).isEqualTo(new PublicationDate(day, (short) day.getYear()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2008; 2008",
                "November 2008; 2008",
                "Published November 2008 by Example House; 2008",
                "published in 2008; 2008",
                "2008 (first published 1999); 2008",
                "2008-11; 2008",
                "c. 1956; 1956",
            })
    void readsYearsWhereThereIsNoDay(String given, short year) throws RowRejected {
        assertThat(PublicationDate.of(given)).isEqualTo(new PublicationDate(null, year));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2/30/2008",
                "13/1/2008",
                "0/1/2008",
                "February 30th 2008",
                "31 June 2008",
                "2008-13",
                "2007-02-29",
                "0000",
                "9999"
            })
    void refusesDatesOnNoCalendar(String given) {
        assertThatThrownBy(() -> PublicationDate.of(given))
                .asInstanceOf(type(RowRejected.class))
                .satisfies(rejected -> {
                    assertThat(rejected.reason()).isEqualTo(RejectReason.IMPOSSIBLE_DATE);
                    assertThat(rejected.detail()).contains(given);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "12/08", "24th November", "20081124"})
    void refusesTextThatIsNoDate(String given) {
        assertThatThrownBy(() -> PublicationDate.of(given))
                .asInstanceOf(type(RowRejected.class))
                .extracting(RowRejected::reason)
                .isEqualTo(RejectReason.DATE_NOT_UNDERSTOOD);
    }

    @Test
    void isUnknownWhereNothingIsGiven() throws RowRejected {
        assertThat(PublicationDate.of(null)).isEqualTo(new PublicationDate(null, null));
        assertThat(PublicationDate.of(" ")).isEqualTo(new PublicationDate(null, null));
    }
}
