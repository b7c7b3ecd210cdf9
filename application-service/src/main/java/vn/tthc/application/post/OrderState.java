package vn.tthc.application.post;

/** Where an order stands. */
enum OrderState {
    ORDERED,
    PICKED_UP,
    /** The file is at the counter, with a record that both sides signed. */
    HANDED_OVER,
    /** The applicant has the result and has signed for it. */
    DELIVERED,
    /** It could not be brought and is back where it came from; a later delivery still counts. */
    RETURNED,
    CANCELLED;

    boolean isOpen() {
        return this == ORDERED || this == PICKED_UP;
    }

    /** What the post reports after this changes nothing any more. */
    boolean isOver() {
        return this == HANDED_OVER || this == DELIVERED;
    }
}
