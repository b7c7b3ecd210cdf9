package vn.tthc.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.tthc.application.reference.Replicas;
import vn.tthc.contracts.catalog.AgencyEvent;
import vn.tthc.contracts.catalog.CalendarEvent;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.contracts.workflow.ProcessDefinitionEvent;

/** A small fictional province in the replicas: one department, two communes, one procedure of three working days. */
@ApplicationScoped
public class Province {

    public static final String PROCEDURE = "1.013225";
    public static final String CASE = "1.013225.01";
    public static final String FORM = "000.00.00.G17-KQ900001";
    public static final String DRAWING = "000.00.00.G17-KQ900002";
    public static final String OPTIONAL = "000.00.00.G17-KQ900003";
    public static final String DEPARTMENT = "H90.15";
    public static final String COMMUNE = "H90.31";
    public static final String OTHER_COMMUNE = "H90.35";
    public static final String LAND_OFFICE = "H90.16";

    private final Replicas replicas;

    Province(Replicas replicas) {
        this.replicas = replicas;
    }

    /** Tells the replicas all that is needed to receive a dossier; telling it again changes nothing. */
    public void settle() {
        agency("H90", "H90/", "Ủy ban nhân dân tỉnh Minh Sơn", "PROVINCE");
        agency(DEPARTMENT, "H90/H90.15/", "Sở Xây dựng tỉnh Minh Sơn", "DEPARTMENT");
        agency(LAND_OFFICE, "H90/H90.16/", "Sở Nông nghiệp và Môi trường tỉnh Minh Sơn", "DEPARTMENT");
        agency(COMMUNE, "H90/H90.31/", "Ủy ban nhân dân phường Minh Sơn", "COMMUNE");
        agency(OTHER_COMMUNE, "H90/H90.35/", "Ủy ban nhân dân xã Đá Bạc", "COMMUNE");
        replicas.apply(calendar());
        replicas.apply(version("pv-1", 1, limits(3)));
        replicas.apply(new ProcessDefinitionEvent.Approved(
                UUID.fromString("00000000-0000-7000-8000-000000000001"),
                PROCEDURE,
                null,
                null,
                1,
                Instant.parse("2026-01-02T01:00:00Z")));
    }

    private void agency(String code, String path, String name, String level) {
        replicas.apply(new AgencyEvent.Changed(
                code, name, "H90".equals(code) ? null : "H90", path, level, LocalDate.of(2025, 7, 1), null, null));
    }

    public static CalendarEvent.Activated calendar() {
        return new CalendarEvent.Activated(
                "cal-1",
                "H90",
                1,
                List.of(new CalendarEvent.Hours("07:30", "11:30"), new CalendarEvent.Hours("13:30", "17:00")),
                List.of(new CalendarEvent.Day(LocalDate.of(2026, 11, 24), "HOLIDAY", "Ngày Văn hóa Việt Nam")));
    }

    public static List<ProcedureEvent.Limit> limits(int workingDays) {
        return List.of(new ProcedureEvent.Limit(workingDays, "WORKING_DAY"));
    }

    public static ProcedureEvent.Case caseOf(String code, List<ProcedureEvent.Limit> limits) {
        return new ProcedureEvent.Case(
                code,
                "Nhà ở riêng lẻ",
                limits,
                null,
                List.of(
                        new ProcedureEvent.Fee("ONLINE", "SERVICE_FEE", 75_000L, "Lệ phí cấp phép"),
                        new ProcedureEvent.Fee("DIRECT", "SERVICE_FEE", 150_000L, "Lệ phí cấp phép")),
                List.of(
                        new ProcedureEvent.Component(FORM, "Đơn đề nghị cấp giấy phép xây dựng", 1, 0, true),
                        new ProcedureEvent.Component(DRAWING, "Bản vẽ thiết kế xây dựng", 2, 0, true),
                        new ProcedureEvent.Component(OPTIONAL, "Giấy tờ khác (nếu có)", 0, 1, false)));
    }

    public static ProcedureEvent.VersionPublished version(
            String versionId, int number, List<ProcedureEvent.Limit> limits) {
        return new ProcedureEvent.VersionPublished(
                versionId,
                PROCEDURE,
                number,
                "Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ",
                "G17-XD11",
                LocalDate.of(2026, 1, 1),
                null,
                List.of(caseOf(CASE, limits)),
                List.of(),
                true,
                List.of("ĐT1"),
                "1201/QĐ-UBND",
                Instant.parse("2025-12-12T02:00:00Z"));
    }
}
