package vn.tthc.application.guidance;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a check found, against which version of the procedure and which of its cases.
 *
 * @param papers how many of the gaps are papers
 */
public record Finding(String procedureVersionId, String caseCode, List<Gap> gaps, int papers) {

    public boolean complete() {
        return gaps.isEmpty();
    }

    /** With papers that are there and are not as they must be. */
    Finding and(List<Gap> wrong) {
        return new Finding(
                procedureVersionId,
                caseCode,
                Stream.concat(gaps.stream(), wrong.stream()).toList(),
                papers + wrong.size());
    }

    /** Ends the request, naming everything at once; does nothing when all is there. */
    public void requireComplete() {
        if (!complete()) {
            throw new IncompleteException(this);
        }
    }
}
