package vn.tthc.platform.outbox;

import java.util.List;
import vn.tthc.contracts.Event;

/** An aggregate that keeps what happened to it until the use case that changed it publishes it. */
public interface EventSource {

    /** Hands over what happened since the last call, oldest first, and forgets it. */
    List<Event> releaseEvents();
}
