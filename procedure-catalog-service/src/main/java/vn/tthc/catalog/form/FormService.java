package vn.tthc.catalog.form;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.CatalogProblem;
import vn.tthc.catalog.Sql;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.form.FormFinding;
import vn.tthc.platform.form.FormSchema;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.outbox.Outbox;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Versions;

/** Drafts, tries and publishes forms, one transaction each. */
@ApplicationScoped
@Transactional
class FormService {

    /** What a draft may hold, right or wrong; the form itself may be half as large. */
    private static final int LONGEST_DRAFT = 128 * 1024;

    private static final UUID FIRST = new UUID(0, 0);

    private final Forms forms;
    private final FormSubjects subjects;
    private final Outbox outbox;
    private final Audit audit;
    private final Sql sql;
    private final Caller caller;
    private final Clock clock;

    FormService(Forms forms, FormSubjects subjects, Outbox outbox, Audit audit, Sql sql, Caller caller, Clock clock) {
        this.forms = forms;
        this.subjects = subjects;
        this.outbox = outbox;
        this.audit = audit;
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
    }

    /** The draft of a case, put in place of what it was; the answer names what keeps it from being published. */
    FormView draft(FormSubjects.Address address, @Nullable String ifMatch, JsonNode schema) {
        var subject = subjects.writable(address);
        var content = schema.toString();
        if (content.length() > LONGEST_DRAFT) {
            throw new Problem(CatalogProblem.FORM_INVALID, subject.procedureCode())
                    .violation("schema", "Size", "rule.Form.size", LONGEST_DRAFT);
        }
        var existing = forms.draft(subject);
        var before = existing.map(FormView.Mark::of).orElse(null);
        existing.ifPresent(f -> Versions.require(ifMatch, f.version()));
        var form = existing.orElseGet(() -> added(subject, content));
        form.correct(content);
        forms.flush();
        audit.record("FORM_DRAFTED", "form", form.id().toString(), before, FormView.Mark.of(form));
        return view(form);
    }

    FormView draft(FormSubjects.Address address) {
        return view(requireDraft(subjects.writable(address)));
    }

    /** Quiet when the answers satisfy the draft; otherwise what an applicant would be told. */
    void tryOut(FormSubjects.Address address, JsonNode answers) {
        var subject = subjects.writable(address);
        var schema = schemaOf(requireDraft(subject));
        refuse(CatalogProblem.FORM_INVALID, subject, "schema", FormSchema.check(schema));
        refuse(
                CatalogProblem.FORM_ANSWERS_INVALID,
                subject,
                "answers",
                FormSchema.of(schema).validate(answers));
    }

    FormView publish(FormSubjects.Address address, @Nullable String ifMatch) {
        var subject = subjects.writable(address);
        var form = requireDraft(subject);
        Versions.honour(ifMatch, form.version());
        refuse(CatalogProblem.FORM_INVALID, subject, "schema", FormSchema.check(schemaOf(form)));
        var before = FormView.Mark.of(form);
        form.publish(clock.instant().truncatedTo(ChronoUnit.MICROS), caller.subject());
        outbox.publish(form);
        forms.flush();
        audit.record("FORM_PUBLISHED", "form", form.id().toString(), before, FormView.Mark.of(form));
        return view(form);
    }

    FormView published(FormSubjects.Address address) {
        var subject = subjects.readable(address);
        return forms.published(subject).map(this::view).orElseThrow(() -> missing(subject));
    }

    Page<FormView.Line> page(String code, PageRequest page) {
        var procedure = subjects.visible(code);
        var rows = forms.page(procedure.code(), page.cursor(UUID.class).orElse(FIRST), page.limit() + 1);
        return Page.of(rows, page, Form::id, FormView.Line::of, null);
    }

    private Form added(Form.Subject subject, String content) {
        var form = new Form(
                Ids.at(clock.instant()),
                subject,
                forms.lastNumber(subject) + 1,
                content,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.subject());
        forms.persist(form);
        return form;
    }

    private Form requireDraft(Form.Subject subject) {
        return forms.draft(subject).orElseThrow(() -> missing(subject));
    }

    private FormView view(Form form) {
        var schema = schemaOf(form);
        var findings = form.status() == Form.Status.PUBLISHED
                ? null
                : FormSchema.check(schema).stream()
                        .map(f -> new FormView.Finding(f.path("schema"), f.rule()))
                        .toList();
        return FormView.of(form, schema, findings);
    }

    private JsonNode schemaOf(Form form) {
        return sql.read(form.content(), JsonNode.class);
    }

    private static void refuse(CatalogProblem type, Form.Subject subject, String member, List<FormFinding> findings) {
        if (!findings.isEmpty()) {
            throw FormFinding.addTo(new Problem(type, subject.procedureCode()), member, findings);
        }
    }

    private static Problem missing(Form.Subject subject) {
        return new Problem(CommonProblem.NOT_FOUND).with("case", subject.caseCode());
    }
}
