package vn.tthc.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import vn.tthc.local.client.Api;
import vn.tthc.local.console.Console;
import vn.tthc.local.process.Blueprint;
import vn.tthc.local.process.Disk;
import vn.tthc.local.process.Failure;
import vn.tthc.local.process.LogTail;
import vn.tthc.local.process.ManagedProcess;
import vn.tthc.local.process.Ports;
import vn.tthc.local.process.Supervisor;
import vn.tthc.local.sample.SampleData;
import vn.tthc.local.token.Issuer;
import vn.tthc.local.token.Personas;
import vn.tthc.local.token.SigningKeys;
import vn.tthc.local.token.Tokens;

/**
 * The process that owns a run: starts the servers, then the services, fills an empty system with the sample province,
 * and from then on starts again what is killed, until it is told to stop; then it stops everything in order.
 */
final class Launcher {

    private static final int SPACE_MEBIBYTES = 700;
    private static final Duration START_TIMEOUT = Duration.ofSeconds(120);

    private final Settings settings;
    private final Console console;
    private final long begin = System.nanoTime();
    private final Supervisor supervisor;
    private final List<ManagedProcess> servers = new ArrayList<>();
    private final List<ManagedProcess> services = new ArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Issuer issuer;
    private volatile RunState.Phase phase = RunState.Phase.STARTING;
    private volatile double secondsToReady;

    Launcher(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
        this.supervisor = new Supervisor(console::event, this::writeState);
    }

    /** Runs until it is stopped; returns the exit status. */
    int run() {
        Disk.createPrivateFolder(settings.home());
        Disk.createPrivateFolder(settings.runFolder());
        try (var lock = FileChannel.open(
                settings.runFolder().resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (lock.tryLock() == null) {
                throw new Failure("Another launcher already works in " + settings.home());
            }
            return runAlone();
        } catch (IOException e) {
            throw new Failure("The data folder " + settings.home() + " cannot be used: " + e.getMessage(), e);
        }
    }

    private int runAlone() {
        Leftovers.launcher(settings).write(ProcessHandle.current());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            start();
        } catch (RuntimeException e) {
            phase = RunState.Phase.FAILED;
            console.error(e instanceof Failure ? "" + e.getMessage() : "The start failed: " + e);
            stop();
            return 1;
        }
        awaitStop();
        return 0;
    }

    private void start() {
        writeState();
        cleanUp();
        Disk.requireSpace(settings.home(), SPACE_MEBIBYTES);
        requireFreePorts();
        var secrets = new Secrets(settings.keys());
        var tokens = startIssuer();
        startServers(new Blueprints(settings, secrets), secrets);
        startServices(new Blueprints(settings, secrets));
        loadSample(tokens);
        secondsToReady = seconds(begin);
        console.welcome(settings.url(Part.GATEWAY), secondsToReady, Status.residentMebibytes(settings));
        // Last, because whoever follows the start stops listening at that.
        phase = RunState.Phase.READY;
        writeState();
    }

    private void cleanUp() {
        var left = new Leftovers(settings).stop();
        if (left > 0) {
            console.event("stopped " + left + " processes that an earlier run left behind");
        }
        deleteFormerCopies();
        for (var part : Part.values()) {
            LogTail.rotate(settings.log(part.label()));
        }
    }

