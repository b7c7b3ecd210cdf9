package vn.tthc.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemBundlesTest {

    @TempDir
    Path root;

    @Test
    void keys_of_different_modules_do_not_meet() throws IOException {
        bundle("catalog", "vi", "no-calendar.title=Chưa có lịch");
        bundle("platform/service", "vi", "not-found.title=Không tìm thấy");
        bundle("catalog", "en", "no-calendar.title=No calendar");

        assertThat(ProblemBundles.usedTwice(root)).isEmpty();
    }

    @Test
    void a_key_of_two_modules_is_named_with_both() throws IOException {
        bundle("catalog", "vi", "no-calendar.title=Chưa có lịch");
        bundle("platform/service", "vi", "no-calendar.title=Thiếu lịch");

        assertThat(ProblemBundles.usedTwice(root))
                .containsExactly("problems_vi.properties no-calendar.title [catalog, platform]");
    }

    @Test
    void a_key_that_stands_twice_in_one_bundle_is_named() throws IOException {
        bundle("catalog", "en", "rule.time=A time\nrule.time=An hour");

        assertThat(ProblemBundles.usedTwice(root))
                .containsExactly("problems_en.properties rule.time [catalog, catalog]");
    }

    @Test
    void the_gateway_has_its_own_words_for_the_same_things() throws IOException {
        bundle("gateway", "vi", "not-found.title=Không có địa chỉ này");
        bundle("platform/service", "vi", "not-found.title=Không tìm thấy");

        assertThat(ProblemBundles.usedTwice(root)).isEmpty();
    }

    private void bundle(String module, String language, String text) throws IOException {
        var folder = Files.createDirectories(root.resolve(module).resolve("src/main/resources"));
        Files.writeString(folder.resolve("problems_" + language + ".properties"), text);
    }
}
