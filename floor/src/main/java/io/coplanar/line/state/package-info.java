// SPDX-License-Identifier: Apache-2.0
/**
 * What the line knows of each thing: immutable states, each the sum of the events of its stream.
 * Nothing here decides; an event that cannot follow its state is a {@link
 * io.coplanar.line.event.CorruptStream}.
 */
@NullMarked
package io.coplanar.line.state;

import org.jspecify.annotations.NullMarked;