    /** Each version of the launcher is staged in a folder of its own; only the one that runs is needed. */
    private void deleteFormerCopies() {
        var own = System.getProperty("java.class.path");
        try (var copies = Files.newDirectoryStream(settings.home().resolve("app"), "launcher-*")) {
            for (var copy : copies) {
                if (!own.contains(copy.getFileName().toString())) {
                    Disk.deleteTree(copy);
                }
            }
        } catch (NoSuchFileException e) {
            // Started from a class path, as a test does: nothing was staged.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireFreePorts() {
        Ports.requireFree(Part.ISSUER.label(), settings.port(Part.ISSUER));
        Ports.requireFree(Part.POSTGRES.label(), settings.port(Part.POSTGRES));
        Ports.requireFree(Part.KAFKA.label(), settings.port(Part.KAFKA));
        Ports.requireFree(Part.KAFKA.label(), settings.port(Part.KAFKA) + 1);
        settings.services().forEach(part -> Ports.requireFree(part.label(), settings.port(part)));
    }

    private Tokens startIssuer() {
        var keys = new SigningKeys(settings.keys(), InstantSource.system());
        var personas = Personas.load();
        var tokens = new Tokens(keys, personas, settings.url(Part.ISSUER), InstantSource.system());
        keys.current();
        issuer = new Issuer(settings.url(Part.ISSUER), settings.port(Part.ISSUER), keys, personas, tokens);
        console.ready(Part.ISSUER.label(), seconds(begin), settings.url(Part.ISSUER));
        return tokens;
    }

    private void startServers(Blueprints blueprints, Secrets secrets) {
        var postgres = blueprints.postgresServer();
        var kafka = blueprints.kafkaServer();
        kafka.prepare();
        var broker = start(blueprints.kafka(kafka), servers);
        postgres.prepare();
        var database = start(blueprints.postgres(postgres), servers);
        Supervisor.awaitAll(List.of(database, broker));
        var names = Arrays.stream(Part.values())
                .filter(Part::hasDatabase)
                .map(Part::label)
                .toList();
        postgres.createDatabases(names, secrets.get("database.password"));
    }

    private void startServices(Blueprints blueprints) {
        var all = settings.services().stream().map(blueprints::service).toList();
        Supervisor.awaitAll(all.stream().map(each -> start(each, services)).toList());
    }

    private CompletableFuture<ManagedProcess> start(Blueprint blueprint, List<ManagedProcess> layer) {
        var process = new ManagedProcess(blueprint, START_TIMEOUT);
        layer.add(process);
        var started = System.nanoTime();
        return supervisor.start(process).whenComplete((_, problem) -> {
            if (problem == null) {
                console.ready(blueprint.name(), seconds(started), blueprint.url());
            }
        });
    }

    private void loadSample(Tokens tokens) {
        var loaded = settings.home().resolve("sample.loaded");
        if (!settings.wantsSample() || Files.exists(loaded)) {
            return;
        }
        var started = System.nanoTime();
        try {
            new SampleData(new Api(URI.create(settings.url(Part.GATEWAY)), tokens::token), console::step).load();
            Files.writeString(loaded, "");
        } catch (IOException | RuntimeException e) {
            throw new Failure("The sample data could not be loaded: " + e.getMessage(), e);
        }
        console.ready("sample data", seconds(started), "tỉnh Minh Sơn (H90)");
    }

    private void awaitStop() {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void stop() {
        if (stopped.getCount() == 0) {
            return;
        }
        supervisor.stopAll(List.of(servers, services));
        if (issuer != null) {
            issuer.close();
        }
        RunState.delete(settings);
        Leftovers.launcher(settings).delete();
        stopped.countDown();
    }

    private synchronized void writeState() {
        if (stopped.getCount() == 0) {
            return;
        }
        var entries = new ArrayList<RunState.Entry>();
        entries.add(new RunState.Entry(
                Part.ISSUER.label(),
                settings.url(Part.ISSUER),
                ProcessHandle.current().pid(),
                issuer != null,
                0));
        supervisor.processes().forEach(process -> entries.add(entry(process)));
        new RunState(phase, secondsToReady, entries).write(settings);
    }

    private static RunState.Entry entry(ManagedProcess process) {
        var ready = process.state() == ManagedProcess.State.READY;
        var blueprint = process.blueprint();
        return new RunState.Entry(blueprint.name(), blueprint.url(), process.pid(), ready, process.restarts());
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** Empties the data folder but for the keys, which nothing that is kept elsewhere could replace. */
    static void startFresh(Settings settings) {
        for (var name : List.of("postgres", "kafka", "sample.loaded", "documents", "feedback-documents", "logs")) {
            Path path = settings.home().resolve(name);
            Disk.deleteTree(path);
        }
    }
}
