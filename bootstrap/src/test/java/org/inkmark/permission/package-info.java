/** Holds docs/permissions.md to what the services and the server do. */
@NullMarked
package org.inkmark.permission;

import org.jspecify.annotations.NullMarked;
