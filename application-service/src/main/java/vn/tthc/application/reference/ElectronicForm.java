package vn.tthc.application.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.platform.form.FormFinding;
import vn.tthc.platform.form.FormSchema;

/** The electronic form of a case of a procedure version, as the catalogue last published it. */
@Entity
@Table(name = "form_replica")
public class ElectronicForm {

    @Id
    private String formKey;

    private int number;
    private String content;

    /** For Hibernate, which fills the fields itself. */
    protected ElectronicForm() {}

    ElectronicForm(ProcedureEvent.FormPublished published) {
        formKey = published.aggregateId();
        number = published.number();
        content = published.schema();
    }

    /** An older form that is delivered late changes nothing. */
    void become(ProcedureEvent.FormPublished published) {
        if (published.number() > number) {
            number = published.number();
            content = published.schema();
        }
    }

    static String key(String versionId, String caseCode) {
        return versionId + "/" + caseCode;
    }

    /** Each answer that is not as the form wants it. */
    public List<FormFinding> validate(String answers) {
        return FormSchema.validate(content, answers);
    }

    /** The same for answers of which the rest is on paper. */
    public List<FormFinding> validateGiven(String answers) {
        return FormSchema.validateGiven(content, answers);
    }
}
