// SPDX-License-Identifier: Apache-2.0
/**
 * Terminates connectors, step by step, and refuses the step that would ruin the batch. {@link
 * io.coplanar.line.Decider} is pure: what is known, a command and the time go in, events or every
 * reason for refusing come out.
 */
@NullMarked
package io.coplanar.line;

import org.jspecify.annotations.NullMarked;
