package vn.tthc.application.notice;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.notice.NotCarriedException.Cure;

/** Hands notices to a mail server. Every attempt bears the same Message-ID: mailboxes show one of two as one. */
class SmtpCarrier implements Carrier {

    private static final int SUBMISSION = 587;

    private final NoticeConfig.Email config;
    private final String host;
    private final InternetAddress from;
    private final Session session;

    SmtpCarrier(NoticeConfig.Email config) {
        this.config = config;
        this.host = config.host().orElseThrow();
        this.from = sender(config.from().orElse(""));
        this.session = Session.getInstance(settings());
    }

    private static InternetAddress sender(String address) {
        try {
            return new InternetAddress(address, true);
        } catch (AddressException e) {
            throw new IllegalArgumentException("tthc.notices.email.from must be an address of mail", e);
        }
    }

    private Properties settings() {
        var milliseconds = Long.toString(config.timeout().toMillis());
        var settings = new Properties();
        settings.put("mail.smtp.connectiontimeout", milliseconds);
        settings.put("mail.smtp.timeout", milliseconds);
        settings.put("mail.smtp.writetimeout", milliseconds);
        settings.put("mail.smtp.auth", Boolean.toString(config.user().isPresent()));
        settings.put("mail.smtp.ssl.enable", Boolean.toString(config.tls() == NoticeConfig.Tls.TLS));
        settings.put("mail.smtp.starttls.enable", Boolean.toString(config.tls() == NoticeConfig.Tls.STARTTLS));
        settings.put("mail.smtp.starttls.required", Boolean.toString(config.tls() == NoticeConfig.Tls.STARTTLS));
        settings.put("mail.smtp.ssl.checkserveridentity", "true");
        return settings;
    }

    @Override
    public void carry(Outgoing notice) throws NotCarriedException {
        var message = message(notice);
        try (var transport = session.getTransport("smtp")) {
            connect(transport);
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            throw why(e);
        }
    }

    private void connect(jakarta.mail.Transport transport) throws MessagingException, NotCarriedException {
        try {
            transport.connect(
                    host,
                    config.port().orElse(SUBMISSION),
                    config.user().orElse(null),
                    config.password().orElse(null));
        } catch (MessagingException e) {
            throw new NotCarriedException(Cure.CARRIER_BACK, "SMTP_UNREACHABLE");
        }
    }

    private MimeMessage message(Outgoing notice) throws NotCarriedException {
        try {
            var message = new Identified(session, "<" + notice.id() + "@" + domain() + ">");
            message.setFrom(from);
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(notice.address(), true));
            message.setSubject(notice.subject(), "UTF-8");
            message.setText(notice.text(), "UTF-8");
            message.setSentDate(Date.from(notice.toldAt()));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.saveChanges();
            return message;
        } catch (MessagingException e) {
            throw new NotCarriedException(Cure.NONE, "NO_SUCH_ADDRESS");
        }
    }

    private String domain() {
        var address = from.getAddress();
        return address.substring(address.indexOf('@') + 1);
    }

    /** Only what the server says of the address is for good: anything else may be set up otherwise tomorrow. */
    private static NotCarriedException why(MessagingException failure) {
        for (Exception e = failure; e != null; e = next(e)) {
            if (e instanceof SMTPAddressFailedException refused) {
                var code = refused.getReturnCode();
                return new NotCarriedException(code >= 500 ? Cure.NONE : Cure.LATER, "SMTP_" + code);
            }
            if (e instanceof SMTPSendFailedException refused && refused.getReturnCode() > 0) {
                return new NotCarriedException(Cure.LATER, "SMTP_" + refused.getReturnCode());
            }
        }
        return new NotCarriedException(Cure.CARRIER_BACK, "SMTP_BROKEN_OFF");
    }

    private static @Nullable Exception next(Exception e) {
        return e instanceof MessagingException m ? m.getNextException() : null;
    }

    /** Angus would give each attempt an id of its own. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
