package vn.tthc.catalog.posting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a notice says about the world around it. */
@ConfigMapping(prefix = "tthc.notice")
interface NoticeConfig {

    /** Where the public reaches the gateway: the QR code leads there. */
    @WithDefault("http://localhost:8080")
    String address();

    /** Where reports and recommendations are received, as the board must say. */
    @WithDefault("Cổng Dịch vụ công quốc gia https://dichvucong.gov.vn, mục Phản ánh, kiến nghị; hoặc trực tiếp tại"
            + " bộ phận một cửa nơi niêm yết.")
    String feedback();
}
