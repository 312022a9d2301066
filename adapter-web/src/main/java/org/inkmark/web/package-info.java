/** What the web needs to be told before it starts. */
@NullMarked
package org.inkmark.web;

import org.jspecify.annotations.NullMarked;
