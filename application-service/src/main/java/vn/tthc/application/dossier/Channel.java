package vn.tthc.application.dossier;

/** How a dossier came in. */
public enum Channel {
    DIRECT("Trực tiếp"),
    ONLINE("Trực tuyến"),
    POSTAL("Bưu chính công ích");

    private final String title;

    Channel(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
