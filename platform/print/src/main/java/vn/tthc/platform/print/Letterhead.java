package vn.tthc.platform.print;

import org.jspecify.annotations.Nullable;

/**
 * The head of a Vietnamese administrative document (NĐ 30/2020, Annex I): who writes it on the left, the name and motto
 * of the state on the right.
 *
 * @param superior the agency above the one that writes; absent for a people's committee, which writes in its own name
 * @param number number and symbol of the document; absent where it bears none
 * @param placeAndDay where and on which day it is written
 * @param form which statutory form it is; absent for a paper that no circular prescribes
 */
public record Letterhead(
        @Nullable String superior,
        String agency,
        @Nullable String number,
        String placeAndDay,
        @Nullable String form) {}
