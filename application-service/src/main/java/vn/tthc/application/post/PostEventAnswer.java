package vn.tthc.application.post;

/** Where the order stands after an event; a repetition is answered the same. */
record PostEventAnswer(String eventId, String orderNumber, OrderState state) {}
