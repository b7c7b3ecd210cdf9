package vn.tthc.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.tthc.local.console.Console;
import vn.tthc.local.process.Failure;

/** The part of {@code ./tthc} that is written in Java; the script has checked the words of the command. */
public final class Main {

    private final Settings settings;
    private final List<String> arguments;
    private final boolean json;
    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final Console console;

    private Main(Settings settings, List<String> arguments) {
        this.settings = settings;
        this.arguments = new ArrayList<>(arguments);
        this.json = this.arguments.remove("--json");
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        this.console = new Console(json ? err : out, err, Boolean.getBoolean("tthc.colours"));
    }

    /** Runs one command and ends with its exit status. */
    public static void main(String[] arguments) {
        var words = Arrays.asList(arguments);
        try {
            System.exit(new Main(Settings.fromEnvironment(), words.subList(1, words.size())).run(words.getFirst()));
        } catch (Failure e) {
            System.err.println("tthc: " + e.getMessage());
            System.exit(1);
        } catch (RuntimeException e) {
            System.err.println("tthc: unexpected: " + e);
            System.exit(1);
        }
    }

    private int run(String command) {
        return switch (command) {
            case "up" -> new Up(settings, console).run(arguments.contains("-d"), arguments.contains("--fresh"));
            case "supervise" -> new Launcher(settings, console).run();
            case "down" -> new Down(settings, console).run();
            case "status" -> status();
            case "token" -> token(arguments.getFirst());
            case "import" -> importFile(Path.of(arguments.getFirst()));
            default -> throw new Failure("There is no command '" + command + "'");
        };
    }

    private int status() {
        var status = Status.of(settings);
        if (json) {
            print(status.toJson());
        } else {
            status.tell(console);
        }
        return status.ready() ? 0 : 1;
    }

    private int token(String persona) {
        out.println(RunningSystem.of(settings).tokens().token(persona));
        return 0;
    }

    private int importFile(Path file) {
        var report = new CatalogueImport(RunningSystem.of(settings), console).run(file);
        if (json) {
            print(report);
        }
        return 0;
    }

    private void print(Object document) {
        try {
            out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
