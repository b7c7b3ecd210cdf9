package vn.tthc.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyWordsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,             Không đồng
            5,             Năm đồng
            10,            Mười đồng
            15,            Mười lăm đồng
            21,            Hai mươi mốt đồng
            105,           Một trăm linh năm đồng
            111,           Một trăm mười một đồng
            8000,          Tám nghìn đồng
            75000,         Bảy mươi lăm nghìn đồng
            1005000,       Một triệu không trăm linh năm nghìn đồng
            2000001,       Hai triệu không trăm linh một đồng
            1250500,       Một triệu hai trăm năm mươi nghìn năm trăm đồng
            3000000000,    Ba tỷ đồng
            12000050000,   Mười hai tỷ không trăm năm mươi nghìn đồng
            1000000000000, Một nghìn tỷ đồng
            """)
    void amounts_are_said_as_people_say_them(long amount, String words) {
        assertThat(MoneyWords.of(amount)).isEqualTo(words);
    }
}
