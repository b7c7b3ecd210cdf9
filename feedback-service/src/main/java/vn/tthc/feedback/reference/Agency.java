package vn.tthc.feedback.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.catalog.AgencyEvent;

/** An agency as the catalogue last described it. */
@Entity
public class Agency {

    @Id
    private String code;

    private String name;
    private String path;
    private @Nullable String parentCode;

    /** For Hibernate, which fills the fields itself. */
    protected Agency() {}

    Agency(AgencyEvent.Changed changed) {
        code = changed.code();
        name = changed.name();
        path = changed.path();
        parentCode = changed.parentCode();
    }

    void become(AgencyEvent.Changed changed) {
        name = changed.name();
        path = changed.path();
        parentCode = changed.parentCode();
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** Codes from the root to this agency, each followed by a slash. */
    public String path() {
        return path;
    }

    /** Whether it is that agency or lies below it. */
    public boolean isWithin(Agency other) {
        return path.startsWith(other.path);
    }

    /** This agency and those above it, the nearest first. */
    List<String> upwards() {
        return List.of(path.split("/", -1)).reversed().stream()
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
