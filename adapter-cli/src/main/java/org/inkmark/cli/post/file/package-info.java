/** The files of other sites' generators, and what each says of its post. */
@NullMarked
package org.inkmark.cli.post.file;

import org.jspecify.annotations.NullMarked;
