/** From a model to a page: templates, what every page needs, and how it is sent. */
@NullMarked
package org.inkmark.web.view;

import org.jspecify.annotations.NullMarked;
