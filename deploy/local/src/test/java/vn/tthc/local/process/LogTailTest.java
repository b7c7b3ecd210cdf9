package vn.tthc.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    @TempDir
    Path folder;

    @Test
    void a_line_is_shown_once_and_only_when_it_is_complete() throws IOException {
        var log = Files.writeString(folder.resolve("a.log"), "one\ntw");
        var tail = new LogTail(log);
        var seen = new ArrayList<String>();

        tail.drainTo(seen::add);
        Files.writeString(log, "o\nthree\n", StandardOpenOption.APPEND);
        tail.drainTo(seen::add);

        assertThat(seen).containsExactly("one", "two", "three");
    }

    @Test
    void the_end_of_a_log_is_its_last_lines() throws IOException {
        var log = Files.writeString(folder.resolve("a.log"), "1\n2\n3\n4\n");

        assertThat(LogTail.last(log, 2)).containsExactly("3", "4");
        assertThat(LogTail.last(folder.resolve("none.log"), 2)).isEmpty();
    }

    @Test
    void the_former_log_stays_beside_the_new_one() throws IOException {
        var log = Files.writeString(folder.resolve("a.log"), "former");

        LogTail.rotate(log);

        assertThat(log).doesNotExist();
        assertThat(folder.resolve("a.log.1")).hasContent("former");
    }
}
