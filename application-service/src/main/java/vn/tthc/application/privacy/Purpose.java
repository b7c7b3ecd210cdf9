package vn.tthc.application.privacy;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.tthc.platform.security.Role;

/** What personal data may be read for, and by whom. */
public enum Purpose {
    /** One's own dossiers. */
    OWN("Xem dữ liệu của chính mình", Role.CITIZEN),
    /** What an agency's staff do with the dossiers that it takes part in. */
    HANDLING(
            "Tiếp nhận, giải quyết và trả kết quả hồ sơ",
            Role.RECEPTIONIST,
            Role.OFFICER,
            Role.LEADER,
            Role.PROCEDURE_CONTROLLER),
    /** Supervision of how dossiers are settled. */
    SUPERVISION("Kiểm tra, giám sát việc giải quyết thủ tục hành chính", Role.SUPERVISOR, Role.LEADER),
    INSPECTION("Thanh tra, kiểm toán theo quyết định", Role.SUPERVISOR),
    /** A complaint, a denunciation, a report or a recommendation about the dossier. */
    COMPLAINT("Giải quyết khiếu nại, tố cáo, phản ánh, kiến nghị", Role.SUPERVISOR, Role.LEADER, Role.OFFICER),
    STATISTICS(
            "Thống kê, báo cáo",
            Role.SUPERVISOR,
            Role.LEADER,
            Role.OFFICER,
            Role.RECEPTIONIST,
            Role.PROCEDURE_CONTROLLER),
    /** The person's own request to see, correct or erase. */
    PERSONS_REQUEST(
            "Thực hiện yêu cầu của người có dữ liệu", Role.RECEPTIONIST, Role.OFFICER, Role.LEADER, Role.SUPERVISOR),
    /** Keeping, handing over and destroying files. */
    ARCHIVING("Lưu trữ, tiêu hủy hồ sơ", Role.LEADER, Role.OFFICER);

    private final String title;
    private final Set<String> roles;

    Purpose(String title, String... roles) {
        this.title = title;
        this.roles = Set.of(roles);
    }

    public String title() {
        return title;
    }

    boolean isFor(String role) {
        return roles.contains(role);
    }

    static Optional<Purpose> of(String code) {
        return Stream.of(values()).filter(p -> p.name().equals(code)).findFirst();
    }
}
