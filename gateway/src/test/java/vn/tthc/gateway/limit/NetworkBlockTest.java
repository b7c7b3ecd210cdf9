package vn.tthc.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkBlockTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.168.1.7, 192.168.1.7, true",
        "192.168.1.7, 192.168.1.8, false",
        "2001:db8::/32, 2001:db8:1::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "0.0.0.0/0, 203.0.113.7, true",
        "0.0.0.0/0, ::1, false",
        "10.0.0.0/8, not-an-address, false",
    })
    void a_block_contains_its_addresses(String block, String address, boolean contained) {
        assertThat(NetworkBlock.anyContains(NetworkBlock.listOf(List.of(block)), address))
                .isEqualTo(contained);
    }

    @Test
    void what_is_no_network_stops_the_start() {
        assertThatThrownBy(() -> NetworkBlock.of("10.0.0.0/33")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NetworkBlock.of("localhost")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_subscriber_of_the_new_internet_is_a_block_and_not_an_address() {
        assertThat(ClientAddresses.subscriber("2001:db8:1:2:aaaa::1"))
                .isEqualTo(ClientAddresses.subscriber("2001:db8:1:2:bbbb::2"))
                .isNotEqualTo(ClientAddresses.subscriber("2001:db8:1:3::1"));
        assertThat(ClientAddresses.subscriber("203.0.113.7")).isEqualTo("203.0.113.7");
    }
}
