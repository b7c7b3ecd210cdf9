package vn.tthc.feedback.evaluation.compute;

import java.util.List;
import java.util.Map;
import vn.tthc.feedback.evaluation.point.Figure;
import vn.tthc.feedback.evaluation.point.Points;

/** What the points of a unit as a whole are found from; the numbers stand beside the figure that they gave. */
sealed interface UnitNumbers {

    /** @param rule the numbers that the law names */
    Figure figure(List<Integer> rule);

    /** Index 5; see {@link Points#oneStop}. */
    record OneStop(long listed, long whole, long seen, long received) implements UnitNumbers {
        @Override
        public Figure figure(List<Integer> rule) {
            return Figure.ofUnit(
                    5,
                    Points.oneStop(listed, whole, seen, received, rule),
                    Map.of("listed", listed, "whole", whole, "seen", seen, "received", received));
        }
    }

    /** Index 8; see {@link Points#reports}. */
    record Reports(long due, long onTime, long prolonged) implements UnitNumbers {
        @Override
        public Figure figure(List<Integer> rule) {
            return Figure.ofUnit(
                    8,
                    Points.reports(due, onTime, prolonged, rule),
                    Map.of("due", due, "onTime", onTime, "prolonged", prolonged));
        }
    }

    /** Index 9; see {@link Points#online}. */
    record Online(long listed, long offered, long dossiers, long online, long late) implements UnitNumbers {
        @Override
        public Figure figure(List<Integer> rule) {
            return Figure.ofUnit(
                    9,
                    Points.online(listed, offered, dossiers, online, late, rule),
                    Map.of("listed", listed, "offered", offered, "dossiers", dossiers, "online", online, "late", late));
        }
    }
}
