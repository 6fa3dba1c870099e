// SPDX-License-Identifier: Apache-2.0
/** {@code coplanar line}: everything that can be asked of the line, over a server's API. */
@NullMarked
package io.coplanar.cli.line;

import org.jspecify.annotations.NullMarked;
