package vn.tthc.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskTest {

    @TempDir
    Path folder;

    @Test
    void a_full_disk_is_said_with_what_is_left_and_what_is_needed() {
        assertThatThrownBy(() -> Disk.requireSpace(folder, Long.MAX_VALUE / 2))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("The disk is full: " + folder)
                .hasMessageContaining("TTHC_HOME");
    }

    @Test
    void a_mirror_outlives_what_it_was_made_of() throws IOException {
        var built = Files.createDirectories(folder.resolve("built/lib"));
        Files.writeString(built.resolve("a.jar"), "first");

        Disk.mirror(folder.resolve("built"), folder.resolve("app"));
        Disk.deleteTree(folder.resolve("built"));

        assertThat(folder.resolve("app/lib/a.jar")).hasContent("first");
    }

    @Test
    void deleting_a_tree_does_not_follow_links_out_of_it() throws IOException {
        var outside = Files.writeString(folder.resolve("outside"), "stays");
        var tree = Files.createDirectory(folder.resolve("tree"));
        Files.createSymbolicLink(tree.resolve("link"), outside);

        Disk.deleteTree(tree);

        assertThat(tree).doesNotExist();
        assertThat(outside).exists();
    }

    @Test
    void a_private_file_can_be_read_by_its_owner_only() throws IOException {
        var file = folder.resolve("secret");

        Disk.writePrivate(file, "s");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryContaining(path -> path.equals(file));
    }
}
