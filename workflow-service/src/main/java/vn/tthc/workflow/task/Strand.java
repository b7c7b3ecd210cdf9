package vn.tthc.workflow.task;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The thread of a process a task lies on: the main one, or a way of a parallel block.
 *
 * @param block the block of this dossier; absent on the main thread
 * @param way first step of the way; absent on the main thread
 * @param carries whether the dossier itself, and who answers for it, goes along here
 */
public record Strand(@Nullable UUID block, @Nullable String way, boolean carries) {

    public static final Strand MAIN = new Strand(null, null, true);

    /** Whether both lie in the same block, on whatever way. */
    public boolean isIn(Strand other) {
        return block != null && block.equals(other.block);
    }
}
