package vn.tthc.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Holds a module's problem types to their promises: each has a title and a detail in Vietnamese and in English, both
 * take the same arguments, no slug is used twice, no key of words in two modules, and docs/problems.md says what the code
 * says.
 *
 * <p>A module extends it and names its package. {@code -Dtthc.docs=write} writes the module's part of the table.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // reading all classes takes longer than judging them
public abstract class ProblemCatalogueRules {

    private static final String PROBLEM_TYPE = "vn.tthc.platform.problem.ProblemType";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    private final String base;
    private final JavaClasses classes;
    private final Properties vietnamese = bundle("problems_vi.properties");
    private final Properties english = bundle("problems_en.properties");

    protected ProblemCatalogueRules(String base) {
        this(
                base,
                new ClassFileImporter()
                        .withImportOption(new DoNotIncludeTests())
                        .importPackages(base));
    }

    protected ProblemCatalogueRules(String base, JavaClasses classes) {
        this.base = base;
        this.classes = classes;
    }

    /** One problem type as a reader of the table sees it. */
    private record Row(String slug, int status) {}

    @Test
    public void every_problem_has_its_words_in_both_languages() {
        assertThat(rows()).isNotEmpty().allSatisfy(row -> {
            for (var part : List.of(".title", ".detail")) {
                assertThat(vietnamese.getProperty(row.slug() + part))
                        .as("vi " + row.slug() + part)
                        .isNotBlank();
                assertThat(english.getProperty(row.slug() + part))
                        .as("en " + row.slug() + part)
                        .isNotBlank();
            }
        });
    }

    @Test
    public void both_languages_know_the_same_keys_and_take_the_same_arguments() {
        assertThat(vietnamese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(vietnamese.stringPropertyNames())
                .allSatisfy(key -> assertThat(arguments(vietnamese.getProperty(key)))
                        .as(key)
                        .isEqualTo(arguments(english.getProperty(key))));
    }

    @Test
    public void no_slug_is_used_twice_and_each_is_an_error() {
        assertThat(rows()).extracting(Row::slug).doesNotHaveDuplicates().allMatch(slug -> slug.matches("[a-z0-9-]+"));
        assertThat(rows()).extracting(Row::status).allMatch(status -> status >= 400 && status < 600);
    }

    @Test
    public void no_two_modules_have_words_under_the_same_key() {
        assertThat(ProblemBundles.usedTwice(root())).isEmpty();
    }

    @Test
    public void the_table_in_the_documentation_is_up_to_date() throws IOException {
        var file = documentation();
        var documented = Files.exists(file) ? Files.readString(file) : "# Problem types\n";
        var updated = replaceSection(documented, section());
        if ("write".equals(System.getProperty("tthc.docs"))) {
            Files.writeString(file, updated);
        } else if (!updated.equals(documented)) {
            fail("docs/problems.md is out of date; run this test with -Dtthc.docs=write");
        }
    }

    private String section() {
        var table = rows().stream()
                .map(row -> "| `%s` | %d | %s | %s |"
                        .formatted(
                                row.slug(),
                                row.status(),
                                vietnamese.getProperty(row.slug() + ".title"),
                                english.getProperty(row.slug() + ".title")))
                .collect(Collectors.joining("\n"));
        return heading() + "\n\n| Type `/problems/…` | Status | Tiêu đề | Title |\n|---|---|---|---|\n" + table + "\n";
    }

    private String heading() {
        return "## " + base.substring(base.lastIndexOf('.') + 1);
    }

    private String replaceSection(String document, String section) {
        var sections = new TreeSet<>(Arrays.asList(document.split("(?m)^(?=## )")));
        var title =
                sections.stream().filter(s -> s.startsWith("# ")).findFirst().orElse("# Problem types\n");
        sections.removeIf(s -> s.startsWith(heading() + "\n") || s.startsWith("# "));
        sections.add(section);
        return title.strip() + "\n\n" + sections.stream().map(String::strip).collect(Collectors.joining("\n\n")) + "\n";
    }

    private List<Row> rows() {
        return classes.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(PROBLEM_TYPE))
                .sorted(java.util.Comparator.comparing(JavaClass::getName))
                .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
                .map(constant -> new Row((String) call(constant, "slug"), (Integer) call(constant, "status")))
                .toList();
    }

    private static Object call(Object constant, String accessor) {
        try {
            Method method = constant.getClass().getMethod(accessor);
            method.setAccessible(true);
            return method.invoke(constant);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constant + " has no " + accessor, e);
        }
    }

    private static TreeSet<String> arguments(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Path documentation() {
        return root().resolve("docs/problems.md");
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("docs/adr"))) {
            folder = java.util.Objects.requireNonNull(folder.getParent(), "No docs folder above the working directory");
        }
        return folder;
    }

    private static Properties bundle(String name) {
        var merged = new Properties();
        try {
            for (var url : Collections.list(
                    ProblemCatalogueRules.class.getClassLoader().getResources(name))) {
                try (var reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                    merged.load(reader);
                }
            }
            return merged;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
