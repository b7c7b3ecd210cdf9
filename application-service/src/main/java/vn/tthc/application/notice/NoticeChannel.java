package vn.tthc.application.notice;

/** A way to bring a notice to somebody; that it stands in the portal is not one of them. */
enum NoticeChannel {
    EMAIL(false),
    SMS(true),
    /** A messaging service, which reaches people by their telephone number. */
    MESSAGE(true);

    private final boolean rings;

    NoticeChannel(boolean rings) {
        this.rings = rings;
    }

    /** Whether it disturbs people at night. */
    boolean rings() {
        return rings;
    }
}
