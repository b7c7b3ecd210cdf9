package vn.tthc.e2e;

import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import vn.tthc.local.client.Api;

/** What one play of the journey remembers from step to step. */
public final class Story {

    /** The building permit, case of a house: papers, fee by resolution and seven working days. */
    public static final String PROCEDURE = "1.013225";

    public static final String CASE = "1.013225.02";
    public static final String COMMUNE = "H90.31";
    public static final String COMMUNE_CENTRE = "H90.31.01";

    private final Stack stack;
    private final int run = ThreadLocalRandom.current().nextInt(10_000);
    private @Nullable Dossier online;
    private @Nullable Dossier counter;
    private String task = "";
    private String handler = "";

    public Story(Stack stack) {
        this.stack = stack;
    }

    public Stack stack() {
        return stack;
    }

    public Api api() {
        return stack.api();
    }

    /** Tells this play from others on the same system, so that the journey can be repeated. */
    public int run() {
        return run;
    }

    /** The dossier that the citizen files online and that lives through everything. */
    public Dossier online() {
        return Objects.requireNonNull(online, "no dossier was filed online");
    }

    public void filedOnline(Dossier dossier) {
        online = dossier;
    }

    /** The dossier that comes in at the counter, and during which a service is killed. */
    public Dossier counter() {
        return Objects.requireNonNull(counter, "no dossier was filed at the counter");
    }

    public void filedAtCounter(Dossier dossier) {
        counter = dossier;
    }

    /** The task of the online dossier that an officer won. */
    public String task() {
        return task;
    }

    /** Which persona won it. */
    public String handler() {
        return handler;
    }

    public void claimed(String wonTask, String winner) {
        task = wonTask;
        handler = winner;
    }
}
