package vn.tthc.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTreeTest {

    @ParameterizedTest
    @CsvSource({
        "/a, /a/**",
        "/a/x/y, /a/**",
        "/a/b, /a/b",
        "/a/b/c, /a/b/**",
        "/a/7/docs, /a/*/docs/**",
        "/a/7/docs/1, /a/*/docs/**",
        "/a/7/other, /a/**",
        "/a/b/docs, /a/b/**",
        "/c/7, /c/{id}",
    })
    void the_most_specific_pattern_wins(String path, String pattern) {
        var tree = new PathTree<String>();
        List.of("/a/**", "/a/b", "/a/b/**", "/a/*/docs/**", "/c/{id}").forEach(each -> tree.add(each, each));

        assertThat(tree.find(path)).isEqualTo(pattern);
    }

    @ParameterizedTest
    @CsvSource({"/", "/b", "/c", "/c/", "/c/7/8", "/ab"})
    void a_path_that_no_pattern_matches_has_no_value(String path) {
        var tree = new PathTree<String>();
        List.of("/a/**", "/c/{id}").forEach(each -> tree.add(each, each));

        assertThat(tree.find(path)).isNull();
    }

    @Test
    void two_values_for_one_pattern_are_a_mistake() {
        var tree = new PathTree<String>();
        tree.add("/a/*/b", "1");

        assertThatThrownBy(() -> tree.add("/a/{id}/b", "2")).hasMessageContaining("/a/{id}/b");
    }
}
