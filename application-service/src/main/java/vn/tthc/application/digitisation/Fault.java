package vn.tthc.application.digitisation;

import org.jspecify.annotations.Nullable;

/**
 * Why a line was not taken in. It never repeats what the line says about a person.
 *
 * @param number of the paper, where it could be read
 * @param rule a key of the problem texts without its prefix
 */
record Fault(int line, @Nullable String number, String field, String rule) {}
