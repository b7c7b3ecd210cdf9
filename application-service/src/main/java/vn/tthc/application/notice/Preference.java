package vn.tthc.application.notice;

/**
 * What a person wants over which channel.
 *
 * @param portal whether what the law does not require stands in the list too
 * @param language {@code vi} or {@code en}
 */
record Preference(long version, boolean portal, boolean email, boolean sms, boolean message, String language) {

    /** Who has said nothing is told by mail and SMS; messages come to those only who asked for them. */
    static final Preference UNSAID = new Preference(0, true, true, true, false, "vi");

    boolean wants(NoticeChannel channel) {
        return switch (channel) {
            case EMAIL -> email;
            case SMS -> sms;
            case MESSAGE -> message;
        };
    }
}
