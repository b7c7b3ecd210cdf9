package vn.tthc.bench;

/** One figure; the ratio is value to reference. Where there is nothing to compare with, both are 0. */
public record Result(String metric, double value, String unit, double reference, double ratio) {

    /** A figure beside the one it is to be compared with. */
    public static Result of(String metric, double value, String unit, double reference) {
        return new Result(metric, value, unit, reference, reference == 0 ? 0 : value / reference);
    }
}
