package vn.tthc.catalog.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.NationalFiles;
import vn.tthc.testing.Infrastructure;
import vn.tthc.testing.Tokens;

/** What people really type, over the whole national list, where it is at hand; it may not be copied into the project. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class RankingTest {

    private static final Path FILE = NationalFiles.file("catalogue.jsonl.gz");

    private static final double AIM = 0.9;

    /** What is typed, and the codes of which one is meant. */
    private static final List<String> QUERIES = """
            dang ky khai sinh                        | 1.001193
            Đăng ký khai sinh                        | 1.001193
            làm giấy khai sinh cho con               | 1.001193 1.000689
            khai sinh lưu động                       | 1.003583
            khai sinh có yếu tố nước ngoài           | 2.000528
            đăng ký lại khai sinh                    | 1.004884
            đăng kí kết hôn                          | 1.000894
            ket hon voi nguoi nuoc ngoai             | 2.000806
            DKKH                                     | 1.000894
            ket hun                                  | 1.000894
            dăng kí kết hôm                          | 1.000894
            khai tử                                  | 1.000656 1.005461
            giấy chứng tử                            | 1.000656 1.005461
            xác nhận tình trạng hôn nhân             | 1.004873
            giấy độc thân                            | 1.004873
            xin giay xac nhan doc than               | 1.004873
            trích lục hộ tịch                        | 2.000635
            bản sao giấy khai sinh                   | 2.000635
            cải chính hộ tịch                        | 1.004859
            nhận cha mẹ con                          | 1.001022
            giám hộ                                  | 1.004837
            nuôi con nuôi                            | 2.001263
            đăng ký thường trú                       | 1.004222
            HKTT                                     | 1.004222
            nhập hộ khẩu                             | 1.004222
            dang ky tam tru                          | 1.004194
            KT3 tạm trú                              | 1.004194
            làm CCCD                                 | 1.014063 1.014064 1.014061 1.014062 1.004204 2.001177
            đổi thẻ căn cước                         | 1.014063
            mất căn cước cấp lại                     | 1.014064 2.001194
            hộ chiếu phổ thông                       | 1.001456 1.001471 1.010386 1.001445
            làm passport                             | 1.001456 1.001471 1.010386 2.000772
            GPXD                                     | 1.013225 1.013236 1.013227
            xin giấy phép xây dựng nhà ở riêng lẻ     | 1.013225 1.013236
            gia hạn giấy phép xây dựng               | 1.013227 1.013235
            GPLX                                     | 3.000346 3.000347 3.000348
            đổi bằng lái xe                          | 3.000347
            cấp lại giấy phép lái xe                 | 3.000348
            giay phep lai xe quoc te                 | 3.000353
            thành lập hộ kinh doanh                  | 1.001612
            đăng ký HKD                              | 1.001612 2.000720
            mở công ty TNHH một thành viên           | 2.001583
            thanh lap cong ti tnhh 2 thanh vien      | 2.001199
            thành lập DNTN                           | 2.001610
            doanh ngiep tu nhan                      | 2.001610
            chứng thực bản sao từ bản chính          | 2.000815
            sao y bản chính                          | 2.000815
            chứng thực chữ ký                        | 2.000884 1.001590
            tách thửa                                | 1.012784
            hợp thửa đất                             | 1.012784
            giấy phép lao động người nước ngoài      | 1.014199 1.014200 1.014201
            gia hạn GPLĐ                             | 1.014201
            lý lịch tư pháp                          | 3.000333 3.000330
            phiếu LLTP                               | 3.000333 3.000330
            thẻ BHYT                                 | 1.014137 2.000639
            bao hiem that nghiep tro cap             | 1.014748 1.014751
            hưởng trợ cấp thất nghiệp                | 1.014748
            trợ cấp xã hội hàng tháng                | 1.001776
            giấy xác nhận khuyết tật                 | 1.001653 1.001699
            công nhận hộ nghèo                       | 1.011607 1.011606
            mai táng phí cựu chiến binh              | 2.002307
            ATTP kinh doanh thực phẩm                | 2.000117 2.000115
            thẩm định thiết kế PCCC                  | 1.115391 3.000489
            giấy phép môi trường                     | 1.010719 1.010727 1.010721
            đăng ký nội quy lao động                 | 2.001955
            noi qui lao dong                         | 2.001955
            giải thể hợp tác xã                      | 1.004982
            karaoke                                  | 1.001029
            kinh doanh karaokê                       | 1.001029
            ddawng kys khai sinh                     | 1.001193
            giaays phesp lais xe                     | 3.000346 3.000347 3.000348
            khaisinh                                 | 1.001193 1.003583
            thuong chu                               | 1.004222 1.003197
            chuyển trường                            | 2.002854
            lễ hội cấp xã                            | 1.003622 1.013791
            001193                                   | 1.001193
            2.000815.000.00.00.H55                   | 2.000815
            đăng ký khai si                          | 1.001193
            """.lines().toList();

    private record Query(String typed, List<String> meant) {}

    @Test
    void what_is_meant_is_among_the_first_three() throws Exception {
        assumeTrue(Files.exists(FILE), "The national list is not here (" + FILE + "): nothing to search");
        load();
        var missed = new ArrayList<String>();
        var queries = QUERIES.stream().map(RankingTest::query).toList();
        for (var query : queries) {
            var first = search(query.typed());
            if (first.stream().noneMatch(query.meant()::contains)) {
                missed.add(query.typed() + " -> " + first);
            }
        }
        var rate = 1 - (double) missed.size() / queries.size();
        System.out.printf("top-3 hit rate: %.3f of %d queries over the national list%n", rate, queries.size());
        missed.forEach(m -> System.out.println("  missed: " + m));

        assertThat(queries).hasSizeGreaterThanOrEqualTo(60);
        assertThat(rate).isGreaterThanOrEqualTo(AIM);
    }

    private static Query query(String line) {
        var parts = line.split("\\|");
        return new Query(parts[0].strip(), List.of(parts[1].strip().split(" ")));
    }

    private static List<String> search(String typed) {
        return given().queryParam("q", typed)
                .queryParam("limit", 3)
                .get("/public/v1/procedures")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.code");
    }

    private static void load() throws Exception {
        for (var run = 1; run <= 2; run++) {
            var begin = System.nanoTime();
            var report = given().auth()
                    .oauth2(Tokens.as("procedure-controller").agency("H90").build())
                    .contentType("application/x-ndjson")
                    .body(Files.readAllBytes(FILE))
                    .post("/api/v1/publication-decisions/import")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            System.out.printf(
                    "national list, run %d: read %d, listed %d, unchanged %d, refused %d in %.1f s%n",
                    run,
                    report.getInt("read"),
                    report.getInt("listed"),
                    report.getInt("unchanged"),
                    report.getInt("refused"),
                    (System.nanoTime() - begin) / 1e9);
            assertThat(report.getInt("read")).isEqualTo(5670);
            assertThat(report.getInt("listed")).isEqualTo(run == 1 ? 5670 - report.getInt("refused") : 0);
            assertThat(report.getInt("published.total")).isZero();
        }
    }
}
