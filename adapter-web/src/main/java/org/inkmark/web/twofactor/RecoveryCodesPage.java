package org.inkmark.web.twofactor;

import io.micronaut.core.annotation.Introspected;
import java.util.List;

/**
 * Recovery codes, shown this once.
 *
 * @param to    where to go afterwards, a path of the desk; empty for its first page
 * @param typed a form that was sent without a session, encoded, to be given back afterwards; empty where there was none
 */
@Introspected
public record RecoveryCodesPage(List<String> codes, String to, String typed) {}
