package fr.clausesociale.reporting.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookTest {

    /** Each pass goes over all lines: with numbers that did not grow with the heap, passes grew with the lines. */
    @ParameterizedTest
    @CsvSource({"256, 262144", "2048, 524288", "8192, 2097152", "65536, 4194304"})
    void a_larger_heap_counts_more_in_one_pass(long megabytes, long numbers) {
        assertThat(Book.share(megabytes << 20)).isEqualTo(numbers);
    }
}
