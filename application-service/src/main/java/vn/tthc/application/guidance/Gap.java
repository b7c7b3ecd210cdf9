package vn.tthc.application.guidance;

import java.util.List;

/**
 * One thing that is missing or wrong; says nothing of what the applicant wrote.
 *
 * @param field the paper or the place in the form, the same in every check
 * @param message key of its words
 */
public record Gap(String field, String rule, String message, List<Object> arguments) {

    static String paper(String component) {
        return "documents[" + component + "]";
    }
}
