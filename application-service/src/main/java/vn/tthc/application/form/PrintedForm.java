package vn.tthc.application.form;

import org.jboss.resteasy.reactive.RestResponse;
import vn.tthc.platform.digest.Sha256;

/**
 * A paper and what to call it. The same paper printed again is the same file, and its ETag says so.
 *
 * @param name of the file, of letters that every system can write
 */
public record PrintedForm(String name, byte[] pdf) {

    public static PrintedForm of(FormHead head, byte[] pdf) {
        return new PrintedForm("mau-" + head.template().kind().place() + "-" + head.reference() + ".pdf", pdf);
    }

    public RestResponse<byte[]> answer() {
        return RestResponse.ResponseBuilder.ok(pdf, "application/pdf")
                .header("Content-Disposition", "inline; filename=\"" + name + "\"")
                .header("Cache-Control", "private, no-store")
                .header("ETag", '"' + Sha256.hex(pdf).substring(0, 32) + '"')
                .build();
    }
}
