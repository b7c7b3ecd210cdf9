package vn.tthc.application.dossier;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What proves who somebody is. Which of them a subject may use, and how its number looks, is decided here alone. */
public enum IdentityDocument {
    /** Twelve digits; the part for the province outlives every merger and is not looked up. */
    PERSONAL_ID("[0-9]{12}", EnumSet.of(SubjectType.Kind.CITIZEN, SubjectType.Kind.OVERSEAS)),
    /** The nine digits of before. */
    OLD_ID("[0-9]{9}", EnumSet.of(SubjectType.Kind.CITIZEN)),
    /** Ours are a letter and seven or eight digits; those of other states vary. */
    PASSPORT(
            "[A-Z0-9]{5,20}",
            EnumSet.of(SubjectType.Kind.CITIZEN, SubjectType.Kind.OVERSEAS, SubjectType.Kind.FOREIGNER)),
    /** A residence card, a travel document, a certificate of identity. */
    OTHER("[A-Z0-9][A-Z0-9./-]{3,29}", EnumSet.of(SubjectType.Kind.OVERSEAS, SubjectType.Kind.FOREIGNER)),
    /** Ten digits, the last a check digit, or thirteen for a branch. */
    TAX_CODE("[0-9]{10}(-?[0-9]{3})?", EnumSet.of(SubjectType.Kind.ORGANISATION)),
    /** Of a decision of establishment, a registration, an operating licence. */
    REGISTRATION_NUMBER("[A-ZĐ0-9][A-ZĐ0-9./-]{2,39}", EnumSet.of(SubjectType.Kind.ORGANISATION));

    private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

    private final Pattern form;
    private final Set<SubjectType.Kind> kinds;

    IdentityDocument(String form, Set<SubjectType.Kind> kinds) {
        this.form = Pattern.compile(form);
        this.kinds = kinds;
    }

    /** Whether this kind of applicant can have it: a foreigner has no number of ours, an organisation no passport. */
    public boolean servesFor(SubjectType subject) {
        return kinds.contains(subject.kind());
    }

    /** Whether the number can be one of these at all. */
    public boolean matches(String number) {
        return form.matcher(number).matches();
    }

    /** What the person is known by. Digits alone on a foreign paper must not meet somebody's number of ours. */
    public String known(String number) {
        var ours = switch (this) {
            case PERSONAL_ID, OLD_ID, TAX_CODE -> true;
            case PASSPORT -> number.chars().anyMatch(Character::isLetter);
            case OTHER, REGISTRATION_NUMBER -> false;
        };
        return ours ? number : name() + number;
    }

    /** By the look of the number, for callers who do not say. */
    public static IdentityDocument guess(String number) {
        if (PERSONAL_ID.matches(number)) {
            return PERSONAL_ID;
        }
        if (OLD_ID.matches(number)) {
            return OLD_ID;
        }
        return TAX_CODE.matches(number) ? TAX_CODE : PASSPORT;
    }

    /** Whether the tenth digit of a tax code follows from the nine before it. */
    public static boolean hasCheckDigit(String number) {
        var sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return 10 - sum % 11 == number.charAt(WEIGHTS.length) - '0';
    }
}
