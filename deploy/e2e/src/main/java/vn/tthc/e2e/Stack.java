package vn.tthc.e2e;

import vn.tthc.local.Part;
import vn.tthc.local.client.Api;

/** The running system as the journey meets it. */
public interface Stack {

    /** Speaks to the gateway. */
    Api api();

    /** Ends a service with SIGKILL; whoever watches over it starts it again. */
    void kill(Part service);

    /** Waits until the service answers again, started anew. */
    void awaitRestart(Part service);
}
