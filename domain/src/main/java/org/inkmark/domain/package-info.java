/** What Inkmark is about, in plain Java: the errors that every part of the domain may answer with. */
@NullMarked
package org.inkmark.domain;

import org.jspecify.annotations.NullMarked;
