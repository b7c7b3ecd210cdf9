package vn.tthc.contracts.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.Event;

/** The tree of agencies, on topic {@value #TOPIC} (compacted, one key per agency code). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = AgencyEvent.Unknown.class)
@JsonSubTypes({@Type(name = "vn.tthc.catalog.agency-changed.v1", value = AgencyEvent.Changed.class)})
public sealed interface AgencyEvent extends Event {

    String TOPIC = "tthc.catalog.agencies";

    /**
     * An agency as it stands now.
     *
     * @param path codes from the root to this agency, each followed by {@code /}: {@code H90/H90.15/}
     * @param level PROVINCE, DEPARTMENT, COMMUNE, SERVICE_CENTRE, COMMUNE_CENTRE, UNIT or VERTICAL
     */
    record Changed(
            String code,
            String name,
            @Nullable String parentCode,
            String path,
            String level,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String successorCode)
            implements AgencyEvent {
        @Override
        public String aggregateId() {
            return code;
        }
    }

    /** A kind of event that this build does not know yet. */
    record Unknown() implements AgencyEvent {
        @Override
        public String aggregateId() {
            return "";
        }
    }
}
