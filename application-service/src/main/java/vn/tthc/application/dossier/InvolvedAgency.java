package vn.tthc.application.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * An agency that takes part in a dossier, and as what. Columns that could be empty would make Hibernate write the whole
 * set again for each that is added.
 */
@Embeddable
public record InvolvedAgency(
        @Column(nullable = false) String agencyCode,

        @Enumerated(EnumType.STRING) @Column(nullable = false)
        AgencyRole role) {}
