package vn.tthc.application.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import vn.tthc.application.document.Document;
import vn.tthc.application.dossier.Channel;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.Paper;
import vn.tthc.application.duplicate.Submissions;
import vn.tthc.application.guidance.Completeness;

/** Whether what came in is whole and right under the terms it is received under, and not the same thing once more. */
@ApplicationScoped
class ReceiptChecks {

    private final CounterAnswers answers;
    private final Completeness completeness;
    private final Submissions submissions;

    ReceiptChecks(CounterAnswers answers, Completeness completeness, Submissions submissions) {
        this.answers = answers;
        this.completeness = completeness;
        this.submissions = submissions;
    }

    /** By the case that it is received under, which need not be the one it was drafted under. */
    void check(Dossier dossier, InForce.Terms terms, List<Paper> papers, List<Document> documents) {
        answers.check(dossier, terms);
        var present = new HashSet<String>();
        documents.forEach(d -> present.add(d.componentCode()));
        papers.stream().filter(Paper::isThere).forEach(p -> present.add(p.component()));
        completeness.papers(terms.procedureVersionId(), terms.chosen(), present).requireComplete();
    }

    /** What was filed online was entered when it was submitted. */
    void enter(Dossier dossier, List<Document> documents, boolean confirmedDuplicate) {
        if (dossier.channel() != Channel.ONLINE) {
            submissions.enter(dossier, documents, confirmedDuplicate);
        }
    }
}
