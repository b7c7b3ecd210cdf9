package vn.tthc.workflow.heir;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets the job take its turn when a test says so. */
@ApplicationScoped
public class HeirTurn {

    private final HeirJob job;

    HeirTurn(HeirJob job) {
        this.job = job;
    }

    public void take() {
        job.run();
    }
}
