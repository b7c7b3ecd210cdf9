package vn.tthc.workflow.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tthc.platform.problem.Problem;
import vn.tthc.workflow.handoff.Paper.Finding;
import vn.tthc.workflow.handoff.Paper.Kind;
import vn.tthc.workflow.handoff.PaperList.Found;
import vn.tthc.workflow.handoff.PaperList.Listed;
import vn.tthc.workflow.reference.DossierPapers.Digest;

class PaperListTest {

    private static final String DRAWING = "a".repeat(64);
    private static final String DEED = "b".repeat(64);
    private static final List<Digest> DOSSIER = List.of(new Digest("DRAWING", DRAWING), new Digest("DEED", DEED));

    private static Listed file(String sha256) {
        return new Listed(Kind.ELECTRONIC, "An.pdf", sha256, null);
    }

    private static Listed original(String name, int count) {
        return new Listed(Kind.ORIGINAL, name, null, count);
    }

    @Test
    void where_nobody_lists_anything_all_files_of_the_dossier_go_along() {
        assertThat(PaperList.all(DOSSIER))
                .extracting(Paper::line, Paper::kind, Paper::name, Paper::sha256, Paper::compared)
                .containsExactly(
                        tuple(1, Kind.ELECTRONIC, "DRAWING", DRAWING, true),
                        tuple(2, Kind.ELECTRONIC, "DEED", DEED, true));
    }

    @Test
    void a_file_is_called_by_what_it_is_for_and_an_original_as_its_sender_calls_it() {
        assertThat(PaperList.of(List.of(file(DEED), original("Bản chính giấy chứng nhận", 2)), DOSSIER))
                .extracting(Paper::line, Paper::name, Paper::count, Paper::compared)
                .containsExactly(tuple(1, "DEED", 1, true), tuple(2, "Bản chính giấy chứng nhận", 2, false));
    }

    @Test
    void a_digest_that_the_dossier_does_not_have_is_refused_by_its_line() {
        assertThatThrownBy(() -> PaperList.of(List.of(file(DRAWING), file("c".repeat(64))), DOSSIER))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.violations())
                                .extracting(one -> one.field())
                                .containsExactly("papers[1].sha256"));
    }

    @Test
    void of_a_dossier_whose_papers_are_not_known_a_file_is_taken_as_listed_and_marked() {
        assertThat(PaperList.of(List.of(file(DEED)), List.of()))
                .extracting(Paper::sha256, Paper::compared)
                .containsExactly(tuple(DEED, false));
    }

    @Test
    void a_file_without_digest_and_an_original_without_name_or_with_a_digest_are_refused() {
        var lines = List.of(
                new Listed(Kind.ELECTRONIC, "x", null, null),
                original(" ", 1),
                new Listed(Kind.ORIGINAL, "Giấy chứng nhận", DEED, 1));

        assertThatThrownBy(() -> PaperList.of(lines, DOSSIER))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.violations())
                                .extracting(one -> one.field())
                                .containsExactly("papers[0].sha256", "papers[1].name", "papers[2].name"));
    }

    @Test
    void what_the_receiver_does_not_speak_of_was_there_as_listed() {
        var papers = PaperList.of(List.of(file(DRAWING), original("Bản chính", 1)), DOSSIER);

        assertThat(PaperList.examined(papers, List.of(new Found(2, Finding.MISSING, null, "Không có trong túi"))))
                .extracting(Paper::finding, Paper::remark)
                .containsExactly(tuple(Finding.PRESENT, null), tuple(Finding.MISSING, "Không có trong túi"));
    }

    @Test
    void a_file_that_the_receiver_has_with_another_digest_differs_whatever_he_says() {
        var papers = PaperList.all(DOSSIER);

        assertThat(PaperList.examined(
                        papers,
                        List.of(new Found(1, Finding.PRESENT, DEED, null), new Found(2, Finding.PRESENT, DEED, null))))
                .extracting(Paper::finding)
                .containsExactly(Finding.DIFFERS, Finding.PRESENT);
    }

    @Test
    void a_line_that_is_not_in_the_list_or_named_twice_is_refused() {
        var papers = PaperList.all(DOSSIER);
        var found = List.of(
                new Found(1, Finding.PRESENT, null, null),
                new Found(1, Finding.MISSING, null, null),
                new Found(3, Finding.PRESENT, null, null),
                new Found(0, Finding.PRESENT, null, null));

        assertThatThrownBy(() -> PaperList.examined(papers, found))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.violations())
                                .extracting(one -> one.field())
                                .containsExactly("papers[1].line", "papers[2].line", "papers[3].line"));
    }
}
