/** What pages of different features have in common: parts of lists, dates. */
@NullMarked
package org.inkmark.web.page;

import org.jspecify.annotations.NullMarked;
