package vn.tthc.workflow.migration;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets the job take its turn when a test says so. */
@ApplicationScoped
public class MigrationTurn {

    private final MigrationJob job;

    MigrationTurn(MigrationJob job) {
        this.job = job;
    }

    public void take() {
        job.run();
    }
}
