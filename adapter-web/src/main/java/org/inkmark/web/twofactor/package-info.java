/** What the pages of second factors show. */
@NullMarked
package org.inkmark.web.twofactor;

import org.jspecify.annotations.NullMarked;
