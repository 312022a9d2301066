package org.inkmark.web.twofactor;

import io.micronaut.core.annotation.Introspected;
import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as the page draws it, without a picture of its own.
 *
 * @param size of a side in modules, with the quiet margin around
 * @param path the dark modules, for the {@code d} of an SVG path
 */
@Introspected
public record QrPicture(int size, String path) {
    /** As wide as ISO/IEC 18004 asks. */
    private static final int MARGIN = 4;

    static QrPicture of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d %dh1v1h-1z".formatted(x + MARGIN, y + MARGIN));
                }
            }
        }
        return new QrPicture(code.size + 2 * MARGIN, path.toString());
    }
}
