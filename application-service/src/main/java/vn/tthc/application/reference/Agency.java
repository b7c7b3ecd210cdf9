package vn.tthc.application.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.catalog.AgencyEvent;

/** An agency as the catalogue last told it. */
@Entity
@Table(name = "agency_replica")
public class Agency {

    @Id
    private String code;

    private String name;
    private String path;
    private String level;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    /** For Hibernate, which fills the fields itself. */
    protected Agency() {}

    Agency(AgencyEvent.Changed changed) {
        this.code = changed.code();
        become(changed);
    }

    final void become(AgencyEvent.Changed changed) {
        name = changed.name();
        path = changed.path();
        level = changed.level();
        validFrom = changed.validFrom();
        validTo = changed.validTo();
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String path() {
        return path;
    }

    boolean isPeoplesCommittee() {
        return level.equals("PROVINCE") || level.equals("COMMUNE");
    }

    /** Whether a dossier may be addressed to it on that day. */
    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** Whether it is that agency or lies below it. */
    public boolean isWithin(String ancestor) {
        return lineage().contains(ancestor);
    }

    /** Its own code and those above it, nearest first. */
    List<String> lineage() {
        return Stream.of(path.split("/")).filter(s -> !s.isEmpty()).toList().reversed();
    }
}
