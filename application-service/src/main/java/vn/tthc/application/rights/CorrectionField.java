package vn.tthc.application.rights;

import java.util.regex.Pattern;
import vn.tthc.application.dossier.Applicant;

/** What of their data a person may have put right here; the identity number decides whose dossier it is and is not. */
enum CorrectionField {
    NAME("\\S.{0,199}"),
    PHONE("0[0-9]{9,10}"),
    ADDRESS("\\S.{0,499}"),
    EMAIL("[^@\\s]{1,64}@[^@\\s]{1,135}");

    private final Pattern values;

    CorrectionField(String values) {
        this.values = Pattern.compile(values);
    }

    boolean accepts(String value) {
        return values.matcher(value).matches();
    }

    Applicant in(Applicant applicant, String value) {
        return switch (this) {
            case NAME -> applicant.with(value, applicant.phone(), applicant.address(), applicant.email());
            case PHONE -> applicant.with(applicant.name(), value, applicant.address(), applicant.email());
            case ADDRESS -> applicant.with(applicant.name(), applicant.phone(), value, applicant.email());
            case EMAIL -> applicant.with(applicant.name(), applicant.phone(), applicant.address(), value);
        };
    }
}
