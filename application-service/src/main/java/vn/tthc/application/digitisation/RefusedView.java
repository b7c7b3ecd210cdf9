package vn.tthc.application.digitisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A line that was not taken in.
 *
 * @param line from 1, the head counted
 * @param number of the paper, where it could be read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RefusedView(int line, @Nullable String number, String field, String rule, String message) {}
