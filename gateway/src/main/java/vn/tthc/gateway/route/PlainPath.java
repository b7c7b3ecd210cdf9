package vn.tthc.gateway.route;

/**
 * Tells a path that means the same to everybody from one that two servers may read differently.
 *
 * <p>The gateway decides on the text of the path. A path in which a service could see other segments than the gateway
 * did (dot segments, encoded slashes, path parameters, doubled slashes) would get around that decision.
 */
public final class PlainPath {

    private static final String ALLOWED = "-._~!$&'()*+,=:@/";

    private PlainPath() {}

    /** Whether the path can be read in one way only. */
    public static boolean isPlain(String path) {
        int length = path.length();
        if (length == 0 || path.charAt(0) != '/') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = path.charAt(i);
            if (c == '%') {
                if (!harmlessEscape(path, i)) {
                    return false;
                }
                i += 2;
            } else if (!isAllowed(c) || c == '/' && startsTrickySegment(path, i + 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || ALLOWED.indexOf(c) >= 0;
    }

    /** An empty segment in the middle, or one of dots only. */
    private static boolean startsTrickySegment(String path, int from) {
        if (from >= path.length()) {
            return false;
        }
        char c = path.charAt(from);
        if (c == '/') {
            return true;
        }
        if (c != '.') {
            return false;
        }
        int end = path.startsWith("..", from) ? from + 2 : from + 1;
        return end == path.length() || path.charAt(end) == '/';
    }

    private static boolean harmlessEscape(String path, int at) {
        if (at + 2 >= path.length()) {
            return false;
        }
        int value = Character.digit(path.charAt(at + 1), 16) * 16 + Character.digit(path.charAt(at + 2), 16);
        return value > ' ' && "/\\.%;?#".indexOf(value) < 0 && value != 0x7f || value == ' ';
    }
}
