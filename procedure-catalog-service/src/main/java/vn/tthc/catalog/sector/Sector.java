package vn.tthc.catalog.sector;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A field of state administration, e.g. {@code G15-TP07} Hộ tịch. */
@Entity
public class Sector {

    @Id
    private String code;

    @Version
    private long version;

    private String name;
    private String origin;

    /** For Hibernate, which fills the fields itself. */
    protected Sector() {}

    Sector(String code, String name, String origin) {
        this.code = code;
        this.name = name;
        this.origin = origin;
    }

    void rename(String newName) {
        name = newName;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    String origin() {
        return origin;
    }

    long version() {
        return version;
    }
}
