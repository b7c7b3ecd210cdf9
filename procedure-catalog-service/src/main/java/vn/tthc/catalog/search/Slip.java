package vn.tthc.catalog.search;

/** Whether one slip of the finger made one word of another: a letter missing, too many, wrong, or two exchanged. */
final class Slip {

    private Slip() {}

    static boolean isOne(String typed, String meant) {
        if (Math.abs(typed.length() - meant.length()) > 1 || typed.equals(meant)) {
            return false;
        }
        var shorter = typed.length() <= meant.length() ? typed : meant;
        var longer = typed.length() <= meant.length() ? meant : typed;
        int i = 0;
        while (i < shorter.length() && shorter.charAt(i) == longer.charAt(i)) {
            i++;
        }
        return shorter.length() < longer.length()
                ? shorter.substring(i).equals(longer.substring(i + 1))
                : isExchange(shorter, longer, i) || shorter.substring(i + 1).equals(longer.substring(i + 1));
    }

    private static boolean isExchange(String one, String other, int at) {
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
    }
}
