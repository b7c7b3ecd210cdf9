package vn.tthc.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void a_taken_port_is_refused_with_its_number_the_part_and_the_process_that_holds_it() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.requireFree("kafka", socket.getLocalPort()))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("Port " + socket.getLocalPort() + ", which kafka needs")
                    .hasMessageContaining("process " + ProcessHandle.current().pid() + " (java)");
        }
    }

    @Test
    void a_port_that_was_given_back_is_free_at_once() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        assertThatCode(() -> Ports.requireFree("kafka", port)).doesNotThrowAnyException();
        assertThat(Probe.listens(port)).isFalse();
    }
}
