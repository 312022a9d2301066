/** How an operator configures the program: by flags, in the environment, in a file. */
@NullMarked
package org.inkmark.cli.configuration;

import org.jspecify.annotations.NullMarked;
