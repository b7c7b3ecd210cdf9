package vn.tthc.application.dossier;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** An agency that takes part in a dossier, and as what. */
@Embeddable
public record InvolvedAgency(
        String agencyCode, @Enumerated(EnumType.STRING) AgencyRole role) {}
