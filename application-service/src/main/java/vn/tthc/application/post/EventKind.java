package vn.tthc.application.post;

import vn.tthc.application.timeline.TimelineKind;

/** What the post reports. */
enum EventKind {
    PICKED_UP(OrderState.PICKED_UP, TimelineKind.POST_PICKED_UP),
    HANDED_OVER(OrderState.HANDED_OVER, TimelineKind.POST_HANDED_OVER),
    DELIVERED(OrderState.DELIVERED, TimelineKind.POST_DELIVERED),
    RETURNED(OrderState.RETURNED, TimelineKind.POST_BROUGHT_BACK);

    private final OrderState state;
    private final TimelineKind told;

    EventKind(OrderState state, TimelineKind told) {
        this.state = state;
        this.told = told;
    }

    TimelineKind told() {
        return told;
    }

    boolean suits(Purpose purpose) {
        return switch (this) {
            case PICKED_UP, RETURNED -> true;
            case HANDED_OVER -> purpose == Purpose.SEND_FILE;
            case DELIVERED -> purpose == Purpose.RETURN_RESULT;
        };
    }

    /** Where an order stands after it, in whatever order the reports come: a pick-up never leads back. */
    OrderState after(OrderState before) {
        if (before.isOver() || (this == PICKED_UP && before != OrderState.ORDERED)) {
            return before;
        }
        return state;
    }
}
