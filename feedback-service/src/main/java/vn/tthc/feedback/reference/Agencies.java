package vn.tthc.feedback.reference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.tthc.contracts.catalog.AgencyEvent;

/** The agencies that feedback may be about. */
@ApplicationScoped
public class Agencies implements PanacheRepositoryBase<Agency, String> {

    Agencies() {}

    /** The agency that takes what names no agency: the root of the tree. */
    public Optional<Agency> root() {
        return find("parentCode is null order by code").firstResultOptional();
    }

    /** Where the agency stands in the tree; nowhere while it is unknown. */
    public Optional<String> pathOf(String code) {
        return findByIdOptional(code).map(Agency::path);
    }

    /** The agency one level up; none above the root. */
    public Optional<Agency> above(Agency agency) {
        return agency.upwards().stream().skip(1).findFirst().flatMap(this::findByIdOptional);
    }

    void put(AgencyEvent.Changed changed) {
        var agency = findById(changed.code());
        if (agency == null) {
            persist(new Agency(changed));
        } else {
            agency.become(changed);
        }
    }
}
