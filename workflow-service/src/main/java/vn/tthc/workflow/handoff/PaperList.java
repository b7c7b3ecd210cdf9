package vn.tthc.workflow.handoff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.workflow.handoff.Paper.Finding;
import vn.tthc.workflow.handoff.Paper.Kind;
import vn.tthc.workflow.reference.DossierPapers.Digest;

/** What a sender lists and a receiver finds; a digest that is not the dossier's is refused before anything is sent. */
final class PaperList {

    private PaperList() {}

    /** A line as the sender writes it. */
    record Listed(
            Kind kind,
            @Nullable String name,
            @Nullable String sha256,
            @Nullable Integer count) {}

    /** What the receiver says of a line; of a file he may say the digest of what he has. */
    record Found(
            int line,
            Finding finding,
            @Nullable String sha256,
            @Nullable String remark) {}

    /** All files of the dossier: what goes along where nobody lists anything. */
    static List<Paper> all(List<Digest> dossier) {
        var papers = new ArrayList<Paper>();
        for (var digest : dossier) {
            papers.add(file(papers.size() + 1, digest.componentCode(), digest.sha256(), true));
        }
        return List.copyOf(papers);
    }

    /** As listed, compared with what the dossier has, if that is known. */
    static List<Paper> of(List<Listed> listed, List<Digest> dossier) {
        var problem = new Problem(CommonProblem.UNPROCESSABLE);
        var known =
                dossier.stream().collect(Collectors.toMap(Digest::sha256, Digest::componentCode, (one, same) -> one));
        var papers = new ArrayList<Paper>();
        for (int i = 0; i < listed.size(); i++) {
            papers.add(paper(i, listed.get(i), known, problem));
        }
        refuse(problem);
        return List.copyOf(papers);
    }

    private static Paper paper(int at, Listed listed, Map<String, String> known, Problem problem) {
        var field = "papers[" + at + "].";
        var sha256 = listed.sha256();
        if (listed.kind() == Kind.ORIGINAL) {
            var name = Objects.requireNonNullElse(listed.name(), "");
            if (name.isBlank() || sha256 != null) {
                problem.violation(field + "name", "OriginalByName", "rule.handoff.OriginalByName");
            }
            return new Paper(
                    at + 1,
                    Kind.ORIGINAL,
                    name,
                    null,
                    Objects.requireNonNullElse(listed.count(), 1),
                    false,
                    null,
                    null);
        }
        if (sha256 == null) {
            problem.violation(field + "sha256", "FileByDigest", "rule.handoff.FileByDigest");
        } else if (!known.isEmpty() && !known.containsKey(sha256)) {
            problem.violation(field + "sha256", "PaperOfDossier", "rule.handoff.PaperOfDossier");
        }
        return file(at + 1, known.getOrDefault(String.valueOf(sha256), ""), sha256, !known.isEmpty());
    }

    private static Paper file(int line, String component, @Nullable String sha256, boolean compared) {
        return new Paper(line, Kind.ELECTRONIC, component, sha256, 1, compared, null, null);
    }

    /** With what was found; whatever nobody speaks of was there as listed. */
    static List<Paper> examined(List<Paper> papers, List<Found> found) {
        var problem = new Problem(CommonProblem.UNPROCESSABLE);
        var seen = new HashSet<Integer>();
        for (int i = 0; i < found.size(); i++) {
            var line = found.get(i).line();
            if (line < 1 || line > papers.size() || !seen.add(line)) {
                problem.violation("papers[" + i + "].line", "LineOfList", "rule.handoff.LineOfList", papers.size());
            }
        }
        refuse(problem);
        var byLine = found.stream().collect(Collectors.toMap(Found::line, Function.identity()));
        return papers.stream()
                .map(paper -> examined(paper, byLine.get(paper.line())))
                .toList();
    }

    private static Paper examined(Paper paper, @Nullable Found found) {
        if (found == null) {
            return paper.found(Finding.PRESENT, null);
        }
        var another = found.sha256() != null && !found.sha256().equals(paper.sha256());
        return paper.found(
                another && found.finding() == Finding.PRESENT ? Finding.DIFFERS : found.finding(), found.remark());
    }

    private static void refuse(Problem problem) {
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
    }
}
