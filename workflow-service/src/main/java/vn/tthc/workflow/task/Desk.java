package vn.tthc.workflow.task;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import vn.tthc.platform.id.Ids;
import vn.tthc.workflow.definition.Step;
import vn.tthc.workflow.process.Processes;
import vn.tthc.workflow.process.RunningProcess;
import vn.tthc.workflow.reference.Calendars;

/** Lays tasks on the desks of agencies, takes them away, and keeps their clocks; always under the process lock. */
@ApplicationScoped
@Transactional(MANDATORY)
public class Desk {

    private final Tasks tasks;
    private final Processes processes;
    private final StepClock clock;

    Desk(Tasks tasks, Processes processes, StepClock clock) {
        this.tasks = tasks;
        this.processes = processes;
        this.clock = clock;
    }

    /** Opens a step in the queue of an agency, on its way through the process. */
    public Task open(RunningProcess process, Step step, Task.Opening opening, Instant now) {
        var task = new Task(Ids.at(now), process, step, opening, now, clock.due(process, step, now));
        tasks.persist(task);
        if (process.isPaused()) {
            task.pause();
        }
        return task;
    }

    /** Stops the clocks of all open tasks. */
    public void pause(RunningProcess process) {
        tasks.unfinished(process.id()).forEach(Task::pause);
    }

    /** Lets the clocks run again; each task gets back the time it stood still. */
    public void resume(RunningProcess process) {
        tasks.unfinished(process.id()).forEach(task -> task.resume(clock.due(process, task)));
    }

    /**
     * The dossier is promised for another day. What is open gets the working days it was given; by another calendar the
     * same time merely ends on another day.
     */
    public void promise(RunningProcess process, Instant dueAt, String calendarVersionId, boolean gives) {
        var before = process.dossierDueAt();
        process.promise(dueAt, calendarVersionId);
        var given = gives ? clock.workingDays(process, before, dueAt) : 0;
        tasks.unfinished(process.id()).forEach(task -> {
            task.extend(given);
            task.reschedule(clock.due(process, task));
        });
    }

    /** The process goes on by another version of its definition, in which the task is this step; its time began as it was opened. */
    public void goOnAs(RunningProcess process, Task task, Step step) {
        task.goOnAs(step);
        task.reschedule(clock.due(process, task));
    }

    /** Takes everything off the desks: the process is over. */
    public void clear(RunningProcess process, Instant now) {
        tasks.unfinished(process.id()).forEach(task -> task.cancel(now));
    }

    /** Tasks opened before their calendar was known get the due date they should have had. */
    void reschedule(@Observes Calendars.Arrived calendar) {
        for (var process : processes.runningOn(calendar.versionId())) {
            tasks.unfinished(process.id()).forEach(task -> task.reschedule(clock.due(process, task)));
        }
    }
}
