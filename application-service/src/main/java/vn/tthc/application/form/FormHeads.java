package vn.tthc.application.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.Year;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.reference.Agency;
import vn.tthc.application.reference.References;
import vn.tthc.platform.time.CivilTime;

/** Heads of forms, with the names that the agencies have. */
@ApplicationScoped
public class FormHeads {

    private final Templates templates;
    private final References references;

    FormHeads(Templates templates, References references) {
        this.templates = templates;
        this.references = references;
    }

    /** The head of a form about a dossier, issued by an agency at a moment. */
    public FormHead of(FormKind kind, Dossier dossier, String agencyCode, @Nullable String number, Instant at) {
        var code = dossier.code();
        return code == null
                ? head(kind, agencyCode, number, null, dossier.id().toString(), at)
                : head(kind, agencyCode, number, "Mã hồ sơ: " + code, code, at);
    }

    /** The head of an agency's register of a year, on the template of the day on which it is opened. */
    public FormHead ofRegister(String agencyCode, Year year) {
        var opened = year.atDay(1).atStartOfDay(CivilTime.CIVIL_ZONE).toInstant();
        return head(FormKind.REGISTER, agencyCode, null, "Năm " + year, agencyCode + "-" + year, opened);
    }

    private FormHead head(
            FormKind kind,
            String agencyCode,
            @Nullable String number,
            @Nullable String subtitle,
            String reference,
            Instant at) {
        var agency = references.agency(agencyCode);
        return new FormHead(
                templates.at(kind, at),
                agency.flatMap(references::superior).map(Agency::name).orElse(null),
                agency.map(Agency::name).orElse(agencyCode),
                number,
                subtitle,
                reference,
                at);
    }

    public String nameOf(String agencyCode) {
        return references.agency(agencyCode).map(Agency::name).orElse(agencyCode);
    }
}
