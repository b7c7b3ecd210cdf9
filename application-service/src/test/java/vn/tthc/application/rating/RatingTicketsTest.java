package vn.tthc.application.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RatingTicketsTest {

    private static final UUID DOSSIER = UUID.fromString("019aa000-0000-7000-8000-000000000001");

    private final RatingTickets tickets =
            new RatingTickets(Optional.of("only-for-tests"), Optional.of("https://danh-gia.example.vn/"));

    @Test
    void a_receipt_that_is_printed_again_says_the_same_and_each_dossier_something_else() {
        assertThat(tickets.of(DOSSIER)).isEqualTo(tickets.of(DOSSIER)).isNotEqualTo(tickets.of(UUID.randomUUID()));
        assertThat(tickets.of(DOSSIER).orElseThrow()).matches("[A-Za-z0-9_-]{22}");
    }

    @Test
    void another_secret_makes_other_tickets_and_none_makes_none() {
        assertThat(new RatingTickets(Optional.of("another-one"), Optional.empty()).of(DOSSIER))
                .isPresent()
                .isNotEqualTo(tickets.of(DOSSIER));
        assertThat(new RatingTickets(Optional.empty(), Optional.empty()).of(DOSSIER))
                .isEmpty();
    }

    @Test
    void the_code_leads_to_the_page_with_the_ticket_where_no_browser_sends_it_on() {
        assertThat(tickets.link("abc")).isEqualTo("https://danh-gia.example.vn/#abc");
        assertThat(new RatingTickets(Optional.empty(), Optional.empty()).link("abc"))
                .isEqualTo("abc");
    }
}
