package vn.tthc.feedback.rating;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param ticket the secret in the QR code of the receipt */
record TicketRequest(@NotBlank @Size(max = 100) String ticket) {}
