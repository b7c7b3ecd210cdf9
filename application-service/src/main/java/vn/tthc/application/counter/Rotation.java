package vn.tthc.application.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The weekly change of places (Nghệ An 2022): everybody moves on to the next counter, from the last to the first. */
final class Rotation {

    private Rotation() {}

    /**
     * The shifts some weeks later.
     *
     * @param order the counters that take part, in the order in which people move
     */
    static List<Shift> after(List<Shift> shifts, List<UUID> order, int weeks) {
        var moved = new ArrayList<Shift>();
        for (var shift : shifts) {
            var now = order.indexOf(shift.counter());
            moved.add(now < 0 ? shift : new Shift(shift.receptionist(), order.get((now + weeks) % order.size())));
        }
        return moved;
    }
}
